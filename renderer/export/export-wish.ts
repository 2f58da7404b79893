// What is to be exported: the plan as the working copy has it now, and the officer's choices.
import type { ArgumentsOf } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { rowsChangedSince } from '../db/changed-rows.ts';
import { asPlan, readOpenPlan } from '../db/open-plan.ts';
import type { TabledDatabase } from '../db/schema.ts';

export interface ExportWish {
  readonly plan: Plan;
  readonly settings: ExportSettings;
  /** Ids of the rows changed since the day that the settings name; empty where they name none. */
  readonly changedRows: readonly string[];
}

const NONE: readonly string[] = [];

export async function changedRowsFor(
  db: TabledDatabase,
  planId: string,
  { rows }: ExportSettings,
): Promise<readonly string[]> {
  return rows.kind === 'changed' ? rowsChangedSince(db, planId, rows.since) : NONE;
}

/** From the working copy itself: what the screen shows may be an edit behind. @throws TabledError not-on-screen */
export async function readWish(db: TabledDatabase, planId: string, settings: ExportSettings): Promise<ExportWish> {
  const open = await readOpenPlan(db);
  if (open === undefined || open.record.id !== planId) throw new TabledError('not-on-screen', {});
  return { plan: asPlan(open), settings, changedRows: await changedRowsFor(db, planId, settings) };
}

function content({ title, columns, rows }: Plan) {
  return { title, columns, rows };
}

/** Whether two plans have the same title, columns and rows: what was exported of them last does not count. */
export function sameContent(a: Plan, b: Plan): boolean {
  return samePlain(content(a), content(b));
}

/** Whether a document made for one wish is the document of the other. */
export function sameWish(a: ExportWish, b: ExportWish): boolean {
  return samePlain([a.settings, a.changedRows], [b.settings, b.changedRows]) && sameContent(a.plan, b.plan);
}

/** The wish as the desk takes it. */
export function documentOrder({ plan, settings, changedRows }: ExportWish): ArgumentsOf<'makeDocument'> {
  return { plan, kind: settings.kind, settings, changedRows: [...changedRows] };
}
