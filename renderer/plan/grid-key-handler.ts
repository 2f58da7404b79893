// What the keyboard does in the plan's table while no cell is being edited.
import type { KeyboardEvent, RefObject } from 'react';
import type { OpenPlan } from '../db/open-plan.ts';
import type { CellActions } from './grid-cell.tsx';
import { type KeyMeaning, keyMeaning } from './grid-keys.ts';
import { type CellPlace, columnOf, type GridShape, movedPlace, placeInRow } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import { movePage } from './page-moves.ts';
import { selectionKey } from './selection-keys.ts';
import { selectByKey } from './selection-moves.ts';
import { storedCell } from './stored-cell.ts';

export interface GridKeys {
  readonly open: OpenPlan;
  readonly shape: GridShape;
  readonly grid: Grid;
  /** The cell that the keyboard is on, where its row is in the plan. */
  readonly active: CellPlace | undefined;
  readonly isEditing: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: CellActions;
  /** Empties all cells that are selected. */
  readonly onClearSelected: () => void;
}

type Keyed = GridKeys & { readonly active: CellPlace };

/** Empties the cell: an edit like any other, and one undo step. */
function clear({ open, active, actions, grid, onClearSelected }: Keyed): void {
  if (grid.state.selection !== undefined) {
    onClearSelected();
    return;
  }
  const cell = storedCell(open, active, grid.state.kept);
  if (cell !== undefined) actions.onKeep({ ...cell, text: '' }, 'stay');
}

async function goPage({ scroller, shape, active, grid }: Keyed, by: 1 | -1): Promise<void> {
  if (scroller.current === null) return;
  const { wanted } = grid.state;
  const found = await movePage(scroller.current, active.rowId, by);
  const rowId = found === 'end' ? shape.rows.at(by === 1 ? -1 : 0)?.id : found;
  const place = rowId === undefined ? undefined : placeInRow(shape, rowId, wanted);
  if (place !== undefined) grid.select(place);
}

/** Whether the key was the table's. */
function act(keyed: Keyed, meaning: KeyMeaning, key: string): boolean {
  const { shape, grid, active } = keyed;
  switch (meaning) {
    case 'edit':
      grid.edit(active);
      return true;
    case 'replace':
      grid.edit(active, { text: key, isTypedOver: true });
      return true;
    case 'clear':
      clear(keyed);
      return true;
    case 'pageUp':
    case 'pageDown':
      void goPage(keyed, meaning === 'pageDown' ? 1 : -1);
      return true;
  }
  const place = movedPlace(shape, active, meaning, grid.state.wanted);
  if (place !== undefined) {
    const keepsColumn = meaning === 'up' || meaning === 'down';
    grid.select(place, keepsColumn ? undefined : columnOf(place.field, shape.columns));
  }
  // At the table's end the Tab key goes on to what follows the table.
  return place !== undefined || (meaning !== 'next' && meaning !== 'previous');
}

/** Gives the table's key handler. */
export function gridKeyHandler(keys: GridKeys): (event: KeyboardEvent) => void {
  return (event) => {
    const { active, isEditing } = keys;
    if (active === undefined || isEditing || event.nativeEvent.isComposing) return;
    const keyed = { ...keys, active };
    const selecting = selectionKey(event);
    if (selecting !== undefined) {
      if (selectByKey(keyed, selecting)) event.preventDefault();
      return;
    }
    const meaning = keyMeaning(event);
    if (meaning !== undefined && act(keyed, meaning, event.key)) event.preventDefault();
  };
}
