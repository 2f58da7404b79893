// Selecting with the mouse: Shift and a click to here, Ctrl and a click this row too, or drawn from cell to cell.
import { type MouseEvent, useEffect, useRef } from 'react';
import { type CellPlace, columnOf, type GridShape } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import type { GridSpot } from './selection.ts';
import { stretchTo, toggleRow } from './selection-moves.ts';

interface MouseTable {
  readonly shape: GridShape;
  readonly grid: Grid;
  /** The cell that the keyboard is on; undefined while one is being edited. */
  readonly active: CellPlace | undefined;
}

/** The cell that an element stands in; undefined where it is a control of its own, or in no cell. */
function spotAt(target: EventTarget | null, { columns, rows }: GridShape): GridSpot | undefined {
  if (!(target instanceof Element) || target.closest('textarea, input, button, a, [data-grip]') !== null) {
    return undefined;
  }
  const cell = target.closest<HTMLElement>('td[data-field]');
  const rowId = cell?.closest('tr')?.dataset['row'];
  const row = rows.find(({ id }) => id === rowId)?.row;
  const field = cell?.dataset['field'];
  if (row === undefined || field === undefined) return undefined;
  return { rowId: row.id, column: columnOf(field as CellPlace['field'], columns) };
}

/** Gives the table's handler. */
export function useSelectionMouse(table: MouseTable): (event: MouseEvent) => void {
  const latest = useRef(table);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = table;
  });
  useEffect(() => () => stop.current?.(), []);

  function draw(from: GridSpot): void {
    function handleMove(event: globalThis.MouseEvent): void {
      const { shape, grid, active } = latest.current;
      const to = spotAt(event.target, shape);
      if ((event.buttons & 1) === 0) stop.current?.();
      else if (to !== undefined && active !== undefined) {
        const isThere = to.rowId === active.rowId && to.column === grid.state.wanted;
        const hasBegun = grid.state.selection !== undefined || to.rowId !== from.rowId || to.column !== from.column;
        if (!hasBegun) return;
        // Within one cell the mouse marks words; from cell to cell it selects cells.
        document.getSelection()?.removeAllRanges();
        if (!isThere) stretchTo({ shape, grid, active }, to);
      }
    }
    document.addEventListener('mousemove', handleMove);
    document.addEventListener('mouseup', () => stop.current?.(), { once: true });
    stop.current = () => document.removeEventListener('mousemove', handleMove);
  }

  return (event) => {
    const { shape, grid, active } = table;
    const to = spotAt(event.target, shape);
    if (event.button !== 0 || to === undefined) return;
    const adds = event.ctrlKey || event.metaKey;
    if (active !== undefined && (event.shiftKey || adds)) {
      // The browser would mark the words between, and send the keyboard there as if nothing were held.
      event.preventDefault();
      document.getSelection()?.removeAllRanges();
      if (event.shiftKey) stretchTo({ shape, grid, active }, to);
      else toggleRow({ shape, grid, active }, to);
      return;
    }
    // A click where the keyboard is already, which nobody tells of it.
    if (grid.state.selection !== undefined) grid.dispatch({ kind: 'selected', selection: undefined });
    draw(to);
  };
}
