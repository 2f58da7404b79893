// Commands that change the plan: undo and redo, adding and deleting actions.
import { rowName } from '../../shared/plan/row-cells.ts';
import { redo, undo } from '../db/commit.ts';
import { addAction, deleteRow } from '../db/edits.ts';
import { neighbourRow } from '../plan/grid-moves.ts';
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

export const addActionBelow: Command = {
  id: 'action.add',
  label: ({ activeRow }) => (activeRow === undefined ? 'Add action' : 'Add action below'),
  shortcut: 'Ctrl+Shift+Enter',
  menu: 'edit',
  isEdit: true,
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ services, plan, activeRow, grid, say }) => {
    if (plan === undefined) return;
    const { db, newId, now } = services;
    const rowId = await addAction(db, plan.record.id, activeRow?.id, newId, now());
    grid.editWhenThere({ rowId, field: 'action' });
    say('Action added.');
  },
};

export const deleteAction: Command = {
  id: 'action.delete',
  label: ({ activeRow }) => (activeRow?.kind === 'action' ? `Delete ${rowName(activeRow)}` : 'Delete action'),
  shortcut: 'Ctrl+Delete',
  menu: 'edit',
  isEdit: true,
  isAvailable: ({ plan, activeRow }) => plan !== undefined && activeRow?.kind === 'action',
  run: async ({ services, plan, activeRow, grid, say }) => {
    if (plan === undefined || activeRow?.kind !== 'action') return;
    const next = neighbourRow(plan.rows, activeRow.id);
    await deleteRow(services.db, plan.record.id, activeRow.id, services.now());
    if (next !== undefined) grid.select(next);
    say(`Deleted ${rowName(activeRow)}. Undo brings it back.`);
  },
  yieldsToText: true,
};
