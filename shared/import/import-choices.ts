// What the person may decide otherwise than the import: which sheet and headings, what a column is, what a row is.
import type { Meaning } from './heading-words.ts';

/** What a column becomes: a field of the actions, their theme or statement, a column of its own, or nothing. */
export type ColumnUse = Meaning | 'custom' | 'left out';

/** What a row becomes. One that "goes on" is a part of the row before it. */
export type RowUse = 'theme' | 'statement' | 'action' | 'goes on' | 'left out';

/** The first and the last row of the headings, counted from 0. */
export interface HeadingRows {
  readonly top: number;
  readonly bottom: number;
}

export interface ImportChoices {
  /** The sheet's place among the workbook's; the import chooses where it is undefined. */
  readonly sheet?: number | undefined;
  readonly headings?: HeadingRows | undefined;
  /** By the column's index in the sheet. */
  readonly columns: ReadonlyMap<number, ColumnUse>;
  /** By the row's index in the sheet. */
  readonly rows: ReadonlyMap<number, RowUse>;
}

export const NO_CHOICES: ImportChoices = { columns: new Map(), rows: new Map() };
