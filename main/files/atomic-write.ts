// Writes a file so that at every moment, power cuts included, either the old content or the new is there, whole.
import { type FileHandle, open, realpath, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { patientRename } from './patient-rename.ts';
import { systemCode, writeError } from './write-errors.ts';

/** What network shares and some file systems answer where a folder itself cannot be flushed. */
const NO_FOLDER_SYNC = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EACCES', 'EISDIR', 'EBADF'];

/** Flushes a folder, so that the rename itself is on disk, wherever the file system knows of such a thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.includes(systemCode(error))) throw error;
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
export async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** The file that a link stands for: a rename over the link itself would leave that file with the old content. */
export async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

/**
 * Recognisable beside its target, and never longer in bytes than names may be: 20 characters are 80 bytes at the most. No
 * other process has this one's number, and time does not stand still between two writes; where there is such a file
 * all the same, it is not opened.
 */
function siblingName(name: string): string {
  const mark = `${process.pid.toString(36)}-${process.hrtime.bigint().toString(36)}`;
  return `.${[...name].slice(0, 20).join('')}.${mark}.tmp`;
}

/**
 * Replaces `path` with `content`: a temporary sibling is written and flushed, renamed over the target, and the folder
 * flushed. On failure the target is as it was and the sibling is gone.
 * @param mode the permissions of a file that is new; one that is replaced keeps its own
 * @throws TabledError target-locked, target-read-only, target-missing, disk-full or write-failed
 */
export async function writeAtomically(path: string, content: Uint8Array | string, mode?: number): Promise<void> {
  const target = await behindLinks(path);
  const folder = dirname(target);
  const sibling = join(folder, siblingName(basename(target)));
  let created = false;
  try {
    const handle = await open(sibling, 'wx', (await modeOf(target)) ?? mode);
    created = true;
    await writeWhole(handle, content);
    await patientRename(sibling, target);
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
