// All plans of the working copy: which there are, which is on screen, which are put away. Going from one plan to another
// is no edit and no undo step: undo and redo concern the plan that is on screen.
import { TabledError } from '../../shared/errors.ts';
import { countRows, type Plan, type PlanCounts } from '../../shared/plan/plan.ts';
import { isNewer } from '../../shared/plan/stamps.ts';
import { inOneTransaction, putOnScreen, shownPlan, stampPlan } from './commit.ts';
import { asPlan, rowsInOrder } from './open-plan.ts';
import type { HistoryRecord, PlanRecord, TabledDatabase } from './schema.ts';
import { putNewPlan } from './store-plan.ts';

/** A plan as the list of plans shows it. */
export interface ShelfPlan {
  readonly record: PlanRecord;
  readonly counts: PlanCounts;
  readonly isShown: boolean;
  /** When its file was last written, ISO 8601; "" where that was never seen. */
  readonly savedAt: string;
}

export interface Shelf {
  /** The newest first. */
  readonly plans: readonly ShelfPlan[];
  /** Those that were put away, the newest first. */
  readonly putAway: readonly ShelfPlan[];
}

/** Plans whose import was undone and can be done again: redo brings them back, and nothing else. */
async function waitingForRedo(db: TabledDatabase): Promise<ReadonlySet<string>> {
  const undone = await db.history.where('undone').equals(1).toArray();
  return new Set(undone.filter(({ changes }) => changes.some(isOfShelf)).map(({ planId }) => planId));
}

function isOfShelf({ kind }: HistoryRecord['changes'][number]): boolean {
  return kind === 'current' || kind === 'shelved';
}

export function readShelf(db: TabledDatabase): Promise<Shelf> {
  return db.transaction('r', [db.plans, db.rows, db.history, db.workspace, db.disk], async () => {
    const shown = await shownPlan(db);
    const waiting = await waitingForRedo(db);
    const records = (await db.plans.toArray()).filter(({ id }) => !waiting.has(id));
    records.sort((a, b) => (isNewer(a, b) ? -1 : 1));
    const all = await Promise.all(
      records.map(async (record) => ({
        record,
        counts: countRows((await rowsInOrder(db, record.id)).map(({ row }) => row)),
        isShown: record.id === shown,
        savedAt: (await db.disk.get(record.id))?.savedAt ?? '',
      })),
    );
    return {
      plans: all.filter(({ record }) => !record.shelved),
      putAway: all.filter(({ record }) => record.shelved),
    };
  });
}

/** How many plans there are to choose from. */
export function countPlans(db: TabledDatabase): Promise<number> {
  return db.plans.filter(({ shelved }) => !shelved).count();
}

/** The whole of a plan that is not put away, whether on screen or not; undefined where it is not there. */
export function readPlan(db: TabledDatabase, planId: string): Promise<Plan | undefined> {
  return db.transaction('r', [db.plans, db.rows], async () => {
    const record = await db.plans.get(planId);
    return record && asPlan({ record, rows: await rowsInOrder(db, planId) });
  });
}

/**
 * From now on these imports are undone no more: undo would put another plan on screen than the person has chosen. Both
 * plans are in the list of plans.
 */
async function settleImports(db: TabledDatabase, isSettled: (entry: HistoryRecord) => boolean): Promise<void> {
  await db.history
    .where('undone')
    .equals(0)
    .and((entry) => entry.changes.some(({ kind }) => kind === 'current') && isSettled(entry))
    .delete();
}

/**
 * Puts another plan on screen. Its own undo steps are there again; the import by which it came is none any more.
 * @throws TabledError plan-gone where it was put away meanwhile
 */
export function showPlan(db: TabledDatabase, planId: string, now: Date): Promise<void> {
  return inOneTransaction(db, async () => {
    const record = await db.plans.get(planId);
    if (record === undefined || record.shelved) throw new TabledError('plan-gone', { plan: record?.title ?? '' });
    if ((await shownPlan(db)) === planId) return;
    await settleImports(db, (entry) => entry.planId === planId);
    await putOnScreen(db, planId, now);
  });
}

/** Stores a plan that was begun in Tabled, and shows it. No undo step: it can be put away. */
export function storeNewPlan(db: TabledDatabase, plan: Plan, planId: string, now: Date): Promise<void> {
  return inOneTransaction(db, async () => {
    await putNewPlan(db, plan, planId, now);
    await putOnScreen(db, planId, now);
  });
}

async function setShelved(db: TabledDatabase, planId: string, shelved: boolean, now: Date): Promise<boolean> {
  const record = await db.plans.get(planId);
  if (record === undefined || record.shelved === shelved) return false;
  await db.plans.update(planId, { shelved });
  await stampPlan(db, planId, now);
  return true;
}

/** Takes a plan out of the list, and from the screen where it is there. It stays in the working copy and on disk. */
export function putPlanAway(db: TabledDatabase, planId: string, now: Date): Promise<void> {
  return inOneTransaction(db, async () => {
    if (!(await setShelved(db, planId, true, now))) return;
    // Undo would bring it back on screen from the plan that took its place.
    await settleImports(db, (entry) =>
      entry.changes.some((change) => change.kind === 'current' && [change.before, change.after].includes(planId)),
    );
    if ((await shownPlan(db)) === planId) await putOnScreen(db, '', now);
  });
}

/** Puts a plan that was put away back into the list. */
export function bringPlanBack(db: TabledDatabase, planId: string, now: Date): Promise<void> {
  return inOneTransaction(db, async () => {
    await setShelved(db, planId, false, now);
  });
}
