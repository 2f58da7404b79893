// Keeps with the plan what the person has chosen for looking at it and for its export. None of it is an edit: there is
// no undo step, and what was undone can still be done again.
import { TabledError } from '../../shared/errors.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import { type PlanSettings, USUAL_SETTINGS } from '../../shared/plan/plan-settings.ts';
import { inOneTransaction, shownPlan, stampPlan } from './commit.ts';
import type { PlanRecord, TabledDatabase } from './schema.ts';

type Kept = Partial<Pick<PlanRecord, 'exportSettings' | 'settings'>>;

function keep(db: TabledDatabase, planId: string, now: Date, change: (plan: PlanRecord) => Kept): Promise<void> {
  return inOneTransaction(db, async () => {
    const record = await db.plans.get(planId);
    if (record === undefined || (await shownPlan(db)) !== planId) throw new TabledError('not-on-screen', {});
    const kept = change(record);
    if (samePlain(record, { ...record, ...kept })) return;
    await db.plans.update(planId, kept);
    await stampPlan(db, planId, now);
  });
}

/**
 * Stores what was chosen for an export with the plan on screen, for the mirror to save.
 * @throws TabledError not-on-screen where another plan has come on screen since
 */
export function keepExportSettings(
  db: TabledDatabase,
  planId: string,
  exportSettings: ExportSettings,
  now: Date,
): Promise<void> {
  return keep(db, planId, now, () => ({ exportSettings }));
}

/**
 * Changes the settings of the plan on screen, from what they are by then: two windows may both be changing some.
 * @throws TabledError not-on-screen where another plan has come on screen since
 */
export function changePlanSettings(
  db: TabledDatabase,
  planId: string,
  change: (settings: PlanSettings) => PlanSettings,
  now: Date,
): Promise<void> {
  return keep(db, planId, now, (record) => ({ settings: change(record.settings ?? USUAL_SETTINGS) }));
}
