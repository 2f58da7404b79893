// Reads a workbook's bytes into grids of texts with SheetJS. Runs in a worker only.
import type { WorkBook, WorkSheet } from 'xlsx';
import { TabledError } from '../../shared/errors.ts';
import { type KnownTable, plainSheet, type Remark, type SheetGrid } from '../../shared/import/sheet-grid.ts';
import { MAX_SHEET_ROWS, MAX_SHEETS } from '../../shared/limits.ts';
import { cellDays } from './cell-days.ts';
import { cellLinks, formulaLinks, keepLinks, type SheetData, tellWorkedOutLink } from './cell-links.ts';
import { CellMeter } from './cell-meter.ts';
import { cellNotes } from './cell-notes.ts';
import { readDelimitedText, TEXT_SHEET } from './delimited-text.ts';
import { type FileContent, fileContent } from './file-kinds.ts';
import { attributeText, type OpenSheet, openSheets } from './open-document.ts';
import { openWorkbook, sheetCalled } from './open-workbook.ts';
import { ownTables } from './own-workbook.ts';
import { filledCells, hiddenRemarks, hiddenRuns, type SheetMarks, struckRemarks } from './sheet-marks.ts';
import { type ShownAs, shownText } from './shown-text.ts';
import { readWebPage } from './web/read-web-page.ts';
import { readWord } from './word/read-word.ts';
import { xlsFonts } from './xls-fonts.ts';
import { xlsbFonts } from './xlsb-fonts.ts';
import { xlsxFonts } from './xlsx-fonts.ts';

/** What the fonts of a sheet's texts say, SheetJS having read the sheet. */
type FontsReader = (data: SheetData) => Pick<SheetMarks, 'bold' | 'struck'>;

const NO_FONTS: FontsReader = () => ({ bold: [], struck: [] });

/** What is found in the file itself of one sheet. */
interface FileMarks {
  readonly openSheet?: OpenSheet | undefined;
  readonly fonts: FontsReader;
}

interface Reading {
  readonly shownAs: ShownAs;
  readonly meter: CellMeter;
  readonly marks: FileMarks;
  /** Whether the file is zipped XML, but for an .ods. */
  readonly isXml: boolean;
  /** What the sheet says of its table, where Tabled has written it. */
  readonly known: KnownTable | undefined;
}

/** Rows without the empty cells and rows at their ends. @throws TabledError file-too-large */
function limitedRows(rows: readonly (readonly string[])[], meter: CellMeter): string[][] {
  let height = 0;
  const trimmed = rows.map((texts, index) => {
    const width = meter.width(texts);
    if (width > 0) height = index + 1;
    return texts.slice(0, width);
  });
  meter.checkRows(height);
  return trimmed.slice(0, height);
}

/** What the file says of a sheet beside its texts: an .ods by itself, others in what SheetJS makes of them. */
function sheetMarks(sheet: WorkSheet, data: SheetData, { shownAs, marks }: Reading): SheetMarks {
  const { openSheet, fonts } = marks;
  if (openSheet !== undefined) return { ...openSheet, links: [...openSheet.links, ...formulaLinks(data)] };
  return {
    hiddenRows: hiddenRuns(sheet['!rows']),
    hiddenColumns: hiddenRuns(sheet['!cols']),
    links: [...cellLinks(data), ...formulaLinks(data)],
    days: cellDays(data, shownAs.date1904).map(({ row, column, day }) => {
      return { top: row, left: column, bottom: row, right: column, day };
    }),
    ...fonts(data),
  };
}

function sheetGrid(name: string, isHidden: boolean, sheet: WorkSheet, reading: Reading): SheetGrid {
  const { shownAs, meter, isXml } = reading;
  const remarks: Remark[] = [];
  const data: SheetData = sheet['!data'] ?? [];
  const texts = Array.from(data, (cells, row) =>
    Array.from(cells ?? [], (cell, column) => {
      const note = (done: string) => remarks.push({ row, column, done });
      tellWorkedOutLink(cell, note);
      return shownText(cell, shownAs, note);
    }),
  );
  const rows = limitedRows(texts, meter);
  const { links, ...others } = sheetMarks(sheet, data, reading);
  const ofMarks = [...hiddenRemarks(rows, others), ...struckRemarks(rows, others), ...keepLinks(rows, links)];
  // Headings that nothing stands in are none, whatever the file says.
  const known = rows[reading.known?.headings ?? -1]?.some((text) => text !== '') ? reading.known : undefined;
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return plainSheet(name, rows, {
    isHidden,
    merges,
    remarks: [...remarks, ...ofMarks],
    bold: filledCells(rows, others.bold).map(({ place }) => place),
    notes: cellNotes(data, isXml),
    days: filledCells(rows, others.days).map(({ place, block: { day } }) => ({ ...place, day })),
    ...(known === undefined ? {} : { known }),
  });
}

/** What reads the fonts of each sheet; an .ods has them with its other marks. */
function sheetFonts(content: FileContent): readonly FontsReader[] {
  if (content.kind === 'compound') return xlsFonts(content.bytes).map((marks) => () => marks);
  if (content.kind !== 'excel') return [];
  const { parts } = content;
  return parts.has('xl/workbook.bin') ? xlsbFonts(parts).map((marks) => () => marks) : xlsxFonts(parts);
}

function workbookGrids(workbook: WorkBook, content: FileContent, file: string): readonly SheetGrid[] {
  const names = workbook.SheetNames;
  if (names.length > MAX_SHEETS) throw new TabledError('file-too-large', { file, limit: `${MAX_SHEETS} sheets` });
  // Of two sheets with one name SheetJS keeps one.
  if (new Set(names).size !== names.length) throw new TabledError('file-damaged', { file });
  const isOpenDocument = content.kind === 'open-document';
  const openOnes = isOpenDocument ? openSheets(content.parts) : undefined;
  const fonts = sheetFonts(content);
  const hidden = new Set(workbook.Workbook?.Sheets?.filter(({ Hidden }) => (Hidden ?? 0) > 0).map(({ name }) => name));
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const ownOnes = content.kind === 'excel' ? ownTables(content.parts, names) : [];
  const meter = new CellMeter(file);
  const isXml = content.kind === 'excel';
  return names.map((name, index) => {
    const sheet = sheetCalled(workbook, name);
    // SheetJS says nothing of a sheet that it could not read.
    if (!sheet) throw new TabledError('file-damaged', { file });
    // An .ods sheet's own range is what was counted; the ranges that others claim are not to be believed.
    if (isOpenDocument && '!fullref' in sheet)
      throw new TabledError('file-too-large', { file, limit: `${MAX_SHEET_ROWS} rows` });
    const openSheet = openOnes?.get(name);
    const isHidden = openSheet?.isHidden ?? hidden.has(name);
    const marks = { openSheet, fonts: fonts[index] ?? NO_FONTS };
    const known = ownOnes[index];
    const shownAs = { date1904, isKept: isOpenDocument, isOurs: known !== undefined };
    const reading = { shownAs, meter, marks, isXml, known };
    return sheetGrid(isOpenDocument ? attributeText(name) : name, isHidden, sheet, reading);
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
    const { rows, remarks } = readDelimitedText(content.text, file);
    return [plainSheet(TEXT_SHEET, limitedRows(rows, new CellMeter(file)), { remarks })];
  }
  if (content.kind === 'web-page') return readWebPage(content.text, file);
  if (content.kind === 'word') return readWord(content.parts, file);
  return workbookGrids(openWorkbook(content, file), content, file);
}
