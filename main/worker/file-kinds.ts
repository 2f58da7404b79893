// What a file really is, by its first bytes and not by its name: a PDF named .xlsx "succeeds" as a workbook otherwise.
import { TabledError } from '../../shared/errors.ts';
import { decodeText, isText, startsWith } from './text-files.ts';
import { zipParts } from './zip-parts.ts';

export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'web-page'; readonly text: string }
  /** Excel 97 to 2003. */
  | { readonly kind: 'compound'; readonly bytes: Uint8Array }
  | { readonly kind: 'word'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'excel' | 'open-document'; readonly parts: ReadonlyMap<string, Uint8Array> };

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a Rich Text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['an XML file', [0x3c]],
  ['a program', [0x4d, 0x5a]],
];
/** Workbooks that are one XML file each, told by what stands in their first element. They are not read. */
const XML_WORKBOOKS: readonly (readonly [string, RegExp])[] = [
  ['an XML Spreadsheet 2003', /urn:schemas-microsoft-com:office:spreadsheet/],
  ['a flat OpenDocument spreadsheet (.fods)', /office:mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet/],
];
/** An XML file tells its kind within so many bytes. */
const XML_START = 8192;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Compound File Binary: Excel 97 to 2003, and the wrapping of encrypted workbooks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** What a web page begins with, or a part of one from the clipboard; Excel names one .xls too. */
const WEB_PAGE =
  /^\s*(?:Version:[\d.]+\s+StartHTML:|<(?:!doctype\s+html|html|head|body|meta|table|div|!--StartFragment|style)[\s>/-])/i;
const WEB_EXTENSION = /\.html?$/i;
const TEXT_EXTENSION = /\.(?:csv|tsv|txt)$/i;

/** What an OpenDocument file says of itself in its part "mimetype", after this start. */
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const OPEN_DOCUMENTS: readonly (readonly [string, string])[] = [
  ['text', 'a text document'],
  ['presentation', 'a presentation'],
  ['graphics', 'a drawing'],
];

/** Whether a file is text by its name and its bytes. */
export function isTextFile(bytes: Uint8Array, file: string): boolean {
  return TEXT_EXTENSION.test(file) && isText(bytes);
}

function openDocument(type: string, parts: ReadonlyMap<string, Uint8Array>, file: string): FileContent {
  if (type.startsWith('spreadsheet')) return { kind: 'open-document', parts };
  const [, looksLike] = OPEN_DOCUMENTS.find(([name]) => type.startsWith(name)) ?? ['', 'an OpenDocument file'];
  throw new TabledError('file-not-workbook', { file, looksLike });
}

function zipContent(bytes: Uint8Array, file: string): FileContent {
  const parts = zipParts(bytes, file);
  const type = Buffer.from(parts.get('mimetype') ?? []).toString('latin1');
  if (type.startsWith(OPEN_DOCUMENT)) return openDocument(type.slice(OPEN_DOCUMENT.length), parts, file);
  const has = (start: string) => [...parts.keys()].some((name) => name.startsWith(start));
  if (has('xl/')) return { kind: 'excel', parts };
  if (has('word/')) return { kind: 'word', parts };
  const looksLike = has('ppt/') ? 'a presentation' : 'a zip file';
  throw new TabledError('file-not-workbook', { file, looksLike });
}

/** The names of a compound file's streams, which its directory holds in UTF-16, tell what it is. */
const STREAMS: readonly (readonly [string, (file: string) => TabledError | undefined])[] = [
  ['EncryptedPackage', (file) => new TabledError('file-encrypted', { file })],
  ['Workbook', () => undefined],
  ['Book', () => undefined],
  ['WordDocument', (file) => new TabledError('file-not-workbook', { file, looksLike: 'a Word 97 to 2003 document' })],
  ['PowerPoint Document', (file) => new TabledError('file-not-workbook', { file, looksLike: 'a presentation' })],
];

function checkCompound(bytes: Uint8Array, file: string): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = STREAMS.find(([stream]) => content.includes(stream, 0, 'utf16le'));
  const error = found === undefined ? new TabledError('file-damaged', { file }) : found[1](file);
  if (error !== undefined) throw error;
}

/** What a compound file calls its document's properties; each name in UTF-16 begins an entry of its directory. */
const PROPERTIES = ['\u0005SummaryInformation\0', '\u0005DocumentSummaryInformation\0'];
const DIRECTORY_ENTRY_BYTES = 128;

/**
 * A copy of the file with its properties' names crossed out: nobody reads them, and SheetJS counts in damaged ones for
 * hours. A copy begins at an even address; from an odd one Node looks for UTF-16 for ever.
 */
function withoutProperties(bytes: Uint8Array): Uint8Array {
  const content = Buffer.from(bytes);
  for (const name of PROPERTIES) {
    for (let at = content.indexOf(name, 0, 'utf16le'); at >= 0; at = content.indexOf(name, at + 2, 'utf16le')) {
      if (at % DIRECTORY_ENTRY_BYTES === 0) content.write('_', at, 'utf16le');
    }
  }
  return content;
}

/** What an XML file is, by its start. */
function xmlWorkbook(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, XML_START)).toString('latin1');
  if (!/^(?:\xef\xbb\xbf)?\s*</.test(start)) return undefined;
  return XML_WORKBOOKS.find(([, sign]) => sign.test(start))?.[0];
}

/** The text of a web page; undefined for any other file. */
function webPage(bytes: Uint8Array, file: string): string | undefined {
  if (!isText(bytes) || xmlWorkbook(bytes) !== undefined) return undefined;
  const text = decodeText(bytes, file).replace(/^\ufeff/, '');
  const start = text.slice(0, XML_START).replace(/^\s*<\?xml[^>]*>/, '');
  const isPage = WEB_PAGE.test(start) || (WEB_EXTENSION.test(file) && text.includes('<'));
  return isPage || (start.trimStart().startsWith('<') && /<html[\s>]/i.test(start)) ? text : undefined;
}

/**
 * What the bytes are, a zip's parts unpacked and checked. A file with a text's extension whose bytes are text is text,
 * whatever it begins with: the first cell of a plan may be "PK" or "<Draft>".
 * @throws TabledError file-empty, file-not-workbook, file-damaged, file-encrypted or file-too-large
 */
export function fileContent(bytes: Uint8Array, file: string): FileContent {
  if (bytes.length === 0) throw new TabledError('file-empty', { file });
  if (isTextFile(bytes, file)) return { kind: 'text', text: decodeText(bytes, file) };
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return zipContent(bytes, file);
  if (startsWith(bytes, COMPOUND)) {
    const content = withoutProperties(bytes);
    checkCompound(content, file);
    return { kind: 'compound', bytes: content };
  }
  const page = webPage(bytes, file);
  if (page !== undefined) return { kind: 'web-page', text: page };
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  const looksLike = xmlWorkbook(bytes) ?? known?.[0] ?? (isText(bytes) ? 'plain text' : '');
  throw new TabledError('file-not-workbook', { file, looksLike });
}
