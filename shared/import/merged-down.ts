// Values merged downwards over several rows belong to each of them; where the action itself is merged, its rows are one.
import type { PlanTable } from './find-table.ts';
import { type Joiner, joinRows, noteJoined } from './join-cut-rows.ts';
import { cellName } from './sheet-grid.ts';
import { cellIn, type ReadingLog, type TableCell, type TableRow } from './table-rows.ts';

/** The cells that stand in a row by merges that begin above it. */
function cellsFromAbove(
  { grid, headings }: PlanTable,
  rows: readonly TableRow[],
): ReadonlyMap<number, readonly TableCell[]> {
  const found = new Map<number, TableCell[]>();
  const downwards = grid.merges.filter(({ top, bottom }) => bottom > top);
  if (downwards.length === 0) return found;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const { top, left, bottom } of downwards) {
    const cell = top > headings.bottom ? byRow.get(top)?.cells.find(({ column }) => column === left) : undefined;
    if (cell === undefined) continue;
    for (let row = top + 1; row <= Math.min(bottom, grid.rows.length - 1); row += 1) {
      const cells = found.get(row) ?? [];
      cells.push({ ...cell, row, right: left });
      found.set(row, cells);
    }
  }
  return found;
}

const EACH_ON_ITS_LINE: Joiner = (before, after) => `${before.text}\n${after.text}`;

function isOneActionWith(row: TableRow, fromAbove: readonly TableCell[]): boolean {
  const own = cellIn(row, 'number') ?? cellIn(row, 'action');
  return own === undefined && fromAbove.some(({ slot }) => slot === 'number' || slot === 'action');
}

/**
 * Gives each action the values that are merged over its row from above, and joins the rows of an action whose number or
 * text is merged over them.
 * @param isAction whether a row is an action: what is merged over a theme's row is not the theme's
 */
export function spreadMerged(
  table: PlanTable,
  rows: readonly TableRow[],
  isAction: (row: TableRow) => boolean,
  log: ReadingLog,
): readonly TableRow[] {
  const fromAbove = cellsFromAbove(table, rows);
  if (fromAbove.size === 0) return rows;
  const spread: TableRow[] = [];
  for (const row of rows) {
    const above = fromAbove.get(row.row) ?? [];
    const before = spread.at(-1);
    if (above.length === 0 || !isAction(row)) {
      spread.push(row);
    } else if (before !== undefined && isAction(before) && isOneActionWith(row, above)) {
      spread[spread.length - 1] = joinRows(before, row, EACH_ON_ITS_LINE);
      const place = cellName(before.row, before.cells[0]?.column ?? 0);
      noteJoined(row, `The action in ${place} is merged over this row; the two were read as one.`, log);
    } else {
      const more = above.filter(({ slot }) => cellIn(row, slot) === undefined);
      spread.push({ ...row, cells: [...row.cells, ...more].sort((a, b) => a.column - b.column) });
    }
  }
  return spread;
}
