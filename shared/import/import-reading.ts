// How a sheet was understood, for the person to look over: which heading is which column, which row is what, and why.
import type { ColumnUse, HeadingRows, RowUse } from './import-choices.ts';

export interface ReadColumn {
  readonly column: number;
  /** "" where the sheet has none. */
  readonly heading: string;
  readonly use: ColumnUse;
}

export interface ReadRow {
  /** The row's index in the sheet. */
  readonly row: number;
  /** "headings" where the headings stand there again. */
  readonly use: RowUse | 'headings';
  /** Why, as a sentence; "" where the person has chosen it. */
  readonly reason: string;
  readonly isUnsure: boolean;
  /** The id of the plan's row that it became, or became a part of; "" for none. */
  readonly id: string;
}

export interface ImportReading {
  /** The sheet's place among the workbook's. */
  readonly sheet: number;
  readonly headings: HeadingRows;
  /** Each column that has a heading or a text below it, in the sheet's order. */
  readonly columns: readonly ReadColumn[];
  /** Each row below the headings that has any text, in the sheet's order. */
  readonly rows: readonly ReadRow[];
}

/** What a row was read as, noted while it is read: the last word on a row counts. */
export class RowReadings {
  readonly #rows = new Map<number, ReadRow>();

  read(row: number, use: ReadRow['use'], reason: string, more: Partial<Pick<ReadRow, 'id' | 'isUnsure'>> = {}): void {
    this.#rows.set(row, { row, use, reason, isUnsure: more.isUnsure ?? false, id: more.id ?? '' });
  }

  /** All rows in the sheet's order; one that goes on is a part of the plan's row before it. */
  all(): readonly ReadRow[] {
    let id = '';
    return [...this.#rows.values()]
      .sort((a, b) => a.row - b.row)
      .map((row) => {
        if (row.use === 'goes on') return { ...row, id };
        if (row.id !== '') id = row.id;
        return row;
      });
  }
}
