// A zip file of parts that are packed already (PKWARE's APPNOTE 6.3.3: local headers, contents, central directory).
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0: deflated files. */
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** Names are in UTF-8. */
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day there is: a document's own properties say when it was made. */
const FIRST_DAY = 0x0021;

export interface PackedPart {
  readonly name: string;
  readonly crc: number;
  /** In bytes, before it was packed. */
  readonly size: number;
  /** Deflated, in pieces. */
  readonly packed: readonly Uint8Array[];
}

/** A part whose content comes when the file is written: it may be too large to be held. */
export interface LatePart extends Omit<PackedPart, 'packed'> {
  readonly packedSize: number;
  /** Whether it is put in as it is, and not deflated. */
  readonly isStored: boolean;
  /** Exactly `packedSize` bytes. */
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly isStored: boolean;
  readonly offset: number;
}

/** The fields that a file's local and central headers share. */
function sharedFields({ name, crc, size, packedSize, isStored }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(isStored ? STORED : DEFLATED, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packedSize, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function centralHeader(entry: Entry): readonly Buffer[] {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  // No comment, disk 0, no attributes; then where the file's local header is.
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return [signature(CENTRAL_HEADER), madeBy, sharedFields(entry), rest, entry.name];
}

function end(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(END);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

function localHeader(entry: Entry): readonly Buffer[] {
  return [signature(LOCAL_HEADER), sharedFields(entry), entry.name];
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** The parts as one zip file, in their order. */
export function zipFile(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const part of parts) {
    const { crc, size } = part;
    const entry = {
      name: Buffer.from(part.name),
      crc,
      size,
      packedSize: lengthOf(part.packed),
      isStored: false,
      offset,
    };
    const local = [...localHeader(entry), ...part.packed];
    entries.push(entry);
    pieces.push(...local);
    offset += lengthOf(local);
  }
  const central = entries.flatMap(centralHeader);
  return new Uint8Array(Buffer.concat([...pieces, ...central, end(entries.length, lengthOf(central), offset)]));
}

/** The same in pieces, each good until the next is asked for. @throws whatever reading the parts throws */
export async function* zipPieces(parts: readonly LatePart[]): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const { pieces, ...part } of parts) {
    const entry = { ...part, name: Buffer.from(part.name), offset };
    entries.push(entry);
    const local = localHeader(entry);
    yield* local;
    yield* pieces();
    offset += lengthOf(local) + part.packedSize;
  }
  const central = entries.flatMap(centralHeader);
  yield* central;
  yield end(entries.length, lengthOf(central), offset);
}
