// What the working copy knows of the plan files: which state each holds, or may hold.
import { MAX_UNCONFIRMED } from '../../shared/limits.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import type { DiskRecord, TabledDatabase } from './schema.ts';

/** The stamp alone, without whatever else its carrier has. */
function plainStamp({ revision, changedAt }: PlanStamp): PlanStamp {
  return { revision, changedAt };
}

function nothingKnown(key: string): DiskRecord {
  return { key, onDisk: null, unconfirmed: [], savedAt: '' };
}

/** The states that a file may hold, for all that is known. */
export function possibleStates(record: DiskRecord | undefined): readonly PlanStamp[] {
  if (record === undefined) return [];
  return record.onDisk === null ? record.unconfirmed : [record.onDisk, ...record.unconfirmed];
}

/** Notes that a state is on its way, before it is sent: an answer that never comes leaves it possible. */
export async function noteSending(db: TabledDatabase, key: string, stamp: PlanStamp): Promise<void> {
  await db.transaction('rw', db.disk, async () => {
    const record = (await db.disk.get(key)) ?? nothingKnown(key);
    const others = record.unconfirmed.filter((other) => !sameStamp(other, stamp));
    await db.disk.put({ ...record, unconfirmed: [...others, plainStamp(stamp)].slice(-MAX_UNCONFIRMED) });
  });
}

/** Notes what a file holds for certain; null for nothing. @param savedAt when it got there; the time known before where absent */
export async function noteOnDisk(
  db: TabledDatabase,
  key: string,
  stamp: PlanStamp | null,
  savedAt?: string,
): Promise<void> {
  await db.transaction('rw', db.disk, async () => {
    const known = (await db.disk.get(key))?.savedAt ?? '';
    const onDisk = stamp === null ? null : plainStamp(stamp);
    await db.disk.put({ key, onDisk, unconfirmed: [], savedAt: savedAt ?? (known || (stamp?.changedAt ?? '')) });
  });
}

/** Takes nothing for certain any more, where the disk could not be looked at: the mirror then writes everything anew. */
export async function doubtDisk(db: TabledDatabase): Promise<void> {
  await db.disk.toCollection().modify((record) => {
    Object.assign(record, { onDisk: null, unconfirmed: possibleStates(record).slice(-MAX_UNCONFIRMED) });
  });
}
