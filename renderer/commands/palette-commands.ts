// The command that lists all others.
import type { Command } from './command.ts';

export const showCommands: Command = {
  id: 'commands.show',
  label: () => 'All commands…',
  shortcut: 'Ctrl+K',
  menu: 'help',
  isAvailable: () => true,
  run: async ({ dialogs }) => dialogs.show({ kind: 'commands' }),
};
