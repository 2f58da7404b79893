// Every edit is one transaction: the rows, the history entry and the plan's new stamp together, or none of them.
// An edit concerns the plan on screen and no other: what nobody sees is neither changed nor undone.
import type { Collection } from 'dexie';
import { TabledError } from '../../shared/errors.ts';
import { type KeptWithPlan, movedKept } from '../../shared/plan/kept-with-plan.ts';
import type { PlanOrigin } from '../../shared/plan/plan.ts';
import { nextStamp } from '../../shared/plan/stamps.ts';
import { putPartyChoices } from './party-choices.ts';
import {
  type Change,
  type HistoryRecord,
  type PlanRecord,
  type RowState,
  type TabledDatabase,
  touchedRows,
} from './schema.ts';
import { workingCopyError } from './working-copy-error.ts';

/** What an edit wants to do, worked out inside the transaction from what is there now. */
export interface Edit {
  readonly label: string;
  readonly changes: readonly Change[];
}

type Direction = 'before' | 'after';

async function putRow(db: TabledDatabase, planId: string, id: string, state: RowState | null): Promise<void> {
  if (state === null) await db.rows.delete([planId, id]);
  else await db.rows.put({ planId, id, ...state });
}

async function putOrigin(db: TabledDatabase, planId: string, origin: PlanOrigin | null): Promise<void> {
  const record = await db.plans.get(planId);
  if (record === undefined) return;
  const { origin: _before, ...others } = record;
  await db.plans.put(origin === null ? others : { ...others, origin });
}

async function putKept(db: TabledDatabase, planId: string, from: KeptWithPlan, to: KeptWithPlan): Promise<void> {
  const plan = await db.plans.get(planId);
  if (plan === undefined) return;
  const { origin: _origin, exportSettings: _export, settings: _settings, ...others } = plan;
  await db.plans.put({ ...others, ...movedKept(plan, from, to) });
}

/** Puts a plan on screen, for use inside a transaction. @param planId "" for none */
export async function putOnScreen(db: TabledDatabase, planId: string, now: Date): Promise<void> {
  const workspace = await db.workspace.get('workspace');
  await db.workspace.put({ key: 'workspace', planId, ...nextStamp(workspace, now) });
}

async function applyChange(
  db: TabledDatabase,
  planId: string,
  change: Change,
  to: Direction,
  now: Date,
): Promise<void> {
  switch (change.kind) {
    case 'row':
      await putRow(db, planId, change.id, change[to]);
      return;
    case 'title':
      await db.plans.update(planId, { title: change[to] });
      return;
    case 'columns':
      await db.plans.update(planId, { columns: change[to] });
      return;
    case 'origin':
      await putOrigin(db, planId, change[to]);
      return;
    case 'evidence':
      await db.plans.update(planId, { evidence: change[to] });
      return;
    case 'kept':
      await putKept(db, planId, change[to === 'before' ? 'after' : 'before'], change[to]);
      return;
    case 'shelved':
      await db.plans.update(planId, { shelved: change[to] });
      return;
    case 'party choices':
      await putPartyChoices(db, planId, change[to === 'before' ? 'after' : 'before'], change[to]);
      return;
    case 'current':
      await putOnScreen(db, change[to], now);
  }
}

/** Marks a plan as changed, for the mirror to save; for use inside a transaction. */
export async function stampPlan(db: TabledDatabase, planId: string, now: Date): Promise<void> {
  const record: PlanRecord | undefined = await db.plans.get(planId);
  if (record !== undefined) await db.plans.update(planId, { ...nextStamp(record, now) });
}

export function inOneTransaction<Result>(db: TabledDatabase, work: () => Promise<Result>): Promise<Result> {
  const tables = [db.plans, db.rows, db.history, db.workspace, db.drafts, db.unkept, db.mappings];
  return db.commits.track(async () => {
    db.retryOpening();
    try {
      return await db.transaction('rw', tables, work);
    } catch (error) {
      throw workingCopyError(error);
    }
  });
}

/** The id of the plan on screen; "" where none is. */
export async function shownPlan(db: TabledDatabase): Promise<string> {
  return (await db.workspace.get('workspace'))?.planId ?? '';
}

/** Applies an edit and records it; for use inside a transaction. What was undone before it can no longer be redone. */
export async function record(db: TabledDatabase, planId: string, edit: Edit, now: Date): Promise<void> {
  const left = await shownPlan(db);
  for (const shown of new Set([left, planId])) await undoneEntries(db, shown).delete();
  for (const change of edit.changes) await applyChange(db, planId, change, 'after', now);
  const touched = touchedRows(planId, edit.changes);
  await db.history.add({ planId, at: now.toISOString(), ...edit, touched, undone: 0 });
  await stampPlan(db, planId, now);
}

/**
 * Makes one edit of the plan on screen.
 * @param plan works out the edit from the current state; undefined where there is nothing to change
 * @returns the edit's label, or undefined
 * @throws TabledError not-on-screen where another plan has come on screen since; whatever `plan` throws
 */
export function commit(
  db: TabledDatabase,
  planId: string,
  now: Date,
  plan: () => Promise<Edit | undefined>,
): Promise<string | undefined> {
  return inOneTransaction(db, async () => {
    if ((await shownPlan(db)) !== planId) throw new TabledError('not-on-screen', {});
    const edit = await plan();
    if (edit !== undefined) await record(db, planId, edit, now);
    return edit?.label;
  });
}

/** The edit that undo would take back, and the one that redo would do again. */
export interface HistoryHeads {
  readonly undo: HistoryRecord | undefined;
  readonly redo: HistoryRecord | undefined;
}

/** Whether doing an entry again starts from this plan on screen: the import that once took its place. */
function beginsAt(entry: HistoryRecord, shown: string): boolean {
  return entry.changes.some((change) => change.kind === 'current' && change.before === shown);
}

/** What was undone with this plan on screen and can be done again, oldest first: entries of an index that are alike come by seq. */
function undoneEntries(db: TabledDatabase, shown: string): Collection<HistoryRecord, number> {
  return db.history
    .where('undone')
    .equals(1)
    .filter((entry) =>
      entry.changes.some(({ kind }) => kind === 'current') ? beginsAt(entry, shown) : entry.planId === shown,
    );
}

/** Of the plan on screen, and of imports that lead from it or to it. */
export async function historyHeads(db: TabledDatabase): Promise<HistoryHeads> {
  const shown = await shownPlan(db);
  const undo = await db.history.where('[planId+undone]').equals([shown, 0]).last();
  // The first alone: there may be thousands.
  const redo = await undoneEntries(db, shown).first();
  return { undo, redo };
}

async function step(db: TabledDatabase, now: Date, to: Direction): Promise<HistoryRecord | undefined> {
  return inOneTransaction(db, async () => {
    const heads = await historyHeads(db);
    const entry = to === 'before' ? heads.undo : heads.redo;
    if (entry?.seq === undefined) return undefined;
    const changes = to === 'before' ? [...entry.changes].reverse() : entry.changes;
    for (const change of changes) await applyChange(db, entry.planId, change, to, now);
    await db.history.update(entry.seq, { undone: to === 'before' ? 1 : 0 });
    await stampPlan(db, entry.planId, now);
    return entry;
  });
}

/** Takes back the last edit; gives it, or undefined where there is none. */
export function undo(db: TabledDatabase, now: Date): Promise<HistoryRecord | undefined> {
  return step(db, now, 'before');
}

/** Does the edit again that was undone last; gives it, or undefined where there is none. */
export function redo(db: TabledDatabase, now: Date): Promise<HistoryRecord | undefined> {
  return step(db, now, 'after');
}
