import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { addAction, deleteRow, editCell, editTitle } from '../../../../renderer/db/edits.ts';
import { readOpenPlan } from '../../../../renderer/db/open-plan.ts';
import type { Change } from '../../../../renderer/db/schema.ts';
import { storeDiskCopy, storeDiskWorkspace, storeImport } from '../../../../renderer/db/store-plan.ts';
import { keepAside, unkeptTexts } from '../../../../renderer/db/unkept.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { MAX_CELL_CHARACTERS } from '../../../../shared/limits.ts';
import { cellFields, cellText, withCellText } from '../../../../shared/plan/row-cells.ts';
import { cellTextArbitrary, planArbitrary } from '../../../support/plan-arbitraries.ts';
import { examplePlan, openWorkingCopy, planOnScreen, steadyClock, withPlan } from '../../../support/working-copy.ts';

const windowId = 'window-1';

const example17 = examplePlan.rows.find((row) => row.kind === 'action' && row.number === '17');
const base = example17?.kind === 'action' ? example17.evidence : '';

function actionId(number: string): string {
  return examplePlan.rows.find((row) => row.kind === 'action' && row.number === number)?.id ?? '';
}

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

describe('an edit of a cell', () => {
  it('changes that cell and no other, says what it was, and is undone and done again', async () => {
    const { db, now, planId } = await withPlan();
    const rowId = actionId('17');
    const said = await editCell(db, planId, { rowId, field: 'evidence', text: '• New\nline', base, windowId }, now());
    expect(said).toBe('Evidence / Outcome of action 17');
    const rows = examplePlan.rows.map((row) => (row.id === rowId ? { ...row, evidence: '• New\nline' } : row));
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, rows });
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
    await redo(db, now());
    expect(await planOnScreen(db)).toEqual({ ...examplePlan, rows });
  });

  it('that changes nothing is no undo step', async () => {
    const { db, now, planId } = await withPlan();
    const text = examplePlan.rows[2]?.kind === 'action' ? examplePlan.rows[2].evidence : '';
    const rowId = examplePlan.rows[2]?.id ?? '';
    expect(await editCell(db, planId, { rowId, field: 'evidence', text, base: text, windowId }, now())).toBeUndefined();
    expect((await historyHeads(db)).undo?.label).toContain('Import of');
  });

  it('of a row that is gone is refused, and nothing is written', async () => {
    const { db, now, planId } = await withPlan();
    const before = await db.history.count();
    const edit = editCell(db, planId, { rowId: 'gone', field: 'evidence', text: 'x', base: '', windowId }, now());
    await expect(edit).rejects.toThrow(TabledError);
    expect(await planOnScreen(db)).toEqual(examplePlan);
    expect(await db.history.count()).toBe(before);
  });

  it('after an undo makes the undone edit one that can no longer be done again', async () => {
    const { db, now, planId } = await withPlan();
    await editTitle(db, planId, 'One', now());
    await undo(db, now());
    await editTitle(db, planId, 'Two', now());
    expect((await historyHeads(db)).redo).toBeUndefined();
    expect(await redo(db, now())).toBeUndefined();
  });

  it('drops the draft it was typed in, in the same step', async () => {
    const { db, now, planId } = await withPlan();
    const cell = { rowId: actionId('1'), field: 'fileRef', base: '' } as const;
    await db.drafts.put({ ...cell, windowId, planId, label: 'File Ref of action 1', text: 'half' });
    await editCell(db, planId, { ...cell, text: 'half a word', windowId }, now());
    expect(await db.drafts.count()).toBe(0);
  });

  it('over a text that the person has not seen is refused, and nothing is written', async () => {
    const { db, now, planId } = await withPlan();
    const rowId = actionId('17');
    await editCell(db, planId, { rowId, field: 'evidence', text: 'From elsewhere', base, windowId: 'other' }, now());
    const before = await planOnScreen(db);
    const edit = editCell(db, planId, { rowId, field: 'evidence', text: 'Mine', base, windowId }, now());
    await expect(edit).rejects.toMatchObject({
      code: 'cell-changed',
      facts: { cell: 'Evidence / Outcome of action 17' },
    });
    expect(await planOnScreen(db)).toEqual(before);
    // The same text typed in two places is no conflict.
    const same = { rowId, field: 'evidence', text: 'From elsewhere', base, windowId } as const;
    expect(await editCell(db, planId, same, now())).toBeUndefined();
  });

  it('that is longer than a cell may be is refused before it is in the plan, where it could never be saved', async () => {
    const { db, now, planId } = await withPlan();
    const text = 'x'.repeat(MAX_CELL_CHARACTERS + 1);
    const edit = editCell(db, planId, { rowId: actionId('17'), field: 'evidence', text, base, windowId }, now());
    await expect(edit).rejects.toMatchObject({ code: 'text-too-long' });
    await expect(editTitle(db, planId, text, now())).rejects.toMatchObject({ code: 'text-too-long' });
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('of a plan that is no longer on screen is refused, and leaves what can be done again', async () => {
    const { db, now, planId } = await withPlan();
    await editTitle(db, planId, 'Mine', now());
    await storeImport(db, examplePlan, 'plan-0002', now());
    await editTitle(db, 'plan-0002', 'Other', now());
    await undo(db, now());
    const edit = editCell(db, planId, { rowId: actionId('17'), field: 'evidence', text: 'x', base, windowId }, now());
    await expect(edit).rejects.toMatchObject({ code: 'not-on-screen' });
    await redo(db, now());
    expect((await planOnScreen(db))?.title).toBe('Other');
  });

  it('that is kept takes the unkept text with it that it began with', async () => {
    const { db, now, planId } = await withPlan();
    const cell = { planId, rowId: actionId('17'), field: 'evidence', label: 'Evidence', base } as const;
    await keepAside(db, { ...cell, text: 'Mine' }, { windowId, id: 'unkept-1', now: now() });
    await editCell(db, planId, { ...cell, text: 'Mine, put back', windowId, unkeptId: 'unkept-1' }, now());
    expect(await unkeptTexts(db)).toEqual([]);
  });
});

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

