// From the search back to the table: to the cell that was looked at, or to where the keyboard was there before. A text
// beside the cells is gone to in the side panel.
import { focusInPanel } from '../panel/panel-keyboard.ts';
import type { Panel } from '../panel/use-panel.ts';
import type { GridActions } from '../plan/grid-state.ts';
import { focusTable } from '../ui/keyboard-place.ts';
import type { Find } from './use-find.ts';

export function leaveFind(find: Find, grid: GridActions, panel: Panel): void {
  find.close();
  const { place } = find;
  if (place === undefined) focusTable();
  else grid.select({ rowId: place.rowId, field: place.field });
  if (place?.beside === undefined) return;
  panel.show();
  focusInPanel(place.beside);
}
