import { describe, expect, it } from 'vitest';
import { daysOfLastChange } from '../../../../renderer/db/changed-rows.ts';
import { historyHeads, undo } from '../../../../renderer/db/commit.ts';
import { addRow } from '../../../../renderer/db/row-edits.ts';
import { moveRows } from '../../../../renderer/db/row-moves.ts';
import { deleteView, renameView, saveView } from '../../../../renderer/db/saved-views.ts';
import { NO_FILTER } from '../../../../shared/plan/plan-settings.ts';
import { actionId, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const overdue = { ...NO_FILTER, due: ['overdue' as const] };
const soon = { ...NO_FILTER, due: ['due-soon' as const] };

describe('saved views', () => {
  it('go with the plan, and are no undo step', async () => {
    const { db, now, planId } = await withPlan();
    const views = async () => (await planOnScreen(db))?.settings?.views;
    await saveView(db, planId, { id: 'v1', name: 'Late', filter: overdue }, now());
    await saveView(db, planId, { id: 'v2', name: 'Soon', filter: soon }, now());
    expect(await views()).toEqual([
      { id: 'v1', name: 'Late', filter: overdue },
      { id: 'v2', name: 'Soon', filter: soon },
    ]);
    await renameView(db, planId, 'v1', 'Behind', now());
    await renameView(db, planId, 'v2', 'Behind', now());
    await saveView(db, planId, { id: 'v3', name: 'Behind', filter: soon }, now());
    expect(await views()).toEqual([
      { id: 'v1', name: 'Behind', filter: soon },
      { id: 'v2', name: 'Soon', filter: soon },
    ]);
    await deleteView(db, planId, 'v1', now());
    expect((await views())?.map(({ name }) => name)).toEqual(['Soon']);
    expect((await historyHeads(db)).undo?.label).toContain('Import of');
  });
});

describe('the days of the last change', () => {
  it('are by row, where the person is, and without what was undone', async () => {
    const { db, planId } = await withPlan();
    const at = (day: number) => new Date(2026, 4, day, 23, 30);
    await addRow(db, planId, 'action', undefined, () => 'one', at(3));
    await addRow(db, planId, 'action', undefined, () => 'two', at(4));
    await moveRows(db, planId, ['one'], -1, at(5));
    await moveRows(db, planId, ['two'], -1, at(6));
    await undo(db, at(6));
    expect([...(await daysOfLastChange(db, planId))]).toEqual([
      ['one', '2026-05-05'],
      ['two', '2026-05-04'],
    ]);
  });
});

describe('a row that is moved in a filtered table', () => {
  it('goes past the next row that is shown, and undo takes it back in one step', async () => {
    const { db, now, planId } = await withPlan();
    const numbers = async () =>
      (await planOnScreen(db))?.rows.flatMap((row) => (row.kind === 'action' ? [row.number] : [])).slice(0, 6);
    const shown = new Set([actionId('1'), actionId('5')]);
    await moveRows(db, planId, [actionId('1')], 1, now(), (id) => shown.has(id));
    expect(await numbers()).toEqual(['2', '3', '4', '5', '1', '6']);
    expect(await moveRows(db, planId, [actionId('1')], 1, now(), (id) => shown.has(id))).toBeUndefined();
    await undo(db, now());
    expect(await numbers()).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});
