// A table of a document as a sheet: cells stand where their spans put them, and columns that only some rows are cut at
// by a hair, as happens where a person has dragged a line, are one.
import { TabledError } from '../../shared/errors.ts';
import type { ColumnUse } from '../../shared/import/import-choices.ts';
import {
  type CellNote,
  type CellPlace,
  type KnownTable,
  type Merge,
  plainSheet,
  type Remark,
  type SheetGrid,
} from '../../shared/import/sheet-grid.ts';
import { MAX_CELLS } from '../../shared/limits.ts';
import { normaliseCellText } from '../../shared/plan/cell-text.ts';
import { keepLinks } from './cell-links.ts';
import { cellFills, type FillBlock, type Link, type StruckText, struckRemarks } from './sheet-marks.ts';

/** What a cell of a document says. */
export interface CellContent {
  readonly text: string;
  /** Whether all of the text is bold. */
  readonly isBold: boolean;
  readonly struck: 'none' | 'part' | 'whole';
  /** The addresses that it links to. */
  readonly links: readonly string[];
  /** What there is to tell of it, as sentences. */
  readonly remarks: readonly string[];
  readonly notes: readonly { readonly author: string; readonly text: string }[];
}

export interface PlacedCell extends CellContent {
  /** Where it begins and how many columns it takes, counted as the document counts them. */
  readonly left: number;
  readonly span: number;
  /** How many rows it stands over. */
  rowSpan: number;
  /** The colour behind it, "RRGGBB" in capitals; never white. */
  readonly fill?: string | undefined;
  /** What its column is, where the document says so itself. */
  readonly use?: ColumnUse | undefined;
}

export interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly kind?: KnownTable['kinds'][number]['kind'] | undefined;
}

/** A table, and the texts around it that belong to no other. */
export interface PlacedTable {
  readonly name: string;
  readonly above: readonly CellContent[];
  readonly rows: readonly PlacedRow[];
  readonly below: readonly CellContent[];
  /** Where each column begins, in twips; fewer than the columns where the document does not say. */
  readonly edges: readonly number[];
}

/** Lines that are no farther apart than this, in twips (2.5 mm), were meant to be one: no text fits between them. */
const TOLERANCE = 142;

interface Columns {
  readonly column: (left: number) => number;
  /** The last column that a cell stands over. */
  readonly right: (cell: PlacedCell) => number;
}

/** The columns at which any cell begins; where lines stand a hair apart, those of a tolerance are one. */
function columnsWithin(rows: readonly PlacedRow[], position: (left: number) => number, tolerance: number): Columns {
  const lefts = [...new Set(rows.flatMap(({ cells }) => cells.map(({ left }) => left)))].sort((a, b) => a - b);
  const starts: number[] = [];
  const columns = new Map<number, number>();
  for (const left of lefts) {
    const start = starts.at(-1);
    if (start === undefined || position(left) - start > tolerance) starts.push(position(left));
    columns.set(left, starts.length - 1);
  }
  const column = (left: number) => columns.get(left) ?? 0;
  return {
    column,
    right: ({ left, span }) => {
      const end = position(left + span) - tolerance;
      let right = column(left);
      while (right + 1 < starts.length && (starts[right + 1] ?? end) < end) right += 1;
      return right;
    },
  };
}

function tableColumns({ rows, edges }: PlacedTable): Columns {
  const byCount = columnsWithin(rows, (left) => left, 0);
  const last = Math.max(
    0,
    ...rows.map(({ cells }) => cells.reduce((most, { left, span }) => Math.max(most, left + span), 0)),
  );
  const isMeasured = edges.length > last && edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? 0));
  if (!isMeasured) return byCount;
  const byPlace = columnsWithin(rows, (left) => edges[left] ?? 0, TOLERANCE);
  // A column may truly be that narrow.
  const isClash = rows.some(({ cells }) => new Set(cells.map(({ left }) => byPlace.column(left))).size < cells.length);
  return isClash ? byCount : byPlace;
}

