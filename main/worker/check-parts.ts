// Checks the parts of a zipped workbook before anything is made of them.
import { TabledError } from '../../shared/errors.ts';
import { MAX_COLUMNS, MAX_SHEET_ROWS } from '../../shared/limits.ts';

/**
 * Pictures, charts, embedded files and programs: nothing of a plan is in them, a newer chart makes SheetJS drop its
 * sheet, and a workbook's programs (macros) are nobody's to look into.
 */
const UNREAD_PART =
  /^(?:xl\/(?:drawings|charts|media|embeddings|activeX|ctrlProps)\/|xl\/vba[^/]*\.bin$|(?:Pictures|Thumbnails|Basic|Scripts|Object[^/]*)\/)/;
export const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;

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

export function isRead(name: string): boolean {
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
