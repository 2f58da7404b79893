// Rolling backups of a plan file: the state before, taken now and then as the plan is worked on.
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { StampedPlan } from '../../shared/desk.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { timeStamp } from '../files/file-names.ts';
import { systemCode } from '../files/write-errors.ts';
import { backupsToKeep } from './backup-retention.ts';
import { readPlanFile } from './plan-file.ts';

/** Stands in a name before the moment in which the backup was made. */
const MADE = ' made ';

/** Names sort as the states do, whatever the clock did between them. */
function stateName({ changedAt, revision }: PlanStamp): string {
  return `${timeStamp(new Date(changedAt))} r${String(revision).padStart(6, '0')}`;
}

/**
 * Named by the state that it holds. The stamps of states stay after one from a clock that was ahead: where a state claims to be
 * of a later day than the clock's now, the name tells when the backup was made too, so that days are told apart all the same.
 */
function backupName(stamp: PlanStamp, now: Date): string {
  const isAhead = new Date(stamp.changedAt).toDateString() !== now.toDateString() && new Date(stamp.changedAt) > now;
  return `${stateName(stamp)}${isAhead ? `${MADE}${timeStamp(now)}` : ''}.json`;
}

/** The moment that a backup is known by, from its name: no valid one where the name tells none. */
export function backupMoment(name: string): Date {
  const [state = '', made] = name.replace(/\.json$/, '').split(MADE);
  const [day = '', time = ''] = (made ?? state.split(' ')[0] ?? '').split('T');
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

/** @param made the backup that was just made: that one stays, whatever its clock says */
async function dropOld(folder: string, made: string): Promise<void> {
  const names = await backupNames(folder);
  // One whose name tells no moment is somebody else's, and stays.
  const known = names
    .map((name) => ({ name, moment: backupMoment(name) }))
    .filter(({ moment }) => !Number.isNaN(moment.getTime()));
  const kept = new Set([made, ...backupsToKeep(known).map(({ name }) => name)]);
  // A backup too many does no harm: one that cannot be removed now goes another time.
  await Promise.allSettled(known.filter(({ name }) => !kept.has(name)).map(({ name }) => unlink(join(folder, name))));
}

/** Whether a state is backed up already, under whichever name. */
async function hasBackup(folder: string, stamp: PlanStamp): Promise<boolean> {
  const state = stateName(stamp);
  return (await backupNames(folder)).some((name) => name === `${state}.json` || name.startsWith(`${state}${MADE}`));
}

/** Writes a backup, and drops the older ones that are not kept. The folder must be there. */
export async function writeBackup(
  folder: string,
  content: Uint8Array | string,
  stamp: PlanStamp,
  now: Date,
): Promise<void> {
  if (await hasBackup(folder, stamp)) return;
  const name = backupName(stamp, now);
  await writeAtomically(join(folder, name), content);
  await dropOld(folder, name);
}

/**
 * Copies the plan file as it is into the backups' folder.
 * @param stamp the state that the plan file holds
 */
export async function takeBackup(planFile: string, folder: string, stamp: PlanStamp, now: Date): Promise<void> {
  if (await hasBackup(folder, stamp)) return;
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
