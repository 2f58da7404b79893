// Zips a document's parts while they are written: a long one is cut, and Node's own threads deflate what is written of it
// while the rest is being made. The cuts join to one stream (RFC 1951; zlib's manual on Z_SYNC_FLUSH and dictionaries).
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import type { ZipPieces } from '../../shared/word/zip-parts.ts';
import { LEVEL } from './native-zip.ts';
import { type PackedPart, zipFile } from './zip-records.ts';

const deflateOnThread = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** In bytes: large beside what it takes to ask a thread, small beside a long plan. */
const CUT = 512 * 1024;
/** How far back deflated data may point. */
const WINDOW = 32 * 1024;
/** What no text takes more of for each of its units, in UTF-8. */
const MOST_BYTES = 3;
/** What deflated data may be longer than what was packed. */
const ROOM = 4096;

/** Packs one part after the other as their texts come. */
class PartPacker {
  #crc = 0;
  #size = 0;
  #packed: (Buffer | Promise<Buffer>)[] = [];
  /** What was packed before, of the same part. */
  #before: Uint8Array | undefined;
  #cut: Buffer = Buffer.allocUnsafeSlow(CUT);
  #filled = 0;

  add(text: string): void {
    const most = text.length * MOST_BYTES;
    if (this.#filled + most > CUT) this.#packCut();
    if (most <= CUT) {
      this.#filled += this.#cut.write(text, this.#filled);
      return;
    }
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += CUT) this.#pack(bytes.subarray(at, at + CUT), false);
  }

  /** Ends the part. */
  end(name: string): Promise<PackedPart> {
    // A short part is packed sooner than a thread is asked, and the memory that its text was in is free again.
    if (this.#packed.length === 0) this.#packAll();
    else this.#pack(this.#takeCut(), true);
    const part = { name, crc: this.#crc, size: this.#size };
    const packed = Promise.all(this.#packed);
    this.#crc = 0;
    this.#size = 0;
    this.#packed = [];
    this.#before = undefined;
    return packed.then((pieces) => ({ ...part, packed: pieces }));
  }

  #packAll(): void {
    const bytes = this.#cut.subarray(0, this.#filled);
    this.#count(bytes);
    this.#packed.push(deflateRawSync(bytes, { level: LEVEL }));
    this.#filled = 0;
  }

  #packCut(): void {
    if (this.#filled > 0) this.#pack(this.#takeCut(), false);
  }

  #takeCut(): Uint8Array {
    const bytes = this.#cut.subarray(0, this.#filled);
    this.#cut = Buffer.allocUnsafeSlow(CUT);
    this.#filled = 0;
    return bytes;
  }

  #pack(bytes: Uint8Array, isLast: boolean): void {
    this.#count(bytes);
    const dictionary = this.#before?.subarray(-WINDOW);
    const options: ZlibOptions = {
      level: LEVEL,
      finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
      chunkSize: bytes.length + ROOM,
      ...(dictionary === undefined ? {} : { dictionary }),
    };
    this.#packed.push(deflateOnThread(bytes, options));
    this.#before = bytes;
  }

  #count(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
  }
}

/** Takes all texts before it returns. */
export const threadedZip: ZipPieces = async (texts) => {
  const packer = new PartPacker();
  const parts = [...texts].map(([name, pieces]) => {
    for (const piece of pieces) packer.add(piece);
    return packer.end(name);
  });
  return zipFile(await Promise.all(parts));
};
