// Where the keyboard goes in the plan's table: pure functions from a place and a key to the next place.
import type { PlanRow } from '../../shared/plan/plan.ts';
import { type CellField, hasCell } from '../../shared/plan/row-cells.ts';
import { shownFields, type TableColumns } from '../../shared/plan/table-view.ts';
import type { OpenPlan } from '../db/open-plan.ts';

export interface CellPlace {
  readonly rowId: string;
  readonly field: CellField;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'tableStart'
  | 'tableEnd'
  | 'next'
  | 'previous';

export interface GridShape {
  readonly rows: readonly { readonly id: string; readonly row: PlanRow }[];
  readonly columns: TableColumns;
}

/** Whether the plan has the cell, on screen or not. */
export function hasPlace({ record, rows }: OpenPlan, place: CellPlace | undefined): boolean {
  const row = rows.find(({ id }) => id === place?.rowId)?.row;
  return place !== undefined && row !== undefined && hasCell(row, place.field, record.columns);
}

export function samePlace(a: CellPlace | undefined, b: CellPlace | undefined): boolean {
  return a?.rowId === b?.rowId && a?.field === b?.field;
}

/** The grid column, counted from 0, in which a field stands: a theme's text stands where the number does. */
export function columnOf(field: CellField, { shown }: TableColumns): number {
  // What is not on screen counts as the first: no column has a number below 0.
  return field === 'text' ? 0 : Math.max(shown.indexOf(field), 0);
}

/** The field of a row that stands in a grid column, or that stretches over it. */
function fieldAt(row: PlanRow, column: number, columns: TableColumns): CellField {
  if (row.kind === 'action') return columns.shown[column] ?? 'number';
  return row.kind === 'theme' && columns.shown[column] === 'date' ? 'date' : 'text';
}

/** All cells in reading order are reached by this one step. */
function stepCell({ rows, columns }: GridShape, place: CellPlace, by: 1 | -1): CellPlace | undefined {
  const index = rows.findIndex(({ id }) => id === place.rowId);
  const current = rows[index];
  if (current === undefined) return undefined;
  const fields = shownFields(current.row, columns);
  const field = fields[fields.indexOf(place.field) + by];
  if (field !== undefined) return { rowId: current.id, field };
  const neighbour = rows[index + by];
  if (neighbour === undefined) return undefined;
  const others = shownFields(neighbour.row, columns);
  const entered = by === 1 ? others[0] : others.at(-1);
  return entered === undefined ? undefined : { rowId: neighbour.id, field: entered };
}

/**
 * The place a move leads to; undefined at the table's edge.
 * @param wanted the column that moves up and down try to keep to, across the rows that have it not
 */
export function movedPlace(shape: GridShape, place: CellPlace, move: Move, wanted: number): CellPlace | undefined {
  const { rows, columns } = shape;
  const index = rows.findIndex(({ id }) => id === place.rowId);
  const current = rows[index];
  if (current === undefined) return undefined;
  const at = (target: GridShape['rows'][number] | undefined, column: number): CellPlace | undefined =>
    target && { rowId: target.id, field: fieldAt(target.row, column, columns) };
  const fields = shownFields(current.row, columns);
  const inRow = (field: CellField | undefined): CellPlace | undefined => field && { rowId: current.id, field };
  switch (move) {
    case 'up':
      return at(rows[index - 1], wanted);
    case 'down':
      return at(rows[index + 1], wanted);
    case 'left':
      return inRow(fields[fields.indexOf(place.field) - 1]);
    case 'right':
      return inRow(fields[fields.indexOf(place.field) + 1]);
    case 'rowStart':
      return inRow(fields[0]);
    case 'rowEnd':
      return inRow(fields.at(-1));
    case 'tableStart':
      return at(rows[0], 0);
    case 'tableEnd': {
      const last = rows.at(-1);
      return last && at(last, columns.shown.length - 1);
    }
    case 'next':
      return stepCell(shape, place, 1);
    case 'previous':
      return stepCell(shape, place, -1);
  }
}

/** The place in a row that stands in a column, or stretches over it; undefined where the row is not there. */
export function placeInRow({ rows, columns }: GridShape, rowId: string, column: number): CellPlace | undefined {
  const found = rows.find(({ id }) => id === rowId);
  return found && { rowId, field: fieldAt(found.row, column, columns) };
}

/** Where to stand once rows are deleted: on the row after the last of them, else on the one before, else between. */
export function neighbourRow(rows: GridShape['rows'], gone: readonly string[]): CellPlace | undefined {
  const last = rows.findLastIndex(({ id }) => gone.includes(id));
  const isLeft = ({ id }: GridShape['rows'][number]) => !gone.includes(id);
  const neighbour = rows.slice(last + 1).find(isLeft) ?? rows.slice(0, Math.max(last, 0)).findLast(isLeft);
  return neighbour && { rowId: neighbour.id, field: neighbour.row.kind === 'action' ? 'action' : 'text' };
}

/**
 * Where to stand once a row is gone: the nearest row that is left of those that were there, after it if there is one.
 * @param wanted the column to keep to
 */
export function nearestPlace(
  was: GridShape['rows'],
  { rows, columns }: GridShape,
  rowId: string,
  wanted: number,
): CellPlace | undefined {
  const at = was.findIndex(({ id }) => id === rowId);
  const nearest = [...was.slice(at + 1), ...was.slice(0, Math.max(at, 0)).reverse()];
  const left = nearest.flatMap(({ id }) => rows.find((row) => row.id === id) ?? [])[0] ?? rows[0];
  return left && { rowId: left.id, field: fieldAt(left.row, wanted, columns) };
}
