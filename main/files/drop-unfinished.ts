// Clears away what writes have left in the data folder that a kill or a power cut has stopped: hidden siblings of files that
// are themselves whole.
import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/** As atomic-write.ts and copy-atomically.ts name what they have not finished. */
const UNFINISHED = /^\..+\.(?:[0-9a-z]+-[0-9a-z]+|[\w-]{12})\.tmp$/;
/** As claim-folder.ts names a claim before it is one. A start that is under way now has it for less than a second. */
const UNFINISHED_CLAIM = /^instance\.json\.[0-9a-f]{12}$/;
const CLAIM_MS = 60_000;

async function dropIn(folder: string, before: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const dropped = names.map(async (name) => {
    const isClaim = UNFINISHED_CLAIM.test(name);
    if (!isClaim && !UNFINISHED.test(name)) return;
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < before - (isClaim ? CLAIM_MS : 0)) await unlink(path);
  });
  // One that cannot be removed does no harm.
  await Promise.allSettled(dropped);
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/**
 * To be called by the program that holds the data folder. Never rejects.
 * @param before what is younger may be this program's own, and stays: when the program began, in milliseconds since 1970
 */
export async function dropUnfinished({ root, plans, exports, templates }: DataFolder, before: number): Promise<void> {
  const ofPlans = await foldersIn(plans);
  const beside = await Promise.all(ofPlans.map(foldersIn));
  const folders = [root, exports, templates, ...ofPlans, ...beside.flat()];
  await Promise.all(folders.map((folder) => dropIn(folder, before)));
}
