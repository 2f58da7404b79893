// Makes what is selected in the plan's table larger, smaller or another, by the keyboard.
import type { RefObject } from 'react';
import { type CellPlace, columnOf, type GridShape, movedPlace } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import { movePage } from './page-moves.ts';
import {
  allRows,
  blockBetween,
  type GridSpot,
  movedSpot,
  placeAt,
  rowsSelected,
  type Selection,
  withRow,
} from './selection.ts';
import type { SelectionKey } from './selection-keys.ts';

export interface SelectionMoves {
  readonly shape: GridShape;
  readonly grid: Grid;
  readonly active: CellPlace;
  readonly scroller: RefObject<HTMLElement | null>;
}

type Table = Pick<SelectionMoves, 'shape' | 'grid' | 'active'>;

function spotOf({ shape, active }: Table): GridSpot {
  return { rowId: active.rowId, column: columnOf(active.field, shape.columns) };
}

function select({ shape, grid }: Table, to: GridSpot, selection: Selection | 'same' | undefined): void {
  const place = placeAt(shape, to);
  if (place !== undefined) grid.dispatch({ kind: 'select', place, wanted: to.column, selection });
}

/** Selects from where the selection began to another cell: rows where whole rows are selected, else a block. */
export function stretchTo(table: Table, to: GridSpot): void {
  const { shape, grid } = table;
  const { selection } = grid.state;
  const from = selection?.from ?? spotOf(table);
  const isOfRows = selection !== undefined && selection.columns === undefined;
  select(table, to, isOfRows ? rowsSelected(shape, from.rowId, to.rowId) : blockBetween(shape, from, to));
}

/** Adds the row of a cell to what is selected, or takes it out, and sends the keyboard there. */
export function toggleRow(table: Table, to: GridSpot): void {
  const changed = withRow(table.grid.state.selection, table.active.rowId, to.rowId);
  select(table, to, changed.ids.size === 0 ? undefined : changed);
}

/** Where the block's moving corner is: in the column that is wanted, whatever band stretches over it. */
function corner(table: Table): GridSpot {
  const { grid, active } = table;
  const isBlock = grid.state.selection?.columns !== undefined;
  return isBlock ? { rowId: active.rowId, column: grid.state.wanted } : spotOf(table);
}

async function stretchPage(moves: SelectionMoves, by: 1 | -1): Promise<void> {
  const { scroller, shape, active } = moves;
  if (scroller.current === null) return;
  const { column } = corner(moves);
  const found = await movePage(scroller.current, active.rowId, by);
  const rowId = found === 'end' ? shape.rows.at(by === 1 ? -1 : 0)?.id : found;
  if (rowId !== undefined) stretchTo(moves, { rowId, column });
}

function selectRow(table: Table): void {
  const { shape, grid, active } = table;
  const { selection } = grid.state;
  const from = selection?.from.rowId ?? active.rowId;
  grid.dispatch({ kind: 'selected', selection: rowsSelected(shape, from, active.rowId) });
}

/** @returns whether the key was for this */
export function selectByKey(moves: SelectionMoves, key: SelectionKey): boolean {
  const { shape, grid, active } = moves;
  switch (key.kind) {
    case 'stretch':
      stretchTo(moves, movedSpot(shape, corner(moves), key.move));
      return true;
    case 'stretchPage':
      void stretchPage(moves, key.by);
      return true;
    case 'walk': {
      const place = movedPlace(shape, active, key.move, grid.state.wanted);
      const wanted = key.move === 'up' || key.move === 'down' ? grid.state.wanted : undefined;
      if (place !== undefined) {
        select(moves, { rowId: place.rowId, column: wanted ?? columnOf(place.field, shape.columns) }, 'same');
      }
      return true;
    }
    case 'row':
      selectRow(moves);
      return true;
    case 'toggleRow':
      toggleRow(moves, spotOf(moves));
      return true;
    case 'all':
      grid.dispatch({ kind: 'selected', selection: allRows(shape, active.rowId) });
      return true;
    case 'none': {
      const isSelected = grid.state.selection !== undefined;
      if (isSelected) grid.dispatch({ kind: 'selected', selection: undefined });
      return isSelected;
    }
  }
}
