// Commands that ask first, and then change several rows at once: another theme, a field for all of them, new numbers.
import { rowsName } from '../db/many-edits.ts';
import type { Command, CommandContext } from './command.ts';

function hasActions({ plan, selectedRows }: CommandContext): boolean {
  return plan !== undefined && selectedRows.some(({ row }) => row.kind === 'action');
}

function inHand({ selectedRows }: CommandContext): string {
  return selectedRows.length === 0 ? 'rows' : rowsName(selectedRows.map(({ row }) => row));
}

export const moveToTheme: Command = {
  id: 'row.to-theme',
  label: (context) => `Move ${inHand(context)} to theme…`,
  // Beside those that move a row up and down.
  shortcut: 'Alt+Shift+ArrowRight',
  menu: 'row',
  isAvailable: ({ plan, selectedRows }) =>
    plan !== undefined &&
    selectedRows.length > 0 &&
    selectedRows.every(({ row }) => row.kind !== 'theme') &&
    plan.rows.some(({ row }) => row.kind === 'theme'),
  run: async ({ dialogs, plan, selectedRows }) => {
    if (plan === undefined) return;
    dialogs.show({ kind: 'move-to-theme', planId: plan.record.id, ids: selectedRows.map(({ id }) => id) });
  },
};

export const setField: Command = {
  id: 'row.set-field',
  label: () => 'Set a field for the selected rows…',
  shortcut: '',
  menu: 'row',
  isAvailable: hasActions,
  run: async ({ dialogs, plan, selectedRows }) => {
    if (plan !== undefined) dialogs.show({ kind: 'set-field', planId: plan.record.id, seen: selectedRows });
  },
};

export const renumberActions: Command = {
  id: 'plan.renumber',
  label: () => 'Renumber actions…',
  shortcut: '',
  menu: 'row',
  isAvailable: ({ plan }) => plan?.rows.some(({ row }) => row.kind === 'action') === true,
  run: async ({ dialogs, plan }) => {
    if (plan !== undefined) dialogs.show({ kind: 'renumber', seen: plan });
  },
};
