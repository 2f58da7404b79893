// Which sheets and heading rows the import screen offers, and how it names them.
import { countFilledCells, filledColumns, type SheetGrid, textAt } from '../../shared/import/sheet-grid.ts';
import { shorten } from '../../shared/plan/row-cells.ts';

/** Headings are chosen among so many rows: no table begins further down. */
const OFFERED_ROWS = 200;
const SHOWN_TEXTS = 4;
const SHOWN_CHARACTERS = 24;

/** "Action Plan (66 rows)", "Lists (hidden, 12 rows)". */
export function sheetName({ name, isHidden, rows }: SheetGrid): string {
  const filled = rows.filter((texts) => texts.some((text) => text !== '')).length;
  const count = filled === 0 ? 'empty' : `${filled} ${filled === 1 ? 'row' : 'rows'}`;
  return `${name} (${isHidden ? 'hidden, ' : ''}${count})`;
}

/** "Row 4: Action · Date · Responsibility". */
export function rowName(grid: SheetGrid, row: number): string {
  const columns = filledColumns(grid, row);
  const texts = columns.slice(0, SHOWN_TEXTS).map((column) => shorten(textAt(grid, row, column), SHOWN_CHARACTERS));
  return `Row ${row + 1}: ${texts.join(' · ')}${columns.length > SHOWN_TEXTS ? ' · …' : ''}`;
}

/** The rows that may be the headings: those near the top that have any text, and the one that is chosen. */
export function headingRows(grid: SheetGrid, chosen: number | undefined): readonly number[] {
  const rows = grid.rows.flatMap((_, row) => (filledColumns(grid, row).length === 0 ? [] : [row]));
  return rows.filter((row) => row < OFFERED_ROWS || row === chosen);
}

/** The sheet to begin with where none has a plan: the fullest of those that a person sees. */
export function fullestSheet(sheets: readonly SheetGrid[]): number {
  const counts = sheets.map((sheet) => countFilledCells(sheet));
  const seen = counts.map((count, index) => (sheets[index]?.isHidden === true ? 0 : count));
  const among = seen.some((count) => count > 0) ? seen : counts;
  return among.indexOf(Math.max(...among));
}
