// Rows that were deleted from a plan: found in its history with all that they held, and put back where they stood.
import { generateKeyBetween } from 'fractional-indexing';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { commit } from './commit.ts';
import { rowsInOrder } from './open-plan.ts';
import { sourceFile } from './row-history.ts';
import type { RowRecord, RowState, TabledDatabase } from './schema.ts';

export interface DeletedRow {
  readonly row: PlanRow;
  readonly position: string;
  /** When it was deleted, ISO 8601. */
  readonly at: string;
  /** The file that it was missing in; "" where a person deleted it. */
  readonly file: string;
}

/** The rows that were deleted and are not in the plan, the last deleted first, each as it was then. */
export function deletedRows(db: TabledDatabase, planId: string): Promise<readonly DeletedRow[]> {
  return db.transaction('r', [db.history, db.rows], async () => {
    const entries = await db.history.where('[planId+undone]').equals([planId, 0]).sortBy('seq');
    const gone = new Map<string, DeletedRow>();
    for (const entry of entries) {
      for (const change of entry.changes) {
        if (change.kind !== 'row') continue;
        // Anew at the end of the map, where it was deleted twice.
        gone.delete(change.id);
        if (change.after === null && change.before !== null) {
          gone.set(change.id, { ...change.before, at: entry.at, file: sourceFile(entry) });
        }
      }
    }
    const ids = [...gone.keys()];
    const there = await db.rows.bulkGet(ids.map((id): [string, string] => [planId, id]));
    return ids.flatMap((id, index) => (there[index] === undefined ? (gone.get(id) ?? []) : [])).reverse();
  });
}

/** A place at a position, or right after the row that has taken it meanwhile. */
function freePosition(rows: readonly RowRecord[], position: string): string {
  const at = rows.findIndex((record) => record.position === position);
  return at === -1 ? position : generateKeyBetween(position, rows[at + 1]?.position ?? null);
}

/**
 * Puts a deleted row back between the rows that it stood between, as it was when it was deleted.
 * @returns what was done, in words; undefined where it is in the plan already
 * @throws TabledError not-on-screen
 */
export function putRowBack(
  db: TabledDatabase,
  planId: string,
  deleted: RowState,
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const { row } = deleted;
    const rows = await rowsInOrder(db, planId);
    if (rows.some(({ id }) => id === row.id)) return undefined;
    const after = { position: freePosition(rows, deleted.position), row };
    return { label: `Put back ${rowName(row)}`, changes: [{ kind: 'row', id: row.id, before: null, after }] };
  });
}
