// Printing: the plan as a plain table, by the system's own dialog.
import type { Command } from './command.ts';

export const printPlan: Command = {
  id: 'plan.print',
  label: () => 'Print…',
  shortcut: 'Ctrl+P',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async () => window.print(),
};
