// Finds words in the texts of a plan, as one types them: whatever their capitals, and whichever kind of quotation mark,
// dash or space the officer's program has put.
import type { PlanColumns, PlanRow } from './plan.ts';
import { type CellField, cellFields, cellText } from './row-cells.ts';

/** One place where the words stand. */
export interface FoundText {
  readonly rowId: string;
  readonly field: CellField;
  /** Which of the cell's own finds it is, counted from 0. */
  readonly turn: number;
}

const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
};

/** The text as it is compared: of the same length, so that a place in the one is a place in the other. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const folded =
    lower.length === text.length
      ? lower
      : [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
  return folded.replace(/[\u00a0\u2010-\u2014\u2018\u2019\u201c\u201d]/g, (sign) => SAME[sign] ?? sign);
}

/** Where the words begin in a text, none over another. Both are folded. */
export function findIn(folded: string, words: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + words.length)) places.push(at);
  return places;
}

interface FoldedCell {
  readonly field: CellField;
  readonly text: string;
}

/** Rows are replaced, never changed: what was folded of one stays good for as long as the row is there. */
const foldedRows = new WeakMap<PlanRow, { readonly columns: PlanColumns; readonly cells: readonly FoldedCell[] }>();

function foldedCells(row: PlanRow, columns: PlanColumns): readonly FoldedCell[] {
  const known = foldedRows.get(row);
  if (known?.columns === columns) return known.cells;
  const cells = cellFields(row, columns).map((field) => ({ field, text: foldText(cellText(row, field)) }));
  foldedRows.set(row, { columns, cells });
  return cells;
}

/** Every place of the words in the plan, in reading order. White space around them tells nothing. */
export function findText(rows: readonly PlanRow[], columns: PlanColumns, words: string): readonly FoundText[] {
  const sought = foldText(words.trim());
  const found: FoundText[] = [];
  if (sought === '') return found;
  for (const row of rows) {
    for (const { field, text } of foldedCells(row, columns)) {
      if (!text.includes(sought)) continue;
      for (const turn of findIn(text, sought).keys()) found.push({ rowId: row.id, field, turn });
    }
  }
  return found;
}
