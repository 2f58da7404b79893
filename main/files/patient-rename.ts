// Renames over a file that another program may be holding for a moment: a virus scanner, OneDrive, the share's other side.
import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCode } from './write-errors.ts';

/** What a held file answers; a file held for long answers it after all waits too. */
const HELD = ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'];
/** Waits before the next try, in milliseconds, each longer than the one before: three quarters of a second in all. */
const WAITS = [15, 40, 100, 200, 400];

/**
 * Renames, and tries again for a while where the target is held. Never deletes the target first: at each moment the old
 * file or the new one is there.
 * @throws the operating system's error of the last try
 */
export async function patientRename(from: string, to: string, work: typeof rename = rename): Promise<void> {
  for (const pause of WAITS) {
    try {
      await work(from, to);
      return;
    } catch (error) {
      if (!HELD.includes(systemCode(error))) throw error;
    }
    await wait(pause);
  }
  await work(from, to);
}
