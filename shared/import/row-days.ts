// The days behind dates: what a sheet's date cell holds, where the cell shows less.
import type { ActionRow } from '../plan/plan.ts';
import { keptDay } from '../plan/row-dates.ts';
import { cellName, type SheetGrid, textAt } from './sheet-grid.ts';
import type { TableCell } from './table-rows.ts';

const daysOf = new WeakMap<SheetGrid['days'], ReadonlyMap<string, string>>();

function days({ days: found }: SheetGrid): ReadonlyMap<string, string> {
  const known = daysOf.get(found) ?? new Map(found.map(({ row, column, day }) => [cellName(row, column), day]));
  daysOf.set(found, known);
  return known;
}

/** The row in which a cell's text stands in the sheet: above its own, where it is merged downwards. */
function sourceRow({ merges }: SheetGrid, { row, column }: TableCell): number {
  const over = merges.find(({ top, left, bottom }) => left === column && top <= row && row <= bottom && bottom > top);
  return over?.top ?? row;
}

/** The day to keep with a date of which the sheet's cell says more than it shows; nothing for a text of several cells. */
export function dayBehind(grid: SheetGrid, cell: TableCell | undefined): Pick<ActionRow, 'dateDay'> {
  if (cell === undefined || grid.days.length === 0) return {};
  const row = sourceRow(grid, cell);
  if (textAt(grid, row, cell.column) !== cell.text) return {};
  return keptDay(cell.text, days(grid).get(cellName(row, cell.column)));
}
