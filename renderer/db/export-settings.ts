// Keeps with the plan what was chosen for its export, so that the next one begins with it.
import { TabledError } from '../../shared/errors.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import { inOneTransaction, shownPlan, stampPlan } from './commit.ts';
import type { TabledDatabase } from './schema.ts';

/**
 * Stores the settings with the plan on screen, for the mirror to save. It is no edit of the plan: no undo step, and what
 * was undone can still be done again.
 * @throws TabledError not-on-screen where another plan has come on screen since
 */
export function keepExportSettings(
  db: TabledDatabase,
  planId: string,
  settings: ExportSettings,
  now: Date,
): Promise<void> {
  return inOneTransaction(db, async () => {
    const record = await db.plans.get(planId);
    if (record === undefined || (await shownPlan(db)) !== planId) throw new TabledError('not-on-screen', {});
    if (samePlain(record.exportSettings, settings)) return;
    await db.plans.update(planId, { exportSettings: settings });
    await stampPlan(db, planId, now);
  });
}
