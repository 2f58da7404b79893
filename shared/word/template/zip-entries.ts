// The parts of a zip file, packed as they are: a part that is not changed is copied, not packed anew. After PKWARE's
// APPNOTE 6.3, as far as Word files use it: one disk, parts stored or deflated, Zip64 sizes.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { crc32 } from '../../export/crc32.ts';
import { MAX_INFLATED_BYTES, megabytes } from '../../limits.ts';
import { ENCRYPTED, TemplateFault, tooLarge } from './template-fault.ts';

export interface ZipPart {
  readonly name: string;
  readonly method: number;
  /** DOS time and date, as the file has them. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const ZIP64_EXTRA = 0x0001;
/** Stands where the true value is in the Zip64 record. */
const IN_ZIP64 = 0xffffffff;
const VERSION = 20;
const ENCRYPTED_FLAG = 0x0001;
const UTF8_FLAG = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that a zip can name: what is new has no time of its own, so that files are alike. */
const NO_TIME = 0x00210000;

function demand(isTrue: boolean, fault: string): asserts isTrue {
  if (!isTrue) throw new RangeError(fault);
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  throw new RangeError('the zip has no end');
}

/** The numbers that are too wide for their places: in the order of size, packed size, offset, only those needed. */
function zip64Numbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      const count = Math.floor(Math.min(length, end - at - 4) / 8);
      return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
    }
    at += 4 + length;
  }
  return [];
}

function readPart(bytes: Uint8Array, view: DataView, at: number): { part: ZipPart; next: number } {
  demand(view.getUint32(at, true) === CENTRAL_HEADER, 'the directory is not where it should be');
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new TemplateFault(ENCRYPTED);
  const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const wide = zip64Numbers(view, nameEnd, extraEnd);
  const number = (place: number) => {
    const narrow = view.getUint32(at + place, true);
    return narrow === IN_ZIP64 ? (wide.shift() ?? narrow) : narrow;
  };
  const size = number(24);
  const packedSize = number(20);
  const offset = number(42);
  demand(view.getUint32(offset, true) === LOCAL_HEADER, 'a part is not where it should be');
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  demand(start + packedSize <= bytes.length, 'a part ends after the file');
  const part = {
    name: strFromU8(bytes.subarray(at + CENTRAL_BYTES, nameEnd)),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
  return { part, next: extraEnd + view.getUint16(at + 32, true) };
}

/**
 * The parts in their order, none of them unpacked yet.
 * @throws TemplateFault where it is encrypted, or would unpack to more than the limit
 * @throws RangeError where it is damaged
 */
export function readZip(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  let inflated = 0;
  while (parts.length < count) {
    const { part, next } = readPart(bytes, view, at);
    parts.push(part);
    inflated += part.size;
    at = next;
  }
  // The directory fills its place exactly: a wrong count would drop parts in silence.
  demand(at === end || view.getUint32(at, true) === ZIP64_END, 'the directory does not end where it should');
  if (inflated > MAX_INFLATED_BYTES) throw new TemplateFault(tooLarge(megabytes(MAX_INFLATED_BYTES)));
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  demand(names.size === parts.length, 'two parts have one name');
  return parts;
}

/** A part's bytes; no more come out than the directory claims. @throws Error where they are not what was packed */
export function unpackPart({ method, packed, size, crc }: ZipPart): Uint8Array {
  demand(method === STORED || method === DEFLATED, 'a part is packed in an unknown way');
  const bytes = method === STORED ? packed : inflateSync(packed, { out: new Uint8Array(size) });
  demand(bytes.length === size && crc32(bytes) === crc, 'a part is not what was packed');
  return bytes;
}

export interface PackedBytes {
  readonly crc: number;
  readonly packed: Uint8Array;
}

/** Deflates bytes (RFC 1951) and takes their CRC-32. */
export type PackBytes = (bytes: Uint8Array) => PackedBytes;

const packBytes: PackBytes = (bytes) => ({ crc: crc32(bytes), packed: deflateSync(bytes) });

export function packPart(name: string, bytes: Uint8Array, pack: PackBytes = packBytes): ZipPart {
  return { name, method: DEFLATED, time: NO_TIME, size: bytes.length, ...pack(bytes) };
}

/** What both headers of a part say of it. */
function writeFacts(view: DataView, at: number, part: ZipPart, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, part.time, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** The parts as a zip file, in their order. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const named = parts.map((part) => ({ part, name: strToU8(part.name) }));
  const length = named.reduce(
    (sum, { part, name }) => sum + LOCAL_BYTES + CENTRAL_BYTES + 2 * name.length + part.packed.length,
    END_BYTES,
  );
  const zip = new Uint8Array(length);
  const view = new DataView(zip.buffer);
  let at = 0;
  const starts: number[] = [];
  for (const { part, name } of named) {
    starts.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeFacts(view, at + 4, part, name.length);
    zip.set(name, at + LOCAL_BYTES);
    zip.set(part.packed, at + LOCAL_BYTES + name.length);
    at += LOCAL_BYTES + name.length + part.packed.length;
  }
  const directory = at;
  for (const [index, { part, name }] of named.entries()) {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, part, name.length);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    zip.set(name, at + CENTRAL_BYTES);
    at += CENTRAL_BYTES + name.length;
  }
  view.setUint32(at, DIRECTORY_END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}
