// Edits of the plan's columns: added, named, given a meaning and words, deleted. Each is one transaction and one undo
// step, and names the column that it began with: it is refused where that is another by now.
import { TabledError } from '../../shared/errors.ts';
import { actionsWith } from '../../shared/plan/column-choices.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import {
  type ActionRow,
  type CustomColumn,
  customKey,
  type HeadedField,
  type PlanColumns,
} from '../../shared/plan/plan.ts';
import { USUAL_TABLE } from '../../shared/plan/plan-settings.ts';
import { customField, withCellText } from '../../shared/plan/row-cells.ts';
import { commit, type Edit } from './commit.ts';
import { rowsInOrder } from './open-plan.ts';
import type { Change, PlanRecord, RowRecord, TabledDatabase } from './schema.ts';

function editColumns(
  db: TabledDatabase,
  planId: string,
  now: Date,
  plan: (record: PlanRecord, rows: readonly RowRecord[]) => Edit | undefined,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const record = await db.plans.get(planId);
    if (record === undefined) throw new TabledError('edit-conflict', { row: 'that plan' });
    return plan(record, await rowsInOrder(db, planId));
  });
}

function columnsChange(before: PlanColumns, after: PlanColumns): Change {
  return { kind: 'columns', before, after };
}

function rowChange(record: RowRecord, row: ActionRow): Change {
  const { id, position } = record;
  return { kind: 'row', id, before: { position, row: record.row }, after: { position, row } };
}

/** @throws TabledError columns-changed where the plan's own is not the column that the edit began with */
function checkBase(columns: PlanColumns, base: CustomColumn): void {
  const own = columns.custom.find(({ key }) => key === base.key);
  if (!samePlain(own, base)) throw new TabledError('columns-changed', { column: base.label });
}

/** Keys that a new column must not have: what is known of one that was deleted would be taken for its own. */
function takenKeys({ columns, settings }: PlanRecord): readonly string[] {
  const { order, hidden, widths } = settings?.table ?? USUAL_TABLE;
  const remembered = [...order, ...hidden, ...Object.keys(widths)].map((field) => field.replace(/^custom:/, ''));
  return [...columns.custom.map(({ key }) => key), ...remembered];
}

/** Adds a column, empty in all rows, after the others. Gives its key. */
export async function addColumn(
  db: TabledDatabase,
  planId: string,
  column: Omit<CustomColumn, 'key'>,
  now: Date,
): Promise<string> {
  let key = '';
  await editColumns(db, planId, now, (record) => {
    key = customKey(column.label, takenKeys(record));
    const after = { ...record.columns, custom: [...record.columns.custom, { key, ...column }] };
    return { label: `Add the column ${column.label}`, changes: [columnsChange(record.columns, after)] };
  });
  return key;
}

/** A heading of the council's own, the number's where it has one, or a custom column by its key. */
export type NamedColumn = HeadedField | 'number' | { readonly key: string };

function labelOf(columns: PlanColumns, column: NamedColumn): string | undefined {
  if (typeof column === 'string') return columns[column];
  return columns.custom.find(({ key }) => key === column.key)?.label;
}

function withLabel(columns: PlanColumns, column: NamedColumn, label: string): PlanColumns {
  if (typeof column === 'string') return { ...columns, [column]: label };
  const custom = columns.custom.map((one) => (one.key === column.key ? { ...one, label } : one));
  return { ...columns, custom };
}

/**
 * Gives a column another heading.
 * @param from the heading that the person has seen
 * @returns what was done, in words; undefined where it has that heading already
 * @throws TabledError columns-changed
 */
export function renameColumn(
  db: TabledDatabase,
  planId: string,
  column: NamedColumn,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<string | undefined> {
  return editColumns(db, planId, now, ({ columns }) => {
    const label = labelOf(columns, column);
    if (label === undefined || (label !== from && label !== to)) {
      throw new TabledError('columns-changed', { column: from });
    }
    if (label === to) return undefined;
    return { label: `Rename ${from} to ${to}`, changes: [columnsChange(columns, withLabel(columns, column, to))] };
  });
}

/** What becomes of a custom column and of the words in its cells. */
export interface ColumnChange {
  /** The column as the person has seen it. */
  readonly base: CustomColumn;
  /** With the same key. */
  readonly after: CustomColumn;
  /** Words that all cells which have one of them get in its place. */
  readonly renames?: readonly { readonly from: string; readonly to: string }[];
}

function renamedRow(row: ActionRow, changes: readonly ColumnChange[]): ActionRow {
  let renamed = row;
  for (const { base, renames = [] } of changes) {
    // By the text that the cell began with: two words that change places both do.
    const rename = renames.find(({ from }) => actionsWith([row], base.key, from).length > 0);
    const after = rename && withCellText(renamed, customField(base.key), rename.to);
    if (after?.kind === 'action') renamed = after;
  }
  return renamed;
}

/**
 * Changes what custom columns are for and their words, all in one undo step. Cells are left as they are but for renames.
 * @param label what is done, in words that can follow "Undo: "
 * @returns the label; undefined where nothing is changed
 * @throws TabledError columns-changed
 */
export function changeColumns(
  db: TabledDatabase,
  planId: string,
  changes: readonly ColumnChange[],
  label: string,
  now: Date,
): Promise<string | undefined> {
  return editColumns(db, planId, now, ({ columns }, rows) => {
    for (const { base } of changes) checkBase(columns, base);
    const after = new Map(changes.map((change) => [change.base.key, change.after]));
    const custom = columns.custom.map((column) => after.get(column.key) ?? column);
    const made: Change[] = [];
    if (!samePlain(custom, columns.custom)) made.push(columnsChange(columns, { ...columns, custom }));
    for (const record of rows) {
      if (record.row.kind !== 'action') continue;
      const renamed = renamedRow(record.row, changes);
      if (renamed !== record.row && !samePlain(renamed, record.row)) made.push(rowChange(record, renamed));
    }
    return made.length === 0 ? undefined : { label, changes: made };
  });
}

/**
 * Deletes a custom column and the texts of its cells; undo brings both back.
 * @param base the column as the person has seen it
 * @throws TabledError columns-changed
 */
export function deleteColumn(
  db: TabledDatabase,
  planId: string,
  base: CustomColumn,
  now: Date,
): Promise<string | undefined> {
  return editColumns(db, planId, now, ({ columns }, rows) => {
    checkBase(columns, base);
    const custom = columns.custom.filter(({ key }) => key !== base.key);
    const changes = rows.flatMap((record) => {
      const { row } = record;
      if (row.kind !== 'action' || !Object.hasOwn(row.custom, base.key)) return [];
      const texts = Object.entries(row.custom).filter(([key]) => key !== base.key);
      return [rowChange(record, { ...row, custom: Object.fromEntries(texts) })];
    });
    return {
      label: `Delete the column ${base.label}`,
      changes: [...changes, columnsChange(columns, { ...columns, custom })],
    };
  });
}
