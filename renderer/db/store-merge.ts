// Brings the plan on screen up to date with a sheet: one transaction, one undo step.
import { generateNKeysBetween } from 'fractional-indexing';
import { TabledError } from '../../shared/errors.ts';
import { applyChanges } from '../../shared/merge/apply-changes.ts';
import { longestRun } from '../../shared/merge/longest-run.ts';
import type { EditedHere, PlanChanges } from '../../shared/merge/plan-changes.ts';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { withRevision } from '../../shared/plan/date-revisions.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { commit, shownPlan } from './commit.ts';
import { editedHere } from './from-sheets.ts';
import { localDay } from './local-day.ts';
import { keepMapping, type MappingToKeep } from './mappings.ts';
import { asPlan, rowsInOrder } from './open-plan.ts';
import type { Change, RowRecord, RowState, TabledDatabase } from './schema.ts';

/** The plan on screen in one state, to compare a sheet with. */
export interface PlanToCompare {
  readonly planId: string;
  readonly stamp: PlanStamp;
  readonly plan: Plan;
  readonly edited: EditedHere;
}

/** The plan on screen; undefined where none is. Read in one transaction, so that all of it belongs together. */
export function planToCompare(db: TabledDatabase): Promise<PlanToCompare | undefined> {
  return db.transaction('r', [db.plans, db.rows, db.history, db.workspace], async () => {
    const planId = await shownPlan(db);
    const record = await db.plans.get(planId);
    if (record === undefined) return undefined;
    const { revision, changedAt, columns } = record;
    const plan = asPlan({ record, rows: await rowsInOrder(db, planId) });
    return { planId, stamp: { revision, changedAt }, plan, edited: await editedHere(db, planId, columns) };
  });
}

export interface Merge {
  /** The state of the plan that the changes were found in. */
  readonly stamp: PlanStamp;
  readonly changes: PlanChanges;
  /** Ids of changes that are not made. */
  readonly leftOut: ReadonlySet<string>;
  /** The workbook's name, for the undo step. */
  readonly file: string;
  /** How its columns were chosen; no part of the undo step. */
  readonly mapping?: MappingToKeep;
}

/** Each row's position in the new order: as many as can keep theirs. */
function positions(stored: readonly RowRecord[], order: readonly string[]): ReadonlyMap<string, string> {
  const before = new Map(stored.map(({ id, position }) => [id, position]));
  const known = order.flatMap((id) => (before.has(id) ? [{ id, position: before.get(id) ?? '' }] : []));
  const keeps = new Map(longestRun(known.map(({ position }) => position)).map((index) => [known[index]?.id, index]));
  const found = new Map<string, string>();
  let last: string | null = null;
  let waiting: string[] = [];
  const place = (next: string | null) => {
    for (const [index, key] of generateNKeysBetween(last, next, waiting.length).entries()) {
      found.set(waiting[index] ?? '', key);
    }
    waiting = [];
    last = next;
  };
  for (const id of order) {
    const position = before.get(id);
    if (position === undefined || !keeps.has(id)) {
      waiting.push(id);
      continue;
    }
    place(position);
    found.set(id, position);
  }
  place(null);
  return found;
}

/** @param on the day on which it is done: a date that the sheet puts back is kept as such, as one that is typed */
function rowChanges(stored: readonly RowRecord[], after: Plan, on: IsoDay): readonly Change[] {
  const placed = positions(
    stored,
    after.rows.map(({ id }) => id),
  );
  const before = new Map(stored.map(({ id, position, row }) => [id, { position, row }]));
  const changes: Change[] = [];
  for (const row of after.rows) {
    const old: RowState | null = before.get(row.id) ?? null;
    before.delete(row.id);
    const state = { position: placed.get(row.id) ?? '', row: withRevision(old?.row ?? null, row, on) };
    if (!samePlain(old, state)) changes.push({ kind: 'row', id: row.id, before: old, after: state });
  }
  for (const [id, old] of before) changes.push({ kind: 'row', id, before: old, after: null });
  return changes;
}

/**
 * Makes the changes that are not left out, of the plan on screen.
 * @returns what was done, in words; undefined where everything was left out
 * @throws TabledError comparison-outdated where the plan is in another state by now; not-on-screen
 */
export function storeMerge(db: TabledDatabase, planId: string, merge: Merge, now: Date): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const record = await db.plans.get(planId);
    if (record === undefined || !sameStamp(record, merge.stamp)) {
      throw new TabledError('comparison-outdated', { plan: record?.title ?? '' });
    }
    if (merge.mapping !== undefined) await keepMapping(db, merge.mapping, merge.file, now);
    const stored = await rowsInOrder(db, planId);
    const before = asPlan({ record, rows: stored });
    const after = applyChanges(before, merge.changes, merge.leftOut);
    if (after === before) return undefined;
    const changes: Change[] = [...rowChanges(stored, after, localDay(now))];
    if (after.title !== before.title) changes.push({ kind: 'title', before: before.title, after: after.title });
    if (!samePlain(after.columns, before.columns)) {
      changes.push({ kind: 'columns', before: before.columns, after: after.columns });
    }
    // Always: it tells this step from an edit.
    changes.push({ kind: 'origin', before: before.origin ?? null, after: after.origin ?? null });
    return { label: `Bring up to date from ${merge.file}`, changes };
  });
}
