// The sheet's columns as the import screen lists them: letter, heading, an example, and what each becomes.
import { headingsAt } from '../../shared/import/find-headings.ts';
import type { ColumnUse, HeadingRows } from '../../shared/import/import-choices.ts';
import type { ImportReading } from '../../shared/import/import-reading.ts';
import { columnName, filledColumns, type SheetGrid, textAt } from '../../shared/import/sheet-grid.ts';
import type { SheetChoices } from './choices-state.ts';

export interface ShownColumn {
  readonly column: number;
  readonly letter: string;
  /** "" where it has none. */
  readonly heading: string;
  /** The first text below its heading, in an action's row where there is one; "" for none. */
  readonly example: string;
  readonly use: ColumnUse;
  readonly isChosen: boolean;
}

/** What the headings alone say, for a sheet that no plan could be read from yet. */
function usesByHeadings(grid: SheetGrid, headings: HeadingRows, chosen: SheetChoices['columns']) {
  const found = headingsAt(grid, headings);
  const columns = new Set(found.headings.keys());
  for (let row = headings.bottom + 1; row < grid.rows.length; row += 1) {
    for (const column of filledColumns(grid, row)) columns.add(column);
  }
  const uses = new Map<number, ColumnUse>([...columns].map((column) => [column, 'custom']));
  const taken = new Set(chosen.values());
  for (const [meaning, column] of found.columns) if (!taken.has(meaning)) uses.set(column, meaning);
  return uses;
}

/** A column of which all else is known; its example is in one of these rows. */
function exampleIn(grid: SheetGrid, column: number, rows: readonly number[]): string {
  const row = rows.find((one) => textAt(grid, one, column) !== '');
  return row === undefined ? '' : textAt(grid, row, column);
}

/** @param reading undefined where the sheet has no plan yet */
export function shownColumns(
  grid: SheetGrid,
  headings: HeadingRows,
  reading: ImportReading | undefined,
  chosen: SheetChoices['columns'],
): readonly ShownColumn[] {
  const uses = new Map(
    reading === undefined
      ? usesByHeadings(grid, headings, chosen)
      : reading.columns.map(({ column, use }) => [column, use] as const),
  );
  for (const [column, use] of chosen) uses.set(column, use);
  const texts = headingsAt(grid, headings).headings;
  const repeated = new Set(reading?.rows.flatMap(({ row, use }) => (use === 'headings' ? [row] : [])));
  const below = grid.rows.flatMap((_, row) => (row > headings.bottom && !repeated.has(row) ? [row] : []));
  const actions = reading?.rows.flatMap(({ row, use }) => (use === 'action' ? [row] : [])) ?? [];
  return [...uses]
    .sort(([a], [b]) => a - b)
    .map(([column, use]) => ({
      column,
      letter: columnName(column),
      heading: texts.get(column)?.text ?? '',
      example: exampleIn(grid, column, actions) || exampleIn(grid, column, below),
      use,
      isChosen: chosen.has(column),
    }));
}
