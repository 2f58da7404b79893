// Reads plans from the working copy.
import { samePlain } from '../../shared/plan/plain-data.ts';
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

/** Of the record before, the parts that say the same now; of its settings the table's, where others of them changed. */
function sameParts(before: PlanRecord, { columns, settings, evidence }: PlanRecord): Partial<PlanRecord> {
  const table = before.settings?.table;
  const isSameTable = settings !== undefined && table !== undefined && samePlain(table, settings.table);
  return {
    ...(samePlain(before.columns, columns) ? { columns: before.columns } : {}),
    ...(isSameTable ? { settings: { ...settings, table } } : {}),
    ...(before.settings !== undefined && samePlain(before.settings, settings) ? { settings: before.settings } : {}),
    ...(before.evidence !== undefined && samePlain(before.evidence, evidence) ? { evidence: before.evidence } : {}),
  };
}

/**
 * The plan as read anew, with every row, the columns and the settings being the objects they were before where they say the same:
 * IndexedDB gives new objects for all of it each time, and a row that is a new object is drawn again.
 */
export function reuseParts(before: OpenPlan | undefined, read: OpenPlan): OpenPlan {
  if (before === undefined || before.record.id !== read.record.id) return read;
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const rows = read.rows.map((row) => {
    const same = old.get(row.id);
    return same !== undefined && samePlain(same, row) ? same : row;
  });
  const { record } = read;
  return { record: { ...record, ...sameParts(before.record, record) }, rows };
}

/** A plan of the working copy as plan JSON. */
export function asPlan({ record, rows }: OpenPlan): Plan {
  const { title, columns, origin, exportSettings, settings, evidence, carried } = record;
  return {
    ...carried,
    format: PLAN_FORMAT,
    title,
    columns,
    rows: rows.map(({ row }) => row),
    ...(origin === undefined ? {} : { origin }),
    ...(exportSettings === undefined ? {} : { exportSettings }),
    ...(settings === undefined ? {} : { settings }),
    ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
  };
}
