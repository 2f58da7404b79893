// What an edit did to one row, piece by piece: what its history lists.
import type { IsoDay } from './calendar.ts';
import type { Attachment } from './evidence.ts';
import type { RowState } from './history.ts';
import { samePlain } from './plain-data.ts';
import type { PlanColumns, PlanRow, RowNote } from './plan.ts';
import type { DateRevision, ProgressNote } from './progress.ts';
import { type CellField, cellFields, cellText, customField } from './row-cells.ts';

export type RowChange =
  | { readonly kind: 'added' | 'deleted'; readonly row: PlanRow }
  | { readonly kind: 'moved' }
  | {
      readonly kind: 'cell';
      readonly field: CellField;
      readonly before: string;
      readonly after: string;
      /** Of a date: the day that was kept beside the words before. */
      readonly dateDay?: IsoDay;
    }
  | { readonly kind: 'progress'; readonly before: ProgressNote | null; readonly after: ProgressNote | null }
  | { readonly kind: 'revision'; readonly before: DateRevision | null; readonly after: DateRevision | null }
  | { readonly kind: 'note'; readonly note: RowNote }
  /** References of evidence that was attached, and of what was taken off. */
  | { readonly kind: 'evidence'; readonly attached: readonly string[]; readonly removed: readonly string[] };

/** All fields that either state of the row has a text in, those of columns that are gone included. */
function fieldsOf(before: PlanRow, after: PlanRow, columns: PlanColumns): readonly CellField[] {
  const known = cellFields(after, columns);
  const keys = [before, after].flatMap((row) => (row.kind === 'action' ? Object.keys(row.custom) : []));
  return [...new Set([...known, ...keys.map(customField)])];
}

function cellChanges(before: PlanRow, after: PlanRow, columns: PlanColumns): readonly RowChange[] {
  return fieldsOf(before, after, columns).flatMap((field) => {
    const [was, is] = [cellText(before, field), cellText(after, field)];
    if (was === is) return [];
    const dateDay = field === 'date' && before.kind !== 'statement' ? before.dateDay : undefined;
    return [{ kind: 'cell', field, before: was, after: is, ...(dateDay === undefined ? {} : { dateDay }) }] as const;
  });
}

function progressChanges(before: PlanRow, after: PlanRow): readonly RowChange[] {
  if (before.kind !== 'action' || after.kind !== 'action') return [];
  const [was, is] = [before.progress ?? [], after.progress ?? []];
  const ids = new Set([...is, ...was].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [old, note] = [was.find((one) => one.id === id) ?? null, is.find((one) => one.id === id) ?? null];
    return samePlain(old, note) ? [] : [{ kind: 'progress', before: old, after: note } as const];
  });
}

function sameStep(a: DateRevision | undefined, b: DateRevision | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to && a?.on === b?.on;
}

/** Revisions have no names. One taken out of the middle moves those after it up: it alone is told as gone. */
function revisionChanges(before: PlanRow, after: PlanRow): readonly RowChange[] {
  if (before.kind !== 'action' || after.kind !== 'action') return [];
  const [was, is] = [before.dateRevisions ?? [], after.dateRevisions ?? []];
  const changes: RowChange[] = [];
  let at = 0;
  for (const [index, old] of was.entries()) {
    const left = was.length - index;
    const isGone = is.length - at < left && !sameStep(old, is[at]);
    const now = isGone ? undefined : is[at];
    if (!isGone) at += 1;
    if (!samePlain(old, now)) changes.push({ kind: 'revision', before: old, after: now ?? null });
  }
  for (const added of is.slice(at)) changes.push({ kind: 'revision', before: null, after: added });
  return changes;
}

function noteChanges(before: PlanRow, after: PlanRow): readonly RowChange[] {
  const was = before.notes ?? [];
  const added = (after.notes ?? []).filter((note) => !was.some((one) => samePlain(one, note)));
  return added.map((note) => ({ kind: 'note', note }));
}

function evidenceChanges(before: PlanRow, after: PlanRow): readonly RowChange[] {
  if (before.kind !== 'action' || after.kind !== 'action') return [];
  const missingIn = (there: readonly Attachment[], here: readonly Attachment[]) =>
    here
      .filter(({ evidence }) => !there.some((one) => one.evidence === evidence))
      .map(({ reference }) => reference || 'without a reference');
  const [was, is] = [before.attachments ?? [], after.attachments ?? []];
  const [attached, removed] = [missingIn(was, is), missingIn(is, was)];
  return attached.length + removed.length === 0 ? [] : [{ kind: 'evidence', attached, removed }];
}

/**
 * What became of a row.
 * @param before null where it was not there
 * @param after null where it is not there any more
 * @param columns the plan's, for the order of the cells
 */
export function toldChanges(
  before: RowState | null,
  after: RowState | null,
  columns: PlanColumns,
): readonly RowChange[] {
  if (before === null) return after === null ? [] : [{ kind: 'added', row: after.row }];
  if (after === null) return [{ kind: 'deleted', row: before.row }];
  return [
    ...cellChanges(before.row, after.row, columns),
    ...progressChanges(before.row, after.row),
    ...revisionChanges(before.row, after.row),
    ...noteChanges(before.row, after.row),
    ...evidenceChanges(before.row, after.row),
    ...(before.position === after.position ? [] : [{ kind: 'moved' } as const]),
  ];
}
