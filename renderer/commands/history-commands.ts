// Undo and redo.
import { redo, undo } from '../db/commit.ts';
import type { Command } from './command.ts';

export const undoEdit: Command = {
  id: 'edit.undo',
  label: ({ heads }) => (heads.undo === undefined ? 'Undo' : `Undo: ${heads.undo.label}`),
  shortcut: 'Ctrl+Z',
  menu: 'edit',
  isEdit: true,
  isAvailable: ({ heads }) => heads.undo !== undefined,
  run: async ({ services, say }) => {
    const entry = await undo(services.db, services.now());
    if (entry !== undefined) say(`Undone: ${entry.label}.`);
  },
  yieldsToText: true,
};

export const redoEdit: Command = {
  id: 'edit.redo',
  label: ({ heads }) => (heads.redo === undefined ? 'Redo' : `Redo: ${heads.redo.label}`),
  shortcut: 'Ctrl+Y',
  menu: 'edit',
  isEdit: true,
  isAvailable: ({ heads }) => heads.redo !== undefined,
  run: async ({ services, say }) => {
    const entry = await redo(services.db, services.now());
    if (entry !== undefined) say(`Done again: ${entry.label}.`);
  },
  yieldsToText: true,
};
