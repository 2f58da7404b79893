// Themes above the headings: where each theme has a table of its own, with the headings again below it, the first of them
// stands above the table's first row.
import { isInCapitals } from './band-habits.ts';
import type { Headings } from './find-headings.ts';
import type { PlanTable } from './find-table.ts';
import { fillAt, filledColumns, isBold, rightEdge, type SheetGrid, textAt } from './sheet-grid.ts';
import type { Slot, TableRow } from './table-rows.ts';

const MOST_ROWS = 3;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The rows below the headings that say the same as their first row. */
function headingsAgain(grid: SheetGrid, { top, bottom }: Headings): readonly number[] {
  const filled = filledColumns(grid, top);
  const isSame = (texts: readonly string[]) =>
    filled.every((column) => lettersOf(texts[column] ?? '') === lettersOf(textAt(grid, top, column)));
  return grid.rows.flatMap((texts, row) => {
    return row > bottom && filledColumns(grid, row).length === filled.length && isSame(texts) ? [row] : [];
  });
}

/** The rows of one text each that stand right above a row, the nearest first. */
function textsAbove(grid: SheetGrid, below: number): readonly number[] {
  const rows: number[] = [];
  for (let row = below - 1; row >= 0 && rows.length < MOST_ROWS; row -= 1) {
    if (filledColumns(grid, row).length !== 1) break;
    rows.push(row);
  }
  return rows;
}

/** Whether the texts of two rows stand in one place and look alike, without being the same. */
function areAlike(grid: SheetGrid, row: number, other: number): boolean {
  const look = (at: number) => {
    const [column = 0] = filledColumns(grid, at);
    const place = { row: at, column };
    const isFilled = fillAt(grid, place) !== undefined;
    return [column, rightEdge(grid, at, column), isInCapitals(textAt(grid, at, column)), isBold(grid, place), isFilled];
  };
  const text = (at: number) => lettersOf(textAt(grid, at, filledColumns(grid, at)[0] ?? 0));
  return text(row) !== text(other) && look(row).join() === look(other).join();
}

/**
 * The rows above the headings that are rows of the table, in the sheet's order: set as those above each of the headings
 * that come again, which after a page break would be chance. The sheet's first text is its title.
 */
export function bandRowsAbove(grid: SheetGrid, headings: Headings): readonly number[] {
  const title = grid.rows.findIndex((_, row) => filledColumns(grid, row).length > 0);
  const first = textsAbove(grid, headings.top).filter((row) => row !== title);
  const again = first.length === 0 ? [] : headingsAgain(grid, headings);
  const later = again.map((row) => textsAbove(grid, row));
  const isAlike = (row: number, index: number) =>
    later.every((rows) => rows[index] !== undefined && areAlike(grid, row, rows[index]));
  const end = again.length === 0 ? 0 : first.findIndex((row, index) => !isAlike(row, index));
  return first.slice(0, end < 0 ? first.length : end).reverse();
}

/** Those rows as the table's. */
export function rowsAbove({ grid, fields, custom, above }: PlanTable): readonly TableRow[] {
  return [...above].map((row) => {
    const cells = filledColumns(grid, row).map((column) => {
      const [field] = [...fields].find(([, placed]) => placed === column) ?? [];
      const slot: Slot = field ?? custom.find((placed) => placed.column === column) ?? 'none';
      return { slot, text: textAt(grid, row, column), row, column, right: rightEdge(grid, row, column) };
    });
    return { row, cells, isAfterBlank: false, isAfterHeadings: false };
  });
}
