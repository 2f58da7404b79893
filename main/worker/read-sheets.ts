// Reads a workbook's bytes into grids of texts with SheetJS. Runs in a worker only.
import { read, type WorkBook, type WorkSheet } from 'xlsx';
import { TabledError } from '../../shared/errors.ts';
import { plainSheet, type Remark, type SheetGrid } from '../../shared/import/sheet-grid.ts';
import { MAX_CELLS, MAX_SHEET_ROWS, MAX_SHEETS } from '../../shared/limits.ts';
import { cellLinks, formulaLinks, keepLinks, type SheetData, tellWorkedOutLink } from './cell-links.ts';
import { giveCodePages } from './code-pages.ts';
import { readDelimitedText, TEXT_SHEET } from './delimited-text.ts';
import { type FileContent, fileContent } from './file-kinds.ts';
import { attributeText, type OpenSheet, openSheets } from './open-document.ts';
import { hiddenRemarks, hiddenRuns, type SheetMarks, type StruckText, struckRemarks } from './sheet-marks.ts';
import { type ShownAs, shownText, tellNotes } from './shown-text.ts';
import { struckInSheets, struckSharedTexts } from './struck-text.ts';
import { readWebPage } from './web/read-web-page.ts';
import { readWord } from './word/read-word.ts';
import { readableZip } from './zipped-workbook.ts';

giveCodePages();

/** Counts what is read, and stops at the limits. */
interface Meter {
  readonly file: string;
  cells: number;
}

/** What is found in the file itself of one sheet. */
interface FileMarks {
  readonly openSheet?: OpenSheet | undefined;
  readonly struckCells: readonly StruckText[];
}

interface Reading {
  readonly shownAs: ShownAs;
  readonly meter: Meter;
  readonly marks: FileMarks;
}

function openWorkbook(bytes: Uint8Array, content: FileContent, file: string): WorkBook {
  try {
    // Stubs: a formula without a value is one. Formats (cellNF) tell which dates are the reader's country's to show.
    // Styles are what tells of hidden rows and columns.
    const options = { dense: true, sheetStubs: true, cellNF: true, cellHTML: false, cellStyles: true };
    // Of an .xlsb nothing tells whether more rows follow those that are read, so all are.
    const isBinary = content.kind === 'excel' && content.parts.has('xl/workbook.bin');
    return read(bytes, { ...options, sheetRows: isBinary ? 0 : MAX_SHEET_ROWS + 1, type: 'array' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) throw new TabledError('file-encrypted', { file }, { cause: error });
    throw new TabledError('file-damaged', { file }, { cause: error });
  }
}

/** Rows without the empty cells and rows at their ends. @throws TabledError file-too-large */
function limitedRows(rows: readonly (readonly string[])[], meter: Meter): string[][] {
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

/** What the file says of a sheet beside its texts: an .ods by itself, others in what SheetJS makes of them. */
function sheetMarks(sheet: WorkSheet, data: SheetData, { openSheet, struckCells }: FileMarks): SheetMarks {
  if (openSheet !== undefined) return { ...openSheet, links: [...openSheet.links, ...formulaLinks(data)] };
  return {
    hiddenRows: hiddenRuns(sheet['!rows']),
    hiddenColumns: hiddenRuns(sheet['!cols']),
    links: [...cellLinks(data), ...formulaLinks(data)],
    struck: [...struckCells, ...struckSharedTexts(data)],
  };
}

function sheetGrid(name: string, isHidden: boolean, sheet: WorkSheet, reading: Reading): SheetGrid {
  const { shownAs, meter, marks } = reading;
  const remarks: Remark[] = [];
  const data: SheetData = sheet['!data'] ?? [];
  const texts = Array.from(data, (cells, row) =>
    Array.from(cells ?? [], (cell, column) => {
      const note = (done: string) => remarks.push({ row, column, done });
      tellNotes(cell, note);
      tellWorkedOutLink(cell, note);
      return shownText(cell, shownAs, note);
    }),
  );
  const rows = limitedRows(texts, meter);
  const { links, ...others } = sheetMarks(sheet, data, marks);
  const ofMarks = [...hiddenRemarks(rows, others), ...struckRemarks(rows, others), ...keepLinks(rows, links)];
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return plainSheet(name, rows, { isHidden, merges, remarks: [...remarks, ...ofMarks] });
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
  const openOnes = isOpenDocument ? openSheets(content.parts) : undefined;
  const struck = content.kind === 'excel' ? struckInSheets(content.parts) : [];
  const hidden = new Set(workbook.Workbook?.Sheets?.filter(({ Hidden }) => (Hidden ?? 0) > 0).map(({ name }) => name));
  const shownAs = { date1904: workbook.Workbook?.WBProps?.date1904 === true, isKept: isOpenDocument };
  const meter = { file, cells: 0 };
  return names.map((name, index) => {
    const sheet = sheetCalled(workbook, name);
    // SheetJS says nothing of a sheet that it could not read.
    if (!sheet) throw new TabledError('file-damaged', { file });
    // An .ods sheet's own range is what was counted; the ranges that others claim are not to be believed.
    if (isOpenDocument && '!fullref' in sheet)
      throw new TabledError('file-too-large', { file, limit: `${MAX_SHEET_ROWS} rows` });
    const openSheet = openOnes?.get(name);
    const isHidden = openSheet?.isHidden ?? hidden.has(name);
    const marks = { openSheet, struckCells: struck[index] ?? [] };
    return sheetGrid(isOpenDocument ? attributeText(name) : name, isHidden, sheet, { shownAs, meter, marks });
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
    return [plainSheet(TEXT_SHEET, limitedRows(rows, { file, cells: 0 }), { remarks })];
  }
  if (content.kind === 'web-page') return readWebPage(content.text, file);
  if (content.kind === 'word') return readWord(content.parts, file);
  const readable = content.kind === 'compound' ? content.bytes : readableZip(content.parts, file);
  const workbook = openWorkbook(readable, content, file);
  return workbookGrids(workbook, content, file);
}
