// Stamps: which edit a copy is at, and when that was made.
import type { PlanStamp } from '../../shared/desk.ts';

export function sameStamp(a: PlanStamp, b: PlanStamp): boolean {
  return a.revision === b.revision && a.changedAt === b.changedAt;
}

/** The stamp after `before`: one more, and never earlier, even where the laptop's clock was put back. */
export function nextStamp(before: PlanStamp | undefined, now: Date): PlanStamp {
  if (before === undefined) return { revision: 1, changedAt: now.toISOString() };
  const earliest = new Date(before.changedAt).getTime() + 1;
  return { revision: before.revision + 1, changedAt: new Date(Math.max(now.getTime(), earliest)).toISOString() };
}
