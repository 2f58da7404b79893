// The tables of a Word document while they are read: rows and cells as far as they are known.
import type { ReadRow } from './blocks.ts';

export interface TableDraft {
  readonly kind: 'table';
  grid: number[];
  width: number;
  indent: number;
  caption: string;
  description: string;
  rows: ReadRow[];
  isNested: boolean;
  stranger: string;
}

export interface RowDraft {
  texts: string[];
  spans: number[];
  widths: number[];
  style: string;
  isHeading: boolean;
  isMerged: boolean;
  stranger: string;
}

export interface CellDraft {
  lines: string | undefined;
  span: number;
  width: number;
}

/** A table that is being read, and where in it the scanner is. */
export interface Level {
  readonly table: TableDraft;
  /** How many elements are open in the table itself; that counts, too. */
  readonly depth: number;
  row: RowDraft | undefined;
  cell: CellDraft | undefined;
}

export function newTable(isNested: boolean): TableDraft {
  return {
    kind: 'table',
    grid: [],
    width: 0,
    indent: 0,
    caption: '',
    description: '',
    rows: [],
    isNested,
    stranger: '',
  };
}

export function newRow(): RowDraft {
  return { texts: [], spans: [], widths: [], style: '', isHeading: false, isMerged: false, stranger: '' };
}

export function newCell(): CellDraft {
  return { lines: undefined, span: 1, width: -1 };
}

export function endCell(level: Level): void {
  const { cell, row, table } = level;
  level.cell = undefined;
  if (cell === undefined || row === undefined) {
    table.stranger ||= 'w:tc';
    return;
  }
  // Word takes a cell without a paragraph for damage.
  if (cell.lines === undefined) row.stranger ||= 'w:tc';
  row.texts.push(cell.lines ?? '');
  row.spans.push(cell.span);
  row.widths.push(cell.width);
}

export function endRow(level: Level): void {
  if (level.row !== undefined) level.table.rows.push(level.row);
  level.row = undefined;
}
