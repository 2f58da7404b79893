// Real dates: a day's words written as a date cell, where its number format shows exactly those words.
import { dayParts, type IsoDay, MONTHS } from '../plan/calendar.ts';
import type { ActionRow, ThemeRow } from '../plan/plan.ts';
import { readRowDate } from '../plan/row-dates.ts';
import type { DraftCell } from './sheet-draft.ts';

/**
 * Days that councils write, as Excel's format codes; the last ones show less than the day that a date cell holds. None
 * has dots, which programs read as a decimal sign.
 */
const FORMATS: readonly string[] = [
  ...['dd/mm/yyyy', 'd/m/yyyy', 'd/mm/yyyy', 'dd/m/yyyy', 'dd/mm/yy', 'd/m/yy', 'd/mm/yy', 'dd/m/yy'],
  ...['dd-mm-yyyy', 'd-m-yyyy', 'dd-mm-yy', 'd-m-yy'],
  ...['yyyy-mm-dd', 'd mmmm yyyy', 'dd mmmm yyyy', 'd mmm yyyy', 'dd mmm yyyy', 'd mmm yy', 'dd mmm yy'],
  ...['d-mmm-yyyy', 'dd-mmm-yyyy', 'd-mmm-yy', 'dd-mmm-yy'],
  ...['mmmm yyyy', 'mmm yyyy', 'mmm-yy', 'mmm yy', 'mmm-yyyy', 'mmmm-yy', 'mm/yyyy', 'yyyy'],
];

const DAY_MS = 86_400_000;
/** Excel counts from here, and has a day that never was (29 February 1900) as its 60th: from 1 March 1900 all agree. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SURE = 61;

/** A day as Excel counts it. */
export function serialOf(day: IsoDay): number {
  const { year, month, day: ofMonth } = dayParts(day);
  return (Date.UTC(year, month - 1, ofMonth) - EPOCH) / DAY_MS;
}

/** The day of a count; undefined where it is none that all programs agree on. */
export function dayOf(serial: number): IsoDay | undefined {
  if (!Number.isInteger(serial) || serial < FIRST_SURE) return undefined;
  return new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** What a format of this module's shows of a day, in English. */
export function shownDay(day: IsoDay, format: string): string {
  const { year, month, day: ofMonth } = dayParts(day);
  const name = MONTHS[month - 1] ?? '';
  const parts: Readonly<Record<string, string>> = {
    d: String(ofMonth),
    dd: padded(ofMonth),
    m: String(month),
    mm: padded(month),
    mmm: name.slice(0, 3),
    mmmm: name,
    yy: padded(year % 100),
    yyyy: String(year),
  };
  return format.replace(/d+|m+|y+/g, (part) => parts[part] ?? part);
}

/** The date's words as a date cell holds them; undefined where they are no day, or no format shows them as they are. */
export function dateNumber(row: ActionRow | ThemeRow): DraftCell['number'] {
  const { kind, from: day } = readRowDate(row) ?? {};
  if (kind !== 'day' || day === undefined || dayOf(serialOf(day)) !== day) return undefined;
  const format = FORMATS.find((code) => shownDay(day, code) === row.date);
  return format === undefined ? undefined : { value: serialOf(day), format };
}
