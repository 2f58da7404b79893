import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editCell, editTitle } from '../../../../renderer/db/edits.ts';
import { deleteRows } from '../../../../renderer/db/many-edits.ts';
import { readOpenPlan } from '../../../../renderer/db/open-plan.ts';
import { addRow } from '../../../../renderer/db/row-edits.ts';
import type { TabledDatabase } from '../../../../renderer/db/schema.ts';
import { planToCompare, storeMerge } from '../../../../renderer/db/store-merge.ts';
import { applyChanges } from '../../../../shared/merge/apply-changes.ts';
import { comparePlans } from '../../../../shared/merge/compare-plans.ts';
import { SHEET_FIELDS } from '../../../../shared/merge/match-columns.ts';
import { allChanges, initiallyLeftOut, sortOf } from '../../../../shared/merge/plan-changes.ts';
import type { Plan, PlanRow } from '../../../../shared/plan/plan.ts';
import { type CellField, cellText } from '../../../../shared/plan/row-cells.ts';
import { revisedPlanArbitrary } from '../../../support/plan-revisions.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const NONE: ReadonlySet<string> = new Set();
const file = 'plan v2.xlsx';

/** The example as another import of it would give it. */
function sheetOf(change: (row: PlanRow) => PlanRow | undefined = (row) => row): Plan {
  const rows = examplePlan.rows.flatMap((row) => change(row) ?? []);
  const origin = { file, sheet: 'Action Plan', problems: [] };
  return { ...examplePlan, rows: rows.map((row, index) => ({ ...row, id: `sheet-${index}` })), origin };
}

function withDate(number: string, date: string): (row: PlanRow) => PlanRow {
  return (row) => (row.kind === 'action' && row.number === number ? { ...row, date } : row);
}

const MARCH = { words: 'March 2010' };

function isAction(row: PlanRow, number: string): boolean {
  return row.kind === 'action' && row.number === number;
}

async function compared(db: TabledDatabase, imported: Plan) {
  const seen = await planToCompare(db);
  if (seen === undefined) throw new Error('no plan is on screen');
  const changes = comparePlans(seen.plan, imported, SHEET_FIELDS, seen.edited);
  return { ...seen, changes, left: initiallyLeftOut(changes) };
}

async function edit(db: TabledDatabase, planId: string, rowId: string, field: CellField, text: string, now: Date) {
  const row = (await planOnScreen(db))?.rows.find(({ id }) => id === rowId);
  const base = row === undefined ? '' : cellText(row, field);
  await editCell(db, planId, { rowId, field, text, base, windowId: 'window-1' }, now);
}

describe('bringing the plan on screen up to date', () => {
  it('is one undo step, and one to do again, whatever changes', async () => {
    await fc.assert(
      fc.asyncProperty(revisedPlanArbitrary, async ({ current, imported }) => {
        const { db, now, planId } = await withPlan(current);
        const { stamp, changes } = await compared(db, imported);
        const expected = applyChanges(current, changes, NONE);
        await storeMerge(db, planId, { stamp, changes, leftOut: NONE, file }, now());
        expect(await planOnScreen(db)).toEqual(expected);
        if (expected !== current) {
          expect((await undo(db, now()))?.label).toBe(`Bring up to date from ${file}`);
          expect(await planOnScreen(db)).toEqual(current);
          await redo(db, now());
          expect(await planOnScreen(db)).toEqual(expected);
        }
        db.close();
      }),
      { numRuns: 60, seed: 2010 },
    );
  });

  it('keeps the places of the rows that stay, so that few rows are written', async () => {
    const { db, now, planId } = await withPlan();
    const before = await readOpenPlan(db);
    const { stamp, changes } = await compared(db, sheetOf(withDate('17', 'May 2011')));
    await storeMerge(db, planId, { stamp, changes, leftOut: NONE, file }, now());
    const after = await readOpenPlan(db);
    const changed = after?.rows.filter((row, index) => row.position !== before?.rows[index]?.position);
    expect(changed).toEqual([]);
    const entry = (await historyHeads(db)).undo;
    expect(entry?.changes.map(({ kind }) => kind)).toEqual(['row', 'origin']);
  });

  it('with everything left out is no step at all', async () => {
    const { db, now, planId } = await withPlan();
    const { stamp, changes } = await compared(db, sheetOf(withDate('17', 'May 2011')));
    const leftOut = new Set(allChanges(changes).map(({ id }) => id));
    expect(await storeMerge(db, planId, { stamp, changes, leftOut, file }, now())).toBeUndefined();
    expect((await historyHeads(db)).undo?.label).toContain('Import of');
  });

  it('is refused where the plan was changed since it was compared, and changes nothing', async () => {
    const { db, now, planId } = await withPlan();
    const { stamp, changes } = await compared(db, sheetOf(withDate('17', 'May 2011')));
    await editTitle(db, planId, 'Typed meanwhile', now());
    const merge = storeMerge(db, planId, { stamp, changes, leftOut: NONE, file }, now());
    await expect(merge).rejects.toMatchObject({ code: 'comparison-outdated', facts: { plan: 'Typed meanwhile' } });
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, title: 'Typed meanwhile' });
  });
});

