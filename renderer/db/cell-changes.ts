// Edits of the texts of many cells at once, as the person has seen them in a preview: one transaction, one undo step.
import { TabledError } from '../../shared/errors.ts';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { withRevision } from '../../shared/plan/date-revisions.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { type PartyRename, renamedCells } from '../../shared/plan/rename-party.ts';
import type { CellChange } from '../../shared/plan/replace-text.ts';
import { cellText, cellTitle, withCellText } from '../../shared/plan/row-cells.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { commit, type Edit } from './commit.ts';
import { byRow } from './many-edits.ts';
import { rowsInOrder } from './open-plan.ts';
import { partyChoiceChanges } from './party-choices.ts';
import type { Change, PlanRecord, RowRecord, TabledDatabase } from './schema.ts';
import { checkLength } from './text-length.ts';

interface Stored {
  readonly record: PlanRecord;
  readonly rows: readonly RowRecord[];
}

/** @throws TabledError preview-outdated where the plan is in another state than the one that was shown */
async function storedAt(db: TabledDatabase, planId: string, stamp: PlanStamp | undefined): Promise<Stored> {
  const record = await db.plans.get(planId);
  if (record === undefined || (stamp !== undefined && !sameStamp(record, stamp))) {
    throw new TabledError('preview-outdated', { plan: record?.title ?? '' });
  }
  return { record, rows: await rowsInOrder(db, planId) };
}

function changedRow(row: PlanRow, { field, before, after }: CellChange, { title, columns }: PlanRecord): PlanRow {
  if (cellText(row, field) !== before) throw new TabledError('preview-outdated', { plan: title });
  checkLength(after, cellTitle(row, field, columns), 'result-too-long');
  return withCellText(row, field, after);
}

/** @param on the day on which it is done: dates that are put back are kept as such */
function rowChanges({ record, rows }: Stored, cells: readonly CellChange[], on: IsoDay): readonly Change[] {
  const waiting = byRow(cells);
  const changes: Change[] = rows.flatMap(({ id, position, row }) => {
    const own = waiting.get(id);
    if (own === undefined) return [];
    waiting.delete(id);
    const changed = own.reduce((before, cell) => changedRow(before, cell, record), row);
    const after = withRevision(row, changed, on);
    return [{ kind: 'row' as const, id, before: { position, row }, after: { position, row: after } }];
  });
  if (waiting.size > 0) throw new TabledError('preview-outdated', { plan: record.title });
  return changes;
}

export interface CellChanges {
  /** The state of the plan in which the changes were shown; without one, each cell's own text alone must be as it was. */
  readonly stamp?: PlanStamp;
  readonly cells: readonly CellChange[];
  /** What is done, in words that can follow "Undo: ". @param columns the plan's */
  readonly label: (rows: readonly PlanRow[], columns: PlanColumns) => string;
}

/**
 * Makes all the changes, or none of them.
 * @returns what was done, in words; undefined where there was nothing to change
 * @throws TabledError preview-outdated, result-too-long, not-on-screen
 */
export function changeCells(
  db: TabledDatabase,
  planId: string,
  { stamp, cells, label }: CellChanges,
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async (): Promise<Edit | undefined> => {
    const stored = await storedAt(db, planId, stamp);
    const real = cells.filter(({ before, after }) => before !== after);
    if (real.length === 0) return undefined;
    const rows = stored.rows.map(({ row }) => row);
    return { label: label(rows, stored.record.columns), changes: rowChanges(stored, real, localDay(now)) };
  });
}

/** A renaming, and what it is called: "Rename Group Mangers to Group Managers". */
export interface PartyRenaming {
  readonly stamp: PlanStamp;
  readonly rename: PartyRename;
  /** The parties, by key, of the filter in force. */
  readonly inForce?: readonly string[];
  /** @param cells how many cells are changed */
  readonly label: (cells: number) => string;
}

/**
 * Renames parties in every cell that names them, and in the saved views and export settings that do.
 * @returns what was done, in words; undefined where no cell names any of them otherwise
 * @throws TabledError preview-outdated, result-too-long, not-on-screen
 */
export function renameParties(
  db: TabledDatabase,
  planId: string,
  { stamp, rename, inForce = [], label }: PartyRenaming,
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async (): Promise<Edit | undefined> => {
    const stored = await storedAt(db, planId, stamp);
    const cells = renamedCells(
      stored.rows.map(({ row }) => row),
      rename,
    );
    if (cells.length === 0) return undefined;
    const choices = partyChoiceChanges(stored.record, rename, inForce);
    const changes = [...rowChanges(stored, cells, localDay(now)), ...choices];
    return { label: label(cells.length), changes };
  });
}
