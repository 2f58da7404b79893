// What the keyboard is on in the plan's table, and which cell is being edited.
import { type RefObject, useMemo, useReducer, useRef } from 'react';
import type { RowRecord } from '../db/schema.ts';
import { type CellPlace, samePlace } from './grid-moves.ts';
import type { Selection } from './selection.ts';

/** What an editor begins with instead of its cell's text. */
export interface Beginning {
  readonly text: string;
  /** The cell's text as it was when the typing began; absent where that is what the cell has now. */
  readonly base?: string;
  /** The unkept text that this is, if it is one: it goes once the edit is kept. */
  readonly unkeptId?: string;
  /** Whether it is a key press typed over the cell: a text that was left there before is offered back no less. */
  readonly isTypedOver?: true;
}

export interface Editing {
  readonly place: CellPlace;
  readonly beginning: Beginning | undefined;
}

/** A text on its way into the working copy: shown at once, so that the old one does not flash up. */
export interface KeptText extends CellPlace {
  readonly text: string;
  /** The rows it was kept over: once there are newer ones, they have it. */
  readonly over: readonly RowRecord[];
}

/** A text that was typed and then left with Escape. */
export interface LeftText extends CellPlace {
  readonly text: string;
}

export interface GridState {
  readonly active: CellPlace | undefined;
  /** What is selected beside the active cell; undefined where that is all. */
  readonly selection: Selection | undefined;
  /** The grid column that moves up and down keep to. */
  readonly wanted: number;
  /** Counts the times that the keyboard was sent to the active cell; 0 where it must stay where the person put it. */
  readonly focusTurn: number;
  readonly editing: Editing | undefined;
  readonly kept: KeptText | undefined;
  /** Texts that were left with Escape, the newest last: each is offered back until it is, or its cell is kept. */
  readonly left: readonly LeftText[];
  /** A cell to edit as soon as its row is on screen. */
  readonly awaited: CellPlace | undefined;
  /** Rows to select as soon as they are on screen. */
  readonly awaitedRows: readonly string[] | undefined;
}

export type GridEvent =
  /** Without `selection`, what was selected is no longer; "same" leaves it. */
  | {
      readonly kind: 'select';
      readonly place: CellPlace;
      readonly wanted?: number;
      readonly selection?: Selection | 'same' | undefined;
    }
  /** What is selected changes, and the keyboard stays where it is. */
  | { readonly kind: 'selected'; readonly selection: Selection | undefined }
  /** The keyboard came to a cell by itself: by the mouse, or by the Tab key. */
  | { readonly kind: 'focused'; readonly place: CellPlace; readonly wanted: number }
  | { readonly kind: 'edit'; readonly place: CellPlace; readonly beginning?: Beginning | undefined }
  /** Comes back to a cell without sending the keyboard there. */
  | { readonly kind: 'restore'; readonly place: CellPlace }
  | { readonly kind: 'editWhenThere'; readonly place: CellPlace }
  | { readonly kind: 'selectWhenThere'; readonly ids: readonly string[] }
  | { readonly kind: 'kept'; readonly kept: KeptText }
  /** The editor was closed with nothing typed in it. */
  | { readonly kind: 'closed'; readonly place: CellPlace }
  /** The text that was shown as kept could not be put in the plan. */
  | { readonly kind: 'refused'; readonly place: CellPlace }
  | { readonly kind: 'left'; readonly place: CellPlace; readonly text: string | undefined };

/** Nothing selected, nothing edited. */
export const GRID_START: GridState = {
  active: undefined,
  selection: undefined,
  wanted: 0,
  focusTurn: 0,
  editing: undefined,
  kept: undefined,
  left: [],
  awaited: undefined,
  awaitedRows: undefined,
};

export function gridReducer(state: GridState, event: GridEvent): GridState {
  switch (event.kind) {
    case 'select':
      return {
        ...state,
        active: event.place,
        selection: event.selection === 'same' ? state.selection : event.selection,
        awaitedRows: undefined,
        wanted: event.wanted ?? state.wanted,
        focusTurn: state.focusTurn + 1,
      };
    case 'focused':
      // Known here alone for certain: a key may have sent the keyboard on since the cell was drawn.
      if (samePlace(state.active, event.place)) return state;
      return gridReducer(state, { ...event, kind: 'select' });
    case 'selected':
      return { ...state, selection: event.selection };
    case 'edit': {
      const { place, beginning } = event;
      return {
        ...state,
        active: place,
        selection: undefined,
        editing: { place, beginning },
        left: beginning === undefined || beginning.isTypedOver ? state.left : withoutAt(state.left, place),
        awaited: undefined,
      };
    }
    case 'restore':
      return state.editing === undefined ? { ...state, active: event.place, focusTurn: 0 } : state;
    case 'editWhenThere':
      return { ...state, awaited: event.place };
    case 'selectWhenThere':
      return { ...state, awaitedRows: event.ids };
    case 'kept':
      return { ...closed(state, event.kept), kept: event.kept, left: withoutAt(state.left, event.kept) };
    case 'closed':
      return closed(state, event.place);
    case 'refused':
      return samePlace(state.kept, event.place) ? { ...state, kept: undefined } : state;
    case 'left': {
      const { place, text } = event;
      const left = text === undefined ? state.left : [...withoutAt(state.left, place), { ...place, text }];
      return { ...state, editing: undefined, kept: undefined, left, focusTurn: state.focusTurn + 1 };
    }
  }
}

function withoutAt(left: readonly LeftText[], place: CellPlace): readonly LeftText[] {
  return left.filter((text) => !samePlace(text, place));
}

/** Another cell may be open by the time that a closed editor says so: that one stays. */
function closed(state: GridState, place: CellPlace): GridState {
  const isOver = samePlace(state.editing?.place, place);
  return { ...state, editing: isOver ? undefined : state.editing, focusTurn: 0 };
}

/** What others may ask of the table. */
export interface GridActions {
  readonly select: (place: CellPlace, wanted?: number) => void;
  /** Selects whole rows, the keyboard being on a cell of one of them. */
  readonly selectRows: (place: CellPlace, ids: readonly string[]) => void;
  /** Brings the cell that the keyboard is on into sight, and the keyboard to it; what is selected stays so. */
  readonly stay: () => void;
  readonly edit: (place: CellPlace, beginning?: Beginning) => void;
  readonly editWhenThere: (place: CellPlace) => void;
  /** Selects rows as soon as they are on screen, and sends the keyboard to the first. */
  readonly selectWhenThere: (ids: readonly string[]) => void;
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
      selectRows: (place, ids) => {
        const from = { rowId: place.rowId, column: 0 };
        const selection = ids.length < 2 ? undefined : { from, ids: new Set(ids), columns: undefined };
        dispatch({ kind: 'select', place, selection });
      },
      stay: () => {
        if (state.active !== undefined) dispatch({ kind: 'select', place: state.active, selection: 'same' });
      },
      edit: (place, beginning) => dispatch({ kind: 'edit', place, beginning }),
      editWhenThere: (place) => dispatch({ kind: 'editWhenThere', place }),
      selectWhenThere: (ids) => dispatch({ kind: 'selectWhenThere', ids }),
    }),
    [state],
  );
}
