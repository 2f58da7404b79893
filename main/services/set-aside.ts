// How many of the states that were set aside stay: each may hold words that are nowhere else, so all of a month and more.
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SET_ASIDE_DAYS, SET_ASIDE_KEPT } from '../../shared/limits.ts';
import { timeStamp } from '../files/file-names.ts';

const DAY_MS = 86_400_000;
/** As PlanFolder names them, by the moment in which they were set aside; anything else is somebody's own, and stays. */
const OURS = /^(\d{4}-\d\d-\d\d)T\d\d-\d\d-\d\d\.\d{3}Z.*\.json$/;

/**
 * Those that may go: older than thirty days, and not among the newest fifty, and not of the thirty latest days that have
 * any. The last of these asks no clock: one that leaps ahead makes no state old.
 */
export function asideToDrop(names: readonly string[], now: Date): readonly string[] {
  const dayOf = (name: string) => OURS.exec(name)?.[1];
  const ours = names.filter((name) => dayOf(name) !== undefined).sort((a, b) => (a < b ? 1 : -1));
  const days = new Set([...new Set(ours.map(dayOf))].slice(0, SET_ASIDE_DAYS));
  const oldest = timeStamp(new Date(now.getTime() - SET_ASIDE_DAYS * DAY_MS));
  return ours.slice(SET_ASIDE_KEPT).filter((name) => name < oldest && !days.has(dayOf(name)));
}

/** Removes those of a folder. Never rejects: one too many does no harm, and goes another time. */
export async function dropOldAside(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.allSettled(asideToDrop(names, now).map((name) => unlink(join(folder, name))));
}
