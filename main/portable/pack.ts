// Makes a portable plan file of its parts.
import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { EVIDENCE_FOLDER, isPartName, MANIFEST, type Manifest, PORTABLE_FORMAT } from './manifest.ts';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export type PortableParts = ReadonlyMap<string, Uint8Array>;

/**
 * The bytes of a portable plan file.
 * @param parts by name, as `isPartName` knows them
 * @param about what the manifest says beside its parts
 */
export function packPortable(
  parts: PortableParts,
  about: Pick<Manifest, 'planId' | 'title' | 'made' | 'version'>,
): Uint8Array {
  for (const name of parts.keys()) if (!isPartName(name)) throw new RangeError(`no name of a part: ${name}`);
  const listed = [...parts].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const own: Manifest = { format: PORTABLE_FORMAT, ...about, parts: listed };
  const files = new Map([[MANIFEST, new TextEncoder().encode(`${JSON.stringify(own, null, 1)}\n`)], ...parts]);
  // Most evidence is packed already: documents, pictures.
  const levelled = [...files].map(([name, bytes]): [string, Zippable[string]] =>
    name.startsWith(EVIDENCE_FOLDER) ? [name, [bytes, { level: 0 }]] : [name, bytes],
  );
  // Of the first day there is: the same plan gives the same bytes, and the manifest says when it was made.
  return zipSync(Object.fromEntries(levelled), { level: 6, mtime: '1980-01-02' });
}
