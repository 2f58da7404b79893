import { describe, expect, it } from 'vitest';
import { historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editCell, editTitle } from '../../../../renderer/db/edits.ts';
import { deleteRows } from '../../../../renderer/db/many-edits.ts';
import { planWithHistory, storeCopy } from '../../../../renderer/db/plan-copies.ts';
import { putBack } from '../../../../renderer/db/put-back.ts';
import { addRow } from '../../../../renderer/db/row-edits.ts';
import { moveRows } from '../../../../renderer/db/row-moves.ts';
import type { OpenedCopy } from '../../../../shared/desk.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { restoreHistory } from '../../../../shared/plan/restore-history.ts';
import {
  actionId,
  examplePlan,
  openWorkingCopy,
  planOnScreen,
  steadyClock,
  withPlan,
} from '../../../support/working-copy.ts';

/** A plan that has been worked on: edits of cells, of rows and of the title, one of them undone. */
async function workedOn() {
  const { db, now, planId } = await withPlan();
  const cell = { rowId: actionId('9'), field: 'fileRef', text: 'DQ/9', base: '', windowId: 'w' } as const;
  await editCell(db, planId, cell, now());
  await addRow(db, planId, 'action', actionId('9'), () => 'added', now());
  await moveRows(db, planId, [actionId('17')], -1, now());
  await deleteRows(db, planId, await db.rows.where({ planId, id: actionId('12') }).toArray(), now());
  await editTitle(db, planId, 'A year on', now());
  await undo(db, now());
  const found = await planWithHistory(db);
  if (found === undefined) throw new Error('no plan');
  return { db, now, planId, found };
}

/** As main gives it back. */
function opened({ plan, planId, history }: { plan: Plan; planId: string; history: unknown }): OpenedCopy {
  const sent: unknown = JSON.parse(JSON.stringify(history));
  const { history: restored, isWhole } = restoreHistory(sent, plan.rows.length);
  return { planId, made: '', plan, history: restored, isHistoryWhole: isWhole, evidence: null };
}

describe('a plan on its way to another laptop', () => {
  it('is the same plan there, with every edit to be undone and done again', async () => {
    const { db, now, found } = await workedOn();
    const there = openWorkingCopy();
    const clock = steadyClock();
    const copy = opened(found);
    expect(copy.isHistoryWhole).toBe(true);
    await storeCopy(there, found.planId, copy, 'Plan.tabled', clock());
    expect(await planOnScreen(there)).toEqual(await planOnScreen(db));
    expect((await historyHeads(there)).undo?.label).toBe('Opening of Plan.tabled');
    // Below the opening, the edits of the other laptop, in their order.
    await there.history.filter(({ label }) => label === 'Opening of Plan.tabled').delete();
    for (;;) {
      const [here, other] = [await undo(db, now()), await undo(there, clock())];
      if (other === undefined) break;
      expect(other.label).toBe(here?.label);
      expect(await planOnScreen(there)).toEqual(await planOnScreen(db));
    }
    expect(await planOnScreen(there)).toEqual(examplePlan);
    while ((await redo(there, clock())) !== undefined);
    expect(await planOnScreen(there)).toEqual(found.plan);
  });

  it('is opened without the edits that cannot be trusted, and says so', async () => {
    const { found } = await workedOn();
    const { positions, entries } = found.history;
    const broken = { positions, entries: entries.map((entry, index) => (index === 2 ? { ...entry, at: 'x' } : entry)) };
    const copy = opened({ ...found, history: broken });
    expect(copy.isHistoryWhole).toBe(false);
    expect(copy.history.entries).toHaveLength(entries.length - 3);
    const unsorted = opened({ ...found, history: { entries, positions: [...positions].reverse() } });
    expect(unsorted).toMatchObject({ isHistoryWhole: false, history: { entries: [] } });
  });
});

describe('a state of the plan that is put back', () => {
  it('is one undo step, and what was there before comes back whole', async () => {
    const { db, now, planId, found } = await workedOn();
    const label = await putBack(db, planId, examplePlan, { label: 'Restore of a backup', seen: found.stamp }, now());
    expect(label).toBe('Restore of a backup');
    expect(await planOnScreen(db)).toEqual(examplePlan);
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(found.plan);
    await redo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('is refused where the plan was changed since it was looked at', async () => {
    const { db, now, planId, found } = await workedOn();
    await editTitle(db, planId, 'Changed since', now());
    const seen = { label: 'Restore', seen: found.stamp };
    await expect(putBack(db, planId, examplePlan, seen, now())).rejects.toMatchObject({ code: 'comparison-outdated' });
    expect((await planOnScreen(db))?.title).toBe('Changed since');
  });
});
