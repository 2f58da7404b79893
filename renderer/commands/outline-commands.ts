// The outline of themes.
import { focusTable } from '../ui/keyboard-place.ts';
import type { Command } from './command.ts';

export const showOutline: Command = {
  id: 'outline.show',
  label: ({ outline }) => (outline.isOpen ? 'Hide the outline' : 'Show the outline'),
  // H for headings.
  shortcut: 'Ctrl+Shift+H',
  menu: 'view',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ outline }) => {
    if (!outline.isOpen) {
      outline.open();
      return;
    }
    outline.close();
    focusTable();
  },
};
