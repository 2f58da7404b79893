// Unpacks a zipped workbook, and believes none of it unchecked: the format's CRC-32 is there to tell a flipped bit.
// After PKWARE's APPNOTE 6.3, as far as .xlsx and .ods use it: one disk, parts stored or deflated, Zip64 sizes.
import { crc32 } from 'node:zlib';
import { TabledError } from '../../shared/errors.ts';
import { MAX_INFLATED_BYTES, megabytes } from '../../shared/limits.ts';
import { inflate } from '../files/native-unpacking.ts';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const DIRECTORY_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ZIP64_DIRECTORY_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_EXTRA = 0x0001;
const ENCRYPTED_FLAG = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** Stands where the true value is in the Zip64 record. */
const IN_ZIP64 = 0xffffffff;

/** What the directory says of one part. */
interface Entry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

function demand(isTrue: boolean, fault: string): asserts isTrue {
  if (!isTrue) throw new RangeError(fault);
}

/** Where the directory stands and how many parts it names, from the record that ends the file. */
function findDirectory(zip: Buffer): { start: number; end: number; count: number } {
  const at = zip.lastIndexOf(DIRECTORY_END);
  demand(at >= 0, 'the zip has no end');
  const count = zip.readUInt16LE(at + 10);
  const start = zip.readUInt32LE(at + 16);
  const locator = at - 20;
  if (locator >= 0 && zip.readUInt32LE(locator) === ZIP64_LOCATOR) {
    const wide = Number(zip.readBigUInt64LE(locator + 8));
    demand(zip.readUInt32LE(wide) === ZIP64_DIRECTORY_END, 'the Zip64 record is not where it should be');
    return {
      start: Number(zip.readBigUInt64LE(wide + 48)),
      end: wide,
      count: Number(zip.readBigUInt64LE(wide + 32)),
    };
  }
  return { start, end: at, count };
}

/** The numbers that are too wide for their places: in the order of size, packed size, offset, only those needed. */
function zip64Numbers(extra: Buffer): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) {
      const count = Math.floor(Math.min(length, extra.length - at - 4) / 8);
      return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)));
    }
    at += 4 + length;
  }
  return [];
}

function readEntry(zip: Buffer, at: number): { entry: Entry; next: number } {
  demand(zip.readUInt32LE(at) === CENTRAL_HEADER, 'the directory is not where it should be');
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
  const wide = [...zip64Numbers(zip.subarray(nameEnd, extraEnd))];
  const number = (place: number) => {
    const narrow = zip.readUInt32LE(at + place);
    return narrow === IN_ZIP64 ? (wide.shift() ?? narrow) : narrow;
  };
  const size = number(24);
  const packedSize = number(20);
  const offset = number(42);
  const entry = {
    name: zip.subarray(at + 46, nameEnd),
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedSize,
    size,
    offset,
  };
  return { entry, next: extraEnd + zip.readUInt16LE(at + 32) };
}

/** All parts that the directory names; it must fill its place exactly, so that none is missed. */
function readDirectory(zip: Buffer): readonly Entry[] {
  const { start, end, count } = findDirectory(zip);
  const entries: Entry[] = [];
  let at = start;
  while (entries.length < count) {
    const { entry, next } = readEntry(zip, at);
    entries.push(entry);
    at = next;
  }
  demand(at === end, 'the directory does not end where it should');
  return entries;
}

/** The part itself, checked. Its own header must give the same name: a flipped bit there would hide a part. */
function unpack(zip: Buffer, entry: Entry): Uint8Array {
  const { offset, method, size } = entry;
  demand(zip.readUInt32LE(offset) === LOCAL_HEADER, 'a part is not where it should be');
  const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26);
  demand(zip.subarray(offset + 30, nameEnd).equals(entry.name), 'a part has two names');
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  const packed = zip.subarray(start, start + entry.packedSize);
  demand(method === STORED || method === DEFLATED, 'a part is packed in an unknown way');
  // What comes out may not be longer than the directory claims; the claims are limited in sum.
  const bytes = method === STORED ? packed : inflate(packed, size);
  demand(bytes.length === size && crc32(bytes) === entry.crc, 'a part is not what was packed');
  return bytes;
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** What the parts of a zip file add up to when unpacked, in bytes, by its directory; without end where it has none. */
export function declaredSize(bytes: Uint8Array): number {
  try {
    return sizeOf(readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function demandSize(bytes: number, limit: number, file: string): void {
  if (bytes <= limit) return;
  throw new TabledError('file-too-large', { file, limit: `${megabytes(limit)} when unpacked` });
}

function demandPlain(entries: readonly Entry[], file: string): void {
  if (entries.some(({ flags }) => flags & ENCRYPTED_FLAG)) throw new TabledError('file-encrypted', { file });
}

/** Gives `read` the zip and what its directory names; whatever in it cannot be followed is damage. */
function reading<Result>(
  bytes: Uint8Array,
  file: string,
  read: (zip: Buffer, entries: readonly Entry[]) => Result,
): Result {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return read(zip, readDirectory(zip));
  } catch (error) {
    if (error instanceof TabledError) throw error;
    throw new TabledError('file-damaged', { file }, { cause: error });
  }
}

/**
 * The parts of a zip file by name, each of which is exactly what was packed.
 * @param file its display name, which errors give
 * @param limit most that they may add up to, in bytes
 * @throws TabledError file-damaged, file-encrypted or file-too-large
 */
export function zipParts(bytes: Uint8Array, file: string, limit = MAX_INFLATED_BYTES): ReadonlyMap<string, Uint8Array> {
  return reading(bytes, file, (zip, entries) => {
    demandSize(sizeOf(entries), limit, file);
    demandPlain(entries, file);
    const parts = new Map(entries.map((entry) => [entry.name.toString('utf8'), unpack(zip, entry)]));
    demand(parts.size === entries.length, 'two parts have one name');
    return parts;
  });
}

/**
 * One part of a zip file, whatever else is in it; undefined where it has none of that name.
 * @param limit most that the part may have, in bytes
 * @throws TabledError as zipParts does
 */
export function zipPart(bytes: Uint8Array, file: string, name: string, limit: number): Uint8Array | undefined {
  return reading(bytes, file, (zip, entries) => {
    const found = entries.filter((entry) => entry.name.toString('utf8') === name);
    const [entry] = found;
    if (entry === undefined) return undefined;
    demand(found.length === 1, 'two parts have one name');
    demandSize(entry.size, limit, file);
    demandPlain(found, file);
    return unpack(zip, entry);
  });
}
