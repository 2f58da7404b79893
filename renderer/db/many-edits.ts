// Edits of many cells and rows at once. Each is one transaction and one undo step, and names all that it began with: over
// anything else it is refused whole, so that no word goes that the person has not seen.
import { generateNKeysBetween } from 'fractional-indexing';
import { TabledError } from '../../shared/errors.ts';
import { nextNumbers } from '../../shared/plan/action-numbers.ts';
import { withRevision } from '../../shared/plan/date-revisions.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import { wordsOf } from '../../shared/plan/paste-rows.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { type CellField, cellText, cellTitle, rowName, withCellText } from '../../shared/plan/row-cells.ts';
import { commit } from './commit.ts';
import { rowsInOrder } from './open-plan.ts';
import type { Change, RowRecord, RowState, TabledDatabase } from './schema.ts';
import { checkLength } from './text-length.ts';

/** One cell of many that are set together. */
export interface CellText {
  readonly rowId: string;
  readonly field: CellField;
  /** What the cell had when the person saw it. */
  readonly base: string;
  readonly text: string;
}

function state({ position, row }: RowRecord): RowState {
  return { position, row };
}

function gone(what: string): TabledError {
  return new TabledError('edit-conflict', { row: what });
}

/** "action 17" for one row, "3 rows" for more. */
export function rowsName(rows: readonly PlanRow[]): string {
  const [only] = rows;
  return only !== undefined && rows.length === 1 ? rowName(only) : `${rows.length} rows`;
}

function withTexts(row: PlanRow, cells: readonly CellText[], columns: PlanColumns): PlanRow {
  return cells.reduce((changed, { field, base, text }) => {
    const stored = cellText(row, field);
    if (stored === text) return changed;
    const cell = cellTitle(row, field, columns);
    if (stored !== base) throw new TabledError('cells-changed', { what: cell });
    checkLength(text, cell, 'texts-too-long');
    return withCellText(changed, field, text);
  }, row);
}

/** Cells by the row that they are of. */
export function byRow<Cell extends { readonly rowId: string }>(cells: readonly Cell[]): Map<string, readonly Cell[]> {
  const rows = new Map<string, readonly Cell[]>();
  for (const cell of cells) rows.set(cell.rowId, [...(rows.get(cell.rowId) ?? []), cell]);
  return rows;
}

export interface ManyCells {
  /** What is done, in words that can follow "Undo: ". */
  readonly label: string;
  readonly cells: readonly CellText[];
  /** Rows to add below all others, with texts of their own. */
  readonly added?: readonly PlanRow[];
  /** All rows of the plan, where what is done holds for these alone, in this order. */
  readonly over?: readonly RowRecord[];
}

/** @throws TabledError cells-changed where the rows are others, in another order, or say something else */
function checkSame(rows: readonly RowRecord[], seen: readonly RowRecord[]): void {
  const isSame = rows.length === seen.length && rows.every(({ id }, index) => id === seen[index]?.id);
  if (!isSame) throw new TabledError('cells-changed', { what: 'the list of rows' });
  unchanged(rows, seen);
}

/**
 * Sets the texts of many cells.
 * @returns the label; undefined where all of them had their text already
 * @throws TabledError edit-conflict where a row is gone, cells-changed, texts-too-long or not-on-screen
 */
export function editCells(
  db: TabledDatabase,
  planId: string,
  { label, cells, added = [], over }: ManyCells,
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const plan = await db.plans.get(planId);
    if (plan === undefined) throw gone('that plan');
    const rows = await rowsInOrder(db, planId);
    if (over !== undefined) checkSame(rows, over);
    const stored = new Map(rows.map((record) => [record.id, record]));
    const changes: Change[] = [];
    for (const [rowId, texts] of byRow(cells)) {
      const record = stored.get(rowId);
      if (record === undefined) throw gone('one of those rows');
      const changed = withTexts(record.row, texts, plan.columns);
      if (changed === record.row) continue;
      const after = { position: record.position, row: withRevision(record.row, changed, localDay(now)) };
      changes.push({ kind: 'row', id: rowId, before: state(record), after });
    }
    changes.push(...placed(added, rows.at(-1)?.position ?? null, null));
    return changes.length === 0 ? undefined : { label, changes };
  });
}

