// What a file says of a sheet beside its texts: which rows and columns it hides, what is struck through, what links.
import {
  type CellFill,
  type CellPlace,
  cellName,
  columnName,
  type Merge,
  type Remark,
} from '../../shared/import/sheet-grid.ts';

/** Rows or columns one after the other, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface Link extends Merge {
  readonly target: string;
}

export interface StruckText extends Merge {
  /** Whether all of the cell's text is struck through, or only a part of it. */
  readonly isWhole: boolean;
}

/** The days of a block's date cells. */
export interface DayBlock extends Merge {
  /** ISO 8601. */
  readonly day: string;
}

/** Cells that a colour fills, whether or not they have a text. */
export interface FillBlock extends Merge {
  /** "RRGGBB" in capitals; never white. */
  readonly colour: string;
}

export interface SheetMarks {
  readonly hiddenRows: readonly Run[];
  readonly hiddenColumns: readonly Run[];
  readonly links: readonly Link[];
  readonly struck: readonly StruckText[];
  /** Blocks of cells of which the whole text is bold. */
  readonly bold: readonly Merge[];
  readonly days: readonly DayBlock[];
  readonly fills: readonly FillBlock[];
}

type Texts = readonly (readonly string[])[];

/** Adds a run to those before it, as one with the last where it goes on from there. */
export function addRun(runs: Run[], { first, last }: Run): void {
  const before = runs.at(-1);
  if (before !== undefined && before.last + 1 === first) runs[runs.length - 1] = { first: before.first, last };
  else runs.push({ first, last });
}

/** The runs of a sheet's rows or columns, as SheetJS lists them, that are hidden. */
export function hiddenRuns(infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): readonly Run[] {
  const runs: Run[] = [];
  infos.forEach((info, index) => {
    if (info?.hidden === true) addRun(runs, { first: index, last: index });
  });
  return runs;
}

/** The places in a block that the sheet has, however far the block claims to reach. */
export function* placesIn(
  rows: Texts,
  { top, left, bottom, right }: Merge,
): Generator<{ row: number; column: number }> {
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
    const last = Math.min(right, (rows[row]?.length ?? 0) - 1);
    for (let column = left; column <= last; column += 1) yield { row, column };
  }
}

/** The filled cells of blocks, each once, with what is said of its first block. */
export function filledCells<Block extends Merge>(
  rows: Texts,
  blocks: readonly Block[],
): readonly { readonly place: CellPlace; readonly block: Block }[] {
  const cells = new Map<string, { place: CellPlace; block: Block }>();
  for (const block of blocks) {
    for (const place of placesIn(rows, block)) {
      const name = cellName(place.row, place.column);
      if (rows[place.row]?.[place.column] && !cells.has(name)) cells.set(name, { place, block });
    }
  }
  return [...cells.values()];
}

/** Colours of more cells than these tell nothing: whole columns are filled then. */
const MOST_FILLS = 200_000;

/** The cells that colours fill, as far as the sheet's texts reach. */
export function cellFills(rows: Texts, blocks: readonly FillBlock[]): readonly CellFill[] {
  const width = rows.reduce((widest, texts) => Math.max(widest, texts.length), 0);
  const fills: CellFill[] = [];
  for (const { top, left, bottom, right, colour } of blocks) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        if (fills.length >= MOST_FILLS) return fills;
        fills.push({ row, column, colour });
      }
    }
  }
  return fills;
}

function firstFilled(rows: Texts, block: Merge): { row: number; column: number } | undefined {
  for (const place of placesIn(rows, block)) if (rows[place.row]?.[place.column]) return place;
  return undefined;
}

function hiddenSentence(what: 'Row' | 'Column', { first, last }: Run, name: (index: number) => string): string {
  return first === last
    ? `${what} ${name(first)} is hidden in the sheet; it was read like the others.`
    : `${what}s ${name(first)} to ${name(last)} are hidden in the sheet; they were read like the others.`;
}

/** A remark for each run of hidden rows or columns that has any text, at the first text in it. */
export function hiddenRemarks(rows: Texts, marks: Pick<SheetMarks, 'hiddenRows' | 'hiddenColumns'>): readonly Remark[] {
  const { hiddenRows, hiddenColumns } = marks;
  const width = rows.reduce((widest, texts) => Math.max(widest, texts.length), 0);
  const ofRows = hiddenRows.map(({ first, last }) => {
    const run = { first, last: Math.min(last, rows.length - 1) };
    const place = firstFilled(rows, { top: run.first, bottom: run.last, left: 0, right: width });
    return place && { ...place, done: hiddenSentence('Row', run, (row) => String(row + 1)) };
  });
  const ofColumns = hiddenColumns.map(({ first, last }) => {
    const run = { first, last: Math.min(last, width - 1) };
    const place = firstFilled(rows, { top: 0, bottom: rows.length, left: run.first, right: run.last });
    return place && { ...place, done: hiddenSentence('Column', run, columnName) };
  });
  return [...ofRows, ...ofColumns].filter((remark) => remark !== undefined);
}

/** A remark for each text that is struck through, which may mean that it no longer holds: one for each cell. */
export function struckRemarks(rows: Texts, { struck }: Pick<SheetMarks, 'struck'>): readonly Remark[] {
  return filledCells(rows, struck).map(({ place, block }) => {
    const what = block.isWhole ? 'This text' : 'A part of this text';
    return {
      ...place,
      done: `${what} is struck through in the sheet; it was kept, and is not shown as struck through here.`,
    };
  });
}
