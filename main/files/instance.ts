// One program at a time on one data folder: two would write the same plan files.
import { open, readFile, unlink } from 'node:fs/promises';
import { isRecord } from '../../shared/plan/plain-data.ts';
import { writeAtomically } from './atomic-write.ts';
import { systemCode } from './write-errors.ts';

export interface RunningInstance {
  readonly pid: number;
  /** Where it answers, with its token; "" in Electron, which answers nowhere. */
  readonly address: string;
}

export interface Claim {
  /** Tells later starts where this program answers. The file is for this user's eyes only: it holds the token. */
  readonly announce: (address: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Readable and writable by its owner alone. */
const PRIVATE = 0o600;

async function readInstance(path: string): Promise<RunningInstance | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!isRecord(value)) return undefined;
    const { pid, address } = value;
    return typeof pid === 'number' && typeof address === 'string' ? { pid, address } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** A process of that number may be another program by now: one that answers nowhere is not ours. */
async function isRunning({ pid, address }: RunningInstance): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  if (address === '') return true;
  try {
    await fetch(new URL('/', address), { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  }
}

async function claimed(path: string): Promise<Claim> {
  return {
    announce: async (address) => writeAtomically(path, JSON.stringify({ pid: process.pid, address })),
    release: async () => {
      const holder = await readInstance(path);
      if (holder?.pid === process.pid) await unlink(path);
    },
  };
}

/**
 * Claims the data folder for this process.
 * @param path the folder's instance file; its folder must exist
 * @returns the claim, or the program that holds the folder
 */
export async function claimFolder(path: string): Promise<Claim | RunningInstance> {
  for (;;) {
    try {
      const handle = await open(path, 'wx', PRIVATE);
      await handle.writeFile(JSON.stringify({ pid: process.pid, address: '' }));
      await handle.close();
      return claimed(path);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readInstance(path);
    if (holder !== undefined && (await isRunning(holder))) return holder;
    await unlink(path);
  }
}
