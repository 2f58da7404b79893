import { describe, expect, it } from 'vitest';
import { changeCells, renameParties } from '../../../../renderer/db/cell-changes.ts';
import { redo, undo } from '../../../../renderer/db/commit.ts';
import { editTitle } from '../../../../renderer/db/edits.ts';
import { changePlanSettings, keepExportSettings } from '../../../../renderer/db/kept-settings.ts';
import { partiesInForce } from '../../../../renderer/db/party-choices.ts';
import type { PlanRecord, TabledDatabase } from '../../../../renderer/db/schema.ts';
import { MAX_CELL_CHARACTERS } from '../../../../shared/limits.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { ANYWHERE } from '../../../../shared/plan/find-text.ts';
import { NO_FILTER } from '../../../../shared/plan/plan-settings.ts';
import { renamedCells } from '../../../../shared/plan/rename-party.ts';
import { replacedCells } from '../../../../shared/plan/replace-text.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const label = () => 'Replace “risk” by “hazard” in some cells';
const cells = replacedCells(examplePlan.rows, examplePlan.columns, { words: 'risk', by: 'hazard', options: ANYWHERE });

async function stored(db: TabledDatabase, planId: string): Promise<PlanRecord> {
  const record = await db.plans.get(planId);
  if (record === undefined) throw new Error('the plan is missing');
  return record;
}

describe('a change of many cells', () => {
  it('is one step that is undone and done again, and changes no other cell', async () => {
    const { db, now, planId } = await withPlan();
    const stamp = await stored(db, planId);
    expect(await changeCells(db, planId, { stamp, cells, label }, now())).toBe(label());
    const after = await planOnScreen(db);
    expect(JSON.stringify(after?.rows).match(/risk/gi)).toBeNull();
    expect(JSON.stringify(after?.rows).replace(/hazard/g, '')).toBe(
      JSON.stringify(examplePlan.rows).replace(/risk/gi, ''),
    );
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
    await redo(db, now());
    expect(await planOnScreen(db)).toEqual(after);
  });

  it('is refused where the plan has changed since it was shown, and nothing of it is made', async () => {
    const { db, now, planId } = await withPlan();
    const stamp = await stored(db, planId);
    await editTitle(db, planId, 'Other', now());
    const before = await planOnScreen(db);
    const edit = changeCells(db, planId, { stamp, cells, label }, now());
    await expect(edit).rejects.toMatchObject({ code: 'preview-outdated', facts: { plan: 'Other' } });
    expect(await planOnScreen(db)).toEqual(before);
  });

  it('without a state to hold to is refused over another text or a row that is gone', async () => {
    const { db, now, planId } = await withPlan();
    const rowId = actionId('1');
    const change = (cell: object) =>
      changeCells(db, planId, { cells: [{ rowId, field: 'fileRef', before: '', after: 'x', ...cell }], label }, now());
    await expect(change({ before: 'not seen' })).rejects.toMatchObject({ code: 'preview-outdated' });
    await expect(change({ rowId: 'gone' })).rejects.toMatchObject({ code: 'preview-outdated' });
    expect(await planOnScreen(db)).toEqual(examplePlan);
    expect(await change({ after: '' })).toBeUndefined();
  });

  it('is refused whole where one cell would be too long', async () => {
    const { db, now, planId } = await withPlan();
    const long = cells.map((cell, at) => (at === 1 ? { ...cell, after: 'x'.repeat(MAX_CELL_CHARACTERS + 1) } : cell));
    const edit = changeCells(db, planId, { cells: long, label }, now());
    await expect(edit).rejects.toMatchObject({ code: 'result-too-long' });
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });
});

describe('a renaming of a party', () => {
  const rename = { from: new Set(['heads of service']), to: 'Service Heads' };
  const said = (count: number) => `Rename Heads of Service to Service Heads in ${count} cells`;

  it('is one step, by its name, and views and exports that name the party follow it both ways', async () => {
    const { db, now, planId } = await withPlan();
    const filter = { ...NO_FILTER, parties: ['heads of service', 'members'] };
    const views = [
      { id: 'a', name: 'Theirs', filter },
      { id: 'b', name: 'All', filter: NO_FILTER },
    ];
    await changePlanSettings(db, planId, (settings) => ({ ...settings, views }), now());
    const rows = { kind: 'party', party: 'Heads of Service' } as const;
    await keepExportSettings(db, planId, { ...USUAL_EXPORT, rows }, now());
    const before = await planOnScreen(db);
    const expected = renamedCells(examplePlan.rows, rename).length;
    expect(expected).toBeGreaterThan(3);

    const stamp = await stored(db, planId);
    expect(await renameParties(db, planId, { stamp, rename, label: said }, now())).toBe(said(expected));
    const after = await stored(db, planId);
    expect(after.settings?.views.map((view) => view.filter.parties)).toEqual([['service heads', 'members'], []]);
    expect(after.exportSettings?.rows).toEqual({ kind: 'party', party: 'Service Heads' });
    expect(renamedCells((await planOnScreen(db))?.rows ?? [], rename)).toEqual([]);

    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(before);
    await redo(db, now());
    // What is chosen after it is the person's own, and stays.
    await changePlanSettings(db, planId, (settings) => ({ ...settings, views: views.slice(1) }), now());
    await keepExportSettings(db, planId, USUAL_EXPORT, now());
    await undo(db, now());
    const back = await stored(db, planId);
    expect(back.settings?.views.map(({ id }) => id)).toEqual(['b']);
    expect(back.exportSettings?.rows).toEqual({ kind: 'all' });
    expect((await planOnScreen(db))?.rows).toEqual(examplePlan.rows);
  });

  it('keeps the parties of the filter in force with the edit, to follow it either way', async () => {
    const { db, now, planId } = await withPlan();
    const inForce = ['members', 'heads of service'];
    const stamp = await stored(db, planId);
    await renameParties(db, planId, { stamp, rename, inForce, label: said }, now());
    const { changes = [] } = (await undo(db, now())) ?? {};
    const renamed = ['members', 'service heads'];
    expect(partiesInForce(renamed, changes, 'before')).toEqual(inForce);
    expect(partiesInForce(inForce, changes, 'after')).toEqual(renamed);
    const others = ['members'];
    expect(partiesInForce(others, changes, 'before')).toBe(others);
  });

  it('is refused where the plan has changed since, and is no step where no cell has the name', async () => {
    const { db, now, planId } = await withPlan();
    const stamp = await stored(db, planId);
    const nobody = { from: new Set(['nobody']), to: 'Somebody' };
    expect(await renameParties(db, planId, { stamp, rename: nobody, label: said }, now())).toBeUndefined();
    await editTitle(db, planId, 'Other', now());
    const edit = renameParties(db, planId, { stamp, rename, label: said }, now());
    await expect(edit).rejects.toMatchObject({ code: 'preview-outdated' });
    expect((await planOnScreen(db))?.rows).toEqual(examplePlan.rows);
  });
});
