// What the menus and their entries are called, there and in the list of shortcuts.
import type { MenuItem } from '../../shared/desk.ts';
import type { Command, CommandContext } from './command.ts';

export const MENU_NAMES: Readonly<Record<MenuItem['menu'], string>> = {
  file: 'Plan',
  edit: 'Edit',
  row: 'Row',
  view: 'View',
  help: 'Help',
};

/** What a command is called whatever the keyboard is on: "Move row up", not "Move action 17 up". */
export function plainLabel(command: Command, context: CommandContext): string {
  return command.label({ ...context, activeRow: undefined });
}
