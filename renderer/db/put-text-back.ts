// Puts back what stood in a row before: an ordinary edit, one undo step, refused where something else stands there than
// the person has seen.
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import type { ProgressNote } from '../../shared/plan/progress.ts';
import { cellTitle } from '../../shared/plan/row-cells.ts';
import type { RowChange } from '../../shared/plan/told-changes.ts';
import { progressNote } from '../../shared/plan/typed-fields.ts';
import { keepNote } from './course-edits.ts';
import { editCell } from './edits.ts';
import type { TabledDatabase } from './schema.ts';
import { keepAside } from './unkept.ts';

export interface TextToPutBack {
  readonly planId: string;
  readonly row: PlanRow;
  readonly columns: PlanColumns;
  readonly change: RowChange & { readonly kind: 'cell' };
  /** The cell's text as the person sees it. */
  readonly present: string;
}

/**
 * Puts back the text that a cell had before a change; a date with the day that was kept beside its words.
 * @param aside where the text goes if it cannot be put back: its id among the unkept texts
 * @throws TabledError as editCell does
 */
export async function putTextBack(
  db: TabledDatabase,
  { planId, row, columns, change, present }: TextToPutBack,
  aside: { readonly windowId: string; readonly id: string },
  now: Date,
): Promise<string | undefined> {
  const { field, before: text, dateDay } = change;
  const { windowId } = aside;
  const cell = { rowId: row.id, field, text, base: present, windowId };
  try {
    return await editCell(db, planId, { ...cell, ...(dateDay === undefined ? {} : { dateDay }) }, now);
  } catch (error) {
    const label = cellTitle(row, field, columns);
    if (text !== '')
      await keepAside(db, { planId, rowId: row.id, field, label, base: present, text }, { ...aside, now });
    throw error;
  }
}

export interface NoteToPutBack {
  readonly planId: string;
  /** The row as the person sees it. */
  readonly row: PlanRow;
  readonly before: ProgressNote;
}

/** Puts back a progress note as it was: one that was changed, or deleted. @throws TabledError as keepNote does */
export function putNoteBack(
  db: TabledDatabase,
  { planId, row, before }: NoteToPutBack,
  windowId: string,
  now: Date,
): Promise<string | undefined> {
  const base = progressNote(row, before.id)?.text ?? '';
  return keepNote(db, planId, { rowId: row.id, note: before, base, windowId }, now);
}
