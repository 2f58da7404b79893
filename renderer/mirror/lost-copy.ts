// A browser may delete the working copy under the running program: for room, or because a person cleared its data. What is
// on screen is then put back, and the rest is taken from the disk.
import type { Desk } from '../../shared/desk.ts';
import { nextStamp } from '../../shared/plan/stamps.ts';
import { inOneTransaction } from '../db/commit.ts';
import { asPlan, type OpenPlan } from '../db/open-plan.ts';
import type { TabledDatabase, UnkeptRecord } from '../db/schema.ts';
import { putPlan } from '../db/store-plan.ts';
import { DISK_LOCK, startUp } from './start-up.ts';

/** What a window shows, and so still has. */
export interface OnScreen {
  readonly plan: OpenPlan;
  readonly unkept: readonly UnkeptRecord[];
}

/** Puts it in a working copy that is empty; false, and nothing is done, where that is not so. */
function putOnScreenBack(db: TabledDatabase, { plan, unkept }: OnScreen, now: Date): Promise<boolean> {
  return inOneTransaction(db, async () => {
    if ((await db.plans.count()) > 0 || (await db.workspace.count()) > 0) return false;
    const { id: planId, revision, changedAt, shelved } = plan.record;
    const positions = plan.rows.map(({ position }) => position);
    await putPlan(db, { planId, revision, changedAt, shelved, plan: asPlan(plan) }, positions);
    await db.workspace.put({ key: 'workspace', planId, ...nextStamp(undefined, now) });
    await db.unkept.bulkPut([...unkept]);
    return true;
  });
}

/**
 * To be called where the working copy was closed by the browser.
 * @returns sentences to tell; none where it was not lost
 */
export async function recoverLostCopy(
  db: TabledDatabase,
  desk: Pick<Desk, 'loadPlans' | 'setAside'>,
  locks: LockManager,
  onScreen: OnScreen,
  now: Date,
): Promise<readonly string[]> {
  if (!(await putOnScreenBack(db, onScreen, now))) return [];
  const lost =
    'The browser has deleted its own copy of your plans while Tabled was running. What is on screen is kept and saved, and your other plans were taken from the disk; what was done before can no longer be undone. Nothing else is to be done.';
  try {
    return [lost, ...(await locks.request(DISK_LOCK, () => startUp(db, desk, now)))];
  } catch {
    // The mirror writes what is on screen as soon as it can, and tells where it cannot.
    return [lost];
  }
}
