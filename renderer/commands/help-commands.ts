// Commands that tell how things are done.
import type { Command } from './command.ts';

export const showHelp: Command = {
  id: 'help.show',
  label: () => 'How to use Tabled',
  shortcut: 'F1',
  menu: 'help',
  isAvailable: () => true,
  run: async ({ dialogs }) => dialogs.show({ kind: 'help' }),
};

export const showShortcuts: Command = {
  id: 'help.shortcuts',
  label: () => 'Keyboard shortcuts',
  shortcut: '?',
  menu: 'help',
  isAvailable: () => true,
  run: async ({ dialogs }) => dialogs.show({ kind: 'shortcuts' }),
  // In a text a question mark is one.
  yieldsToText: true,
};
