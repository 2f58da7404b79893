// Rows put elsewhere in the plan: one or many, by one step or to a place. Each is one transaction and one undo step.
import { generateNKeysBetween } from 'fractional-indexing';
import { TabledError } from '../../shared/errors.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { orderBefore, placeBelow, steppedOrder } from '../../shared/plan/row-order.ts';
import { commit } from './commit.ts';
import { rowsName } from './many-edits.ts';
import { rowsInOrder } from './open-plan.ts';
import type { Change, RowRecord, TabledDatabase } from './schema.ts';

/** The changes of position that bring rows into another order: of those that are moved, and no others. */
function reordered(
  rows: readonly RowRecord[],
  order: readonly string[],
  moved: ReadonlySet<string>,
): readonly Change[] {
  const records = new Map(rows.map((record) => [record.id, record]));
  const changes: Change[] = [];
  let at = 0;
  while (at < order.length) {
    const from = at;
    while (at < order.length && moved.has(order[at] ?? '')) at += 1;
    const above = records.get(order[from - 1] ?? '')?.position ?? null;
    const below = records.get(order[at] ?? '')?.position ?? null;
    const positions = generateNKeysBetween(above, below, at - from);
    for (const [index, id] of order.slice(from, at).entries()) {
      const record = records.get(id);
      if (record === undefined) continue;
      const { position, row } = record;
      const after = { position: positions[index] ?? position, row };
      changes.push({ kind: 'row', id, before: { position, row }, after });
    }
    at += 1;
  }
  return changes;
}

interface Order {
  readonly label: string;
  readonly order: readonly string[];
  readonly moved: ReadonlySet<string>;
}

function move(
  db: TabledDatabase,
  planId: string,
  ids: readonly string[],
  now: Date,
  find: (rows: readonly PlanRow[], what: string) => Order | undefined,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const records = await rowsInOrder(db, planId);
    const rows = records.map(({ row }) => row);
    const named = rows.filter(({ id }) => ids.includes(id));
    if (named.length < ids.length) throw new TabledError('edit-conflict', { row: 'one of those rows' });
    const found = find(rows, rowsName(named));
    if (found === undefined || found.order.every((id, index) => id === rows[index]?.id)) return undefined;
    return { label: found.label, changes: reordered(records, found.order, found.moved) };
  });
}

/**
 * Moves rows up or down by one; a theme with all that stands under it, past the theme next to it.
 * @param shows whether the row of that id is on screen: rows go past the next one that is
 * @returns what was done, in words; undefined where they go no further that way
 * @throws TabledError edit-conflict where one of the rows is gone
 */
export function moveRows(
  db: TabledDatabase,
  planId: string,
  ids: readonly string[],
  by: 1 | -1,
  now: Date,
  shows?: (id: string) => boolean,
): Promise<string | undefined> {
  return move(db, planId, ids, now, (rows, what) => {
    const stepped = steppedOrder(rows, new Set(ids), by, shows);
    return stepped && { label: `Move ${what} ${by === 1 ? 'down' : 'up'}`, ...stepped };
  });
}

/** @throws TabledError edit-conflict */
function demandPlace(rows: readonly PlanRow[], place: string): void {
  if (!rows.some(({ id }) => id === place))
    throw new TabledError('edit-conflict', { row: 'the row next to that place' });
}

/**
 * Moves rows, in the order in which they stand, to before another row; a theme with all that stands under it.
 * @param before undefined for the plan's end
 * @param where where that is, in words: "to DATA SECURITY"; "" to leave it unsaid
 * @returns what was done, in words; undefined where they stand there already
 * @throws TabledError edit-conflict where one of the rows is gone
 */
export function moveRowsBefore(
  db: TabledDatabase,
  planId: string,
  ids: readonly string[],
  before: string | undefined,
  now: Date,
  where = '',
): Promise<string | undefined> {
  return move(db, planId, ids, now, (rows, what) => {
    if (before !== undefined) demandPlace(rows, before);
    const label = `Move ${what}${where === '' ? '' : ` ${where}`}`;
    return { label, ...orderBefore(rows, new Set(ids), before) };
  });
}

/**
 * Moves rows to below another, as `placeBelow` has it; a theme with all that stands under it.
 * @returns what was done, in words; undefined where they stand there already
 * @throws TabledError edit-conflict where one of the rows is gone
 */
export function moveRowsBelow(
  db: TabledDatabase,
  planId: string,
  ids: readonly string[],
  above: string,
  now: Date,
): Promise<string | undefined> {
  return move(db, planId, ids, now, (rows, what) => {
    demandPlace(rows, above);
    const moved = new Set(ids);
    return { label: `Move ${what}`, ...orderBefore(rows, moved, placeBelow(rows, moved, above)) };
  });
}
