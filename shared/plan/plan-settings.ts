// How a plan is looked at in Tabled: kept with the plan, on every laptop that it goes to. None of it is an edit of the
// plan, so that none of it is an undo step.
import * as v from 'valibot';

/** How a date stands to today, or that it does not. */
export const DUE_STATES = ['overdue', 'due-soon', 'due', 'unread', 'no-date'] as const;
export type DueState = (typeof DUE_STATES)[number];

const words = v.fallback(v.array(v.string()), []);

const planFilter = v.object({
  /** Theme rows' ids; "" for what stands before the first theme. An empty list, here and below, lets all through. */
  themes: words,
  /** Parties, by `partyKey`. */
  parties: words,
  /** Words of the status column, as they stand in cells; "" for none. */
  statuses: words,
  /** Words of the RAG column, likewise. */
  rags: words,
  due: v.fallback(v.array(v.picklist(DUE_STATES)), []),
  /** Cell fields, at least one of which is empty. */
  empty: words,
  /** Changed in Tabled on that day or later. */
  changedSince: v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null),
});
/** Which actions are shown: those that pass every part that is set. Plain data. */
export type PlanFilter = v.InferOutput<typeof planFilter>;

export const NO_FILTER: PlanFilter = {
  themes: [],
  parties: [],
  statuses: [],
  rags: [],
  due: [],
  empty: [],
  changedSince: null,
};

/** A filter from outside: a part that cannot be used lets all through. */
export function restorePlanFilter(value: unknown): PlanFilter {
  const given = typeof value === 'object' && value !== null ? value : {};
  return v.parse(v.fallback(planFilter, NO_FILTER), { ...NO_FILTER, ...given });
}

const tableView = v.object({
  /** The headed columns by cell field, in their order on screen; those that are not listed follow in the plan's order. */
  order: words,
  /** Columns that are not shown, by cell field. The action's own always is. */
  hidden: words,
  /** Widths in rem by cell field, of the columns that were drawn wider or narrower. */
  widths: v.fallback(v.record(v.string(), v.pipe(v.number(), v.finite(), v.gtValue(0))), {}),
});
/** The columns as the officer has put them on screen. Plain data. */
export type TableView = v.InferOutput<typeof tableView>;

export const USUAL_TABLE: TableView = { order: [], hidden: [], widths: {} };

const savedView = v.object({ id: v.string(), name: v.string(), filter: planFilter });
/** A filter with a name, to come back to. Plain data. */
export type SavedView = v.InferOutput<typeof savedView>;

// Loose: what a later version keeps here is carried along.
const planSettings = v.looseObject({
  /** An action is due soon from so many days before the end of its date. */
  dueSoonDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)), 30),
  /**
   * How evidence is numbered in File Ref: "{action}" is the action's number, "{n}" counts its evidence from 1. "" for the
   * usual one, which begins with the initials of the plan's title.
   */
  evidenceReference: v.fallback(v.pipe(v.string(), v.maxLength(100)), ''),
  table: v.fallback(tableView, USUAL_TABLE),
  views: v.fallback(v.array(savedView), []),
});
/** Of one plan. Plain data. */
export type PlanSettings = v.InferOutput<typeof planSettings>;

export const USUAL_SETTINGS: PlanSettings = {
  dueSoonDays: 30,
  evidenceReference: '',
  table: USUAL_TABLE,
  views: [],
};

/** Settings from outside: whatever cannot be used is as usual, and takes nothing else with it. */
export function restorePlanSettings(value: unknown): PlanSettings {
  const given = typeof value === 'object' && value !== null ? value : {};
  return v.parse(v.fallback(planSettings, USUAL_SETTINGS), { ...USUAL_SETTINGS, ...given });
}
