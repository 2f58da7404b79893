// What to say beside a date's words: how they were read, where they do not say it themselves.
import { dayParts } from './calendar.ts';
import { dayInWords, planDateInWords } from './date-in-words.ts';
import { type PlanDate, readPlanDate } from './plan-dates.ts';

/** Whether the words are what would be said of the date: a day, a month or a year with its year in full. */
function saysItself(words: string, { kind, to }: PlanDate): boolean {
  if (!['day', 'days', 'month', 'months', 'year'].includes(kind)) return false;
  return words.includes(String(dayParts(to).year));
}

/**
 * The reading to show below a date's words in a narrow cell: "" where they say it themselves, or cannot be read.
 * Of a quarter, a season or a financial year it is the last day, by which something is due.
 */
export function shortReading(words: string, date: PlanDate | undefined): string {
  if (date === undefined) return '';
  const own = readPlanDate(words);
  // The day that a date cell held and does not show.
  const isHidden = own === undefined || own.to !== date.to;
  if (!isHidden && saysItself(words, date)) return '';
  const isPart = !['day', 'days', 'month', 'months', 'year'].includes(date.kind);
  return isPart ? `to ${dayInWords(date.to)}` : planDateInWords(date);
}

/** How words are read as a date, in a sentence; "" where there are none. */
export function readingInWords(words: string): string {
  if (words.trim() === '') return '';
  const date = readPlanDate(words);
  return date === undefined ? 'Not read as a date' : `Read as ${planDateInWords(date)}`;
}
