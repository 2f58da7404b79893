// Says what a plan date means, for a person to hold against its words: "Quarter 4 of 2009/10 (January to March 2010)".
import { acrossYears, dayParts, financialYearOf, MONTHS, type Span } from './calendar.ts';
import type { PlanDate } from './plan-dates.ts';

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function monthsInWords({ from, to }: Span): string {
  const [first, last] = [dayParts(from), dayParts(to)];
  const end = `${monthName(last.month)} ${last.year}`;
  if (first.year !== last.year) return `${monthName(first.month)} ${first.year} to ${end}`;
  return first.month === last.month ? end : `${monthName(first.month)} to ${end}`;
}

/** "3 May 2026". @param day ISO 8601 */
export function dayInWords(day: string): string {
  const { year, month, day: ofMonth } = dayParts(day);
  return `${ofMonth} ${monthName(month)} ${year}`;
}

/** How many months of the financial year lie before a day's own. */
function monthsGone(day: string): number {
  return (dayParts(day).month + 8) % 12;
}

function seasonInWords({ from }: Span): string {
  const { year, month } = dayParts(from);
  if (month === 12) return `Winter ${acrossYears(year)}`;
  return `${['Spring', 'Summer', 'Autumn'][month / 3 - 1]} ${year}`;
}

/** A plan date in British words, such as "31 March 2010" or "March to April 2010". */
export function planDateInWords(date: PlanDate): string {
  const { kind, from, to } = date;
  const year = acrossYears(financialYearOf(from));
  switch (kind) {
    case 'day':
      return dayInWords(from);
    case 'days':
      return `${dayInWords(from)} to ${dayInWords(to)}`;
    case 'month':
    case 'months':
      return monthsInWords(date);
    case 'quarter':
      return `Quarter ${monthsGone(from) / 3 + 1} of ${year} (${monthsInWords(date)})`;
    case 'half-year':
      return `${monthsGone(from) === 0 ? 'First' : 'Second'} half of ${year} (${monthsInWords(date)})`;
    case 'season':
      return `${seasonInWords(date)} (${monthsInWords(date)})`;
    case 'financial-year':
      return `Financial year ${year} (${monthsInWords(date)})`;
    case 'year':
      return monthsInWords(date);
  }
}
