import { describe, expect, it } from 'vitest';
import { rowsChangedSince } from '../../../../renderer/db/changed-rows.ts';
import { historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editTitle } from '../../../../renderer/db/edits.ts';
import { changePlanSettings, keepExportSettings } from '../../../../renderer/db/kept-settings.ts';
import { deleteRows } from '../../../../renderer/db/many-edits.ts';
import { addRow } from '../../../../renderer/db/row-edits.ts';
import { storeImport } from '../../../../renderer/db/store-plan.ts';
import { type ExportSettings, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { USUAL_SETTINGS } from '../../../../shared/plan/plan-settings.ts';
import { examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const accessible: ExportSettings = { ...USUAL_EXPORT, layout: 'accessible' };

describe('the choices for an export', () => {
  it('are kept with the plan and stamp it, so that the mirror saves them', async () => {
    const { db, now, planId } = await withPlan();
    const before = await db.plans.get(planId);
    await keepExportSettings(db, planId, accessible, now());
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, exportSettings: accessible });
    expect((await db.plans.get(planId))?.revision).toBe((before?.revision ?? 0) + 1);
  });

  it('that are the same as before stamp nothing', async () => {
    const { db, now, planId } = await withPlan();
    await keepExportSettings(db, planId, accessible, now());
    const before = await db.plans.get(planId);
    await keepExportSettings(db, planId, { ...accessible }, now());
    expect(await db.plans.get(planId)).toEqual(before);
  });

  it('are no undo step, and what was undone can still be done again', async () => {
    const { db, now, planId } = await withPlan();
    await editTitle(db, planId, 'Other', now());
    await undo(db, now());
    await keepExportSettings(db, planId, accessible, now());
    expect((await historyHeads(db)).undo?.label).toContain('Import of');
    await redo(db, now());
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, title: 'Other', exportSettings: accessible });
  });

  it('are refused where another plan is on screen, and nothing is written', async () => {
    const { db, now, planId } = await withPlan();
    await storeImport(db, examplePlan, 'plan-0002', now());
    await expect(keepExportSettings(db, planId, accessible, now())).rejects.toMatchObject({ code: 'not-on-screen' });
    expect((await db.plans.get(planId))?.exportSettings).toBeUndefined();
  });
});

describe('the settings of a plan', () => {
  it('are changed from what they are by then, stay with the plan and stamp it, without an undo step', async () => {
    const { db, now, planId } = await withPlan();
    const before = await db.plans.get(planId);
    await changePlanSettings(db, planId, (settings) => ({ ...settings, dueSoonDays: 7 }), now());
    const table = { order: [], hidden: ['fileRef'], widths: {} };
    await changePlanSettings(db, planId, (settings) => ({ ...settings, table }), now());
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, settings: { ...USUAL_SETTINGS, dueSoonDays: 7, table } });
    expect((await db.plans.get(planId))?.revision).toBe((before?.revision ?? 0) + 2);
    expect((await historyHeads(db)).undo?.label).toContain('Import of');
  });
});

describe('the rows changed since a day', () => {
  const at = (day: number, hour = 12) => new Date(2026, 4, day, hour);

  it('are those added or edited on it or later, where the person is', async () => {
    const { db, planId } = await withPlan();
    const early = await addRow(db, planId, 'action', undefined, () => 'early', at(3, 23));
    const first = await addRow(db, planId, 'action', undefined, () => 'first', at(4, 0));
    const later = await addRow(db, planId, 'action', undefined, () => 'later', at(9));
    expect(await rowsChangedSince(db, planId, '2026-05-04')).toEqual([first, later]);
    expect(await rowsChangedSince(db, planId, '2026-05-03')).toEqual([early, first, later]);
    expect(await rowsChangedSince(db, planId, '2026-05-10')).toEqual([]);
  });

  it('are without what was undone, and without deleted rows', async () => {
    const { db, planId } = await withPlan();
    const deleted = await addRow(db, planId, 'action', undefined, () => 'deleted', at(4));
    const seen = await db.rows.where({ planId, id: deleted }).toArray();
    await deleteRows(db, planId, seen, at(5));
    const kept = await addRow(db, planId, 'action', undefined, () => 'kept', at(5));
    await addRow(db, planId, 'action', undefined, () => 'undone', at(6));
    await undo(db, at(6));
    expect(await rowsChangedSince(db, planId, '2026-05-01')).toEqual([kept]);
  });
});
