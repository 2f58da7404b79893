// Puts a whole state of the plan on screen in the place of the one that it has: a backup, a copy from elsewhere. An edit like
// any other: one transaction, one undo step.
import { TabledError } from '../../shared/errors.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { commit } from './commit.ts';
import { asPlan, rowsInOrder } from './open-plan.ts';
import { headChanges, rowChanges } from './row-changes.ts';
import type { Change, TabledDatabase } from './schema.ts';

/**
 * Makes the plan say what `plan` says; its settings, and what it was imported from, stay as they are.
 * @param label what it is called among the undo steps
 * @param seen the state of the plan on screen that the person has agreed to replace
 * @returns the label; undefined where there is no difference
 * @throws TabledError comparison-outdated where the plan is in another state by now; not-on-screen
 */
export function putBack(
  db: TabledDatabase,
  planId: string,
  plan: Plan,
  { label, seen }: { readonly label: string; readonly seen: PlanStamp },
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const record = await db.plans.get(planId);
    if (record === undefined || !sameStamp(record, seen)) {
      throw new TabledError('comparison-outdated', { plan: record?.title ?? '' });
    }
    const stored = await rowsInOrder(db, planId);
    const before = asPlan({ record, rows: stored });
    const changes: Change[] = [...rowChanges(stored, plan.rows)];
    changes.push(...headChanges(before, plan));
    // Rows that come back name evidence of their time. What was added since stays in the register.
    const [now = [], then = []] = [before.evidence, plan.evidence];
    const known = new Set(now.map(({ id }) => id));
    const missing = then.filter(({ id }) => !known.has(id));
    if (missing.length > 0) changes.push({ kind: 'evidence', before: now, after: [...now, ...missing] });
    return changes.length === 0 ? undefined : { label, changes };
  });
}
