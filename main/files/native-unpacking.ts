// Unpacks zip parts with Node's own zlib, several times as fast as script.
import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Unpacking } from '../../shared/export/read-back/zip-parts.ts';

/** What is unpacked goes into one piece of memory of its size, up to this: the size is what the file says, and it may lie. */
const MOST_AT_ONCE = 16 * 1024 * 1024;

/** @throws where it is not deflated data, or more of it than `size` bytes */
export function inflate(packed: Uint8Array, size: number): Buffer {
  // With room for one byte more zlib sees that all is done.
  const chunkSize = Math.min(Math.max(size + 1, constants.Z_MIN_CHUNK), MOST_AT_ONCE);
  return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize });
}

export const nativeUnpacking: Unpacking = {
  inflate,
  crc32: (bytes) => crc32(bytes),
};
