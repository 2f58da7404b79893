// What a sheet of our workbook is to be, as plain data: the writer's own terms, whatever library makes the file of them.

/** How a cell is set. Those of the table are cell styles with a name, which stay with their rows. */
export type Look = 'title' | 'details' | 'heading' | 'theme' | 'statement' | 'text';

export interface DraftCell {
  /** What the cell shows. */
  readonly text: string;
  readonly look: Look;
  /** Set for a cell that holds a number in a format which shows the text: a day as Excel counts it, or a count. */
  readonly number?: { readonly value: number; readonly format: string };
}

/** Cells merged in one row, both ends included; all count from 0. */
export interface RowMerge {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

export interface SheetDraft {
  readonly name: string;
  /** Every cell of each row from the first column on. */
  readonly rows: readonly (readonly DraftCell[])[];
  readonly merges: readonly RowMerge[];
  /** The height of each row, in points. */
  readonly heights: readonly number[];
  /** Column widths in twips. */
  readonly widths: readonly number[];
  /** The row that is repeated on every page; it and all above it stay on screen. */
  readonly headingRow: number;
  /** Names of cells in the heading row by which their columns are known again, each with the columns it stands over. */
  readonly marks: readonly { readonly name: string; readonly left: number; readonly right: number }[];
}
