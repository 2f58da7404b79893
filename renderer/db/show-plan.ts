// Puts a plan of the working copy on screen. What is on screen is no edit of any plan: there is no undo step.
import { nextStamp } from '../../shared/plan/stamps.ts';
import { inOneTransaction } from './commit.ts';
import type { TabledDatabase } from './schema.ts';

/** Nothing happens where the plan is not there, or is on screen already. */
export function showPlan(db: TabledDatabase, planId: string, now: Date): Promise<void> {
  return inOneTransaction(db, async () => {
    const workspace = await db.workspace.get('workspace');
    if (workspace?.planId === planId || (await db.plans.get(planId)) === undefined) return;
    await db.workspace.put({ key: 'workspace', planId, ...nextStamp(workspace, now) });
  });
}
