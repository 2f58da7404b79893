// What can be typed at a row: the text of a cell, a progress note, or the reason why a date was put back. The latter two
// stand beside the cells, in no column.
import type { PlanColumns, PlanRow } from './plan.ts';
import type { ProgressNote } from './progress.ts';
import { type CellField, cellText, cellTitle, hasCell, rowName } from './row-cells.ts';

/** A progress note by its id, or a revision of the date by its place from 0. */
export type BesideField = `progress:${string}` | `revision:${number}`;

export type TypedField = CellField | BesideField;

const PROGRESS = 'progress:';
const REVISION = 'revision:';

export function noteField(id: string): BesideField {
  return `${PROGRESS}${id}`;
}

export function reasonField(at: number): BesideField {
  return `${REVISION}${at}`;
}

/** The id of the progress note that a field is of; undefined for any other field. */
export function noteIdOf(field: TypedField): string | undefined {
  return field.startsWith(PROGRESS) ? field.slice(PROGRESS.length) : undefined;
}

/** The place of the revision that a field is of; undefined for any other field. */
export function revisionOf(field: TypedField): number | undefined {
  return field.startsWith(REVISION) ? Number(field.slice(REVISION.length)) : undefined;
}

export function isCellField(field: TypedField): field is CellField {
  return !field.startsWith(PROGRESS) && !field.startsWith(REVISION);
}

export function progressNote(row: PlanRow, id: string): ProgressNote | undefined {
  return row.kind === 'action' ? row.progress?.find((note) => note.id === id) : undefined;
}

/** Whether something can be typed there: in a cell of a column that there is (one may have been deleted since), in any note of an action, in a revision that it has. */
export function hasTypedField(row: PlanRow, field: TypedField, columns: PlanColumns): boolean {
  if (isCellField(field)) return hasCell(row, field, columns);
  const at = revisionOf(field);
  return row.kind === 'action' && (at === undefined || row.dateRevisions?.[at] !== undefined);
}

/** The text that stands there; "" for a note that is not, or not yet. */
export function typedFieldText(row: PlanRow, field: TypedField): string {
  if (isCellField(field)) return cellText(row, field);
  const id = noteIdOf(field);
  if (id !== undefined) return progressNote(row, id)?.text ?? '';
  const at = revisionOf(field);
  return (row.kind === 'action' && at !== undefined && row.dateRevisions?.[at]?.reason) || '';
}

/** What to call it in a sentence: "Evidence / Outcome of action 17", "Progress note of action 17". */
export function typedFieldTitle(row: PlanRow, field: TypedField, columns: PlanColumns): string {
  if (isCellField(field)) return cellTitle(row, field, columns);
  return `${noteIdOf(field) === undefined ? 'Reason for the revised date' : 'Progress note'} of ${rowName(row)}`;
}
