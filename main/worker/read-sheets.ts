// Reads a workbook's bytes into grids of texts with SheetJS. Runs in a worker only.
import { type CellObject, read, type WorkBook, type WorkSheet } from 'xlsx';
import { TabledError } from '../../shared/errors.ts';
import type { Remark, SheetGrid } from '../../shared/import/sheet-grid.ts';
import { MAX_CELLS, MAX_SHEET_ROWS, MAX_SHEETS } from '../../shared/limits.ts';
import { readDelimitedText } from './delimited-text.ts';
import { type FileContent, fileContent } from './file-kinds.ts';
import { type ShownAs, shownText, tellNotes } from './shown-text.ts';
import { attributeText, hiddenSheets, readableZip } from './zipped-workbook.ts';

/** Counts what is read, and stops at the limits. */
interface Meter {
  readonly file: string;
  cells: number;
}

function openWorkbook(bytes: Uint8Array, file: string): WorkBook {
  try {
    // Stubs: a formula without a value is one. Formats (cellNF) tell which dates are the reader's country's to show.
    const options = { dense: true, sheetStubs: true, cellNF: true, cellHTML: false, sheetRows: MAX_SHEET_ROWS + 1 };
    return read(bytes, { ...options, type: 'array' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) throw new TabledError('file-encrypted', { file }, { cause: error });
    throw new TabledError('file-damaged', { file }, { cause: error });
  }
}

/** Rows without the empty cells and rows at their ends. @throws TabledError file-too-large */
function limitedRows(rows: readonly (readonly string[])[], meter: Meter): readonly (readonly string[])[] {
  const { file } = meter;
  let height = 0;
  const trimmed = rows.map((texts, index) => {
    const width = texts.findLastIndex((text) => text !== '') + 1;
    meter.cells += width;
    if (meter.cells > MAX_CELLS) throw new TabledError('file-too-large', { file, limit: `${MAX_CELLS} cells` });
    if (width > 0) height = index + 1;
    return texts.slice(0, width);
  });
  if (height > MAX_SHEET_ROWS) throw new TabledError('file-too-large', { file, limit: `${MAX_SHEET_ROWS} rows` });
  return trimmed.slice(0, height);
}

function sheetGrid(name: string, isHidden: boolean, sheet: WorkSheet, shownAs: ShownAs, meter: Meter): SheetGrid {
  const remarks: Remark[] = [];
  const data: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from(data, (cells, row) =>
    Array.from(cells ?? [], (cell, column) => {
      const note = (done: string) => remarks.push({ row, column, done });
      tellNotes(cell, note);
      return shownText(cell, shownAs, note);
    }),
  );
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, isHidden, rows: limitedRows(rows, meter), merges, remarks };
}

/** SheetJS keeps the sheets in a plain object: one that is called "__proto__" becomes that object's prototype. */
function sheetCalled({ Sheets: sheets }: WorkBook, name: string): WorkSheet | undefined {
  if (Object.hasOwn(sheets, name)) return sheets[name];
  const prototype: WorkSheet | null = Object.getPrototypeOf(sheets);
  return name === '__proto__' && prototype !== null && prototype !== Object.prototype ? prototype : undefined;
}

function workbookGrids(workbook: WorkBook, content: FileContent, file: string): readonly SheetGrid[] {
  const names = workbook.SheetNames;
  if (names.length > MAX_SHEETS) throw new TabledError('file-too-large', { file, limit: `${MAX_SHEETS} sheets` });
  // Of two sheets with one name SheetJS keeps one.
  if (new Set(names).size !== names.length) throw new TabledError('file-damaged', { file });
  const isOpenDocument = content.kind === 'open-document';
  const hidden = isOpenDocument
    ? hiddenSheets(content.parts)
    : new Set(workbook.Workbook?.Sheets?.filter(({ Hidden }) => (Hidden ?? 0) > 0).map(({ name }) => name));
  const shownAs = { date1904: workbook.Workbook?.WBProps?.date1904 === true, isKept: isOpenDocument };
  const meter = { file, cells: 0 };
  return names.map((name) => {
    const sheet = sheetCalled(workbook, name);
    // SheetJS says nothing of a sheet that it could not read.
    if (!sheet) throw new TabledError('file-damaged', { file });
    // An .ods sheet's own range is what was counted; the ranges that others claim are not to be believed.
    if (isOpenDocument && '!fullref' in sheet)
      throw new TabledError('file-too-large', { file, limit: `${MAX_SHEET_ROWS} rows` });
    return sheetGrid(isOpenDocument ? attributeText(name) : name, hidden.has(name), sheet, shownAs, meter);
  });
}

/**
 * All sheets of a workbook, or the one of a text file.
 * @param file its display name, which errors give
 * @throws TabledError with one of the codes that begin "file-"
 */
export function readSheets(bytes: Uint8Array, file: string): readonly SheetGrid[] {
  const content = fileContent(bytes, file);
  if (content.kind === 'text') {
    const { rows, remarks } = readDelimitedText(content.text);
    return [{ name: 'Sheet1', isHidden: false, rows: limitedRows(rows, { file, cells: 0 }), merges: [], remarks }];
  }
  const workbook = openWorkbook(content.kind === 'compound' ? bytes : readableZip(content.parts, file), file);
  return workbookGrids(workbook, content, file);
}
