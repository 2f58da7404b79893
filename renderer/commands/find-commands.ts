// Commands that look for something in the plan, all over it, and may put something else in its place.
import type { Command } from './command.ts';

export const findInPlan: Command = {
  id: 'find.open',
  label: () => 'Find…',
  shortcut: 'Ctrl+F',
  menu: 'edit',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ find }) => find.open(),
};

export const replaceInPlan: Command = {
  id: 'find.replace',
  label: () => 'Replace…',
  shortcut: 'Ctrl+H',
  menu: 'edit',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ find }) => find.open(true),
};

export const showParties: Command = {
  id: 'parties.show',
  label: () => 'Parties…',
  shortcut: '',
  menu: 'edit',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ dialogs }) => dialogs.show({ kind: 'parties' }),
};
