// Copy, cut and paste of the cell that the keyboard is on, while none is being edited. A table that is pasted is an
// import, and goes on to whoever takes those.
import type { ClipboardEvent } from 'react';
import { cellText, cellTitle } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { cellPage, pastedCellText } from './cell-clipboard.ts';
import type { EditorText } from './cell-editor.tsx';
import type { CellActions } from './grid-cell.tsx';
import type { CellPlace } from './grid-moves.ts';

export interface GridClipboard {
  readonly open: OpenPlan;
  /** The cell that the keyboard is on; undefined while one is being edited. */
  readonly active: CellPlace | undefined;
  readonly actions: CellActions;
}

/** The cell with its text as it is, to be kept with another; undefined where its row is gone. */
export function storedCell({ record, rows }: OpenPlan, place: CellPlace): Omit<EditorText, 'text'> | undefined {
  const row = rows.find(({ id }) => id === place.rowId)?.row;
  if (row === undefined) return undefined;
  const label = cellTitle(row, place.field, record.columns);
  return { planId: record.id, ...place, label, base: cellText(row, place.field) };
}

/** Words that are marked with the mouse are copied as they are. */
function hasMarkedText(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** Gives the table's handlers. */
export function gridClipboard({ open, active, actions }: GridClipboard) {
  const cell = active && storedCell(open, active);
  function copy(event: ClipboardEvent): boolean {
    if (cell === undefined || hasMarkedText()) return false;
    event.clipboardData.setData('text/plain', cell.base);
    event.clipboardData.setData('text/html', cellPage(cell.base));
    event.preventDefault();
    return true;
  }
  return {
    onCopy: (event: ClipboardEvent) => {
      copy(event);
    },
    onCut: (event: ClipboardEvent) => {
      if (copy(event) && cell !== undefined) actions.onKeep({ ...cell, text: '' }, 'stay');
    },
    onPaste: (event: ClipboardEvent) => {
      const text = pastedCellText(event.clipboardData);
      if (cell === undefined || text === undefined) return;
      event.preventDefault();
      actions.onKeep({ ...cell, text }, 'stay');
    },
  };
}
