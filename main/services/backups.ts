// Rolling backups of a plan file: the state before, taken now and then as the plan is worked on.
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { StampedPlan } from '../../shared/desk.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { exists } from '../files/exists.ts';
import { timeStamp } from '../files/file-names.ts';
import { systemCode } from '../files/write-errors.ts';
import { backupsToKeep } from './backup-retention.ts';
import { readPlanFile } from './plan-file.ts';

/** Named by the state that it holds and not by the clock, which may be put back: so names sort as the states do. */
function backupName({ changedAt, revision }: PlanStamp): string {
  return `${timeStamp(new Date(changedAt))} r${String(revision).padStart(6, '0')}.json`;
}

/** The moment of the state that a backup holds, from its name. */
function momentOf(name: string): Date {
  const [day = '', time = ''] = (name.split(' ')[0] ?? '').replace(/\.json$/, '').split('T');
  return new Date(`${day}T${time.replaceAll('-', ':')}`);
}

/** The backups in a folder, newest first. */
async function backupNames(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^\d{4}-.*\.json$/.test(name)).sort((a, b) => (a < b ? 1 : -1));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function dropOld(folder: string, now: Date): Promise<void> {
  const names = await backupNames(folder);
  // One whose name tells no moment is somebody else's, and stays.
  const known = names
    .map((name) => ({ name, changedAt: momentOf(name) }))
    .filter(({ changedAt }) => !Number.isNaN(changedAt.getTime()));
  const kept = new Set(backupsToKeep(known, now).map(({ name }) => name));
  // A backup too many does no harm: one that cannot be removed now goes another time.
  await Promise.allSettled(known.filter(({ name }) => !kept.has(name)).map(({ name }) => unlink(join(folder, name))));
}

/** Writes a backup, and drops the older ones that are not kept. The folder must be there. */
export async function writeBackup(
  folder: string,
  content: Uint8Array | string,
  stamp: PlanStamp,
  now: Date,
): Promise<void> {
  const backup = join(folder, backupName(stamp));
  if (await exists(backup)) return;
  await writeAtomically(backup, content);
  await dropOld(folder, now);
}

/**
 * Copies the plan file as it is into the backups' folder.
 * @param stamp the state that the plan file holds
 */
export async function takeBackup(planFile: string, folder: string, stamp: PlanStamp, now: Date): Promise<void> {
  if (await exists(join(folder, backupName(stamp)))) return;
  const content = await readFile(planFile);
  await mkdir(folder, { recursive: true });
  await writeBackup(folder, content, stamp, now);
}

/** The newest backup that can be read, and its name; undefined where there is none. */
export async function newestBackup(
  folder: string,
  planId: string,
): Promise<{ readonly name: string; readonly copy: StampedPlan } | undefined> {
  for (const name of await backupNames(folder)) {
    try {
      return { name, copy: await readPlanFile(join(folder, name), planId) };
    } catch {
      // A damaged backup is passed over: an older one may be whole.
    }
  }
  return undefined;
}
