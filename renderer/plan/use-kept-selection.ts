// Keeps what is selected true to the rows on screen: rows that go are selected no longer, and rows that were put in are
// selected once they are there.
import { useEffect, useRef } from 'react';
import type { GridShape } from './grid-moves.ts';
import { placeInRow } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import { stillSelected } from './selection.ts';

export function useKeptSelection(shape: GridShape, grid: Grid): void {
  const { columns } = shape;
  const before = useRef(columns);
  useEffect(() => {
    const { selection, awaitedRows } = grid.state;
    // A block of columns means nothing once they are others.
    const isOther = before.current !== columns && selection?.columns !== undefined;
    before.current = columns;
    const there = isOther ? undefined : stillSelected(selection, shape.rows);
    if (there !== selection) grid.dispatch({ kind: 'selected', selection: there });
    const [first] = awaitedRows ?? [];
    if (first === undefined || !awaitedRows?.every((rowId) => shape.rows.some(({ id }) => id === rowId))) return;
    const place = placeInRow(shape, first, 0);
    const from = { rowId: first, column: 0 };
    const ids = new Set(awaitedRows);
    if (place !== undefined) {
      grid.dispatch({ kind: 'select', place, wanted: 0, selection: { from, ids, columns: undefined } });
    }
  }, [shape, columns, grid]);
}
