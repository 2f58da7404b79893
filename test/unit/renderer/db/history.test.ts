import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editCell, editTitle } from '../../../../renderer/db/edits.ts';
import { deleteRows } from '../../../../renderer/db/many-edits.ts';
import type { Change } from '../../../../renderer/db/schema.ts';
import { storeDiskWorkspace, storeImport } from '../../../../renderer/db/store-plan.ts';
import { USUAL_SETTINGS } from '../../../../shared/plan/plan-settings.ts';
import { withCellText } from '../../../../shared/plan/row-cells.ts';
import { planBytes, step, take } from '../../../support/random-edits.ts';
import {
  actionId,
  examplePlan,
  openWorkingCopy,
  planOnScreen,
  steadyClock,
  withPlan,
} from '../../../support/working-copy.ts';

describe('undo and redo', () => {
  it('take the changes of one edit back in reverse', async () => {
    const { db, now, planId } = await withPlan();
    const id = actionId('17');
    const stored = await db.rows.get([planId, id]);
    if (stored === undefined) throw new Error('action 17 is missing');
    const { position, row } = stored;
    const [one, two, three] = ['', 'b', 'c'].map((text) => ({ position, row: withCellText(row, 'fileRef', text) }));
    if (one === undefined || two === undefined || three === undefined) throw new Error('three states');
    const changes: Change[] = [
      { kind: 'row', id, before: one, after: two },
      { kind: 'row', id, before: two, after: three },
    ];
    await commit(db, planId, now(), async () => ({ label: 'Twice', changes }));
    await undo(db, now());
    expect((await db.rows.get([planId, id]))?.row).toEqual(one.row);
    await redo(db, now());
    expect((await db.rows.get([planId, id]))?.row).toEqual(three.row);
  });

  it('do an import again only from the plan that it once took the place of', async () => {
    const { db, now, planId } = await withPlan();
    await storeImport(db, examplePlan, 'plan-0002', now());
    await undo(db, now());
    expect((await historyHeads(db)).redo?.planId).toBe('plan-0002');
    const changedAt = new Date(Date.UTC(2027, 0)).toISOString();
    await storeDiskWorkspace(db, { planId: 'plan-0003', revision: 90, changedAt });
    expect((await historyHeads(db)).redo).toBeUndefined();
    await storeDiskWorkspace(db, { planId, revision: 91, changedAt });
    expect((await historyHeads(db)).redo?.planId).toBe('plan-0002');
  });

  it('concern the plan on screen: an edit there leaves alone what was undone in another', async () => {
    const { db, now, planId } = await withPlan();
    await storeImport(db, { ...examplePlan, title: 'Second' }, 'plan-0002', now());
    await editTitle(db, 'plan-0002', 'Second, edited', now());
    await undo(db, now());
    // Another start finds the first plan on screen, as the disk has it.
    await storeDiskWorkspace(db, { planId, revision: 90, changedAt: new Date(Date.UTC(2027, 0)).toISOString() });
    expect((await historyHeads(db)).undo?.planId).toBe(planId);
    await editTitle(db, planId, 'First, edited', now());
    await storeDiskWorkspace(db, {
      planId: 'plan-0002',
      revision: 91,
      changedAt: new Date(Date.UTC(2027, 1)).toISOString(),
    });
    await redo(db, now());
    expect((await planOnScreen(db))?.title).toBe('Second, edited');
  });
});

describe('an edit and its undo step', () => {
  it('are stored together or not at all', async () => {
    const { db, now, planId } = await withPlan();
    const before = await planBytes(db);
    const stamp = await db.plans.get(planId);
    const refuse = () => {
      throw new Error('the disk is full');
    };
    db.history.hook('creating', refuse);
    const place = { rowId: actionId('17'), field: 'fileRef', base: '', windowId: 'w' } as const;
    await expect(editCell(db, planId, { ...place, text: 'DQ/17' }, now())).rejects.toThrow();
    const row = await db.rows.get([planId, actionId('17')]);
    await expect(deleteRows(db, planId, row === undefined ? [] : [row], now())).rejects.toThrow();
    db.history.hook('creating').unsubscribe(refuse);
    expect(await planBytes(db)).toBe(before);
    expect(await db.plans.get(planId)).toEqual(stamp);
    expect((await historyHeads(db)).undo?.label).toContain('Import of');

    await editCell(db, planId, { ...place, text: 'DQ/17' }, now());
    expect((await db.rows.get([planId, actionId('17')]))?.row).toMatchObject({ fileRef: 'DQ/17' });
  });
});

describe('whatever is done', () => {
  it('undoing it all gives back the plan, and doing it all again what it had become', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const db = openWorkingCopy();
        const now = steadyClock();
        let ids = 0;
        const newId = () => {
          ids += 1;
          return `new-${ids}`;
        };
        await storeImport(db, examplePlan, 'plan-0001', now());
        expect(await planOnScreen(db)).toEqual(examplePlan);
        const start = await planBytes(db, USUAL_SETTINGS);
        for (const next of steps) await take(db, next, newId, now);
        const end = await planBytes(db);
        const lookedAt = (await db.plans.get('plan-0001'))?.settings;
        while ((await undo(db, now())) !== undefined);
        expect(await planOnScreen(db)).toBeUndefined();
        await redo(db, now());
        // To the byte, but for how it is looked at: that is no edit, and stays.
        expect(await planBytes(db, USUAL_SETTINGS)).toBe(start);
        expect((await planOnScreen(db))?.settings).toEqual(lookedAt);
        while ((await redo(db, now())) !== undefined);
        // Steps that were undone by a step of their own are done again here too.
        if (!steps.some(({ do: kind }) => kind === 'undo')) expect(await planBytes(db)).toBe(end);
        db.close();
      }),
      { numRuns: 60, seed: 2010 },
    );
  });
});
