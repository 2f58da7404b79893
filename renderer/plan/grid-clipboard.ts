// Copy, cut and paste in the plan's table while no cell is being edited: of the cell that the keyboard is on, of a block
// of cells, of whole rows.
import type { ClipboardEvent } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { pasteRows } from '../../shared/plan/paste-rows.ts';
import { cellText } from '../../shared/plan/row-cells.ts';
import { type CellText, deleteRows, editCells, insertRows, rowsName } from '../db/many-edits.ts';
import { type OpenPlan, rowsInOrder } from '../db/open-plan.ts';
import { pastedFile } from '../import/pasted-table.ts';
import { loadLater } from '../load-later.ts';
import type { PasteContext } from '../rows/paste-into-plan.ts';
import { counted } from '../ui/counted.ts';
import { cellPage, pastedCellText } from './cell-clipboard.ts';
import { rememberCopiedColumns } from './copied-columns.ts';
import type { CellActions } from './grid-cell.tsx';
import { type CellPlace, type GridShape, nearestPlace } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import { type ClipboardTexts, type OwnClipboard, readOwnClipboard, writeBlock, writeRows } from './rows-clipboard.ts';
import { type Selection, selectedCells } from './selection.ts';
import { storedCell } from './stored-cell.ts';

export interface GridClipboard {
  readonly open: OpenPlan;
  readonly shape: GridShape;
  readonly grid: Grid;
  /** The cell that the keyboard is on; undefined while one is being edited. */
  readonly active: CellPlace | undefined;
  readonly actions: CellActions;
  readonly context: Omit<PasteContext, 'plan'>;
}

