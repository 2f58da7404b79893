// The side panel's state: whether it is open, how wide, and what is being edited in it.
import { useEffect, useMemo, useReducer, useState } from 'react';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import type { TypedField } from '../../shared/plan/typed-fields.ts';
import type { TypedText } from '../db/schema.ts';
import type { Beginning } from '../plan/grid-state.ts';
import { fittingWidth, readPanel, rememberPanel } from './panel-memory.ts';

export interface PanelPlace {
  readonly rowId: string;
  readonly field: TypedField;
}

/** What an editor of the panel begins with instead of what stands there. */
export interface PanelBeginning extends Beginning {
  /** The day of a progress note. */
  readonly on?: IsoDay;
}

export interface PanelEditing extends PanelPlace {
  readonly beginning: PanelBeginning | undefined;
}

interface EditState {
  readonly editing: PanelEditing | undefined;
  /** What was typed and left with Escape last. */
  readonly left: TypedText | undefined;
}

type EditEvent =
  | { readonly kind: 'edit'; readonly editing: PanelEditing }
  | { readonly kind: 'close'; readonly place: PanelPlace }
  | { readonly kind: 'leave'; readonly typed: TypedText | undefined };

function isAt(a: PanelPlace | undefined, b: PanelPlace): boolean {
  return a?.rowId === b.rowId && a.field === b.field;
}

export function panelReducer(state: EditState, event: EditEvent): EditState {
  switch (event.kind) {
    case 'edit': {
      const { editing } = event;
      const isOffered = editing.beginning !== undefined && state.left !== undefined && isAt(state.left, editing);
      return { editing, left: isOffered ? undefined : state.left };
    }
    case 'close':
      // Another editor may be open by the time that a closed one says so: that one stays.
      return isAt(state.editing, event.place) ? { ...state, editing: undefined } : state;
    case 'leave':
      return { editing: undefined, left: event.typed ?? state.left };
  }
}

export interface Panel {
  readonly isOpen: boolean;
  /** In rem. */
  readonly width: number;
  readonly editing: PanelEditing | undefined;
  readonly left: TypedText | undefined;
  readonly show: () => void;
  readonly hide: () => void;
  /** @param width in rem; the nearest that fits is taken */
  readonly resize: (width: number) => void;
  /** Opens an editor, and the panel if it is not open. */
  readonly edit: (place: PanelPlace, beginning?: PanelBeginning) => void;
  readonly close: (place: PanelPlace) => void;
  /** @param typed what is thus not kept, and offered back; undefined where nothing was typed */
  readonly leave: (typed: TypedText | undefined) => void;
}

export function usePanel(): Panel {
  const [memory, setMemory] = useState(() => readPanel(localStorage));
  const [{ editing, left }, dispatch] = useReducer(panelReducer, { editing: undefined, left: undefined });
  useEffect(() => rememberPanel(localStorage, memory), [memory]);
  return useMemo(
    () => ({
      ...memory,
      editing: memory.isOpen ? editing : undefined,
      left,
      show: () => setMemory((before) => ({ ...before, isOpen: true })),
      hide: () => {
        setMemory((before) => ({ ...before, isOpen: false }));
        // An editor that is taken from the screen keeps what was typed in it.
        dispatch({ kind: 'leave', typed: undefined });
      },
      resize: (width) => setMemory((before) => ({ ...before, width: fittingWidth(width) })),
      edit: (place, beginning) => {
        setMemory((before) => ({ ...before, isOpen: true }));
        dispatch({ kind: 'edit', editing: { ...place, beginning } });
      },
      close: (place) => dispatch({ kind: 'close', place }),
      leave: (typed) => dispatch({ kind: 'leave', typed }),
    }),
    [memory, editing, left],
  );
}
