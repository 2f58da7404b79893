// Commands that look for something in the plan.
import type { Command } from './command.ts';

export const findInPlan: Command = {
  id: 'find.open',
  label: () => 'Find…',
  shortcut: 'Ctrl+F',
  menu: 'edit',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ find }) => find.open(),
};
