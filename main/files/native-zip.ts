// Zips a document's parts with Node's own zlib, several times as fast as script (PKWARE's APPNOTE 6.3.3: local headers,
// deflated contents, central directory).
import { crc32, deflateRawSync } from 'node:zlib';
import type { PackBytes } from '../../shared/word/template/zip-entries.ts';
import type { ZipTexts } from '../../shared/word/zip-parts.ts';

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
/** Less than half the time of the usual 6, for a file a sixth larger. */
const LEVEL = 3;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly deflated: Buffer;
  readonly offset: number;
}

/** The fields that a file's local and central headers share. */
function sharedFields({ name, crc, size, deflated }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(deflated.length, 14);
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

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** A text in UTF-8, of which no sign takes more than three bytes for each of its units: so it need not be measured first. */
function encoded(text: string): Buffer {
  const room = Buffer.allocUnsafeSlow(text.length * 3);
  return room.subarray(0, room.write(text));
}

export const nativeZip: ZipTexts = (texts) => {
  const pieces: Buffer[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const [path, text] of texts) {
    const content = encoded(text);
    const deflated = deflateRawSync(content, { level: LEVEL });
    const entry = { name: Buffer.from(path), crc: crc32(content), size: content.length, deflated, offset };
    const local = [signature(LOCAL_HEADER), sharedFields(entry), entry.name, deflated];
    entries.push(entry);
    pieces.push(...local);
    offset += lengthOf(local);
  }
  const central = entries.flatMap(centralHeader);
  return new Uint8Array(Buffer.concat([...pieces, ...central, end(entries.length, lengthOf(central), offset)]));
};

/** One part of a document that is made from a template. */
export const nativePack: PackBytes = (bytes) => ({
  crc: crc32(bytes),
  packed: new Uint8Array(deflateRawSync(bytes, { level: LEVEL })),
});
