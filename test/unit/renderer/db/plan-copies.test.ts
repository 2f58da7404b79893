import { describe, expect, it } from 'vitest';
import { historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editCell, editTitle } from '../../../../renderer/db/edits.ts';
import { changePlanSettings } from '../../../../renderer/db/kept-settings.ts';
import { deleteRows } from '../../../../renderer/db/many-edits.ts';
import { planWithHistory, storeCopy } from '../../../../renderer/db/plan-copies.ts';
import { putBack } from '../../../../renderer/db/put-back.ts';
import { addRow } from '../../../../renderer/db/row-edits.ts';
import { moveRows } from '../../../../renderer/db/row-moves.ts';
import type { OpenedCopy } from '../../../../shared/desk.ts';
import type { EvidenceItem } from '../../../../shared/plan/evidence.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { USUAL_SETTINGS } from '../../../../shared/plan/plan-settings.ts';
import { restoreHistory } from '../../../../shared/plan/restore-history.ts';
import {
  actionId,
  examplePlan,
  openWorkingCopy,
  planOnScreen,
  steadyClock,
  withPlan,
} from '../../../support/working-copy.ts';

const LINK: EvidenceItem = {
  id: 'link',
  kind: 'link',
  title: 'Minutes',
  target: 'https://council.example',
  addedOn: '2026-11-25',
};

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

  it('is the copy in all that it holds: evidence, settings, the export’s choices, what it was imported from', async () => {
    const { db, now, planId, found } = await workedOn();
    const copy = {
      ...examplePlan,
      evidence: [LINK],
      settings: { ...USUAL_SETTINGS, dueSoonDays: 7, fromLater: 'kept' },
      exportSettings: { ...USUAL_EXPORT, showSummary: true },
      origin: { file: 'Elsewhere.xlsx', sheet: 'Plan', problems: [] },
      membersOfLater: { kept: true },
    };
    await putBack(db, planId, copy, { label: 'Opening of a copy', seen: found.stamp }, now());
    expect(await planOnScreen(db)).toEqual(copy);
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(found.plan);
    await redo(db, now());
    expect(await planOnScreen(db)).toEqual(copy);
  });

  it('takes evidence out of the register that the copy has not, or has in another version', async () => {
    const { db, now, planId } = await withPlan({ ...examplePlan, evidence: [LINK, { ...LINK, id: 'other' }] });
    const stamp = async () => (await planWithHistory(db))?.stamp ?? { revision: 0, changedAt: '' };
    const evidence = [{ ...LINK, title: 'Renamed elsewhere' }];
    await putBack(db, planId, { ...examplePlan, evidence }, { label: 'Opening', seen: await stamp() }, now());
    expect((await planOnScreen(db))?.evidence).toEqual(evidence);
    await undo(db, now());
    expect((await planOnScreen(db))?.evidence).toHaveLength(2);
  });

  it('leaves settings alone at an undo that the person has chosen since', async () => {
    const { db, now, planId, found } = await workedOn();
    const copy = { ...examplePlan, settings: { ...USUAL_SETTINGS, dueSoonDays: 7, evidenceReference: 'E{n}' } };
    await putBack(db, planId, copy, { label: 'Restore', seen: found.stamp }, now());
    await changePlanSettings(db, planId, (settings) => ({ ...settings, dueSoonDays: 14 }), now());
    await undo(db, now());
    // It had none before: the one that was chosen stays, and the other goes.
    expect((await planOnScreen(db))?.settings).toEqual({ ...USUAL_SETTINGS, dueSoonDays: 14 });
  });

  it('can be undone on another laptop too', async () => {
    const { db, now, planId, found } = await workedOn();
    const copy = { ...examplePlan, exportSettings: { ...USUAL_EXPORT, showSummary: true }, later: 1 };
    await putBack(db, planId, copy, { label: 'Restore', seen: found.stamp }, now());
    const taken = await planWithHistory(db);
    if (taken === undefined) throw new Error('no plan');
    const arrived = opened(taken);
    expect(arrived.isHistoryWhole).toBe(true);
    expect(arrived.history.entries.at(-1)).toEqual(taken.history.entries.at(-1));
  });

  it('is refused where the plan was changed since it was looked at', async () => {
    const { db, now, planId, found } = await workedOn();
    await editTitle(db, planId, 'Changed since', now());
    const seen = { label: 'Restore', seen: found.stamp };
    await expect(putBack(db, planId, examplePlan, seen, now())).rejects.toMatchObject({ code: 'comparison-outdated' });
    expect((await planOnScreen(db))?.title).toBe('Changed since');
  });
});
