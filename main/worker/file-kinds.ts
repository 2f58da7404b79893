// What a file really is, by its first bytes and not by its name: a PDF named .xlsx "succeeds" as a workbook otherwise.
import { unzipSync } from 'fflate';
import { TabledError } from '../../shared/errors.ts';
import { MAX_INFLATED_BYTES, megabytes } from '../../shared/limits.ts';

export type FileKind = 'workbook' | 'text';

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a Rich Text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a web page or XML file', [0x3c]],
  ['a program', [0x4d, 0x5a]],
];
const ZIP = [0x50, 0x4b];
/** Compound File Binary: Excel 97 to 2003, and the wrapping of encrypted workbooks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const TEXT_EXTENSION = /\.(?:csv|tsv|txt)$/i;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What is in a zip: the names of its parts. Nothing is inflated. @throws TabledError file-damaged, file-too-large */
function zipParts(bytes: Uint8Array, file: string): readonly string[] {
  const names: string[] = [];
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        inflated += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new TabledError('file-damaged', { file }, { cause: error });
  }
  if (inflated > MAX_INFLATED_BYTES) {
    throw new TabledError('file-too-large', { file, limit: `${megabytes(MAX_INFLATED_BYTES)} when unpacked` });
  }
  return names;
}

function checkZip(bytes: Uint8Array, file: string): void {
  const names = zipParts(bytes, file);
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/') || (has('content.xml') && !has('Object'))) return;
  const looksLike = has('word/') ? 'a Word document' : has('ppt/') ? 'a presentation' : 'a zip file';
  throw new TabledError('file-not-workbook', { file, looksLike });
}

/** The names of a compound file's streams, which its directory holds in UTF-16, tell what it is. */
const STREAMS: readonly (readonly [string, (file: string) => TabledError | undefined])[] = [
  ['EncryptedPackage', (file) => new TabledError('file-encrypted', { file })],
  ['Workbook', () => undefined],
  ['Book', () => undefined],
  ['WordDocument', (file) => new TabledError('file-not-workbook', { file, looksLike: 'a Word document' })],
  ['PowerPoint Document', (file) => new TabledError('file-not-workbook', { file, looksLike: 'a presentation' })],
];

function checkCompound(bytes: Uint8Array, file: string): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = STREAMS.find(([stream]) => content.includes(stream, 0, 'utf16le'));
  const error = found === undefined ? new TabledError('file-damaged', { file }) : found[1](file);
  if (error !== undefined) throw error;
}

/**
 * Whether the bytes are a workbook or text that may be comma-separated.
 * @throws TabledError file-empty, file-not-workbook, file-damaged or file-too-large
 */
export function fileKind(bytes: Uint8Array, file: string): FileKind {
  if (bytes.length === 0) throw new TabledError('file-empty', { file });
  if (startsWith(bytes, ZIP)) {
    checkZip(bytes, file);
    return 'workbook';
  }
  if (startsWith(bytes, COMPOUND)) {
    checkCompound(bytes, file);
    return 'workbook';
  }
  for (const [looksLike, signature] of SIGNATURES) {
    if (startsWith(bytes, signature)) throw new TabledError('file-not-workbook', { file, looksLike });
  }
  if (bytes.includes(0)) throw new TabledError('file-not-workbook', { file, looksLike: '' });
  if (!TEXT_EXTENSION.test(file)) throw new TabledError('file-not-workbook', { file, looksLike: 'plain text' });
  return 'text';
}

/** What Windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters; itself where it has nothing. */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'] as const;

/** By hand: Node 20's own decoder of that name reads ISO 8859-1, and dashes and curly quotes would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Text as UTF-8 where it is that, with or without a byte order mark; else as Windows-1252, what Excel writes. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
