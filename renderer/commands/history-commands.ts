// Undo and redo.
import { redo, undo } from '../db/commit.ts';
import type { HistoryRecord } from '../db/schema.ts';
import { followHistory } from '../filter/follow-renaming.ts';
import type { Command, CommandContext } from './command.ts';

/** What was done out of sight is told to have been. */
function whereHidden({ changes }: HistoryRecord, { plan, filter }: CommandContext): string {
  const ids = changes.flatMap((change) => (change.kind === 'row' ? [change.id] : []));
  const isThere = plan?.rows.some(({ id }) => ids.includes(id)) ?? false;
  return filter.isSet && isThere && !ids.some(filter.shows) ? ' The filter hides it.' : '';
}

export const undoEdit: Command = {
  id: 'edit.undo',
  label: ({ heads }) => (heads.undo === undefined ? 'Undo' : `Undo: ${heads.undo.label}`),
  shortcut: 'Ctrl+Z',
  menu: 'edit',
  isEdit: true,
  isAvailable: ({ heads }) => heads.undo !== undefined,
  run: async (context) => {
    const { services, say } = context;
    const entry = await undo(services.db, services.now());
    if (entry === undefined) return say('There is nothing to undo.');
    followHistory(context.filter, entry, 'before');
    say(`Undone: ${entry.label}.${whereHidden(entry, context)}`);
  },
  yieldsToText: true,
  findsOut: true,
};

export const redoEdit: Command = {
  id: 'edit.redo',
  label: ({ heads }) => (heads.redo === undefined ? 'Redo' : `Redo: ${heads.redo.label}`),
  shortcut: 'Ctrl+Y',
  menu: 'edit',
  isEdit: true,
  isAvailable: ({ heads }) => heads.redo !== undefined,
  run: async (context) => {
    const { services, say } = context;
    const entry = await redo(services.db, services.now());
    if (entry === undefined) return say('There is nothing to redo.');
    followHistory(context.filter, entry, 'after');
    say(`Done again: ${entry.label}.${whereHidden(entry, context)}`);
  },
  yieldsToText: true,
  findsOut: true,
};
