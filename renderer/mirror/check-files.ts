// Whether the plan files are still what they were when they were told as saved: somebody may delete them, or write others.
import type { Desk } from '../../shared/desk.ts';
import { MAX_PLANS_CHECKED } from '../../shared/limits.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { sameStamp } from '../../shared/plan/stamps.ts';
import { noteOnDisk } from '../db/disk-records.ts';
import type { PlanRecord, TabledDatabase } from '../db/schema.ts';

/** Plans that are told as saved: the working copy is in the state that their file is known to hold. */
function savedPlans(db: TabledDatabase): Promise<readonly PlanRecord[]> {
  return db.transaction('r', [db.plans, db.disk], async () => {
    const disk = new Map((await db.disk.toArray()).map(({ key, onDisk }) => [key, onDisk]));
    const plans = await db.plans.toArray();
    return plans.filter((plan) => {
      const onDisk = disk.get(plan.id);
      return onDisk != null && sameStamp(onDisk, plan);
    });
  });
}

/** Of a plan whose file holds something newer: what has come from another browser's copy of it. */
export function newerSentence({ title }: PlanRecord): string {
  return `The file of “${shorten(title, 60)}” holds a newer state than this window: it was saved from another window or browser. Load this window anew (Ctrl+R) to see it. If you edit the plan here first, that state is set aside, and kept.`;
}

/**
 * Takes nothing for saved any more that is not there, so that the mirror writes it anew. To be called with DISK_LOCK held.
 * @returns plans whose file somebody else has saved a newer state to: it is left as it is
 */
export async function checkFiles(
  db: TabledDatabase,
  desk: Pick<Desk, 'checkPlanFiles'>,
): Promise<readonly PlanRecord[]> {
  const saved = (await savedPlans(db)).slice(0, MAX_PLANS_CHECKED);
  if (saved.length === 0) return [];
  const plans = saved.map(({ id: planId, revision, changedAt }) => ({ planId, revision, changedAt }));
  const findings = await desk.checkPlanFiles({ plans });
  for (const [index, { id }] of saved.entries()) {
    if (findings[index] === 'gone' || findings[index] === 'other') await noteOnDisk(db, id, null);
  }
  return saved.filter((_, index) => findings[index] === 'newer');
}
