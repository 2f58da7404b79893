// What is selected in the plan's table beside the cell that the keyboard is on: a block of cells, or whole rows. A
// selection names its rows one by one, so that a row that was not on screen when it was made is never in it.

import type { PlanRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { shownFields } from '../../shared/plan/table-view.ts';
import { counted } from '../ui/counted.ts';
import { type CellPlace, columnOf, type GridShape, type Move, placeInRow } from './grid-moves.ts';

/** A place by its grid column, counted from 0: also where a band stretches over it. */
export interface GridSpot {
  readonly rowId: string;
  readonly column: number;
}

export interface Selection {
  /** Where it began: further steps make it larger or smaller from there. */
  readonly from: GridSpot;
  readonly ids: ReadonlySet<string>;
  /** The first and the last grid column of a block of cells; undefined where whole rows are selected. */
  readonly columns: readonly [first: number, last: number] | undefined;
}

/** A move that can be made with Shift held. */
export type Stretch = Exclude<Move, 'next' | 'previous'>;

function lastColumn({ columns }: GridShape): number {
  return columns.shown.length - 1;
}

/** Where a move leads to, as if every row had a cell in every column: a band does not stand in a block's way. */
export function movedSpot(shape: GridShape, spot: GridSpot, move: Stretch): GridSpot {
  const { rows } = shape;
  const last = lastColumn(shape);
  const at = rows.findIndex(({ id }) => id === spot.rowId);
  const toRow = (index: number, column = spot.column) => ({ rowId: rows[index]?.id ?? spot.rowId, column });
  switch (move) {
    case 'up':
      return toRow(at - 1);
    case 'down':
      return toRow(at + 1);
    case 'left':
      return { ...spot, column: Math.max(0, spot.column - 1) };
    case 'right':
      return { ...spot, column: Math.min(last, spot.column + 1) };
    case 'rowStart':
      return { ...spot, column: 0 };
    case 'rowEnd':
      return { ...spot, column: last };
    case 'tableStart':
      return toRow(0, 0);
    case 'tableEnd':
      return toRow(rows.length - 1, last);
  }
}

/** The ids of the rows from one to another, both included, whichever stands first. */
function rowsBetween({ rows }: GridShape, one: string, other: string): ReadonlySet<string> {
  const [a, b] = [one, other].map((rowId) => rows.findIndex(({ id }) => id === rowId));
  if (a === undefined || b === undefined || a === -1 || b === -1) return new Set();
  return new Set(rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id));
}

/** A block of cells from one place to another. One cell alone is no selection: it is what the keyboard is on. */
export function blockBetween(shape: GridShape, from: GridSpot, to: GridSpot): Selection | undefined {
  if (from.rowId === to.rowId && from.column === to.column) return undefined;
  const ids = rowsBetween(shape, from.rowId, to.rowId);
  if (ids.size === 0) return undefined;
  return { from, ids, columns: [Math.min(from.column, to.column), Math.max(from.column, to.column)] };
}

/** Whole rows from one to another. */
export function rowsSelected(shape: GridShape, from: string, to: string): Selection | undefined {
  const ids = rowsBetween(shape, from, to);
  return ids.size === 0 ? undefined : { from: { rowId: from, column: 0 }, ids, columns: undefined };
}

/** All rows of the table. */
export function allRows({ rows }: GridShape, from: string): Selection {
  return { from: { rowId: from, column: 0 }, ids: new Set(rows.map(({ id }) => id)), columns: undefined };
}

/**
 * Adds a single row to what is selected, or takes it out.
 * @param active the row that the keyboard was on: with nothing selected, it is what was meant until then
 */
export function withRow(selection: Selection | undefined, active: string | undefined, rowId: string): Selection {
  const from = { rowId, column: 0 };
  const before = selection?.ids ?? new Set(active === undefined || active === rowId ? [] : [active]);
  const isOut = selection?.columns === undefined && before.has(rowId);
  const ids = isOut ? [...before].filter((id) => id !== rowId) : [...before, rowId];
  return { from, ids: new Set(ids), columns: undefined };
}

/** The selection without the rows that are gone; undefined once fewer are left than make one. */
export function stillSelected(selection: Selection | undefined, rows: GridShape['rows']): Selection | undefined {
  if (selection === undefined) return undefined;
  const there = new Set(rows.map(({ id }) => id));
  const ids = [...selection.ids].filter((id) => there.has(id));
  if (ids.length === 0) return undefined;
  const from = there.has(selection.from.rowId) ? selection.from : { ...selection.from, rowId: ids[0] ?? '' };
  return ids.length === selection.ids.size ? selection : { ...selection, from, ids: new Set(ids) };
}

/** The fields of a row that stand in the columns of a block. A band that only stretches over them is left out. */
export function fieldsWithin(
  row: PlanRow,
  { columns }: Pick<GridShape, 'columns'>,
  within: Selection['columns'],
): readonly CellField[] {
  const fields = shownFields(row, columns);
  if (within === undefined) return fields;
  const [first, last] = within;
  return fields.filter((field) => {
    const column = columnOf(field, columns);
    return column >= first && column <= last;
  });
}

/** The cells of a selection in reading order, row by row; rows of which none is in it are left out. */
export function selectedCells(shape: GridShape, { ids, columns }: Selection): readonly (readonly CellPlace[])[] {
  return shape.rows
    .filter(({ id }) => ids.has(id))
    .map(({ id, row }) => fieldsWithin(row, shape, columns).map((field) => ({ rowId: id, field })))
    .filter((cells) => cells.length > 0);
}

/** The place that a spot stands for, to send the keyboard to. */
export function placeAt(shape: GridShape, { rowId, column }: GridSpot): CellPlace | undefined {
  return placeInRow(shape, rowId, column);
}

/** The selection in words: "3 rows selected", "6 cells in 2 rows selected"; "" for none. */
export function selectionWords(shape: GridShape, selection: Selection | undefined): string {
  if (selection === undefined) return '';
  if (selection.columns === undefined) return `${counted(selection.ids.size, 'row')} selected`;
  const cells = selectedCells(shape, selection);
  const count = cells.reduce((sum, row) => sum + row.length, 0);
  return `${counted(count, 'cell')} in ${counted(cells.length, 'row')} selected`;
}
