// The copies of a plan on disk: looking at them, and putting one back.
import type { KeptCopy } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { putBack } from '../db/put-back.ts';
import { stampedCopy } from '../mirror/start-up.ts';
import { shownMoment } from '../ui/shown-time.ts';
import type { CopyContext } from './save-copy.ts';

/** What to call a copy in a sentence: "the backup of 3 May 2026 at 14:02". */
export function copyName({ kind, name, changedAt }: Pick<KeptCopy, 'kind' | 'name' | 'changedAt'>): string {
  if (kind === 'conflict') return `the other copy “${name}”`;
  return `the ${kind === 'backup' ? 'backup' : 'set-aside copy'} of ${shownMoment(changedAt)}`;
}

/**
 * Writes a backup of the plan as the working copy has it, before it is replaced.
 * @throws TabledError comparison-outdated where it is in another state than `seen`; of the writing: then nothing may be done
 */
export async function backUpNow(planId: string, seen: PlanStamp, { services }: CopyContext): Promise<void> {
  const copy = await stampedCopy(services.db, planId);
  if (copy === undefined || !sameStamp(copy, seen)) {
    throw new TabledError('comparison-outdated', { plan: copy?.plan.title ?? '' });
  }
  await services.desk.backUpPlan(copy);
}

/** Puts a copy in the place of the plan on screen, of which a backup is kept. @throws TabledError */
export async function restoreCopy(
  planId: string,
  copy: KeptCopy,
  plan: Plan,
  seen: PlanStamp,
  context: CopyContext,
): Promise<void> {
  const { db, now } = context.services;
  await backUpNow(planId, seen, context);
  const name = copyName(copy);
  const done = await putBack(db, planId, plan, { label: `Restore of ${name}`, seen }, now());
  context.say(
    done === undefined
      ? `The plan is as in ${name} already.`
      : `The plan is as in ${name}. What it was before is kept as a backup, and undo brings it back.`,
  );
}