describe('what was edited in Tabled', () => {
  it('is left alone until the person asks for the sheet’s words', async () => {
    const { db, now, planId } = await withPlan();
    await edit(db, planId, actionId('17'), 'evidence', 'Mine', now());
    const seen = await db.rows.where({ planId, id: actionId('5') }).toArray();
    await deleteRows(db, planId, seen, now());
    const added = await addRow(db, planId, 'action', actionId('8'), () => 'mine', now());
    await editTitle(db, planId, 'My title', now());
    const { stamp, plan, changes, left } = await compared(db, sheetOf(withDate('18', 'May 2009')));
    const edited = allChanges(changes).filter(({ isEditedHere }) => isEditedHere);
    expect(edited.map(({ kind }) => kind)).toEqual(['title', 'added', 'removed', 'cell']);
    await storeMerge(db, planId, { stamp, changes, leftOut: left, file }, now());
    const dated = plan.rows.map(withDate('18', 'May 2009'));
    // It was brought forward: its first date is kept with it.
    const rows = dated.map((row) => (isAction(row, '18') ? { ...row, earlierDates: { first: MARCH } } : row));
    const origin = { file, sheet: 'Action Plan', problems: [] };
    expect(await planOnScreen(db)).toEqual({ ...plan, rows, origin });
    expect(rows.some(({ id }) => id === added)).toBe(true);
  });

  it('and was undone, was not', async () => {
    const { db, now, planId } = await withPlan();
    await edit(db, planId, actionId('17'), 'date', 'Mine', now());
    await undo(db, now());
    const { changes, left } = await compared(db, sheetOf(withDate('17', 'May 2011')));
    expect(allChanges(changes)).toMatchObject([{ isEditedHere: false }]);
    expect(left.size).toBe(0);
  });

  it('stays so over an update that left it alone, and is the sheet’s once its words were taken', async () => {
    const { db, now, planId } = await withPlan();
    await edit(db, planId, actionId('17'), 'date', 'Mine', now());
    const first = await compared(db, sheetOf(withDate('18', 'May 2011')));
    await storeMerge(db, planId, { ...first, leftOut: first.left, file }, now());
    const second = await compared(db, sheetOf(withDate('18', 'May 2011')));
    expect(second.left.size).toBe(1);
    await storeMerge(db, planId, { ...second, leftOut: NONE, file }, now());
    const third = await compared(
      db,
      sheetOf((row) => withDate('17', 'June 2011')(withDate('18', 'May 2011')(row))),
    );
    expect(allChanges(third.changes).map(sortOf)).toEqual(['changed']);
    expect(third.left.size).toBe(0);
  });
});
