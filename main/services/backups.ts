// Rolling backups of a plan file: the state before, taken now and then as the plan is worked on.
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { StampedPlan } from '../../shared/desk.ts';
import { BACKUPS_KEPT } from '../../shared/limits.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { timeStamp } from '../files/file-names.ts';
import { systemCode } from '../files/write-errors.ts';
import { readPlanFile } from './plan-file.ts';

/** The backups in a folder, newest first. Their names sort by time. */
async function backupNames(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^\d{4}-.*\.json$/.test(name)).sort((a, b) => (a < b ? 1 : -1));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Copies the plan file as it is into the backups' folder, and drops the oldest backups beyond those that are kept. */
export async function takeBackup(planFile: string, folder: string, now: Date): Promise<void> {
  let content: Buffer;
  try {
    content = await readFile(planFile);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  await mkdir(folder, { recursive: true });
  await writeAtomically(join(folder, `${timeStamp(now)}.json`), content);
  const names = await backupNames(folder);
  await Promise.all(names.slice(BACKUPS_KEPT).map((name) => unlink(join(folder, name))));
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
