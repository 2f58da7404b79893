// The filter over the plan on screen: what it lets through, what the table shows, and what its bar is doing.
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import {
  applyFilter,
  type Facet,
  type FilterFacts,
  type FilterResult,
  isFilterSet,
  prepareFilter,
} from '../../shared/plan/plan-filter.ts';
import { NO_FILTER, type PlanFilter, USUAL_SETTINGS } from '../../shared/plan/plan-settings.ts';
import { daysOfLastChange } from '../db/changed-rows.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { RowRecord } from '../db/schema.ts';
import type { Grid } from '../plan/grid-state.ts';
import { useToday } from '../plan/use-today.ts';
import { useServices } from '../services.ts';
import { usePrepared } from '../ui/use-prepared.ts';
import { type HeldRows, holdRows } from './held-rows.ts';
import { readFilter, rememberFilter } from './remembered-filter.ts';

/** What is open of the filter's bar: the choices of a part, the saved views, or neither. */
export type OpenPart = Facet | 'views' | undefined;

export interface Filter {
  readonly value: PlanFilter;
  readonly isSet: boolean;
  /** All of the plan: the same list for as long as nothing is changed. */
  readonly planRows: readonly PlanRow[];
  /** How many actions the plan has. */
  readonly actions: number;
  /** The rows that the table shows, in order: all of them where no filter is set. */
  readonly rows: readonly RowRecord[];
  /** Whether the row of that id is among them. */
  readonly shows: (id: string) => boolean;
  /** Actions that are shown though they do not pass: edited or added since the filter was set. */
  readonly strays: number;
  /** What passes, and what each choice would give. */
  readonly result: FilterResult;
  readonly facts: FilterFacts;
  /** Whether all that the filter goes by has been read. */
  readonly isReady: boolean;
  readonly isOpen: boolean;
  /** Counts the times that the bar was asked for: each brings the keyboard to it. */
  readonly turn: number;
  readonly openPart: OpenPart;
  readonly open: (part?: OpenPart) => void;
  readonly setOpenPart: (part: OpenPart) => void;
  readonly close: () => void;
  readonly change: (filter: PlanFilter) => void;
  readonly clear: () => void;
  /** Lets go of the rows that do not pass any more. */
  readonly applyAgain: () => void;
}

const NO_ROWS: readonly RowRecord[] = [];
const NO_DAYS: ReadonlyMap<string, IsoDay> = new Map();
const NO_COLUMNS: FilterFacts['columns'] = {
  action: '',
  date: '',
  responsibility: '',
  reportedTo: '',
  evidence: '',
  fileRef: '',
  custom: [],
};

function useFacts(plan: OpenPlan | undefined, needsDays: boolean): FilterFacts & { readonly isReady: boolean } {
  const { db } = useServices();
  const planId = plan?.record.id ?? '';
  const read = useLiveQuery(
    () => (needsDays ? daysOfLastChange(db, planId) : Promise.resolve(undefined)),
    [db, planId, needsDays],
  );
  const changedOn = read ?? NO_DAYS;
  const columns = plan?.record.columns ?? NO_COLUMNS;
  const { dueSoonDays } = plan?.record.settings ?? USUAL_SETTINGS;
  const today = useToday();
  return useMemo(
    () => ({ columns, today, dueSoonDays, changedOn, isReady: !needsDays || read !== undefined }),
    [columns, today, dueSoonDays, changedOn, needsDays, read],
  );
}

/** The rows on screen follow from what they were before: kept as React keeps what comes from earlier drawings. */
function useHeldRows(plan: OpenPlan | undefined, filter: PlanFilter, result: FilterResult, grid: Grid): HeldRows {
  const [held, setHeld] = useState<HeldRows | undefined>(undefined);
  const next = holdRows(held, {
    planId: plan?.record.id ?? '',
    filter,
    rows: plan?.rows ?? NO_ROWS,
    passing: isFilterSet(filter) ? result.passing : undefined,
    active: grid.state.active?.rowId,
    editing: grid.state.editing?.place.rowId,
  });
  if (next !== held) setHeld(next);
  return next;
}

interface BarState {
  readonly isOpen: boolean;
  readonly turn: number;
  readonly openPart: OpenPart;
}

export function useFilter(plan: OpenPlan | undefined, grid: Grid): Filter {
  const planId = plan?.record.id ?? '';
  const [set, setSet] = useState({ planId: '', value: NO_FILTER });
  const [bar, setBar] = useState<BarState>({ isOpen: false, turn: 0, openPart: undefined });
  // Another plan has come on screen: it has a filter of its own.
  const current = set.planId === planId ? set : { planId, value: readFilter(sessionStorage, planId) };
  if (current !== set) setSet(current);
  const { value } = current;

  const facts = useFacts(plan, value.changedSince !== null || bar.openPart === 'changedSince');
  const rows = useMemo(() => plan?.rows.map(({ row }) => row) ?? [], [plan?.rows]);
  const actions = useMemo(() => rows.filter(({ kind }) => kind === 'action').length, [rows]);
  const isNeeded = isFilterSet(value) || bar.isOpen;
  // The first filter finds them read, whoever opens it.
  const prepare = useMemo(() => (isTimeLeft: () => boolean) => prepareFilter(rows, facts, isTimeLeft), [rows, facts]);
  usePrepared(prepare);
  const result = useMemo(() => applyFilter(isNeeded ? rows : [], value, facts), [isNeeded, rows, value, facts]);
  const held = useHeldRows(plan, value, result, grid);

  const change = (filter: PlanFilter) => {
    rememberFilter(sessionStorage, planId, filter);
    setSet({ planId, value: filter });
  };
  return {
    value,
    isSet: isFilterSet(value),
    planRows: rows,
    actions,
    rows: held.shown,
    shows: (id) => held.ids.has(id),
    strays: held.strays,
    result,
    facts,
    isReady: facts.isReady,
    ...bar,
    open: (openPart) => setBar(({ turn }) => ({ isOpen: true, turn: turn + 1, openPart })),
    setOpenPart: (openPart) => setBar((before) => ({ ...before, openPart })),
    close: () => setBar((before) => ({ ...before, isOpen: false, openPart: undefined })),
    change,
    clear: () => change(NO_FILTER),
    applyAgain: () => change({ ...value }),
  };
}
