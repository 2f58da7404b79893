import { Dexie } from 'dexie';
import { expect, it, onTestFinished } from 'vitest';
import { planOnScreen, withPlan } from '../../../support/working-copy.ts';

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
} as const;

it('the working copy has the stores of its shipped versions, and strict durability', async () => {
  const { db } = await withPlan();
  expect(db.verno).toBe(Math.max(...Object.keys(SHIPPED).map(Number)));
  const shipped = new Dexie('shipped-1');
  onTestFinished(async () => {
    shipped.close();
    await Dexie.delete('shipped-1');
  });
  shipped.version(1).stores(SHIPPED[1]);
  await shipped.open();
  const stores = (dexie: Dexie) =>
    dexie.tables.map(({ name, schema }) => [name, schema.primKey.src, schema.indexes.map(({ src }) => src)]).sort();
  expect(stores(db)).toEqual(stores(shipped));
  expect(db._options.chromeTransactionDurability).toBe('strict');
  expect(await planOnScreen(db)).toBeDefined();
});
