// Unpacks zip parts with Node's own zlib, several times as fast as script.
import { crc32, inflateRawSync } from 'node:zlib';
import type { Unpacking } from '../../shared/export/read-back/zip-parts.ts';

export const nativeUnpacking: Unpacking = {
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  crc32: (bytes) => crc32(bytes),
};
