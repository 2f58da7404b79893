// Commands on the row that the keyboard is on, which leave the plan as it is.
import type { Command } from './command.ts';

export const showRowNotes: Command = {
  id: 'row.notes',
  label: ({ activeRow }) => {
    const count = activeRow?.notes?.length ?? 0;
    return count === 0 ? 'Notes on this row' : `Notes on this row (${count})…`;
  },
  // As in Excel.
  shortcut: 'Shift+F2',
  menu: 'row',
  isAvailable: ({ plan, activeRow }) => plan !== undefined && (activeRow?.notes?.length ?? 0) > 0,
  run: async ({ dialogs, activeRow }) => {
    if (activeRow !== undefined) dialogs.show({ kind: 'row-notes', row: activeRow });
  },
};
