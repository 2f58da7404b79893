// Rolling backups of a plan file: the state before, taken now and then as the plan is worked on.
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { StampedPlan } from '../../shared/desk.ts';
import { BACKUPS_KEPT } from '../../shared/limits.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { exists } from '../files/exists.ts';
import { timeStamp } from '../files/file-names.ts';
import { systemCode } from '../files/write-errors.ts';
import { readPlanFile } from './plan-file.ts';

/** Named by the state that it holds and not by the clock, which may be put back: so names sort as the states do. */
function backupName({ changedAt, revision }: PlanStamp): string {
  return `${timeStamp(new Date(changedAt))} r${String(revision).padStart(6, '0')}.json`;
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

/**
 * Copies the plan file as it is into the backups' folder, and drops the oldest backups beyond those that are kept.
 * @param stamp the state that the plan file holds
 */
export async function takeBackup(planFile: string, folder: string, stamp: PlanStamp): Promise<void> {
  const backup = join(folder, backupName(stamp));
  if (await exists(backup)) return;
  const content = await readFile(planFile);
  await mkdir(folder, { recursive: true });
  await writeAtomically(backup, content);
  const names = await backupNames(folder);
  // A backup too many does no harm: one that cannot be removed now goes another time.
  await Promise.allSettled(names.slice(BACKUPS_KEPT).map((name) => unlink(join(folder, name))));
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
