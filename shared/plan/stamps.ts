// Stamps: which edit a copy of a plan is at, and when that was made.

/** Marks one state of a plan. Equal stamps are equal plans. */
export interface PlanStamp {
  readonly revision: number;
  /** ISO 8601 in UTC; later than the stamp before it, whatever the clock does. */
  readonly changedAt: string;
}

/** The stamp of a plan file without a mark that can be believed, as something else than Tabled writes: older than any. */
export const UNMARKED: PlanStamp = { revision: 0, changedAt: new Date(0).toISOString() };

export function sameStamp(a: PlanStamp, b: PlanStamp): boolean {
  return a.revision === b.revision && a.changedAt === b.changedAt;
}

export function isNewer(a: PlanStamp, b: PlanStamp): boolean {
  return a.changedAt === b.changedAt ? a.revision > b.revision : a.changedAt > b.changedAt;
}

/** The stamp after `before`: one more, and always later, even where the laptop's clock was put back. */
export function nextStamp(before: PlanStamp | undefined, now: Date): PlanStamp {
  if (before === undefined) return { revision: 1, changedAt: now.toISOString() };
  const earliest = new Date(before.changedAt).getTime() + 1;
  return { revision: before.revision + 1, changedAt: new Date(Math.max(now.getTime(), earliest)).toISOString() };
}
