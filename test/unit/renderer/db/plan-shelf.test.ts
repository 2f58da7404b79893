import { describe, expect, it } from 'vitest';
import { historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editTitle } from '../../../../renderer/db/edits.ts';
import {
  bringPlanBack,
  countPlans,
  putPlanAway,
  readPlan,
  readShelf,
  showPlan,
  storeNewPlan,
} from '../../../../renderer/db/plan-shelf.ts';
import type { TabledDatabase } from '../../../../renderer/db/schema.ts';
import { storeImport } from '../../../../renderer/db/store-plan.ts';
import { findPending } from '../../../../renderer/mirror/pending.ts';
import { blankPlan } from '../../../../shared/plan/new-plan.ts';
import { examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

async function titles(db: TabledDatabase) {
  const { plans, putAway } = await readShelf(db);
  const named = (list: typeof plans) => list.map(({ record }) => record.title);
  return { plans: named(plans), putAway: named(putAway) };
}

/** Two plans: the example, then another imported over it. */
async function withTwo() {
  const first = await withPlan();
  await storeImport(first.db, { ...examplePlan, title: 'Second' }, 'plan-0002', first.now());
  return first;
}

describe('the list of plans', () => {
  it('has every plan with its counts, the one changed last first, and says which is on screen', async () => {
    const { db } = await withTwo();
    const { plans } = await readShelf(db);
    expect(plans.map(({ record, counts, isShown }) => [record.title, counts.actions, isShown])).toEqual([
      ['Second', 51, true],
      [examplePlan.title, 51, false],
    ]);
    expect(await countPlans(db)).toBe(2);
  });

  it('has no import that was undone: redo brings that back', async () => {
    const { db, now } = await withTwo();
    await undo(db, now());
    expect(await titles(db)).toEqual({ plans: [examplePlan.title], putAway: [] });
    await redo(db, now());
    expect((await titles(db)).plans).toEqual(['Second', examplePlan.title]);
  });

  it('has an import that was undone among those put away once redo cannot bring it back: nothing is lost', async () => {
    const { db, now, planId } = await withTwo();
    await undo(db, now());
    await editTitle(db, planId, 'Edited since', now());
    expect(await titles(db)).toEqual({ plans: ['Edited since'], putAway: ['Second'] });
  });
});

describe('going to another plan', () => {
  it('shows it, is no undo step, and is saved', async () => {
    const { db, now, planId } = await withTwo();
    const entries = await db.history.count();
    await showPlan(db, planId, now());
    expect((await planOnScreen(db))?.title).toBe(examplePlan.title);
    expect(await db.history.count()).toBeLessThanOrEqual(entries);
    expect((await findPending(db)).workspace?.planId).toBe(planId);
  });

  it('brings its own undo steps back, and never another plan by undo', async () => {
    const { db, now, planId } = await withTwo();
    await editTitle(db, 'plan-0002', 'Second, edited', now());
    await showPlan(db, planId, now());
    expect((await historyHeads(db)).undo).toBeUndefined();
    await editTitle(db, planId, 'First, edited', now());
    await showPlan(db, 'plan-0002', now());
    expect((await undo(db, now()))?.label).toBe('Title');
    expect((await planOnScreen(db))?.title).toBe('Second');
    expect(await undo(db, now())).toBeUndefined();
    expect((await redo(db, now()))?.label).toBe('Title');
    await showPlan(db, planId, now());
    await undo(db, now());
    expect((await planOnScreen(db))?.title).toBe(examplePlan.title);
  });

  it('leaves an import that was undone to be done again from the plan that it began at', async () => {
    const { db, now, planId } = await withTwo();
    await storeNewPlan(db, blankPlan('Third'), 'plan-0003', now());
    await storeImport(db, { ...examplePlan, title: 'Fourth' }, 'plan-0004', now());
    await undo(db, now());
    expect((await planOnScreen(db))?.title).toBe('Third');
    await showPlan(db, planId, now());
    expect((await historyHeads(db)).redo).toBeUndefined();
    await showPlan(db, 'plan-0003', now());
    await redo(db, now());
    expect((await planOnScreen(db))?.title).toBe('Fourth');
  });

  it('is refused where the plan was put away meanwhile', async () => {
    const { db, now, planId } = await withTwo();
    await putPlanAway(db, planId, now());
    await expect(showPlan(db, planId, now())).rejects.toMatchObject({ code: 'plan-gone' });
    expect((await planOnScreen(db))?.title).toBe('Second');
  });
});

describe('putting a plan away', () => {
  it('takes it off the screen and out of the list, keeps it to the last word, and brings it back', async () => {
    const { db, now } = await withTwo();
    await editTitle(db, 'plan-0002', 'Second, edited', now());
    await putPlanAway(db, 'plan-0002', now());
    expect(await planOnScreen(db)).toBeUndefined();
    expect(await titles(db)).toEqual({ plans: [examplePlan.title], putAway: ['Second, edited'] });
    expect((await findPending(db)).plans.map(({ id }) => id)).toContain('plan-0002');
    await bringPlanBack(db, 'plan-0002', now());
    await showPlan(db, 'plan-0002', now());
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, title: 'Second, edited' });
    await undo(db, now());
    expect((await planOnScreen(db))?.title).toBe('Second');
  });

  it('is not undone by the undo of the import that took its place', async () => {
    const { db, now, planId } = await withTwo();
    await putPlanAway(db, planId, now());
    expect(await undo(db, now())).toBeUndefined();
    expect((await planOnScreen(db))?.title).toBe('Second');
  });
});

it('a plan that is begun is on screen and to be saved, and undo takes nothing of it away', async () => {
  const { db, now } = await withPlan();
  await storeNewPlan(db, blankPlan('New'), 'plan-0009', now());
  expect(await planOnScreen(db)).toEqual(blankPlan('New'));
  expect((await findPending(db)).plans.map(({ id }) => id)).toContain('plan-0009');
  expect(await undo(db, now())).toBeUndefined();
  expect(await readPlan(db, 'plan-0001')).toEqual(examplePlan);
});
