// What the keyboard is on in the plan's table, and which cell is being edited.
import { type RefObject, useMemo, useReducer, useRef } from 'react';
import type { RowRecord } from '../db/schema.ts';
import { type CellPlace, samePlace } from './grid-moves.ts';

export interface Editing {
  readonly place: CellPlace;
  /** What to begin with instead of the cell's text: a draft that was cut off, or an edit that could not be kept. */
  readonly draft?: string;
}

/** A text on its way into the working copy: shown at once, so that the old one does not flash up. */
export interface KeptText extends CellPlace {
  readonly text: string;
  /** The rows it was kept over: once there are newer ones, they have it. */
  readonly over: readonly RowRecord[];
}

export interface GridState {
  readonly active: CellPlace | undefined;
  /** The grid column that moves up and down keep to. */
  readonly wanted: number;
  /** Counts the times that the keyboard was sent to the active cell; 0 where it must stay where the person put it. */
  readonly focusTurn: number;
  readonly editing: Editing | undefined;
  readonly kept: KeptText | undefined;
  /** A text that was typed and then left with Escape: offered back until the next edit. */
  readonly left: (CellPlace & { readonly text: string }) | undefined;
  /** A cell to edit as soon as its row is on screen. */
  readonly awaited: CellPlace | undefined;
}

export type GridEvent =
  | { readonly kind: 'select'; readonly place: CellPlace; readonly wanted?: number }
  | { readonly kind: 'edit'; readonly place: CellPlace; readonly draft?: string }
  | { readonly kind: 'editWhenThere'; readonly place: CellPlace }
  | { readonly kind: 'kept'; readonly kept: KeptText }
  | { readonly kind: 'left'; readonly place: CellPlace; readonly text: string | undefined };

/** Nothing selected, nothing edited. */
export const GRID_START: GridState = {
  active: undefined,
  wanted: 0,
  focusTurn: 0,
  editing: undefined,
  kept: undefined,
  left: undefined,
  awaited: undefined,
};

export function gridReducer(state: GridState, event: GridEvent): GridState {
  switch (event.kind) {
    case 'select':
      return { ...state, active: event.place, wanted: event.wanted ?? state.wanted, focusTurn: state.focusTurn + 1 };
    case 'edit': {
      const editing = { place: event.place, ...(event.draft === undefined ? {} : { draft: event.draft }) };
      return { ...state, active: event.place, editing, left: undefined, awaited: undefined };
    }
    case 'editWhenThere':
      return { ...state, awaited: event.place };
    case 'kept': {
      const isOver = samePlace(state.editing?.place, event.kept);
      return { ...state, editing: isOver ? undefined : state.editing, kept: event.kept, left: undefined, focusTurn: 0 };
    }
    case 'left': {
      const left = event.text === undefined ? state.left : { ...event.place, text: event.text };
      return { ...state, editing: undefined, kept: undefined, left, focusTurn: state.focusTurn + 1 };
    }
  }
}

/** What others may ask of the table. */
export interface GridActions {
  readonly select: (place: CellPlace, wanted?: number) => void;
  readonly edit: (place: CellPlace, draft?: string) => void;
  readonly editWhenThere: (place: CellPlace) => void;
  /** Keeps what is being typed, if a cell is open: nothing that is done to the plan may pass it by. */
  readonly keepOpenEdit: () => void;
}

export interface Grid extends GridActions {
  readonly state: GridState;
  readonly dispatch: (event: GridEvent) => void;
  /** Where the open editor says how it is told to keep its text. */
  readonly openEditor: RefObject<(() => void) | undefined>;
}

export function useGridState(): Grid {
  const [state, dispatch] = useReducer(gridReducer, GRID_START);
  const openEditor = useRef<(() => void) | undefined>(undefined);
  return useMemo(
    () => ({
      state,
      dispatch,
      openEditor,
      keepOpenEdit: () => openEditor.current?.(),
      select: (place, wanted) => dispatch({ kind: 'select', place, ...(wanted === undefined ? {} : { wanted }) }),
      edit: (place, draft) => dispatch({ kind: 'edit', place, ...(draft === undefined ? {} : { draft }) }),
      editWhenThere: (place) => dispatch({ kind: 'editWhenThere', place }),
    }),
    [state],
  );
}
