// A zip file of parts that are packed already (PKWARE's APPNOTE 6.3.3: local headers, deflated contents, central directory).
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0: deflated files. */
const VERSION = 20;
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

interface Entry extends Omit<PackedPart, 'name'> {
  readonly name: Buffer;
  readonly packedSize: number;
  readonly offset: number;
}

/** The fields that a file's local and central headers share. */
function sharedFields({ name, crc, size, packedSize }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
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

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** The parts as one zip file, in their order. */
export function zipFile(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = { ...part, name: Buffer.from(part.name), packedSize: lengthOf(part.packed), offset };
    const local = [signature(LOCAL_HEADER), sharedFields(entry), entry.name, ...part.packed];
    entries.push(entry);
    pieces.push(...local);
    offset += lengthOf(local);
  }
  const central = entries.flatMap(centralHeader);
  return new Uint8Array(Buffer.concat([...pieces, ...central, end(entries.length, lengthOf(central), offset)]));
}
