// Brings the plan on screen up to date with a sheet: one transaction, one undo step.
import { TabledError } from '../../shared/errors.ts';
import { applyChanges } from '../../shared/merge/apply-changes.ts';
import type { EditedHere, PlanChanges } from '../../shared/merge/plan-changes.ts';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { withRevision } from '../../shared/plan/date-revisions.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import type { Plan, PlanRow } from '../../shared/plan/plan.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { commit } from './commit.ts';
import { editedHere } from './from-sheets.ts';
import { keepMapping, type MappingToKeep } from './mappings.ts';
import { asPlan, readOpenPlan, rowsInOrder } from './open-plan.ts';
import { headChanges, rowChanges } from './row-changes.ts';
import type { Change, TabledDatabase } from './schema.ts';

/** The plan on screen in one state, to compare a sheet with. */
export interface PlanToCompare {
  readonly planId: string;
  readonly stamp: PlanStamp;
  readonly plan: Plan;
  readonly edited: EditedHere;
}

/** The plan on screen; undefined where none is. Read in one transaction, so that all of it belongs together. */
export function planToCompare(db: TabledDatabase): Promise<PlanToCompare | undefined> {
  return db.transaction('r', [db.plans, db.rows, db.history, db.workspace], async () => {
    const open = await readOpenPlan(db);
    if (open === undefined) return undefined;
    const { id: planId, revision, changedAt, columns } = open.record;
    const edited = await editedHere(db, planId, columns);
    return { planId, stamp: { revision, changedAt }, plan: asPlan(open), edited };
  });
}

export interface Merge {
  /** The state of the plan that the changes were found in. */
  readonly stamp: PlanStamp;
  readonly changes: PlanChanges;
  /** Ids of changes that are not made. */
  readonly leftOut: ReadonlySet<string>;
  /** The workbook's name, for the undo step. */
  readonly file: string;
  /** How its columns were chosen; no part of the undo step. */
  readonly mapping?: MappingToKeep;
}

/** Dates that the sheet puts back are kept as such, as those that are typed. @param on the day on which it is done */
function withRevisions(before: Plan, after: Plan, on: IsoDay): readonly PlanRow[] {
  const old = new Map(before.rows.map((row) => [row.id, row]));
  return after.rows.map((row) => withRevision(old.get(row.id) ?? null, row, on));
}

/**
 * Makes the changes that are not left out, of the plan on screen.
 * @returns what was done, in words; undefined where everything was left out
 * @throws TabledError comparison-outdated where the plan is in another state by now; not-on-screen
 */
export function storeMerge(db: TabledDatabase, planId: string, merge: Merge, now: Date): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const record = await db.plans.get(planId);
    if (record === undefined || !sameStamp(record, merge.stamp)) {
      throw new TabledError('comparison-outdated', { plan: record?.title ?? '' });
    }
    if (merge.mapping !== undefined) await keepMapping(db, merge.mapping, merge.file, now);
    const stored = await rowsInOrder(db, planId);
    const before = asPlan({ record, rows: stored });
    const after = applyChanges(before, merge.changes, merge.leftOut);
    if (after === before) return undefined;
    const changes: Change[] = [...rowChanges(stored, withRevisions(before, after, localDay(now)))];
    changes.push(...headChanges(before, after));
    // Always: it tells this step from an edit.
    changes.push({ kind: 'origin', before: before.origin ?? null, after: after.origin ?? null });
    return { label: `Bring up to date from ${merge.file}`, changes };
  });
}
