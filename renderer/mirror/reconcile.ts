// Two copies of the truth, one rule: on start the newer of the two wins, and the other is set aside, never discarded.
import { isNewer, type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';

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

/** What is on disk for a plan. */
export interface DiskStamp extends PlanStamp {
  /** A backup in place of the plan file: it stays where it is, whatever is decided. */
  readonly isBackup: boolean;
}

/**
 * What to do about one plan, of which at least one copy exists.
 * @param earlier the states that the working copy knows to have sent to the disk
 */
export function reconcile(
  local: PlanStamp | undefined,
  earlier: readonly PlanStamp[],
  disk: DiskStamp | undefined,
): Decision {
  if (local === undefined) return 'take';
  if (disk === undefined) return 'write';
  if (sameStamp(local, disk)) return 'agree';
  if (isNewer(disk, local)) return 'set-local-aside';
  return disk.isBackup || earlier.some((stamp) => sameStamp(stamp, disk)) ? 'write' : 'set-disk-aside';
}
