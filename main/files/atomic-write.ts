// Writes a file so that at every moment, power cuts included, either the old content or the new is there, whole.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeError } from './write-errors.ts';

/** Flushes a folder, so that the rename itself is on disk. Windows has no such thing and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeWhole(handle: FileHandle, content: Uint8Array | string): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The permissions of the file that is about to be replaced, so that its replacement has the same. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

/**
 * Replaces `path` with `content`: a temporary sibling is written and flushed, renamed over the target, and the folder
 * flushed. On failure the target is as it was and the sibling is gone.
 * @throws TabledError target-locked, target-read-only, target-missing, disk-full or write-failed
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const sibling = join(folder, `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
  let created = false;
  try {
    const handle = await open(sibling, 'wx', await modeOf(path));
    created = true;
    await writeWhole(handle, content);
    await rename(sibling, path);
    created = false;
    await syncFolder(folder);
  } catch (error) {
    if (created) await removeSibling(sibling);
    throw writeError(error, path);
  }
}

async function removeSibling(sibling: string): Promise<void> {
  try {
    await unlink(sibling);
  } catch {
    // The write has failed already and is about to be told; a sibling that cannot be removed is harmless.
  }
}
