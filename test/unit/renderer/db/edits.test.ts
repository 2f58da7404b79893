import { describe, expect, it } from 'vitest';
import { historyHeads, redo, undo } from '../../../../renderer/db/commit.ts';
import { editCell, editTitle } from '../../../../renderer/db/edits.ts';
import { storeImport } from '../../../../renderer/db/store-plan.ts';
import { keepAside, unkeptTexts } from '../../../../renderer/db/unkept.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { MAX_CELL_CHARACTERS } from '../../../../shared/limits.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const windowId = 'window-1';

const example17 = examplePlan.rows.find((row) => row.kind === 'action' && row.number === '17');
const base = example17?.kind === 'action' ? example17.evidence : '';

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
