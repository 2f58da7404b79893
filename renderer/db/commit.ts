// Every edit is one transaction: the rows, the history entry and the plan's new stamp together, or none of them.
import type { Change, HistoryRecord, PlanRecord, RowState, TabledDatabase } from './schema.ts';
import { nextStamp } from './stamps.ts';

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
    case 'shelved':
      await db.plans.update(planId, { shelved: change[to] });
      return;
    case 'current': {
      const workspace = await db.workspace.get('workspace');
      const mirrored = workspace?.mirrored ?? null;
      await db.workspace.put({ key: 'workspace', planId: change[to], ...nextStamp(workspace, now), mirrored });
    }
  }
}

async function stampPlan(db: TabledDatabase, planId: string, now: Date): Promise<void> {
  const record: PlanRecord | undefined = await db.plans.get(planId);
  if (record !== undefined) await db.plans.update(planId, { ...nextStamp(record, now) });
}

export function inOneTransaction<Result>(db: TabledDatabase, work: () => Promise<Result>): Promise<Result> {
  const tables = [db.plans, db.rows, db.history, db.workspace, db.drafts];
  return db.commits.track(() => db.transaction('rw', tables, work));
}

/** Applies an edit and records it; for use inside a transaction. What was undone before it can no longer be redone. */
export async function record(db: TabledDatabase, planId: string, edit: Edit, now: Date): Promise<void> {
  for (const change of edit.changes) await applyChange(db, planId, change, 'after', now);
  await db.history.where('undone').equals(1).delete();
  await db.history.add({ planId, at: now.toISOString(), ...edit, undone: 0 });
  await stampPlan(db, planId, now);
}

/**
 * Makes one edit of a plan.
 * @param plan works out the edit from the current state; undefined where there is nothing to change
 * @returns the edit's label, or undefined
 */
export function commit(
  db: TabledDatabase,
  planId: string,
  now: Date,
  plan: () => Promise<Edit | undefined>,
): Promise<string | undefined> {
  return inOneTransaction(db, async () => {
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

export async function historyHeads(db: TabledDatabase): Promise<HistoryHeads> {
  const undo = await db.history.where('undone').equals(0).last();
  const redo = await db.history.where('undone').equals(1).first();
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
