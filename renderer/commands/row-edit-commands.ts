// Commands that change rows, one or several that are selected: adding, copying, moving and deleting them.
import type { PlanRow } from '../../shared/plan/plan.ts';
import { copyRows, deleteRows, rowsName } from '../db/many-edits.ts';
import { addRow } from '../db/row-edits.ts';
import { moveRows } from '../db/row-moves.ts';
import type { RowRecord } from '../db/schema.ts';
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

function hasRow({ plan, selectedRows }: CommandContext): boolean {
  return plan !== undefined && selectedRows.length > 0;
}

/** "action 17", "3 rows", or "row" where there is none to name. */
function inHand(selectedRows: CommandContext['selectedRows']): string {
  return selectedRows.length === 0 ? 'row' : rowsName(selectedRows.map(({ row }) => row));
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
  label: ({ selectedRows }) => `Copy ${inHand(selectedRows)}${selectedRows.length === 0 ? '' : ' below'}`,
  shortcut: 'Ctrl+Shift+D',
  isAvailable: hasRow,
  run: async ({ services, plan, selectedRows, grid, say }) => {
    if (plan === undefined) return;
    const { db, newId, now } = services;
    const ids = selectedRows.map(({ id }) => id);
    const copies = await copyRows(db, plan.record.id, ids, newId, now());
    const [rowId] = copies;
    const [first] = selectedRows;
    if (copies.length > 1) grid.selectWhenThere(copies);
    else if (rowId !== undefined) {
      grid.editWhenThere({ rowId, field: first?.row.kind === 'action' ? 'action' : 'text' });
    }
    say(`Copied ${inHand(selectedRows)}.`);
  },
};

async function move({ services, plan, selectedRows, grid, filter, say }: CommandContext, by: 1 | -1): Promise<void> {
  if (plan === undefined) return;
  const ids = selectedRows.map(({ id }) => id);
  const done = await moveRows(services.db, plan.record.id, ids, by, services.now(), filter.shows);
  const where = `${inHand(selectedRows)}${filter.isSet ? ' among the rows shown' : ''}`;
  say(done === undefined ? `There is nothing ${by === 1 ? 'below' : 'above'} ${where}.` : `${done}: done.`);
  grid.stay();
}

export const moveRowUp: Command = {
  ...EDIT,
  id: 'row.up',
  label: ({ selectedRows }) => `Move ${inHand(selectedRows)} up`,
  // As Word moves a row of a table.
  shortcut: 'Alt+Shift+ArrowUp',
  isAvailable: hasRow,
  run: (context) => move(context, -1),
};

export const moveRowDown: Command = {
  ...EDIT,
  id: 'row.down',
  label: ({ selectedRows }) => `Move ${inHand(selectedRows)} down`,
  shortcut: 'Alt+Shift+ArrowDown',
  isAvailable: hasRow,
  run: (context) => move(context, 1),
};

/** What stood under a theme that goes, and does not go itself. */
function isLeftUnder(rows: readonly RowRecord[], gone: readonly RowRecord[]): boolean {
  const ids = new Set(gone.map(({ id }) => id));
  return rows.some(({ id, row }, index) => {
    const next = rows[index + 1];
    return row.kind === 'theme' && ids.has(id) && next !== undefined && next.row.kind !== 'theme' && !ids.has(next.id);
  });
}

export const deleteActiveRow: Command = {
  ...EDIT,
  id: 'row.delete',
  label: ({ selectedRows }) => `Delete ${inHand(selectedRows)}`,
  shortcut: 'Ctrl+Delete',
  isAvailable: hasRow,
  run: async ({ services, plan, selectedRows, grid, filter, say }) => {
    if (plan === undefined) return;
    const next = neighbourRow(
      filter.rows,
      selectedRows.map(({ id }) => id),
    );
    await deleteRows(services.db, plan.record.id, selectedRows, services.now());
    if (next !== undefined) grid.select(next);
    const rest = isLeftUnder(plan.rows, selectedRows) ? ' What stood under it is still there.' : '';
    say(`Deleted ${inHand(selectedRows)}.${rest} Undo brings ${selectedRows.length === 1 ? 'it' : 'them'} back.`);
  },
  yieldsToText: true,
};
