// Edits of texts: a cell's, the plan's title. Each is one transaction and one undo step.
import { TabledError } from '../../shared/errors.ts';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { withEditedCell } from '../../shared/plan/date-revisions.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { type CellField, cellText, cellTitle, hasCell } from '../../shared/plan/row-cells.ts';
import { commit } from './commit.ts';
import type { RowRecord, TabledDatabase } from './schema.ts';
import { checkLength } from './text-length.ts';

function state({ position, row }: RowRecord) {
  return { position, row };
}

/** A text on its way from an editor into its cell. */
export interface CellEdit {
  readonly rowId: string;
  readonly field: CellField;
  readonly text: string;
  /** The cell's text when the typing began: an edit is only put in the place of what the person has seen. */
  readonly base: string;
  /** The window whose draft this was. */
  readonly windowId: string;
  /** The unkept text that the typing began with, if it did. */
  readonly unkeptId?: string;
  /** Of a date that is put back from the history: the day that was kept beside its words. */
  readonly dateDay?: IsoDay;
}

function withDay(row: PlanRow, { field, dateDay }: CellEdit): PlanRow {
  return row.kind === 'statement' || field !== 'date' || dateDay === undefined ? row : { ...row, dateDay };
}

/**
 * Sets the text of one cell, and drops what it was typed in: the draft, the unkept text. A date that is put back
 * is kept among the row's revised dates.
 * @returns what was done, in words; undefined where the text was the same
 * @throws TabledError edit-conflict where the row is gone, cell-changed, text-too-long or not-on-screen
 */
export function editCell(db: TabledDatabase, planId: string, cell: CellEdit, now: Date): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const record = await db.rows.get([planId, cell.rowId]);
    const plan = await db.plans.get(planId);
    if (record === undefined || plan === undefined) throw new TabledError('edit-conflict', { row: 'that row' });
    if (!hasCell(record.row, cell.field, plan.columns)) throw new TabledError('edit-conflict', { row: 'that column' });
    await db.drafts.delete(cell.windowId);
    if (cell.unkeptId !== undefined) await db.unkept.delete(cell.unkeptId);
    const stored = cellText(record.row, cell.field);
    if (stored === cell.text) return undefined;
    const label = cellTitle(record.row, cell.field, plan.columns);
    if (stored !== cell.base) throw new TabledError('cell-changed', { cell: label });
    checkLength(cell.text, label);
    const edited = withEditedCell(record.row, cell.field, cell.text, localDay(now));
    const after = { position: record.position, row: withDay(edited, cell) };
    return { label, changes: [{ kind: 'row', id: record.id, before: state(record), after }] };
  });
}

export function editTitle(db: TabledDatabase, planId: string, title: string, now: Date): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const plan = await db.plans.get(planId);
    if (plan === undefined) throw new TabledError('edit-conflict', { row: 'that plan' });
    if (plan.title === title) return undefined;
    checkLength(title, 'the title');
    return { label: 'Title', changes: [{ kind: 'title', before: plan.title, after: title }] };
  });
}
