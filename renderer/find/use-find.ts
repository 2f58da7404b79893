// The search over the plan: what is sought, where it stands, which of these places is looked at, and what may be put in
// their place.
import { useDeferredValue, useMemo, useState } from 'react';
import type { EvidenceItem } from '../../shared/plan/evidence.ts';
import {
  type FindOptions,
  type FoundText,
  type FoundTexts,
  findIn,
  findText,
  foldText,
  NOTHING_FOUND,
  prepareFind,
  soughtWords,
} from '../../shared/plan/find-text.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { Replacement } from '../../shared/plan/replace-text.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { RowRecord } from '../db/schema.ts';
import { usePrepared } from '../ui/use-prepared.ts';

export interface Find {
  readonly isOpen: boolean;
  /** Whether what is found is to be replaced. */
  readonly isReplacing: boolean;
  /** Counts the times that the search was asked for: each brings the keyboard to its field. */
  readonly turn: number;
  readonly words: string;
  readonly by: string;
  readonly options: FindOptions;
  readonly found: FoundTexts;
  /** How many more places there are in rows that are not shown. */
  readonly hidden: number;
  /** The place that is looked at, counted from 0; -1 where there is none. */
  readonly current: number;
  readonly place: FoundText | undefined;
  readonly open: (isReplacing?: boolean) => void;
  readonly close: () => void;
  readonly seek: (words: string) => void;
  readonly replaceBy: (by: string) => void;
  readonly choose: (options: Partial<FindOptions>) => void;
  readonly step: (by: 1 | -1) => void;
  /** After the place that is looked at was replaced: on to the next, past what the new words have of the old ones. */
  readonly passReplaced: (replacement: Replacement) => void;
}

/** What is replaced, and by what, as the search has it. */
export function replacementOf({ words, by, options }: Find): Replacement {
  return { words, by, options };
}

type FindState = Pick<Find, 'isOpen' | 'isReplacing' | 'turn' | 'words' | 'by' | 'current'> &
  Pick<FindOptions, 'matchCase' | 'wholeWord'>;

const CLOSED: FindState = {
  isOpen: false,
  isReplacing: false,
  turn: 0,
  words: '',
  by: '',
  matchCase: false,
  wholeWord: false,
  current: 0,
};

const NO_EVIDENCE: readonly EvidenceItem[] = [];
const NO_ROWS: readonly PlanRow[] = [];

function notShown(all: readonly RowRecord[], shown: readonly RowRecord[]): readonly PlanRow[] {
  if (all === shown || all.length === shown.length) return NO_ROWS;
  const ids = new Set(shown.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id)).map(({ row }) => row);
}

/** @param shown the rows that the table shows: the search goes through these */
export function useFind(plan: OpenPlan | undefined, shown: readonly RowRecord[]): Find {
  const [state, setState] = useState(CLOSED);
  const { isOpen, isReplacing, words, matchCase, wholeWord } = state;
  const change = (part: Partial<FindState>) => setState((before) => ({ ...before, ...part }));
  const rows = useMemo(() => shown.map(({ row }) => row), [shown]);
  const hiddenRows = useMemo(() => notShown(plan?.rows ?? shown, shown), [plan?.rows, shown]);
  const columns = plan?.record.columns;
  const { evidence = NO_EVIDENCE } = plan?.record ?? {};
  // Nothing is replaced beside the cells.
  const beside = useMemo(() => ({ evidence, cellsOnly: isReplacing }), [evidence, isReplacing]);
  const prepare = useMemo(
    () =>
      isOpen && columns !== undefined
        ? (isTimeLeft: () => boolean) => prepareFind(rows, columns, { evidence, cellsOnly: false }, isTimeLeft)
        : undefined,
    [isOpen, rows, columns, evidence],
  );
  usePrepared(prepare);
  const options = useMemo(
    () => ({ matchCase, wholeWord, withSpaces: isReplacing }),
    [matchCase, wholeWord, isReplacing],
  );
  // A letter is on screen before the plan is searched for it.
  const sought = useDeferredValue(words);
  const found = useMemo(
    () => (isOpen && columns !== undefined ? findText(rows, columns, sought, options, beside) : NOTHING_FOUND),
    [isOpen, rows, columns, sought, options, beside],
  );
  const hidden = useMemo(
    () => (isOpen && columns !== undefined ? findText(hiddenRows, columns, sought, options, beside).count : 0),
    [isOpen, hiddenRows, columns, sought, options, beside],
  );
  // Behind the last place the first comes again.
  const current = found.count === 0 ? -1 : state.current < found.count ? state.current : 0;
  return {
    ...state,
    options,
    found,
    hidden,
    current,
    place: useMemo(() => found.at(current), [found, current]),
    open: (replaces = false) =>
      setState((before) => ({ ...before, isOpen: true, isReplacing: replaces, turn: before.turn + 1 })),
    close: () => change({ isOpen: false }),
    seek: (typed) => change({ words: typed, current: 0 }),
    replaceBy: (by) => change({ by }),
    choose: (chosen) => change({ ...chosen, current: 0 }),
    step: (by) => change({ current: (current + by + found.count) % (found.count || 1) }),
    passReplaced: ({ words: old, by, options: told }) => {
      const again = findIn(foldText(by, told), soughtWords(old, told), told).length;
      change({ current: current + again });
    },
  };
}