describe('actions', () => {
  it('are added below the row one is on, with the next free number', async () => {
    const { db, now, planId } = await withPlan();
    const id = await addAction(db, planId, actionId('3'), () => 'new-row', now());
    const rows = (await planOnScreen(db))?.rows ?? [];
    const at = rows.findIndex((row) => row.id === id);
    expect(rows[at - 1]).toMatchObject({ number: '3' });
    expect(rows[at]).toMatchObject({ kind: 'action', number: '52', action: '' });
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('are added at the end where one is on no row', async () => {
    const { db, now, planId } = await withPlan();
    await addAction(db, planId, undefined, () => 'new-row', now());
    expect((await planOnScreen(db))?.rows.at(-1)?.id).toBe('new-row');
  });

  it('are deleted, and undo brings them back where they were, with every word', async () => {
    const { db, now, planId } = await withPlan();
    expect(await deleteRow(db, planId, actionId('17'), now())).toBe('Delete action 17');
    expect((await planOnScreen(db))?.rows).toHaveLength(63);
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });
});

type Step =
  | { readonly do: 'edit'; readonly row: number; readonly field: number; readonly text: string }
  | { readonly do: 'add' | 'delete' | 'undo' | 'redo' | 'import'; readonly row: number }
  | { readonly do: 'title'; readonly text: string };

const row = fc.nat(200);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), row, field: fc.nat(20), text: cellTextArbitrary }),
  fc.record({ do: fc.constantFrom('add', 'delete', 'undo', 'redo', 'import'), row }),
  fc.record({ do: fc.constant('title' as const), text: fc.string() }),
);

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
        for (const next of steps) await take(db, next, newId, now);
        const end = await planOnScreen(db);
        while ((await undo(db, now())) !== undefined);
        expect(await planOnScreen(db)).toBeUndefined();
        await redo(db, now());
        expect(await planOnScreen(db)).toEqual(examplePlan);
        while ((await redo(db, now())) !== undefined);
        // Steps that were undone by a step of their own are done again here too.
        if (!steps.some(({ do: kind }) => kind === 'undo')) expect(await planOnScreen(db)).toEqual(end);
        db.close();
      }),
      { numRuns: 60, seed: 2010 },
    );
  });
});

async function take(db: ReturnType<typeof openWorkingCopy>, next: Step, newId: () => string, now: () => Date) {
  const open = await readOpenPlan(db);
  if (next.do === 'undo') return undo(db, now());
  if (next.do === 'redo') return redo(db, now());
  if (next.do === 'import') return storeImport(db, { ...examplePlan, title: newId() }, `plan-${newId()}`, now());
  if (open === undefined) return undefined;
  const planId = open.record.id;
  if (next.do === 'title') return editTitle(db, planId, next.text, now());
  const target = open.rows[next.row % Math.max(1, open.rows.length)];
  if (next.do === 'add') return addAction(db, planId, target?.id, newId, now());
  if (target === undefined) return undefined;
  if (next.do === 'delete') return deleteRow(db, planId, target.id, now());
  if (next.do !== 'edit') return undefined;
  const fields = cellFields(target.row, open.record.columns);
  const field = fields[next.field % fields.length];
  if (field === undefined) return undefined;
  const seen = cellText(target.row, field);
  return editCell(db, planId, { rowId: target.id, field, text: next.text, base: seen, windowId }, now());
}
