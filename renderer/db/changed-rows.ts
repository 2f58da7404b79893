// Which rows of a plan were changed in Tabled since a day, by its history.
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import type { TabledDatabase } from './schema.ts';

/** The moment at which a day begins where the person is, ISO 8601. */
function startOf(day: IsoDay): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, ofMonth).toISOString();
}

/**
 * Ids of the plan's rows that were added or changed on that day or later, by hand or by bringing the plan up to date.
 * What was undone was not changed; deleted rows are not among them.
 */
export async function rowsChangedSince(db: TabledDatabase, planId: string, day: IsoDay): Promise<readonly string[]> {
  const from = startOf(day);
  const entries = await db.history.where('[planId+undone]').equals([planId, 0]).toArray();
  const changed = new Set<string>();
  for (const { at, changes } of entries) {
    if (at < from) continue;
    for (const change of changes) if (change.kind === 'row') changed.add(change.id);
  }
  const there = await db.rows.bulkGet([...changed].map((id): [string, string] => [planId, id]));
  return there.flatMap((record) => (record === undefined ? [] : [record.id]));
}

/** By row id: the day, where the person is, of the last change by hand or by bringing the plan up to date. */
export async function daysOfLastChange(db: TabledDatabase, planId: string): Promise<ReadonlyMap<string, IsoDay>> {
  const entries = await db.history.where('[planId+undone]').equals([planId, 0]).toArray();
  const days = new Map<string, IsoDay>();
  for (const { at, changes } of entries) {
    const day = localDay(new Date(at));
    for (const change of changes) {
      if (change.kind === 'row' && day > (days.get(change.id) ?? '')) days.set(change.id, day);
    }
  }
  return days;
}
