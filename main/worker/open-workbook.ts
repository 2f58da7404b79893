// Has SheetJS read a workbook: the whole of it, or of an .xlsx only what is not plain.
import { read, type WorkBook, type WorkSheet } from 'xlsx';
import { TabledError } from '../../shared/errors.ts';
import { MAX_SHEET_ROWS } from '../../shared/limits.ts';
import { checkParts } from './check-parts.ts';
import { giveCodePages } from './code-pages.ts';
import type { FileContent } from './file-kinds.ts';
import { fillWorkbook, lightWorkbook } from './light-workbook.ts';
import { plainWorkbook } from './plain-workbook.ts';
import { readableZip } from './zipped-workbook.ts';

giveCodePages();

export type WorkbookContent = Exclude<FileContent, { kind: 'text' | 'web-page' | 'word' }>;

function readBytes(bytes: Uint8Array, sheetRows: number, file: string): WorkBook {
  try {
    // Stubs: a formula without a value is one. Formats (cellNF) tell which dates are the reader's country's to show.
    // Styles are what tells of hidden rows and columns.
    const options = { dense: true, sheetStubs: true, cellNF: true, cellHTML: false, cellStyles: true };
    return read(bytes, { ...options, sheetRows, type: 'array' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) throw new TabledError('file-encrypted', { file }, { cause: error });
    throw new TabledError('file-damaged', { file }, { cause: error });
  }
}

/** SheetJS keeps the sheets in a plain object: one that is called "__proto__" becomes that object's prototype. */
export function sheetCalled({ Sheets: sheets }: WorkBook, name: string): WorkSheet | undefined {
  if (Object.hasOwn(sheets, name)) return sheets[name];
  const prototype: WorkSheet | null = Object.getPrototypeOf(sheets);
  return name === '__proto__' && prototype !== null && prototype !== Object.prototype ? prototype : undefined;
}

function readParts(parts: ReadonlyMap<string, Uint8Array>, file: string): WorkBook {
  // Of an .xlsb nothing tells whether more rows follow those that are read, so all are.
  return readBytes(readableZip(parts), parts.has('xl/workbook.bin') ? 0 : MAX_SHEET_ROWS + 1, file);
}

/**
 * The workbook as SheetJS alone reads it.
 * @throws TabledError file-encrypted, file-damaged or file-too-large
 */
export function openWholly(content: WorkbookContent, file: string): WorkBook {
  if (content.kind === 'compound') return readBytes(content.bytes, MAX_SHEET_ROWS + 1, file);
  checkParts(content.parts, file);
  return readParts(content.parts, file);
}

/**
 * The same workbook, of an .xlsx in a quarter of the time, and without SheetJS where all of it is plain.
 * @throws TabledError as above
 */
export function openWorkbook(content: WorkbookContent, file: string): WorkBook {
  if (content.kind !== 'excel') return openWholly(content, file);
  checkParts(content.parts, file);
  const light = lightWorkbook(content.parts);
  if (light === undefined) return readParts(content.parts, file);
  const workbook = plainWorkbook(content.parts, light) ?? readParts(light.parts, file);
  return fillWorkbook(workbook, light, sheetCalled) ? workbook : readParts(content.parts, file);
}
