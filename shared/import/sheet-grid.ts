// A sheet as the import sees it: texts by row and column, and which cells are merged. Indices count from 0.
import type { ColumnUse } from './import-choices.ts';

/** A merged block of cells, all four edges included. Its text stands in its top left cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a person should know about how a cell was read, as a sentence. */
export interface Remark extends CellPlace {
  readonly done: string;
}

/** A comment or note that somebody has put on a cell. */
export interface CellNote extends CellPlace {
  /** "" where the file names none. */
  readonly author: string;
  /** Cell text. */
  readonly text: string;
}

/** The day that a date cell holds, whatever of it the cell shows. */
export interface CellDay extends CellPlace {
  /** ISO 8601, such as "2010-03-31". */
  readonly day: string;
}

/** A cell that a colour fills, with or without a text. */
export interface CellFill extends CellPlace {
  /** "RRGGBB" in capitals; never white. */
  readonly colour: string;
}

/**
 * What the table of a document that Tabled has written says of itself, by marks that stay with its columns and rows
 * while others work on it in Word.
 */
export interface KnownTable {
  /** The row of the headings. */
  readonly headings: number;
  readonly columns: readonly { readonly column: number; readonly use: ColumnUse }[];
  readonly kinds: readonly { readonly row: number; readonly kind: 'theme' | 'statement' | 'action' }[];
}

export interface SheetGrid {
  readonly name: string;
  /** Whether the workbook hides the sheet. */
  readonly isHidden: boolean;
  /** The text of each cell as the sheet shows it; "" for an empty one. Rows may be of different lengths. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly remarks: readonly Remark[];
  /** The filled cells whose whole text is bold. */
  readonly bold: readonly CellPlace[];
  readonly notes: readonly CellNote[];
  readonly days: readonly CellDay[];
  /** As far as the texts reach. */
  readonly fills: readonly CellFill[];
  /** Absent from what others have made. */
  readonly known?: KnownTable;
}

/** A sheet of texts alone, and what else is given of it. */
export function plainSheet(
  name: string,
  rows: SheetGrid['rows'],
  more: Partial<Omit<SheetGrid, 'name' | 'rows'>> = {},
): SheetGrid {
  return { name, isHidden: false, rows, merges: [], remarks: [], bold: [], notes: [], days: [], fills: [], ...more };
}

/** The text at a place in the sheet; "" outside it. */
export function textAt(grid: SheetGrid, row: number, column: number): string {
  return grid.rows[row]?.[column] ?? '';
}

/** A place in the sheet's own notation: (0, 0) is "A1". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A column in the sheet's own notation: 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The filled columns of each sheet's rows, as far as they were asked for: again and again at each step of the import. */
const filledIn = new WeakMap<SheetGrid['rows'], (readonly number[])[]>();
const NONE: readonly number[] = [];

export function filledColumns({ rows }: SheetGrid, row: number): readonly number[] {
  const texts = rows[row];
  if (texts === undefined) return NONE;
  let known = filledIn.get(rows);
  if (known === undefined) {
    known = [];
    filledIn.set(rows, known);
  }
  const found = known[row];
  if (found !== undefined) return found;
  const filled: number[] = [];
  for (let column = 0; column < texts.length; column += 1) if (texts[column] !== '') filled.push(column);
  known[row] = filled;
  return filled;
}

export function countFilledCells(grid: SheetGrid): number {
  let count = 0;
  for (const row of grid.rows)
    for (let column = 0; column < row.length; column += 1) if (row[column] !== '') count += 1;
  return count;
}

/** One number for a place, cheaper to make than its name: no sheet has as many columns. */
function placeKey(row: number, column: number): number {
  return row * 2 ** 20 + column;
}

type Edges = ReadonlyMap<number, number>;

/** The right edges of each sheet's merged blocks by their top left cells: asked for every cell, of sheets with many. */
const edgesOf = new WeakMap<SheetGrid['merges'], Edges>();

function edges(merges: SheetGrid['merges']): Edges {
  const known = edgesOf.get(merges);
  if (known !== undefined) return known;
  const found = new Map<number, number>();
  for (const { top, left, right } of merges) {
    const cell = placeKey(top, left);
    if (!found.has(cell)) found.set(cell, right);
  }
  edgesOf.set(merges, found);
  return found;
}

/** The last column that a cell's text stretches over: its own, or the right edge of its merged block. */
export function rightEdge(grid: SheetGrid, row: number, column: number): number {
  if (grid.merges.length === 0) return column;
  return edges(grid.merges).get(placeKey(row, column)) ?? column;
}

const boldOf = new WeakMap<SheetGrid['bold'], ReadonlySet<number>>();

/** Whether a cell's whole text is bold. */
export function isBold({ bold }: SheetGrid, { row, column }: CellPlace): boolean {
  if (bold.length === 0) return false;
  const known = boldOf.get(bold) ?? new Set(bold.map((cell) => placeKey(cell.row, cell.column)));
  boldOf.set(bold, known);
  return known.has(placeKey(row, column));
}

const coloursOf = new WeakMap<SheetGrid['fills'], ReadonlyMap<number, string>>();

/** The colour that fills a cell; undefined where none does. */
export function fillAt({ fills }: SheetGrid, { row, column }: CellPlace): string | undefined {
  if (fills.length === 0) return undefined;
  const known = coloursOf.get(fills) ?? new Map(fills.map((cell) => [placeKey(cell.row, cell.column), cell.colour]));
  coloursOf.set(fills, known);
  return known.get(placeKey(row, column));
}
