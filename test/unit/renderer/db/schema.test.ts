import { Dexie } from 'dexie';
import { expect, it, onTestFinished } from 'vitest';
import { addRow } from '../../../../renderer/db/row-edits.ts';
import { TabledDatabase, touchedRow, type UnkeptRecord } from '../../../../renderer/db/schema.ts';
import { USUAL_SETTINGS } from '../../../../shared/plan/plan-settings.ts';
import { examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

/** The stores of each shipped version, as they were shipped: never edited. A migration's test opens one of them. */
const SHIPPED = {
  1: {
    plans: 'id',
    rows: '[planId+id], [planId+position]',
    history: '++seq, planId, undone, [planId+undone]',
    workspace: 'key',
    disk: 'key',
    drafts: 'windowId',
    unkept: 'id, at',
  },
  2: { mappings: 'key' },
  3: { history: '++seq, planId, undone, [planId+undone], *touched' },
} as const;

function shippedWorkingCopy(name: string, until: keyof typeof SHIPPED): Dexie {
  const shipped = new Dexie(name);
  shipped.version(1).stores(SHIPPED[1]);
  if (until >= 2) shipped.version(2).stores(SHIPPED[2]);
  if (until >= 3) shipped.version(3).stores(SHIPPED[3]);
  onTestFinished(async () => {
    shipped.close();
    await Dexie.delete(name);
  });
  return shipped;
}

it('the working copy has the stores of its shipped versions, and strict durability', async () => {
  const { db } = await withPlan();
  expect(db.verno).toBe(Math.max(...Object.keys(SHIPPED).map(Number)));
  const shipped = shippedWorkingCopy('shipped-3', 3);
  await shipped.open();
  const stores = (dexie: Dexie) =>
    dexie.tables.map(({ name, schema }) => [name, schema.primKey.src, schema.indexes.map(({ src }) => src)]).sort();
  expect(stores(db)).toEqual(stores(shipped));
  expect(db._options.chromeTransactionDurability).toBe('strict');
  expect(await planOnScreen(db)).toBeDefined();
});

/** What the working copy holds of each table, as version 1 or 2 kept it: without the index of the history by row. */
async function fill(old: Dexie, db: TabledDatabase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const records: readonly Record<string, unknown>[] = await db.table(table).toArray();
    const kept = records.map(({ touched: _, ...record }) => record);
    expect(kept.length).toBeGreaterThan(0);
    await old.table(table).bulkAdd(kept);
  }
}

it.each([1, 2] as const)('a working copy of version %i is opened with all that it holds', async (version) => {
  const { db, planId, now } = await withPlan();
  const text: Omit<UnkeptRecord, 'id' | 'at'> = {
    planId,
    rowId: 'r',
    field: 'action',
    label: '',
    base: '',
    text: 'half',
  };
  await db.drafts.put({ windowId: 'w', ...text });
  await db.unkept.put({ id: 'u', at: '', ...text });
  await db.disk.put({ key: planId, onDisk: null, unconfirmed: [], savedAt: '' });
  await db.mappings.put({ key: 'headings', columns: [], file: 'Plan.xlsx', at: '' });
  await addRow(db, planId, 'action', undefined, () => 'added', now());
  const carried = { settings: { ...USUAL_SETTINGS, dueSoonDays: 7 }, other: 'x' };
  await db.plans.update(planId, { carried });
  const tables = Object.keys(version === 1 ? SHIPPED[1] : { ...SHIPPED[1], ...SHIPPED[2] });
  const old = shippedWorkingCopy(`shipped-${version}`, version);
  await old.open();
  await fill(old, db, tables);
  old.close();

  const upgraded = new TabledDatabase(`shipped-${version}`);
  onTestFinished(() => upgraded.close());
  await upgraded.open();
  expect(upgraded.verno).toBe(3);
  for (const table of tables.filter((name) => name !== 'plans')) {
    expect(await upgraded.table(table).toArray()).toEqual(await db.table(table).toArray());
  }
  const edit = await upgraded.history.where('touched').equals(touchedRow(planId, 'added')).first();
  expect(edit?.label).toMatch(/^Add action/);
  // A plan file of a later version had brought settings, which version 2 did not know and carried along.
  expect((await upgraded.plans.get(planId))?.carried).toEqual({ other: 'x' });
  const { rows = [], settings } = (await planOnScreen(upgraded)) ?? {};
  expect(settings).toEqual(carried.settings);
  expect(rows.slice(0, -1)).toEqual(examplePlan.rows);
  expect(await upgraded.mappings.count()).toBe(version === 1 ? 0 : 1);
});
