// Unpacks zip parts with Node's own zlib, several times as fast as script.
import { promisify } from 'node:util';
import { constants, crc32, inflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import type { Unpacking } from '../../shared/export/read-back/zip-parts.ts';

/** What is unpacked goes into one piece of memory of its size, up to this: the size is what the file says, and it may lie. */
const MOST_AT_ONCE = 16 * 1024 * 1024;

// With room for one byte more zlib sees that all is done.
function settings(size: number) {
  const chunkSize = Math.min(Math.max(size + 1, constants.Z_MIN_CHUNK), MOST_AT_ONCE);
  return { maxOutputLength: Math.max(size, 1), chunkSize };
}

/** @throws where it is not deflated data, or more of it than `size` bytes */
export function inflate(packed: Uint8Array, size: number): Buffer {
  return inflateRawSync(packed, settings(size));
}

const inflateOnThread = promisify<Uint8Array, ZlibOptions, Buffer>(inflateRaw);

export const nativeUnpacking: Unpacking = {
  inflate,
  inflateLater: (packed, size) => inflateOnThread(packed, settings(size)),
  crc32: (bytes) => crc32(bytes),
};
