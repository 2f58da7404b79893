// When a date is put back: what is then kept of it. A date is put back where its words are read as a day, month or other
// span that ends later than the last one that stood there and could be read, whatever stood there between; put right,
// brought forward or unreadable, it is not. The first date is the first one that was set, whatever it became.
import type { IsoDay } from './calendar.ts';
import type { ActionRow, PlanRow } from './plan.ts';
import { readPlanDate } from './plan-dates.ts';
import type { DateRevision, EarlierDate, EarlierDates } from './progress.ts';
import { type CellField, withCellText } from './row-cells.ts';

/** The date in the row's cell, as it is kept once another takes its place. */
function dateOf({ date, dateDay }: ActionRow): EarlierDate {
  return { words: date, ...(dateDay === undefined ? {} : { day: dateDay }) };
}

/** The day on which a date ends; undefined where it cannot be read. */
function endOf({ words, day }: EarlierDate): IsoDay | undefined {
  return day ?? readPlanDate(words)?.to;
}

function firstOf({ earlierDates, dateRevisions }: ActionRow): EarlierDate | undefined {
  const [revision] = dateRevisions ?? [];
  return earlierDates?.first ?? (revision === undefined ? undefined : { words: revision.from });
}

function withEarlierDates(row: ActionRow, dates: EarlierDates | undefined): ActionRow {
  const { earlierDates, ...others } = row;
  if (dates === undefined) return earlierDates === undefined ? row : others;
  const isTold = dates.last === undefined && dates.first.words === others.dateRevisions?.[0]?.from;
  return isTold ? others : { ...others, earlierDates: dates };
}

/**
 * The row with the revision kept, where its date was put back, and with what must be known of its dates to tell later.
 * @param before the row as it was; null for one that was not there
 * @param on the day on which it was done
 */
export function withRevision(before: PlanRow | null, after: PlanRow, on: IsoDay): PlanRow {
  if (before?.kind !== 'action' || after.kind !== 'action' || before.date === after.date) return after;
  const own = dateOf(before);
  const was = endOf(own) === undefined ? before.earlierDates?.last : own;
  const [ended, ends] = [was && endOf(was), endOf(dateOf(after))];
  if (was === undefined || ended === undefined) return after;
  const first = firstOf(before) ?? was;
  if (ends === undefined) return withEarlierDates(after, { first, last: was });
  if (ends < ended) return withEarlierDates(after, { first });
  if (ends === ended) return withEarlierDates(after, before.earlierDates && { first });
  const revision: DateRevision = { from: was.words, to: after.date, on, reason: '' };
  const revised = { ...after, dateRevisions: [...(after.dateRevisions ?? []), revision] };
  return withEarlierDates(revised, { first });
}

/**
 * The row with one cell's text replaced by a person: every edit of a cell goes through here, so that a date that is put
 * back is known as such.
 * @param on the day on which it was done
 */
export function withEditedCell(row: PlanRow, field: CellField, text: string, on: IsoDay): PlanRow {
  return withRevision(row, withCellText(row, field, text), on);
}

/** The row with a revision replaced, or taken away where `revision` is null. Counted from 0, the first one first. */
export function withRevisionAt(row: ActionRow, at: number, revision: DateRevision | null): ActionRow {
  const { dateRevisions = [], ...others } = row;
  const left = dateRevisions.flatMap((one, index) => (index !== at ? [one] : revision === null ? [] : [revision]));
  return left.length === 0 ? others : { ...others, dateRevisions: left };
}

/** The last revision, where the date is still the one that it gave and nobody has said why: its place from 0. */
export function unexplainedRevision(row: PlanRow | undefined): number | undefined {
  if (row?.kind !== 'action') return undefined;
  const { dateRevisions = [] } = row;
  const last = dateRevisions.at(-1);
  return last?.reason === '' && last.to === row.date ? dateRevisions.length - 1 : undefined;
}

/** The words of the first date that was set, of an action whose date was put back; else undefined. */
export function firstDate(row: PlanRow): string | undefined {
  if (row.kind !== 'action' || row.dateRevisions === undefined) return undefined;
  return firstOf(row)?.words;
}

/** "first March 2010 · revised 2×"; "" for a date that was never put back. */
export function revisionsInShort(row: PlanRow): string {
  const count = row.kind === 'action' ? (row.dateRevisions?.length ?? 0) : 0;
  return count === 0 ? '' : `first ${firstDate(row)} · revised ${count}×`;
}

/** As a sentence to be read out: "First March 2010, put back 2 times". "" for a date that was never put back. */
export function revisionsInWords(row: PlanRow): string {
  const count = row.kind === 'action' ? (row.dateRevisions?.length ?? 0) : 0;
  return count === 0 ? '' : `First ${firstDate(row)}, put back ${count === 1 ? 'once' : `${count} times`}`;
}
