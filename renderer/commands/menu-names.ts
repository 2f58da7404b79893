// What the menus and their entries are called, there and in the list of shortcuts.
import type { MenuItem } from '../../shared/desk.ts';
import type { Command, CommandContext } from './command.ts';

export const MENU_NAMES: Readonly<Record<MenuItem['menu'], string>> = {
  file: 'Plan',
  edit: 'Edit',
  row: 'Row',
  column: 'Columns',
  view: 'View',
  help: 'Help',
};

/** What a command is called whatever the keyboard is on: "Move row up", not "Move action 17 up". */
export function plainLabel(command: Command, context: CommandContext): string {
  return command.label({ ...context, activeRow: undefined, selectedRows: [] });
}

/** The same in a menu, where it matters that it is for several rows: "Delete 3 rows". */
export function menuLabel(command: Command, context: CommandContext): string {
  const { selectedRows } = context;
  return selectedRows.length < 2
    ? plainLabel(command, context)
    : command.label({ ...context, activeRow: undefined, selectedRows });
}
