import { Dexie } from 'dexie';
import { expect, it, onTestFinished } from 'vitest';
import { TabledDatabase } from '../../../../renderer/db/schema.ts';
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
} as const;

function shippedWorkingCopy(name: string, until: keyof typeof SHIPPED): Dexie {
  const shipped = new Dexie(name);
  shipped.version(1).stores(SHIPPED[1]);
  if (until === 2) shipped.version(2).stores(SHIPPED[2]);
  onTestFinished(async () => {
    shipped.close();
    await Dexie.delete(name);
  });
  return shipped;
}

it('the working copy has the stores of its shipped versions, and strict durability', async () => {
  const { db } = await withPlan();
  expect(db.verno).toBe(Math.max(...Object.keys(SHIPPED).map(Number)));
  const shipped = shippedWorkingCopy('shipped-2', 2);
  await shipped.open();
  const stores = (dexie: Dexie) =>
    dexie.tables.map(({ name, schema }) => [name, schema.primKey.src, schema.indexes.map(({ src }) => src)]).sort();
  expect(stores(db)).toEqual(stores(shipped));
  expect(db._options.chromeTransactionDurability).toBe('strict');
  expect(await planOnScreen(db)).toBeDefined();
});

it('a working copy of version 1 is opened with all that it holds', async () => {
  const { db } = await withPlan();
  await db.drafts.put({
    windowId: 'w',
    planId: 'plan-0001',
    rowId: 'r',
    field: 'action',
    label: '',
    base: '',
    text: 'half',
  });
  await db.unkept.put({
    id: 'u',
    at: '',
    planId: 'plan-0001',
    rowId: 'r',
    field: 'action',
    label: '',
    base: '',
    text: 'mine',
  });
  await db.disk.put({ key: 'plan-0001', onDisk: null, unconfirmed: [], savedAt: '' });
  const tables = Object.keys(SHIPPED[1]);
  const old = shippedWorkingCopy('shipped-1', 1);
  await old.open();
  for (const table of tables) await old.table(table).bulkAdd(await db.table(table).toArray());
  const before = await Promise.all(tables.map((table) => old.table(table).toArray()));
  expect(before.every((records) => records.length > 0)).toBe(true);
  old.close();

  const upgraded = new TabledDatabase('shipped-1');
  onTestFinished(() => upgraded.close());
  await upgraded.open();
  expect(upgraded.verno).toBe(2);
  expect(await Promise.all(tables.map((table) => upgraded.table(table).toArray()))).toEqual(before);
  expect((await planOnScreen(upgraded))?.rows).toEqual(examplePlan.rows);
  expect(await upgraded.mappings.count()).toBe(0);
});
