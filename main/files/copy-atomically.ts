// Copies a file of any size, and knows what it has copied: at every moment the copy is whole, or is not there.
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './atomic-write.ts';
import { patientRename } from './patient-rename.ts';
import { randomMark } from './random.ts';
import { writeError } from './write-errors.ts';

const PIECE = 1024 * 1024;

/** The command line, which only writes small files, is spared the loading of Node's crypto. */
function newHash() {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}

/** The content of a file in pieces, so that a large one is never in memory whole. @throws the operating system's error */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Of a file's content, in hexadecimal, and its size. @throws the operating system's error */
export async function fingerprintOf(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = newHash();
  let bytes = 0;
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function writeAll(
  handle: FileHandle,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; bytes: number }> {
  const hash = newHash();
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
    await handle.writeFile(piece);
  }
  await handle.sync();
  return { sha256: hash.digest('hex'), bytes };
}

/** A file that is written and has no name of its own yet. */
export interface UnnamedCopy {
  /** Where it is until it has a name. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Gives it its name, in the same folder. @throws TabledError as writeAtomically does */
  readonly keep: (path: string) => Promise<void>;
  /** Removes it. */
  readonly drop: () => Promise<void>;
}

/**
 * Writes pieces into a folder, under a name that nobody reads.
 * @param mode its permissions; else it is its owner's alone
 * @throws TabledError target-read-only, target-missing, disk-full or write-failed; whatever reading the pieces throws
 */
export async function copyInto(
  folder: string,
  pieces: AsyncIterable<Uint8Array>,
  what: string,
  mode = 0o600,
): Promise<UnnamedCopy> {
  const path = join(folder, `.incoming.${randomMark()}.tmp`);
  const drop = () => unlink(path).catch(() => undefined);
  let handle: FileHandle;
  try {
    handle = await open(path, 'wx', mode);
  } catch (error) {
    throw writeError(error, join(folder, what));
  }
  try {
    const written = await writeAll(handle, pieces);
    await handle.close();
    const keep = async (target: string) => {
      try {
        await patientRename(path, target);
        await syncFolder(folder);
      } catch (error) {
        throw writeError(error, target);
      }
    };
    return { ...written, path, keep, drop };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await drop();
    throw error;
  }
}
