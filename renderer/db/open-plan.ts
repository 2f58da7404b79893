// Reads plans from the working copy.
import { PLAN_FORMAT, type Plan } from '../../shared/plan/plan.ts';
import type { PlanRecord, RowRecord, TabledDatabase } from './schema.ts';

/** The plan on screen, with its rows in order. */
export interface OpenPlan {
  readonly record: PlanRecord;
  readonly rows: readonly RowRecord[];
}

export async function rowsInOrder(db: TabledDatabase, planId: string): Promise<RowRecord[]> {
  return db.rows.where('[planId+position]').between([planId, ''], [planId, '\uffff']).toArray();
}

/** The plan that is on screen; undefined where none is. */
export async function readOpenPlan(db: TabledDatabase): Promise<OpenPlan | undefined> {
  const workspace = await db.workspace.get('workspace');
  if (workspace === undefined || workspace.planId === '') return undefined;
  const record = await db.plans.get(workspace.planId);
  return record === undefined ? undefined : { record, rows: await rowsInOrder(db, record.id) };
}

/** A plan of the working copy as plan JSON. */
export function asPlan({ record, rows }: OpenPlan): Plan {
  const { title, columns, origin, carried } = record;
  return {
    ...carried,
    format: PLAN_FORMAT,
    title,
    columns,
    rows: rows.map(({ row }) => row),
    ...(origin === undefined ? {} : { origin }),
  };
}
