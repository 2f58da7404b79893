import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editTitle } from '../../../../renderer/db/edits.ts';
import { storeDiskCopy, storeImport } from '../../../../renderer/db/store-plan.ts';
import { planArbitrary } from '../../../support/plan-arbitraries.ts';
import { examplePlan, openWorkingCopy, planOnScreen, withPlan } from '../../../support/working-copy.ts';

describe('an import', () => {
  it('shows the plan, whole and in order', async () => {
    const { db } = await withPlan();
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('is one undo step, and one step to do again', async () => {
    const { db, now } = await withPlan();
    expect((await undo(db, now()))?.label).toContain('Import of');
    expect(await planOnScreen(db)).toBeUndefined();
    expect((await historyHeads(db)).undo).toBeUndefined();
    await redo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('over another plan keeps that, with its edits, and undo brings it back on screen', async () => {
    const { db, now, planId } = await withPlan();
    await editTitle(db, planId, 'Mine', now());
    await storeImport(db, { ...examplePlan, title: 'Other' }, 'plan-0002', now());
    expect((await planOnScreen(db))?.title).toBe('Other');
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, title: 'Mine' });
    await undo(db, now());
    expect((await planOnScreen(db))?.title).toBe(examplePlan.title);
  });

  it('keeps every plan that passes the gate, word for word', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan) => {
        const db = openWorkingCopy();
        await storeImport(db, plan, 'plan-0001', new Date());
        expect(await planOnScreen(db)).toEqual(plan);
        db.close();
      }),
      { numRuns: 40, seed: 9 },
    );
  });
});

describe('a plan taken from the disk', () => {
  const disk = (title: string) => ({
    planId: 'plan-0001',
    revision: 70,
    changedAt: new Date(Date.UTC(2027, 0)).toISOString(),
    shelved: false,
    plan: { ...examplePlan, title, rows: examplePlan.rows.slice(0, 3) },
  });

  it('takes the place of the rows and of the undo steps; the import before it can still be undone', async () => {
    const { db, now, planId } = await withPlan();
    await editTitle(db, planId, 'Edited', now());
    expect(await storeDiskCopy(db, disk('From the disk'), await db.plans.get(planId))).toBe(true);
    expect(await planOnScreen(db)).toEqual(disk('From the disk').plan);
    expect(await db.rows.count()).toBe(3);
    expect((await historyHeads(db)).undo?.label).toContain('Import of');
  });

  it('is not taken over an edit that was made since it was decided', async () => {
    const { db, now, planId } = await withPlan();
    const seen = await db.plans.get(planId);
    await editTitle(db, planId, 'Typed in that moment', now());
    expect(await storeDiskCopy(db, disk('From the disk'), seen)).toBe(false);
    expect(await storeDiskCopy(db, disk('From the disk'), undefined)).toBe(false);
    expect((await planOnScreen(db))?.title).toBe('Typed in that moment');
  });
});
