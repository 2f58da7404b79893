// Days, months and UK financial years (April to March) as plain numbers: no clock, and no time zone to be a day off in.

/** A day, ISO 8601: "2010-03-31". */
export type IsoDay = string;

/** A run of days, both ends included. */
export interface Span {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** The month that a financial year begins with. */
const APRIL = 4;

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** @param month 1 to 12 @returns undefined where there is no such day, or it lies outside the years 1900 to 2199 */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  if (![year, month, day].every(Number.isInteger) || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The parts of an ISO day. */
export function dayParts(day: IsoDay): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  return { year, month, day: ofMonth };
}

export function isIsoDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = dayParts(value);
  return isoDay(year, month, day) === value;
}

/** Whole months: `count` of them from one on. Undefined as isoDay. */
export function wholeMonths(year: number, month: number, count = 1): Span | undefined {
  const last = year * 12 + month - 1 + count - 1;
  const [endYear, endMonth] = [Math.floor(last / 12), (last % 12) + 1];
  const from = isoDay(year, month, 1);
  const to = isoDay(endYear, endMonth, daysIn(endYear, endMonth));
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Months of a financial year, counted from April. @param year the one that it begins in */
export function financialMonths(year: number, first: number, count: number): Span | undefined {
  const month = APRIL + first;
  return month > 12 ? wholeMonths(year + 1, month - 12, count) : wholeMonths(year, month, count);
}

/** The year that a day's financial year begins in. */
export function financialYearOf(day: IsoDay): number {
  const { year, month } = dayParts(day);
  return month < APRIL ? year - 1 : year;
}

/** A year that begins in one and ends in the next, as councils write it: 2009 is "2009/10". */
export function acrossYears(year: number): string {
  return `${year}/${digits((year + 1) % 100, 2)}`;
}

const DAY = 86_400_000;

/** The day that lies so many days before another. @param count 0 or more */
export function daysBefore(day: IsoDay, count: number): IsoDay {
  const { year, month, day: ofMonth } = dayParts(day);
  return new Date(Date.UTC(year, month - 1, ofMonth) - count * DAY).toISOString().slice(0, 10);
}
