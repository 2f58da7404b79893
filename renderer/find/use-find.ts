// The search over the plan: what is sought, where it stands, and which of these places is looked at.
import { useDeferredValue, useMemo, useState } from 'react';
import { type FoundText, findText } from '../../shared/plan/find-text.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { RowRecord } from '../db/schema.ts';

export interface Find {
  readonly isOpen: boolean;
  /** Counts the times that the search was asked for: each brings the keyboard to its field. */
  readonly turn: number;
  readonly words: string;
  readonly found: readonly FoundText[];
  /** How many more places there are in rows that are not shown. */
  readonly hidden: number;
  /** The place that is looked at, counted from 0; -1 where there is none. */
  readonly current: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly seek: (words: string) => void;
  readonly step: (by: 1 | -1) => void;
}

interface FindState {
  readonly isOpen: boolean;
  readonly turn: number;
  readonly words: string;
  readonly current: number;
}

const NONE: readonly FoundText[] = [];

/** @param shown the rows that the table shows: the search goes through these */
export function useFind(plan: OpenPlan | undefined, shown: readonly RowRecord[]): Find {
  const [state, setState] = useState<FindState>({ isOpen: false, turn: 0, words: '', current: 0 });
  const { isOpen, words } = state;
  const all = plan?.rows ?? shown;
  const columns = plan?.record.columns;
  // A letter is on screen before the plan is searched for it.
  const sought = useDeferredValue(words);
  const everywhere = useMemo(
    () =>
      isOpen && columns !== undefined
        ? findText(
            all.map(({ row }) => row),
            columns,
            sought,
          )
        : NONE,
    [isOpen, all, columns, sought],
  );
  const found = useMemo(() => {
    if (shown === all) return everywhere;
    const ids = new Set(shown.map(({ id }) => id));
    return everywhere.filter(({ rowId }) => ids.has(rowId));
  }, [everywhere, shown, all]);
  const current = found.length === 0 ? -1 : Math.min(state.current, found.length - 1);
  return {
    isOpen,
    turn: state.turn,
    words,
    found,
    hidden: everywhere.length - found.length,
    current,
    open: () => setState((before) => ({ ...before, isOpen: true, turn: before.turn + 1 })),
    close: () => setState((before) => ({ ...before, isOpen: false })),
    seek: (typed) => setState((before) => ({ ...before, words: typed, current: 0 })),
    step: (by) => setState((before) => ({ ...before, current: (current + by + found.length) % (found.length || 1) })),
  };
}
