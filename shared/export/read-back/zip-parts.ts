// Reads a zip file back, as Word and Excel would: by its directory, each part against its CRC-32 (PKWARE's APPNOTE 6.3;
// one disk, no Zip64, parts stored or deflated, as our own files and office programs' documents are).
import { inflateSync, strFromU8 } from 'fflate';
import { crc32 } from '../crc32.ts';
import { PackageFault } from './package-fault.ts';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_SIZE = 22;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const STORED = 0;
const DEFLATED = 8;

/** What unpacking takes; where the host has faster ones than JavaScript's, they come in here. */
export interface Unpacking {
  /** @param size how long the result is @throws where it is not deflated data */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  /** The same on another thread. */
  readonly inflateLater?: (packed: Uint8Array, size: number) => Promise<Uint8Array>;
  /** CRC-32 as zip files have it (ISO 3309), unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
}

export const PLAIN_UNPACKING: Unpacking = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
};

function demand(isTrue: boolean, fault: string): asserts isTrue {
  if (!isTrue) throw new PackageFault(fault);
}

function findDirectory(view: DataView): { readonly start: number; readonly end: number; readonly count: number } {
  for (let at = view.byteLength - DIRECTORY_END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const count = view.getUint16(at + 10, true);
    // One number is that of this disk, of which there is but one. Some programs go by the one, some by the other.
    demand(view.getUint16(at + 8, true) === count, 'the directory of its parts counts them in two ways');
    return { start: view.getUint32(at + 16, true), end: at, count };
  }
  throw new PackageFault('it has no directory of its parts');
}

/**
 * The parts of a zip file by name, each of which is exactly what was packed.
 * @throws PackageFault where the file is not whole
 */
export function readZip(bytes: Uint8Array, unpacking: Unpacking = PLAIN_UNPACKING): ReadonlyMap<string, Uint8Array> {
  try {
    return readParts(bytes, unpacking);
  } catch (error) {
    // A place beyond the file's end, or what was to be inflated and is no deflated data.
    if (error instanceof PackageFault) throw error;
    throw new PackageFault('it is cut short or garbled', { cause: error });
  }
}

/** A part as it stands in the file. */
interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

function readParts(bytes: Uint8Array, unpacking: Unpacking): ReadonlyMap<string, Uint8Array> {
  return new Map(readEntries(bytes).map((entry) => [entry.name, unpack(entry, unpacking)]));
}

function readEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { start, end, count } = findDirectory(view);
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    demand(view.getUint32(at, true) === CENTRAL_HEADER, 'the directory of its parts is not where it should be');
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
    demand(!entries.has(name), `two of its parts are called ${name}`);
    entries.set(name, readEntry(bytes, view, at, name));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  demand(at === end, 'the directory of its parts does not end where it should');
  return [...entries.values()];
}

/** @param at where the directory speaks of the part */
function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string): Entry {
  const method = view.getUint16(at + 10, true);
  const header = view.getUint32(at + 42, true);
  demand(view.getUint32(header, true) === LOCAL_HEADER, `its part ${name} is not where it should be`);
  const nameEnd = header + LOCAL_SIZE + view.getUint16(header + 26, true);
  demand(strFromU8(bytes.subarray(header + LOCAL_SIZE, nameEnd)) === name, `its part ${name} has two names`);
  const start = nameEnd + view.getUint16(header + 28, true);
  demand(view.getUint16(header + 8, true) === method, `its part ${name} is packed in two ways`);
  demand(method === STORED || method === DEFLATED, `its part ${name} is packed in an unknown way`);
  return {
    name,
    isDeflated: method === DEFLATED,
    packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
  };
}

function unpack({ name, isDeflated, packed, size, crc }: Entry, unpacking: Unpacking): Uint8Array {
  const part = isDeflated ? unpacking.inflate(packed, size) : packed;
  const isWhole = part.length === size && unpacking.crc32(part) === crc;
  demand(isWhole, `its part ${name} is not what was packed`);
  return part;
}

/** From this size on a part takes longer to be inflated than another thread to be asked. In bytes. */
const LARGE = 256 * 1024;

/**
 * The unpacking, where large parts of a zip file have been inflated already: on other threads, where the host has them. What
 * is wrong with the file is told when it is read.
 */
export async function unpackAhead(bytes: Uint8Array, unpacking: Unpacking): Promise<Unpacking> {
  const { inflateLater } = unpacking;
  if (inflateLater === undefined) return unpacking;
  const inflated = new Map<string, Uint8Array>();
  const keyOf = ({ byteOffset, length }: Uint8Array, size: number) => [byteOffset, length, size].join(' ');
  try {
    const large = readEntries(bytes).filter(({ isDeflated, size }) => isDeflated && size >= LARGE);
    await Promise.all(
      large.map(async ({ packed, size }) => inflated.set(keyOf(packed, size), await inflateLater(packed, size))),
    );
  } catch {
    return unpacking;
  }
  const inflate: Unpacking['inflate'] = (packed, size) =>
    (packed.buffer === bytes.buffer ? inflated.get(keyOf(packed, size)) : undefined) ?? unpacking.inflate(packed, size);
  return { ...unpacking, inflate };
}
