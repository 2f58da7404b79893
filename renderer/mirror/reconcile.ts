// Two copies of the truth, one rule: on start the newer of the two wins, and the other is set aside, never discarded.
import type { PlanStamp } from '../../shared/desk.ts';
import { sameStamp } from '../db/stamps.ts';

export interface LocalStamp extends PlanStamp {
  /** What the disk is known to have held last. */
  readonly mirrored: PlanStamp | null;
}

export type Decision =
  /** Both are the same. */
  | 'agree'
  /** The working copy goes on; what is on disk is an earlier state of it. */
  | 'write'
  /** The working copy is newer than a different one on disk, which is set aside first. */
  | 'set-disk-aside'
  /** There is no working copy: the disk's is taken. */
  | 'take'
  /** The disk's is newer than a different working copy, which is set aside first. */
  | 'set-local-aside';

function isNewer(a: PlanStamp, b: PlanStamp): boolean {
  return a.changedAt === b.changedAt ? a.revision > b.revision : a.changedAt > b.changedAt;
}

/** What to do about one plan, of which at least one copy exists. */
export function reconcile(local: LocalStamp | undefined, disk: PlanStamp | undefined): Decision {
  if (local === undefined) return 'take';
  if (disk === undefined) return 'write';
  if (sameStamp(local, disk)) return 'agree';
  if (local.mirrored !== null && sameStamp(local.mirrored, disk)) return 'write';
  return isNewer(disk, local) ? 'set-local-aside' : 'set-disk-aside';
}