/** Gathers the marks of cells as they are placed. */
class GridMaker {
  readonly rows: string[][] = [];
  readonly #file: string;
  #cells = 0;
  readonly #merges: Merge[] = [];
  readonly #remarks: Remark[] = [];
  readonly #bold: CellPlace[] = [];
  readonly #notes: CellNote[] = [];
  readonly #fills: FillBlock[] = [];
  readonly #links: Link[] = [];
  readonly #struck: StruckText[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Puts a cell's text and marks in a place of the last row. */
  put({ text, isBold, struck, links, remarks, notes }: CellContent, column: number): void {
    const row = this.rows.length - 1;
    const texts = this.rows[row] ?? [];
    this.#cells += Math.max(1, column - texts.length);
    if (this.#cells > MAX_CELLS)
      throw new TabledError('file-too-large', { file: this.#file, limit: `${MAX_CELLS} cells` });
    while (texts.length < column) texts.push('');
    texts[column] = normaliseCellText(text);
    const block = { top: row, left: column, bottom: row, right: column };
    if (isBold && texts[column] !== '') this.#bold.push({ row, column });
    if (struck !== 'none') this.#struck.push({ ...block, isWhole: struck === 'whole' });
    for (const target of new Set(links)) this.#links.push({ ...block, target });
    for (const done of new Set(remarks)) this.#remarks.push({ row, column, done });
    for (const note of notes) this.#notes.push({ row, column, ...note });
  }

  fill(block: FillBlock): void {
    this.#fills.push(block);
  }

  merge(merge: Merge): void {
    if (merge.right > merge.left || merge.bottom > merge.top) this.#merges.push(merge);
  }

  grid(name: string, known: KnownTable | undefined): SheetGrid {
    const { rows } = this;
    const remarks = [
      ...this.#remarks,
      ...struckRemarks(rows, { struck: this.#struck }),
      ...keepLinks(rows, this.#links),
    ];
    return plainSheet(name, rows, {
      merges: this.#merges,
      remarks,
      bold: this.#bold,
      notes: this.#notes,
      fills: cellFills(rows, this.#fills),
      ...(known === undefined ? {} : { known }),
    });
  }
}

/** What the table says itself of its columns and rows; undefined where it does not say which column has the actions. */
function knownTable({ rows }: PlacedTable, top: number, { column, right }: Columns): KnownTable | undefined {
  const heading = rows.findIndex(({ cells }) => cells.some(({ use }) => use === 'action'));
  if (heading < 0) return undefined;
  const uses = new Map<number, ColumnUse>();
  for (const cell of rows[heading]?.cells ?? []) {
    const [first, last] = [column(cell.left), right(cell)];
    // “Action” stands over the number and the text.
    if (cell.use === 'action') uses.set(last, 'action');
    if (cell.use === 'action' && last > first) uses.set(last - 1, 'number');
    else if (cell.use !== 'action') for (let at = first; at <= last; at += 1) uses.set(at, cell.use ?? 'custom');
  }
  const kinds = rows.flatMap(({ kind }, index) => (kind === undefined ? [] : [{ row: top + index, kind }]));
  return { headings: top + heading, columns: [...uses].map(([at, use]) => ({ column: at, use })), kinds };
}

/**
 * The table as a sheet: the texts above it, each in a row of its own, then its rows, then the texts below it.
 * @throws TabledError file-too-large
 */
export function placedGrid(table: PlacedTable, file: string): SheetGrid {
  const { name, above, rows, below } = table;
  const maker = new GridMaker(file);
  const columns = tableColumns(table);
  const addTexts = (texts: readonly CellContent[]) => {
    for (const content of texts) {
      maker.rows.push([]);
      maker.put(content, 0);
    }
  };
  addTexts(above);
  // An empty row, so that no text beside the table is taken for one of its rows.
  if (above.length > 0) maker.rows.push([]);
  const top = maker.rows.length;
  for (const { cells } of rows) {
    maker.rows.push([]);
    const row = maker.rows.length - 1;
    for (const cell of cells) {
      const left = columns.column(cell.left);
      const block = { top: row, left, bottom: row + cell.rowSpan - 1, right: columns.right(cell) };
      maker.put(cell, left);
      maker.merge(block);
      if (cell.fill !== undefined) maker.fill({ ...block, colour: cell.fill });
    }
  }
  if (below.length > 0) maker.rows.push([]);
  addTexts(below);
  return maker.grid(name, knownTable(table, top, columns));
}

/** Table names that are unlike each other, as sheets' are: a later one is numbered. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
