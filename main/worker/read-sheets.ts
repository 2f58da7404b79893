// Reads a workbook's bytes into grids of texts with SheetJS. Runs in a worker only.
import { type CellObject, read, type WorkBook, type WorkSheet } from 'xlsx';
import { TabledError } from '../../shared/errors.ts';
import type { SheetGrid } from '../../shared/import/sheet-grid.ts';
import { MAX_CELLS, MAX_SHEET_ROWS, MAX_SHEETS } from '../../shared/limits.ts';
import { normaliseCellText } from '../../shared/plan/cell-text.ts';
import { decodeText, fileKind } from './file-kinds.ts';

/** Dates that a sheet leaves to the reader's country are written as the UK does, not as the US does. */
const UK_DATE = 'dd/mm/yyyy';

function openWorkbook(bytes: Uint8Array, file: string): WorkBook {
  // A sheet's own claim of its size is not believed (nodim): a sheet of 20,000 rows may claim three.
  const options = { dense: true, nodim: true, sheetRows: MAX_SHEET_ROWS + 1, dateNF: UK_DATE, cellHTML: false };
  if (fileKind(bytes, file) === 'text') return read(decodeText(bytes), { ...options, type: 'string', raw: true });
  try {
    return read(bytes, { ...options, type: 'array' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) throw new TabledError('file-encrypted', { file }, { cause: error });
    throw new TabledError('file-damaged', { file }, { cause: error });
  }
}

/** A cell's text as the sheet shows it; numbers too long to be shown in full are given in full. */
function shownText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === 'z') return '';
  if (typeof cell.v === 'string') return normaliseCellText(cell.v);
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v));
  const full = cell.t === 'n' && /^-?\d(?:\.\d+)?E\+\d+$/.test(shown) ? String(cell.v) : shown;
  return normaliseCellText(full);
}

function sheetGrid(name: string, sheet: WorkSheet, file: string, spent: { cells: number }): SheetGrid {
  const rows: string[][] = [];
  for (const [index, cells] of (sheet['!data'] ?? []).entries()) {
    spent.cells += cells?.length ?? 0;
    if (spent.cells > MAX_CELLS) throw new TabledError('file-too-large', { file, limit: `${MAX_CELLS} cells` });
    const texts = Array.from(cells ?? [], shownText);
    if (texts.every((text) => text === '')) continue;
    if (index >= MAX_SHEET_ROWS) throw new TabledError('file-too-large', { file, limit: `${MAX_SHEET_ROWS} rows` });
    rows[index] = texts;
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, rows: Array.from(rows, (row) => row ?? []), merges };
}

/**
 * All sheets of a workbook, or the one of a text file.
 * @param file its display name, which errors give
 * @throws TabledError with one of the codes that begin "file-"
 */
export function readSheets(bytes: Uint8Array, file: string): readonly SheetGrid[] {
  const workbook = openWorkbook(bytes, file);
  if (workbook.SheetNames.length > MAX_SHEETS) {
    throw new TabledError('file-too-large', { file, limit: `${MAX_SHEETS} sheets` });
  }
  const spent = { cells: 0 };
  return workbook.SheetNames.flatMap((name) => {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    return sheet === undefined ? [] : [sheetGrid(name, sheet, file, spent)];
  });
}
