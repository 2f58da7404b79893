// Puts a whole state of the plan on screen in the place of the one that it has: a backup, a copy from elsewhere. An edit like
// any other: one transaction, one undo step.
import { TabledError } from '../../shared/errors.ts';
import { keptWithPlan, sameExport, sameOrigin, sameSettings } from '../../shared/plan/kept-with-plan.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { commit } from './commit.ts';
import { asPlan, rowsInOrder } from './open-plan.ts';
import { headChanges, rowChanges } from './row-changes.ts';
import type { Change, TabledDatabase } from './schema.ts';

/** What brings the evidence, and what is kept beside the rows, to be those of another state of the plan. */
function furtherChanges(before: Plan, after: Plan): readonly Change[] {
  const changes: Change[] = [];
  const [had = [], has = []] = [before.evidence, after.evidence];
  // Files of items that leave the register stay in the folder, where undo finds them.
  if (!samePlain(had, has)) changes.push({ kind: 'evidence', before: had, after: has });
  const [kept, then] = [keptWithPlan(before), keptWithPlan(after)];
  const isSame = sameSettings(kept, then) && sameExport(kept, then) && sameOrigin(kept, then);
  return isSame ? changes : [...changes, { kind: 'kept', before: kept, after: then }];
}

/**
 * Makes the plan what `plan` is: rows, title, columns, evidence, settings, and what it was imported from.
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
    changes.push(...headChanges(before, plan), ...furtherChanges(before, plan));
    return changes.length === 0 ? undefined : { label, changes };
  });
}
