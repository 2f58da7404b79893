// Commands that change rows: adding, copying, moving and deleting them.
import type { PlanRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { addRow, copyRow, deleteRow, moveRow } from '../db/row-edits.ts';
import { neighbourRow } from '../plan/grid-moves.ts';
import type { Command, CommandContext } from './command.ts';

const EDIT = { menu: 'row', isEdit: true } as const;

async function add(kind: PlanRow['kind'], { services, plan, activeRow, grid, say }: CommandContext): Promise<void> {
  if (plan === undefined) return;
  const { db, newId, now } = services;
  const rowId = await addRow(db, plan.record.id, kind, activeRow?.id, newId, now());
  grid.editWhenThere({ rowId, field: kind === 'action' ? 'action' : 'text' });
  say(`${kind === 'action' ? 'Action' : kind === 'theme' ? 'Theme' : 'Statement'} added.`);
}

function hasRow({ plan, activeRow }: CommandContext): boolean {
  return plan !== undefined && activeRow !== undefined;
}

export const addActionBelow: Command = {
  ...EDIT,
  id: 'action.add',
  label: ({ activeRow }) => (activeRow === undefined ? 'Add action' : 'Add action below'),
  shortcut: 'Ctrl+Shift+Enter',
  isAvailable: ({ plan }) => plan !== undefined,
  run: (context) => add('action', context),
};

export const addThemeBelow: Command = {
  ...EDIT,
  id: 'theme.add',
  label: ({ activeRow }) => (activeRow === undefined ? 'Add theme' : 'Add theme below'),
  shortcut: '',
  isAvailable: ({ plan }) => plan !== undefined,
  run: (context) => add('theme', context),
};

export const addStatementBelow: Command = {
  ...EDIT,
  id: 'statement.add',
  label: ({ activeRow }) => (activeRow === undefined ? 'Add statement' : 'Add statement below'),
  shortcut: '',
  isAvailable: ({ plan }) => plan !== undefined,
  run: (context) => add('statement', context),
};

export const copyRowBelow: Command = {
  ...EDIT,
  id: 'row.copy',
  label: ({ activeRow }) => (activeRow === undefined ? 'Copy row' : `Copy ${rowName(activeRow)} below`),
  shortcut: 'Ctrl+Shift+D',
  isAvailable: hasRow,
  run: async ({ services, plan, activeRow, grid, say }) => {
    if (plan === undefined || activeRow === undefined) return;
    const { db, newId, now } = services;
    const rowId = await copyRow(db, plan.record.id, activeRow.id, newId, now());
    grid.editWhenThere({ rowId, field: activeRow.kind === 'action' ? 'action' : 'text' });
    say(`Copied ${rowName(activeRow)}.`);
  },
};

async function move({ services, plan, activeRow, grid, filter, say }: CommandContext, by: 1 | -1): Promise<void> {
  if (plan === undefined || activeRow === undefined) return;
  const done = await moveRow(services.db, plan.record.id, activeRow.id, by, services.now(), filter.shows);
  const where = filter.isSet ? ' among the rows shown' : '';
  say(
    done === undefined
      ? `There is nothing ${by === 1 ? 'below' : 'above'} ${rowName(activeRow)}${where}.`
      : `${done}: done.`,
  );
  grid.stay();
}

export const moveRowUp: Command = {
  ...EDIT,
  id: 'row.up',
  label: ({ activeRow }) => (activeRow === undefined ? 'Move row up' : `Move ${rowName(activeRow)} up`),
  // As Word moves a row of a table.
  shortcut: 'Alt+Shift+ArrowUp',
  isAvailable: hasRow,
  run: (context) => move(context, -1),
};

export const moveRowDown: Command = {
  ...EDIT,
  id: 'row.down',
  label: ({ activeRow }) => (activeRow === undefined ? 'Move row down' : `Move ${rowName(activeRow)} down`),
  shortcut: 'Alt+Shift+ArrowDown',
  isAvailable: hasRow,
  run: (context) => move(context, 1),
};

export const deleteActiveRow: Command = {
  ...EDIT,
  id: 'row.delete',
  label: ({ activeRow }) => (activeRow === undefined ? 'Delete row' : `Delete ${rowName(activeRow)}`),
  shortcut: 'Ctrl+Delete',
  isAvailable: hasRow,
  run: async ({ services, plan, activeRow, grid, filter, say }) => {
    if (plan === undefined || activeRow === undefined) return;
    const next = neighbourRow(filter.rows, activeRow.id);
    await deleteRow(services.db, plan.record.id, activeRow.id, services.now());
    if (next !== undefined) grid.select(next);
    const rest = activeRow.kind === 'theme' ? ' What stood under it is still there.' : '';
    say(`Deleted ${rowName(activeRow)}.${rest} Undo brings it back.`);
  },
  yieldsToText: true,
};