/** Words that are marked with the mouse are copied as they are. */
function hasMarkedText(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

function selectedRecords({ open, shape }: GridClipboard, { ids }: Selection): OpenPlan['rows'] {
  const shown = new Set(shape.rows.map(({ id }) => id));
  return open.rows.filter(({ id }) => ids.has(id) && shown.has(id));
}

/** The cells of the selection with their texts, line by line. */
function selectedTexts({ shape }: GridClipboard, selection: Selection): readonly (readonly CellText[])[] {
  const rows = new Map(shape.rows.map(({ id, row }) => [id, row]));
  return selectedCells(shape, selection).map((line) =>
    line.map(({ rowId, field }) => {
      const row = rows.get(rowId);
      return { rowId, field, base: row === undefined ? '' : cellText(row, field), text: '' };
    }),
  );
}

function textsToCopy(table: GridClipboard, isCut: boolean): ClipboardTexts | undefined {
  const { open, grid, active } = table;
  const { selection } = grid.state;
  if (active === undefined) return undefined;
  if (selection === undefined) {
    const text = storedCell(open, active, grid.state.kept)?.base;
    return text === undefined ? undefined : { 'text/plain': text, 'text/html': cellPage(text) };
  }
  if (selection.columns !== undefined) {
    return writeBlock(selectedTexts(table, selection).map((line) => line.map(({ base }) => base)));
  }
  const rows = selectedRecords(table, selection).map(({ row }) => row);
  const { columns, id: planId } = open.record;
  const { shown } = table.shape.columns;
  rememberCopiedColumns({ planId, fields: shown });
  return writeRows({ rows, columns, isCut, planId }, shown);
}

function copy(event: ClipboardEvent, table: GridClipboard, isCut: boolean): boolean {
  const texts = hasMarkedText() ? undefined : textsToCopy(table, isCut);
  if (texts === undefined) return false;
  for (const [type, text] of Object.entries(texts)) event.clipboardData.setData(type, text);
  event.preventDefault();
  return true;
}

/** Does one edit after all others that are under way; a failure is shown. */
function attempt({ context }: GridClipboard, work: () => Promise<void>): void {
  const { services, dialogs } = context;
  services.db.commits
    .idle()
    .then(work)
    .catch((error: unknown) => dialogs.show({ kind: 'error', error: asTabledError(error) }));
}

/** Empties every cell of the selection: one undo step. @param verb what is done, before the number of cells */
export function clearSelected(table: GridClipboard, verb = 'Empty'): void {
  const { open, grid, context } = table;
  const { selection } = grid.state;
  if (selection === undefined) return;
  const cells = selectedTexts(table, selection)
    .flat()
    .filter(({ base }) => base !== '');
  attempt(table, async () => {
    const label = `${verb} ${counted(cells.length, 'cell')}`;
    const { db, now } = context.services;
    const done = await editCells(db, open.record.id, { label, cells }, now());
    const rows = selection.columns === undefined ? ' Control and Delete deletes the rows themselves.' : '';
    context.say(
      done === undefined ? 'There is nothing in these cells.' : `${label}: done. Undo brings the texts back.${rows}`,
    );
  });
}

function cutRows(table: GridClipboard, selection: Selection): void {
  const { open, shape, grid, context } = table;
  const records = selectedRecords(table, selection);
  const left = { ...shape, rows: shape.rows.filter(({ id }) => !selection.ids.has(id)) };
  const next = nearestPlace(shape.rows, left, records.at(-1)?.id ?? '', grid.state.wanted);
  attempt(table, async () => {
    const { db, now } = context.services;
    await deleteRows(db, open.record.id, records, now(), 'Cut of');
    if (next !== undefined) grid.select(next);
    context.say(`Cut ${rowsName(records.map(({ row }) => row))}. Paste puts them elsewhere, Undo back.`);
  });
}

function cut(table: GridClipboard): void {
  const { open, grid, active, actions } = table;
  const { selection } = grid.state;
  if (selection !== undefined && selection.columns === undefined) cutRows(table, selection);
  else if (selection !== undefined) clearSelected(table, 'Cut of');
  else {
    const cell = active && storedCell(open, active, grid.state.kept);
    if (cell !== undefined) actions.onKeep({ ...cell, text: '' }, 'stay');
  }
}

/** Below the last row that is selected, else below the one that the keyboard is on. */
function putRows(table: GridClipboard, active: CellPlace, copied: OwnClipboard & { readonly kind: 'rows' }): void {
  const { open, shape, grid, context } = table;
  const { ids } = grid.state.selection ?? {};
  const below = (ids && shape.rows.findLast(({ id }) => ids.has(id))?.id) ?? active.rowId;
  attempt(table, async () => {
    const { db, now, newId } = context.services;
    const { columns: base } = open.record;
    // All of the plan's rows, whichever are on screen: a number that one of them has is taken.
    const there = await rowsInOrder(db, open.record.id);
    const goal = { planId: open.record.id, rows: there.map(({ row }) => row), columns: base };
    const { rows, columns } = pasteRows(goal, copied, newId);
    const label = `Paste of ${rowsName(rows)}`;
    const wider = columns === undefined ? {} : { columns: { base, to: columns } };
    await insertRows(db, open.record.id, { label, rows, below, ...wider }, now());
    grid.dispatch({ kind: 'selectWhenThere', ids: rows.map(({ id }) => id) });
    const added = (columns?.custom.length ?? 0) - base.custom.length;
    const news = columns === undefined ? '' : ` ${counted(added, 'column')} came with them.`;
    context.say(`${label}: done.${news} Undo takes it back.`);
  });
}

/** Where a block that is pasted begins: at the head of the selected block, else where the keyboard is. */
function pasteStart({ shape, grid }: GridClipboard, active: CellPlace): CellPlace {
  const { selection } = grid.state;
  const head = selection?.columns && selectedCells(shape, selection)[0]?.[0];
  return head ?? active;
}

function pasteText(table: GridClipboard, active: CellPlace, text: string): void {
  const { open, shape, grid, actions, context } = table;
  const { selection } = grid.state;
  const lines = selection?.columns === undefined ? [] : selectedCells(shape, selection);
  if (selection !== undefined && lines.flat().length > 1) {
    const fields = lines.reduce((widest, line) => (line.length > widest.length ? line : widest), []);
    const names = fields.map(({ field }) => field);
    attempt(table, async () => {
      const { fillBlock } = await loadLater();
      await fillBlock(text, shape, selection.ids, names, { ...context, plan: open });
    });
    return;
  }
  const cell = storedCell(open, active, grid.state.kept);
  if (cell !== undefined) actions.onKeep({ ...cell, text }, 'stay');
}

/** Whether the paste was the table's: anything else goes on to whoever takes imports. */
function paste(table: GridClipboard, data: DataTransfer): boolean {
  const { open, shape, grid, active, context } = table;
  if (active === undefined) return false;
  const { selection } = grid.state;
  const isOnRows = selection !== undefined && selection.columns === undefined;
  const target = { shape, at: pasteStart(table, active), isOnRows };
  const pasteContext = { ...context, plan: open };
  const own = readOwnClipboard(data.getData('text/html'), context.services.newId);
  if (own?.kind === 'rows') putRows(table, active, own);
  else if (own?.kind === 'cells') {
    attempt(table, async () => (await loadLater()).pasteBlock(own.texts, target, pasteContext));
  } else {
    const text = pastedCellText(data);
    if (text !== undefined) pasteText(table, active, text);
    else if (pastedFile(data)?.name.match(/\.(?:html|txt)$/) == null) return false;
    else {
      // What the event holds is gone once it is over.
      const texts = { html: data.getData('text/html'), plain: data.getData('text/plain') };
      const kept = { files: [], getData: (type: string) => (type === 'text/html' ? texts.html : texts.plain) };
      attempt(table, async () => (await loadLater()).pasteForeign(kept, target, pasteContext));
    }
  }
  return true;
}

/** Gives the table's handlers. */
export function gridClipboard(table: GridClipboard) {
  return {
    onCopy: (event: ClipboardEvent) => {
      copy(event, table, false);
    },
    onCut: (event: ClipboardEvent) => {
      if (copy(event, table, true)) cut(table);
    },
    onPaste: (event: ClipboardEvent) => {
      try {
        if (paste(table, event.clipboardData)) event.preventDefault();
      } catch (error) {
        event.preventDefault();
        table.context.dialogs.show({ kind: 'error', error: asTabledError(error) });
      }
    },
  };
}
