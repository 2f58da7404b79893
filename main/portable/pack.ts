// Makes a portable plan file of its parts.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { piecesOf } from '../files/copy-atomically.ts';
import { readError } from '../files/read-errors.ts';
import { type LatePart, zipPieces } from '../files/zip-records.ts';
import { isPartName, MANIFEST, type Manifest, PORTABLE_FORMAT } from './manifest.ts';

const deflateOnThread = promisify(deflateRaw);

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export type PortableParts = ReadonlyMap<string, Uint8Array>;

/** A part that is a file on the disk: it is read when the portable file is written, and never held. */
export interface FilePart {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function deflated(name: string, bytes: Uint8Array): Promise<LatePart> {
  const packed = await deflateOnThread(bytes);
  const sizes = { size: bytes.length, packedSize: packed.length };
  return { name, crc: crc32(bytes), ...sizes, isStored: false, pieces: () => [packed] };
}

async function* readPieces(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* piecesOf(path);
  } catch (error) {
    throw readError(error, name);
  }
}

/** As it is: most evidence is packed already, documents and pictures. @throws TabledError file-unreadable */
async function stored(name: string, { path, bytes }: FilePart): Promise<LatePart> {
  let crc = 0;
  for await (const piece of readPieces(path, name)) crc = crc32(piece, crc);
  return { name, crc, size: bytes, packedSize: bytes, isStored: true, pieces: () => readPieces(path, name) };
}

/**
 * The bytes of a portable plan file in pieces, each good until the next is asked for; as often as they are asked for.
 * @param parts by name, as `isPartName` knows them
 * @param about what the manifest says beside its parts
 * @throws TabledError file-unreadable, here and from the pieces
 */
export async function packPortable(
  parts: ReadonlyMap<string, Uint8Array | FilePart>,
  about: Pick<Manifest, 'planId' | 'title' | 'made' | 'version'>,
): Promise<() => AsyncGenerator<Uint8Array>> {
  for (const name of parts.keys()) if (!isPartName(name)) throw new RangeError(`no name of a part: ${name}`);
  const listed = [...parts].map(([name, part]) =>
    part instanceof Uint8Array
      ? { name, bytes: part.length, sha256: sha256(part) }
      : { name, bytes: part.bytes, sha256: part.sha256 },
  );
  const own: Manifest = { format: PORTABLE_FORMAT, ...about, parts: listed };
  const packed = [await deflated(MANIFEST, new TextEncoder().encode(`${JSON.stringify(own, null, 1)}\n`))];
  for (const [name, part] of parts) {
    packed.push(part instanceof Uint8Array ? await deflated(name, part) : await stored(name, part));
  }
  return () => zipPieces(packed);
}
