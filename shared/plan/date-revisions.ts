// When a date is put back: what is then kept of it. A date is put back where its words are read as a day, month or other
// span that ends later than what stood there before; put right, brought forward or unreadable, it is not.
import type { IsoDay } from './calendar.ts';
import type { ActionRow, PlanRow } from './plan.ts';
import type { DateRevision } from './progress.ts';
import { type CellField, withCellText } from './row-cells.ts';
import { readRowDate } from './row-dates.ts';

/** Whether `after` has a date that ends later than that of `before`: both can be read, and the words differ. */
function isPutBack(before: ActionRow, after: ActionRow): boolean {
  if (before.date === after.date) return false;
  const [was, is] = [readRowDate(before), readRowDate(after)];
  return was !== undefined && is !== undefined && is.to > was.to;
}

/**
 * The row with the revision kept, where its date was put back; else the row itself.
 * @param before the row as it was; null for one that was not there
 * @param on the day on which it was done
 */
export function withRevision(before: PlanRow | null, after: PlanRow, on: IsoDay): PlanRow {
  if (before?.kind !== 'action' || after.kind !== 'action' || !isPutBack(before, after)) return after;
  const revision: DateRevision = { from: before.date, to: after.date, on, reason: '' };
  return { ...after, dateRevisions: [...(after.dateRevisions ?? []), revision] };
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

/** "first March 2010 · revised 2×"; "" for a date that was never put back. */
export function revisionsInShort(row: PlanRow): string {
  const [first, ...others] = (row.kind === 'action' ? row.dateRevisions : undefined) ?? [];
  return first === undefined ? '' : `first ${first.from} · revised ${others.length + 1}×`;
}

/** As a sentence to be read out: "First March 2010, put back 2 times". "" for a date that was never put back. */
export function revisionsInWords(row: PlanRow): string {
  const [first, ...others] = (row.kind === 'action' ? row.dateRevisions : undefined) ?? [];
  if (first === undefined) return '';
  return `First ${first.from}, put back ${others.length === 0 ? 'once' : `${others.length + 1} times`}`;
}
