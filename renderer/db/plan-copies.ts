// A plan with its history, on its way into a portable file and out of one.
import type { OpenedCopy } from '../../shared/desk.ts';
import type { PlanHistory } from '../../shared/plan/history.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { nextStamp, type PlanStamp } from '../../shared/plan/stamps.ts';
import { inOneTransaction, record, shownPlan } from './commit.ts';
import { asPlan, readOpenPlan } from './open-plan.ts';
import { type TabledDatabase, touchedRows } from './schema.ts';
import { putPlan } from './store-plan.ts';

/** A plan in one state, with its edits. */
export interface PlanWithHistory {
  readonly planId: string;
  readonly stamp: PlanStamp;
  readonly plan: Plan;
  readonly history: PlanHistory;
}

/** The plan on screen; undefined where none is. Read in one transaction, so that all of it belongs together. */
export function planWithHistory(db: TabledDatabase): Promise<PlanWithHistory | undefined> {
  return db.transaction('r', [db.plans, db.rows, db.history, db.workspace], async () => {
    const open = await readOpenPlan(db);
    if (open === undefined) return undefined;
    const { id: planId, revision, changedAt } = open.record;
    // What was undone is not taken along: whoever opens the plan does not know of it.
    const found = await db.history.where('[planId+undone]').equals([planId, 0]).sortBy('seq');
    const entries = found.map(({ at, label, changes, undone }) => ({ at, label, changes, undone }));
    const history = { positions: open.rows.map(({ position }) => position), entries };
    return { planId, stamp: { revision, changedAt }, plan: asPlan(open), history };
  });
}

/**
 * Stores an opened copy as a plan of its own and shows it: one transaction, one undo step. Its earlier edits can still be
 * undone after that one.
 * @param planId the plan's own where it is not here yet; else another, and it is a second plan
 * @param file the copy's name, for the undo step
 */
export function storeCopy(
  db: TabledDatabase,
  planId: string,
  { plan, history }: OpenedCopy,
  file: string,
  now: Date,
): Promise<void> {
  return inOneTransaction(db, async () => {
    const before = await shownPlan(db);
    await putPlan(db, { planId, ...nextStamp(undefined, now), shelved: false, plan }, history.positions);
    await db.history.bulkAdd(
      history.entries.map((entry) => ({ planId, ...entry, touched: touchedRows(planId, entry.changes) })),
    );
    const changes = [
      { kind: 'shelved', before: true, after: false },
      { kind: 'current', before, after: planId },
    ] as const;
    await record(db, planId, { label: `Opening of ${file}`, changes }, now);
  });
}
