// Sends the keyboard to a row of the table, and brings the row to the top of what is in sight.
import type { RowRecord } from '../db/schema.ts';
import type { GridActions } from '../plan/grid-state.ts';

export function goToRow(grid: GridActions, { id, row }: RowRecord): void {
  grid.select({ rowId: id, field: row.kind === 'action' ? 'number' : 'text' }, 0);
  const bring = () => document.querySelector(`tr[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });
  // In a long plan the row is drawn first where it is likely to be, and then where it is.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      bring();
      requestAnimationFrame(bring);
    }),
  );
}
