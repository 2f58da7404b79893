// The working copy over fake-indexeddb, a real implementation of IndexedDB in memory; a new one for each test.
import { Dexie } from 'dexie';
import { onTestFinished } from 'vitest';
import { asPlan, readOpenPlan } from '../../renderer/db/open-plan.ts';
import { TabledDatabase } from '../../renderer/db/schema.ts';
import { storeImport } from '../../renderer/db/store-plan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { publishedPlan } from './fixtures.ts';

let opened = 0;

export function openWorkingCopy(): TabledDatabase {
  opened += 1;
  const name = `test-${opened}`;
  const db = new TabledDatabase(name);
  onTestFinished(async () => {
    db.close();
    await Dexie.delete(name);
  });
  return db;
}

export const examplePlan: Plan = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID()).plan;

/** The id of an action of the example, by its number. */
export function actionId(number: string): string {
  return examplePlan.rows.find((row) => row.kind === 'action' && row.number === number)?.id ?? '';
}

/** A clock that goes on by a second each time it is asked. */
export function steadyClock(): () => Date {
  let seconds = 0;
  return () => {
    seconds += 1;
    return new Date(Date.UTC(2026, 10, 23, 14, 0, seconds));
  };
}

/** A working copy with a plan on screen, as after an import. */
export async function withPlan(plan: Plan = examplePlan, planId = 'plan-0001') {
  const db = openWorkingCopy();
  const now = steadyClock();
  await storeImport(db, plan, planId, now());
  return { db, now, planId };
}

/** The plan on screen as plan JSON; undefined where there is none. */
export async function planOnScreen(db: TabledDatabase): Promise<Plan | undefined> {
  const open = await readOpenPlan(db);
  return open && asPlan(open);
}
