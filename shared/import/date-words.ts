// Whether a short text is when something is due, which tells a date from what stands in a neighbour's column.
import { MONTH_NAME as MONTH, readPlanDate } from '../plan/plan-dates.ts';

const DAY = '(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?';
const YEAR = "(?:\\s*[-–/,'’ ]?\\s*\\d{2,4})?";

/** What looks like a date and cannot be read as one, or not for certain: "March", "13/13/2010", "Q4", "Ongoing". */
const MORE_DATES: readonly RegExp[] = [
  new RegExp(`^(?:by |end (?:of )?|mid[- ]|early |late |from )*${DAY}${MONTH}(?:\\s*[/–-]\\s*${MONTH})?${YEAR}$`, 'i'),
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/,
  /^(?:q[1-4]|quarter [1-4])(?:\s+\d{4}(?:[/-]\d{2,4})?)?$/i,
  /^(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?$/,
  /^(?:spring|summer|autumn|winter)(?: (?:term )?\d{4})?$/i,
  /^(?:on-?going|tb[acd]|asap|immediate(?:ly)?|complete|annual(?:ly)?|monthly|quarterly|weekly)$/i,
];

/** The name of a month, at the start of a text that follows a number: "1 April" is no first action. */
export const BEGINS_WITH_MONTH = new RegExp(`^${MONTH}\\b`, 'i');

/** Whether the whole text is a date in one of the plainer ways that councils write one. */
export function looksLikeDate(text: string): boolean {
  return (
    text.length <= 40 && (MORE_DATES.some((pattern) => pattern.test(text.trim())) || readPlanDate(text) !== undefined)
  );
}
