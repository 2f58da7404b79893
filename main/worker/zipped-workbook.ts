// Makes a zipped workbook's parts ready for SheetJS, which misreads or passes over some of what they may say.
import { zipSync } from 'fflate';
import { TabledError } from '../../shared/errors.ts';
import { MAX_COLUMNS, MAX_SHEET_ROWS } from '../../shared/limits.ts';

/**
 * Pictures, charts, embedded files and programs: nothing of a plan is in them, a newer chart makes SheetJS drop its
 * sheet, and a workbook's programs (macros) are nobody's to look into.
 */
const UNREAD_PART =
  /^(?:xl\/(?:drawings|charts|media|embeddings|activeX|ctrlProps)\/|xl\/vba[^/]*\.bin$|(?:Pictures|Thumbnails|Basic|Scripts|Object[^/]*)\/)/;
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** Signs beyond ASCII that are written as numbers: SheetJS makes other signs of some. */
function withPlainSigns(xml: string): string {
  return xml.replace(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const EMPTY_CELL = /<table:table-cell((?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>\s*<\/table:table-cell>)/g;

/**
 * Cells of an .ods that have a value or a formula but no text are passed over by SheetJS: they are opened for it, those
 * of text with an empty paragraph, which tells them from a formula without a value. And "_x0041_", which it takes
 * for an escape as .xlsx has them, is escaped.
 */
function mendedContent(xml: string): string {
  return xml
    .replace(EMPTY_CELL, (whole, attributes: string) => {
      if (!/\s(?:office:value-type|table:formula)=/.test(attributes)) return whole;
      const isString = /\soffice:value-type=["']string["']/.test(attributes);
      return `<table:table-cell${attributes}>${isString ? '<text:p/>' : ''}</table:table-cell>`;
    })
    .replace(/_x([0-9a-f]{4}_)/gi, '_x005F_x$1');
}

const FORMULA_TEXT = /(<c\s[^<>]*\bt="str"[^<>]*>(?:<f[^<>]*\/>|<f[^<>]*>[^<]*<\/f>)?<v[^<>]*>)([^<]*)(?=<\/v>)/g;

/** The texts that formulas of an .xlsx give, escaped once more: SheetJS unescapes them twice. */
function mendedWorksheet(xml: string): string {
  return xml.replace(FORMULA_TEXT, (_whole, start: string, text: string) => start + text.replaceAll('&', '&amp;'));
}

/** Relations, of which SheetJS takes each byte for a sign: what is beyond ASCII is written as it expects, in numbers. */
function mendedRelations(xml: string): string {
  return withPlainSigns(xml).replace(/[\u0080-\uffff]/g, (unit) => `&#${unit.charCodeAt(0)};`);
}

function mendedPart(name: string, bytes: Uint8Array): Uint8Array {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (name.endsWith('.rels')) return Buffer.from(mendedRelations(content.toString('utf8')));
  const isContent = name === 'content.xml';
  if (!isContent && !(name.endsWith('.xml') && content.includes('&'))) return bytes;
  const xml = withPlainSigns(content.toString('utf8'));
  if (isContent) return Buffer.from(mendedContent(xml));
  return Buffer.from(WORKSHEET.test(name) ? mendedWorksheet(xml) : xml);
}

/** The number of the last row of a worksheet that has a value. */
function lastFilledRow(bytes: Uint8Array): number {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const value = Math.max(...['<v>', '<is>', '<f>'].map((tag) => xml.lastIndexOf(tag)));
  const row = value < 0 ? -1 : xml.lastIndexOf('<row ', value);
  return row < 0 ? 0 : Number(/ r="(\d+)"/.exec(xml.toString('latin1', row, row + 400))?.[1] ?? 0);
}

const REPEATED = /table-row[\s>]|table:table[\s>]|columns-repeated=["'](\d+)["']/g;

/** The most columns that one row of an .ods says it has by repeating cells, which SheetJS would all make. */
function mostColumns(content: Buffer): number {
  let most = 0;
  let columns = 0;
  for (const [, repeated] of content.toString('latin1').matchAll(REPEATED)) {
    columns = repeated === undefined ? 0 : columns + Number(repeated);
    most = Math.max(most, columns);
  }
  return most;
}

const COLUMN = /<(?:\w+:)?col\s[^<>]*\smax=["'](\d+)/g;

/** The last column that a worksheet sets the width of: SheetJS makes an object for each up to it. */
function lastSetColumn(bytes: Uint8Array): number {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = xml.toString('latin1', 0, Math.max(xml.indexOf('<sheetData'), 0));
  return [...head.matchAll(COLUMN)].reduce((last, [, column]) => Math.max(last, Number(column)), 0);
}

function isRead(name: string): boolean {
  return !UNREAD_PART.test(name) && !name.endsWith('/');
}

/**
 * Checks the parts before they are read.
 * @throws TabledError file-too-large for a sheet with values below the last row that is read, or with more columns than
 * there can be; file-damaged for a part
 * that defines words of its own (entities), which no spreadsheet program writes and SheetJS would leave as they are
 */
export function checkParts(parts: ReadonlyMap<string, Uint8Array>, file: string): void {
  for (const [name, bytes] of parts) {
    if (!isRead(name)) continue;
    if (name.endsWith('.xml') && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('<!ENTITY')) {
      throw new TabledError('file-damaged', { file });
    }
    const columns =
      name === 'content.xml' ? mostColumns(Buffer.from(bytes)) : WORKSHEET.test(name) ? lastSetColumn(bytes) : 0;
    if (columns > MAX_COLUMNS) {
      throw new TabledError('file-too-large', { file, limit: `${MAX_COLUMNS} columns` });
    }
    if (WORKSHEET.test(name) && lastFilledRow(bytes) > MAX_SHEET_ROWS) {
      throw new TabledError('file-too-large', { file, limit: `${MAX_SHEET_ROWS} rows` });
    }
  }
}

/** The parts as a zip again, which is then exactly what was checked; not packed, as that takes less time to read. */
export function readableZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const read = [...parts].filter(([name]) => isRead(name));
  return zipSync(Object.fromEntries(read.map(([name, bytes]) => [name, mendedPart(name, bytes)])), { level: 0 });
}
