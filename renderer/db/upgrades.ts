// What brings a working copy of an earlier version up to a later one. Each is the work of one version, never edited once
// shipped.
import type { Transaction } from 'dexie';
import { isRecord } from '../../shared/plan/plain-data.ts';
import { restorePlanSettings } from '../../shared/plan/plan-settings.ts';

/** The rows that an edit of version 2 changed, named as `touchedRow` names them. */
function touchedBy(entry: Readonly<Record<string, unknown>>): readonly string[] {
  const changes: readonly unknown[] = Array.isArray(entry['changes']) ? entry['changes'] : [];
  return changes.flatMap((change) =>
    isRecord(change) && change['kind'] === 'row' ? [`${entry['planId']}/${change['id']}`] : [],
  );
}

/**
 * Version 3 finds edits by row, and knows a plan's settings and its evidence. A plan file of a later version may have brought
 * some: those were carried along, and take their place now.
 */
export async function upgradeToVersion3(transaction: Transaction): Promise<void> {
  await transaction
    .table<Record<string, unknown>>('history')
    .toCollection()
    .modify((entry) => {
      entry['touched'] = touchedBy(entry);
    });
  await transaction
    .table<Record<string, unknown>>('plans')
    .toCollection()
    .modify((plan) => {
      const { carried } = plan;
      if (!isRecord(carried)) return;
      const { settings, evidence, ...others } = carried;
      if (settings !== undefined) plan['settings'] = restorePlanSettings(settings);
      if (evidence !== undefined) plan['evidence'] = evidence;
      plan['carried'] = others;
    });
}
