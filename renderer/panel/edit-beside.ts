// Opens the editor of something that stands beside the cells, in the side panel.
import type { BesideField } from '../../shared/plan/typed-fields.ts';
import type { CommandContext } from '../commands/command.ts';
import type { PanelBeginning } from './use-panel.ts';

export interface BesidePlace {
  readonly rowId: string;
  readonly field: BesideField;
}

/** The table goes to the row too, so that the panel stays with it once the editor is closed. */
export function editBeside(
  { grid, panel, activeRow }: Pick<CommandContext, 'grid' | 'panel'> & Partial<Pick<CommandContext, 'activeRow'>>,
  place: BesidePlace,
  beginning?: PanelBeginning,
): void {
  if (activeRow?.id !== place.rowId) grid.select({ rowId: place.rowId, field: 'action' });
  panel.edit(place, beginning);
}
