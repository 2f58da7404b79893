// One program at a time on one data folder: two would write the same plan files. Whoever holds the folder has its file
// there, with the doorbell at which it answers for as long as it lives, and no longer.
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { systemCode } from '../files/write-errors.ts';
import { type Bell, isAnswered } from './ring.ts';

export interface RunningInstance extends Bell {
  readonly pid: number;
}

export interface Claim {
  readonly release: () => Promise<void>;
}

/** Readable and writable by its owner alone: the file holds the doorbell's token. */
const PRIVATE = 0o600;
/** Each round ends with a claim, a holder, or one stale claim less. */
const ROUNDS = 20;
/** How long a claim that cannot be read is given to become whole, where it could not be made in one step. */
const HALF_WRITTEN_MS = 300;
/** Longer than a start takes to put back a claim that it should not have moved. */
const SETTLING_MS = 20;

const instance = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  address: v.pipe(v.string(), v.regex(/^http:\/\/127\.0\.0\.1:\d+\/$/)),
  token: v.string(),
});

function readInstance(text: string): RunningInstance | undefined {
  try {
    const { success, output } = v.safeParse(instance, JSON.parse(text));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}

/** On Windows a file that is just being removed, or looked at by a virus scanner, is refused for a moment. */
const NOT_NOW = ['ENOENT', 'EPERM', 'EBUSY'];

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (NOT_NOW.includes(systemCode(error))) return undefined;
    throw error;
  }
}

function siblingOf(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}`;
}

/** Makes the file in one step where the file system has hard links: it is never there without its content. */
async function create(path: string, content: string): Promise<boolean> {
  const sibling = siblingOf(path);
  await writeFile(sibling, content, { flag: 'wx', mode: PRIVATE });
  try {
    await link(sibling, path);
    return true;
  } catch (error) {
    return systemCode(error) !== 'EEXIST' && (await createWithoutLinks(path, content));
  } finally {
    await rm(sibling, { force: true });
  }
}

async function createWithoutLinks(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: PRIVATE });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
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

/** Removes a claim that was judged stale, and that one only: another start may have been quicker. */
async function removeStale(path: string, judged: string): Promise<void> {
  if ((await readIfThere(path)) !== judged) return;
  const aside = siblingOf(path);
  try {
    await rename(path, aside);
  } catch (error) {
    if (NOT_NOW.includes(systemCode(error))) return;
    throw error;
  }
  if ((await readIfThere(aside)) === judged) await rm(aside, { force: true });
  else await rename(aside, path);
}

function claimed(path: string, content: string): Claim {
  return {
    release: async () => {
      if ((await readIfThere(path)) === content) await rm(path, { force: true });
    },
  };
}

/**
 * Claims the data folder for this process.
 * @param path the folder's instance file; its folder must exist
 * @param bell this process's own doorbell, which must answer already
 * @returns the claim, or the program that holds the folder
 * @throws the operating system's error where the file cannot be written; Error where the claim stays undecided
 */
export async function claimFolder(path: string, { address, token }: Bell): Promise<Claim | RunningInstance> {
  const content = JSON.stringify({ pid: process.pid, address, token });
  let unreadable: string | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (await create(path, content)) {
      await sleep(SETTLING_MS);
      if ((await readIfThere(path)) === content) return claimed(path, content);
    }
    const text = await readIfThere(path);
    const holder = text === undefined ? undefined : readInstance(text);
    if (text === undefined) {
      await sleep(SETTLING_MS);
    } else if (holder === undefined && text !== unreadable) {
      unreadable = text;
      await sleep(HALF_WRITTEN_MS);
    } else if (holder !== undefined && isAlive(holder.pid) && (await isAnswered(holder))) {
      return holder;
    } else {
      await removeStale(path, text);
    }
  }
  throw new Error(
    `Tabled could not make sure that no other Tabled uses ${dirname(path)}. Start it again; if this happens again, delete ${path} and start once more.`,
  );
}
