// When the row that the keyboard is on goes (an edit undone, a deletion in another window), the keyboard goes on from
// the nearest row, not from the head of the page.
import { useEffect, useRef } from 'react';
import { type GridShape, nearestPlace } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';

export function useLostPlace(shape: GridShape, grid: Grid): void {
  const before = useRef(shape.rows);
  useEffect(() => {
    const was = before.current;
    before.current = shape.rows;
    const { active } = grid.state;
    // A removed element leaves the keyboard to the body; anywhere else, the person has put it there.
    if (active === undefined || was === shape.rows || document.activeElement !== document.body) return;
    if (shape.rows.some(({ id }) => id === active.rowId)) return;
    const place = nearestPlace(was, shape, active.rowId, grid.state.wanted);
    if (place !== undefined) grid.select(place);
  }, [shape, grid]);
}
