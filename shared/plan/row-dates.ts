// The dates of rows: what their words mean, or the day that a date cell of the imported sheet held behind them.
import type { IsoDay } from './calendar.ts';
import { planDateInWords } from './date-in-words.ts';
import type { ActionRow, PlanRow, ThemeRow } from './plan.ts';
import { type PlanDate, type PlanDateKind, readPlanDate } from './plan-dates.ts';

/** The words of a row's date; "" where it has none. */
function dateWords(row: PlanRow): string {
  return row.kind === 'statement' ? '' : row.date;
}

/** What a row's date means: the day that its date cell held, or else what its words say. Undefined where neither tells. */
export function readRowDate(row: PlanRow): PlanDate | undefined {
  if (row.kind === 'statement') return undefined;
  const { dateDay: day } = row;
  return day === undefined ? readPlanDate(row.date) : { kind: 'day', from: day, to: day };
}

/**
 * The day to keep beside a date's words: the one that the sheet's date cell holds, where the words do not say it. A cell
 * that shows a month holds its first day, because a spreadsheet put it there, or its last, because that is when the month
 * is over: the month is what is meant.
 */
export function keptDay(words: string, day: IsoDay | undefined): Pick<ActionRow, 'dateDay'> {
  if (day === undefined || words === '') return {};
  const { from, to } = readPlanDate(words) ?? {};
  return from === day || to === day ? {} : { dateDay: day };
}

/** How a row's date is read, to show beside its words; "" for a row without a date. */
export function dateReading(row: PlanRow): string {
  if (dateWords(row) === '') return '';
  const date = readRowDate(row);
  return date === undefined ? 'Not read as a date' : `Read as ${planDateInWords(date)}`;
}

/** The row without the day that was kept beside its date's words: new words speak for themselves. */
export function withoutDay<Row extends ActionRow | ThemeRow>({ dateDay: _, ...row }: Row): Omit<Row, 'dateDay'> {
  return row;
}

/** One date of a plan, as the command line prints it. */
export interface ListedDate {
  /** The row's id. */
  readonly row: string;
  /** The action's number; "" for a theme. */
  readonly number: string;
  readonly words: string;
  readonly reading: { readonly kind: PlanDateKind; readonly from: IsoDay; readonly to: IsoDay } | null;
}

/** The dates of all rows that have any, in the plan's order, and how they are read. */
export function listDates(rows: readonly PlanRow[]): readonly ListedDate[] {
  return rows.flatMap((row) => {
    const words = dateWords(row);
    if (words === '') return [];
    const number = row.kind === 'action' ? row.number : '';
    return [{ row: row.id, number, words, reading: readRowDate(row) ?? null }];
  });
}
