// Commands that choose which actions the table shows.
import { focusTableWhenLost } from '../ui/keyboard-place.ts';
import type { Command } from './command.ts';

export const openFilter: Command = {
  id: 'filter.open',
  label: () => 'Filter…',
  shortcut: 'Ctrl+Shift+F',
  menu: 'view',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ filter }) => filter.open(),
};

export const clearFilter: Command = {
  id: 'filter.clear',
  label: () => 'Clear the filter',
  // As Excel takes its filters away.
  shortcut: 'Ctrl+Shift+L',
  menu: 'view',
  isAvailable: ({ plan, filter }) => plan !== undefined && filter.isSet,
  run: async ({ filter, say }) => {
    filter.clear();
    say('The filter is cleared: the whole plan is shown.');
    // The button that asked for it goes with the filter.
    focusTableWhenLost();
  },
};

export const showViews: Command = {
  id: 'filter.views',
  label: () => 'Saved views…',
  shortcut: '',
  menu: 'view',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ filter }) => filter.open('views'),
};