/** New rows between two positions. */
function placed(rows: readonly PlanRow[], above: string | null, below: string | null): readonly Change[] {
  const positions = generateNKeysBetween(above, below, rows.length);
  return rows.map((row, index) => ({
    kind: 'row',
    id: row.id,
    before: null,
    after: { position: positions[index] ?? '', row },
  }));
}

/** The rows as they are now. @throws where one is gone or says something else than the person saw */
function unchanged(rows: readonly RowRecord[], seen: readonly RowRecord[]): readonly RowRecord[] {
  const now = new Map(rows.map((record) => [record.id, record]));
  return seen.map(({ id, row }) => {
    const record = now.get(id);
    if (record === undefined) throw gone(rowName(row));
    if (!samePlain(record.row, row)) throw new TabledError('cells-changed', { what: rowName(row) });
    return record;
  });
}

/**
 * Deletes rows.
 * @param seen the rows as the person saw them
 * @param verb what is done, in words before the rows: "Delete" or "Cut of"
 * @throws TabledError edit-conflict or cells-changed where one is not as it was seen
 */
export function deleteRows(
  db: TabledDatabase,
  planId: string,
  seen: readonly RowRecord[],
  now: Date,
  verb = 'Delete',
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const records = unchanged(await rowsInOrder(db, planId), seen);
    if (records.length === 0) return undefined;
    const changes: readonly Change[] = records.map((record) => ({
      kind: 'row',
      id: record.id,
      before: state(record),
      after: null,
    }));
    return { label: `${verb} ${rowsName(seen.map(({ row }) => row))}`, changes };
  });
}

/** Rows to be put into the plan, and the custom columns that they need and the plan has not. */
export interface RowsToInsert {
  readonly label: string;
  readonly rows: readonly PlanRow[];
  /** The plan's columns with those that were missing; absent where it has all. */
  readonly columns?: { readonly base: PlanColumns; readonly to: PlanColumns };
  /** The row that they are put below; undefined for the plan's head. */
  readonly below: string | undefined;
}

/**
 * Puts new rows below a row. @throws TabledError edit-conflict where that row is gone, or an id is taken meanwhile;
 * cells-changed where the columns are others meanwhile
 */
export function insertRows(
  db: TabledDatabase,
  planId: string,
  { label, rows, columns, below }: RowsToInsert,
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const there = await rowsInOrder(db, planId);
    const at = below === undefined ? -1 : there.findIndex(({ id }) => id === below);
    if (below !== undefined && at === -1) throw gone('that row');
    const ids = new Set(rows.map(({ id }) => id));
    if (there.some(({ id }) => ids.has(id))) throw new TabledError('cells-changed', { what: 'the plan' });
    const changes: Change[] = [];
    if (columns !== undefined) {
      const plan = await db.plans.get(planId);
      if (!samePlain(plan?.columns, columns.base))
        throw new TabledError('cells-changed', { what: 'the list of columns' });
      changes.push({ kind: 'columns', before: columns.base, after: columns.to });
    }
    changes.push(...placed(rows, there[at]?.position ?? null, there[at + 1]?.position ?? null));
    return rows.length === 0 ? undefined : { label, changes };
  });
}

/**
 * Puts copies of rows right below the last of them, word for word but for the actions' numbers, which are the next ones
 * that are free. Notes stay with the rows that they were made on. Gives the copies' ids.
 * @throws TabledError edit-conflict where one is gone
 */
export async function copyRows(
  db: TabledDatabase,
  planId: string,
  ids: readonly string[],
  newId: () => string,
  now: Date,
): Promise<readonly string[]> {
  const copies: PlanRow[] = [];
  await commit(db, planId, now, async () => {
    const there = await rowsInOrder(db, planId);
    const records = there.filter(({ id }) => ids.includes(id));
    const last = records.at(-1);
    if (last === undefined || records.length < ids.length) throw gone('one of those rows');
    const numbers = nextNumbers(there.map(({ row }) => row));
    for (const { row } of records) {
      const copied = wordsOf(row);
      copies.push(
        copied.kind === 'action' ? { ...copied, id: newId(), number: numbers() } : { ...copied, id: newId() },
      );
    }
    const below = there[there.indexOf(last) + 1]?.position ?? null;
    const label = `Copy ${rowsName(records.map(({ row }) => row))}`;
    return { label, changes: placed(copies, last.position, below) };
  });
  return copies.map(({ id }) => id);
}
