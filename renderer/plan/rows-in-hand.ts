// The rows that a command on rows works on: those that are selected, else the one that the keyboard is on.
import type { RowRecord } from '../db/schema.ts';
import type { GridState } from './grid-state.ts';

export function rowsInHand(
  rows: readonly RowRecord[],
  { selection, active }: Pick<GridState, 'selection' | 'active'>,
): readonly RowRecord[] {
  if (selection !== undefined) return rows.filter(({ id }) => selection.ids.has(id));
  return rows.filter(({ id }) => id === active?.rowId);
}
