import { describe, expect, it } from 'vitest';
import { historyHeads, undo } from '../../../../renderer/db/commit.ts';
import { editCell } from '../../../../renderer/db/edits.ts';
import { copyRows, deleteRows, editCells, insertRows } from '../../../../renderer/db/many-edits.ts';
import { rowsInOrder } from '../../../../renderer/db/open-plan.ts';
import { moveRows, moveRowsBefore } from '../../../../renderer/db/row-moves.ts';
import type { TabledDatabase } from '../../../../renderer/db/schema.ts';
import { MAX_CELL_CHARACTERS } from '../../../../shared/limits.ts';
import { cellText } from '../../../../shared/plan/row-cells.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const IDS = ['3', '5', '17'].map(actionId);

async function seenRows(db: TabledDatabase, planId: string, ids: readonly string[] = IDS) {
  return (await rowsInOrder(db, planId)).filter(({ id }) => ids.includes(id));
}

/** Another window changes the evidence of an action. */
async function changeElsewhere(db: TabledDatabase, planId: string, number: string, now: () => Date): Promise<void> {
  const rowId = actionId(number);
  const row = examplePlan.rows.find(({ id }) => id === rowId);
  const base = row === undefined ? '' : cellText(row, 'evidence');
  await editCell(db, planId, { rowId, field: 'evidence', text: 'Elsewhere', base, windowId: 'other' }, now());
}

function fileRefs(texts: readonly string[]) {
  return IDS.map((rowId, index) => ({ rowId, field: 'fileRef' as const, base: '', text: texts[index] ?? '' }));
}

async function numbers(db: TabledDatabase): Promise<string> {
  const rows = (await planOnScreen(db))?.rows ?? [];
  return rows.flatMap((row) => (row.kind === 'action' ? row.number : [])).join(' ');
}

describe('many cells', () => {
  it('are set in one step, and one undo brings every text back', async () => {
    const { db, now, planId } = await withPlan();
    const edit = { label: 'Paste of 3 cells', cells: fileRefs(['=1+1', '@x', '"q"\tt\n٣']) };
    expect(await editCells(db, planId, edit, now())).toBe('Paste of 3 cells');
    const rows = (await planOnScreen(db))?.rows ?? [];
    expect(IDS.map((id) => rows.find((row) => row.id === id))).toMatchObject([
      { fileRef: '=1+1' },
      { fileRef: '@x' },
      { fileRef: '"q"\tt\n٣' },
    ]);
    expect((await historyHeads(db)).undo?.label).toBe('Paste of 3 cells');
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('that are dates put back keep the dates before', async () => {
    const { db, now, planId } = await withPlan();
    const cells = IDS.map((rowId) => {
      const row = examplePlan.rows.find(({ id }) => id === rowId);
      return { rowId, field: 'date' as const, base: row === undefined ? '' : cellText(row, 'date'), text: 'May 2012' };
    });
    await editCells(db, planId, { label: 'Date of 3 actions', cells }, now());
    const rows = (await planOnScreen(db))?.rows ?? [];
    for (const { rowId, base } of cells) {
      const row = rows.find(({ id }) => id === rowId);
      expect(row?.kind === 'action' && row.dateRevisions?.map(({ from, to }) => [from, to])).toEqual([
        [base, 'May 2012'],
      ]);
    }
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('that have their texts already are no step', async () => {
    const { db, now, planId } = await withPlan();
    const before = await db.history.count();
    expect(await editCells(db, planId, { label: 'None', cells: fileRefs(['', '', '']) }, now())).toBeUndefined();
    expect(await db.history.count()).toBe(before);
  });

  it('are left alone, all of them, where one was changed elsewhere, is gone, or would be too long', async () => {
    const { db, now, planId } = await withPlan();
    await changeElsewhere(db, planId, '17', now);
    const cells = IDS.map((rowId) => ({ rowId, field: 'evidence' as const, base: '', text: 'Mine' }));
    const seen = examplePlan.rows;
    const withBases = cells.map((cell) => {
      const row = seen.find(({ id }) => id === cell.rowId);
      return { ...cell, base: row === undefined ? '' : cellText(row, 'evidence') };
    });
    const before = await planOnScreen(db);
    await expect(editCells(db, planId, { label: 'x', cells: withBases }, now())).rejects.toMatchObject({
      code: 'cells-changed',
      facts: { what: 'Evidence / Outcome of action 17' },
    });
    const long = fileRefs(['a', 'b', 'x'.repeat(MAX_CELL_CHARACTERS + 1)]);
    await expect(editCells(db, planId, { label: 'x', cells: long }, now())).rejects.toMatchObject({
      code: 'texts-too-long',
    });
    const gone = [...fileRefs(['a', 'b', 'c']), { rowId: 'gone', field: 'fileRef' as const, base: '', text: 'd' }];
    await expect(editCells(db, planId, { label: 'x', cells: gone }, now())).rejects.toMatchObject({
      code: 'edit-conflict',
    });
    expect(await planOnScreen(db)).toEqual(before);
  });

  it('that hold for the plan as it was are refused once rows were added, moved or changed', async () => {
    const { db, now, planId } = await withPlan();
    const over = await rowsInOrder(db, planId);
    await moveRows(db, planId, [actionId('3')], 1, now());
    const edit = { label: 'Renumber', cells: fileRefs(['a', 'b', 'c']), over };
    await expect(editCells(db, planId, edit, now())).rejects.toMatchObject({ code: 'cells-changed' });
    await undo(db, now());
    await changeElsewhere(db, planId, '1', now);
    await expect(editCells(db, planId, edit, now())).rejects.toMatchObject({ code: 'cells-changed' });
  });
});

describe('several rows', () => {
  it('are deleted in one step, and come back where they were', async () => {
    const { db, now, planId } = await withPlan();
    expect(await deleteRows(db, planId, await seenRows(db, planId), now())).toBe('Delete 3 rows');
    expect((await planOnScreen(db))?.rows).toHaveLength(61);
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
    expect(await deleteRows(db, planId, await seenRows(db, planId, [actionId('17')]), now())).toBe('Delete action 17');
  });

  it('are not deleted where one of them says what the person has not seen', async () => {
    const { db, now, planId } = await withPlan();
    const seen = await seenRows(db, planId);
    await changeElsewhere(db, planId, '5', now);
    await expect(deleteRows(db, planId, seen, now())).rejects.toMatchObject({
      code: 'cells-changed',
      facts: { what: 'action 5' },
    });
    expect((await planOnScreen(db))?.rows).toHaveLength(64);
  });

  it('are copied below the last of them, with the next free numbers', async () => {
    const { db, now, planId } = await withPlan();
    let count = 0;
    const newId = () => {
      count += 1;
      return `copy-${count}`;
    };
    const copies = await copyRows(db, planId, IDS, newId, now());
    expect(await numbers(db)).toContain(' 17 52 53 54 18 ');
    const rows = (await planOnScreen(db))?.rows ?? [];
    const original = examplePlan.rows.find(({ id }) => id === IDS[0]);
    expect(rows.find(({ id }) => id === copies[0])).toEqual({ ...original, id: 'copy-1', number: '52' });
    expect((await historyHeads(db)).undo?.label).toBe('Copy 3 rows');
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
    await expect(copyRows(db, planId, ['gone'], newId, now())).rejects.toMatchObject({ code: 'edit-conflict' });
  });

  it('are moved by a step, and to another place', async () => {
    const { db, now, planId } = await withPlan();
    expect(await moveRows(db, planId, [actionId('7'), actionId('8')], 1, now())).toBe('Move 2 rows down');
    expect(await numbers(db)).toMatch(/ 6 9 7 8 10 /);
    await undo(db, now());
    const before = actionId('17');
    expect(await moveRowsBefore(db, planId, [actionId('20'), actionId('3')], before, now(), 'to it')).toBe(
      'Move 2 rows to it',
    );
    expect(await numbers(db)).toContain(' 16 3 20 17 18 ');
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
    expect(await moveRowsBefore(db, planId, [before], actionId('18'), now())).toBeUndefined();
    expect(await moveRows(db, planId, [examplePlan.rows.at(-1)?.id ?? ''], 1, now())).toBeUndefined();
    await expect(moveRowsBefore(db, planId, ['gone'], before, now())).rejects.toMatchObject({ code: 'edit-conflict' });
    await expect(moveRowsBefore(db, planId, IDS, 'gone', now())).rejects.toMatchObject({ code: 'edit-conflict' });
  });

  it('are put in with the columns that they need, and undo takes rows and columns out', async () => {
    const { db, now, planId } = await withPlan();
    const row = examplePlan.rows.find(({ id }) => id === actionId('17'));
    if (row?.kind !== 'action') throw new Error('action 17 is missing');
    const { columns: base } = examplePlan;
    const to = { ...base, custom: [...base.custom, { key: 'rag', label: 'RAG' }] };
    const rows = [{ ...row, id: 'new', custom: { rag: 'Green' } }];
    const insert = { label: 'Paste of action 17', rows, columns: { base, to }, below: actionId('3') };
    expect(await insertRows(db, planId, insert, now())).toBe('Paste of action 17');
    const plan = await planOnScreen(db);
    expect(plan?.columns).toEqual(to);
    expect(plan?.rows.findIndex(({ id }) => id === 'new')).toBe(
      examplePlan.rows.findIndex(({ id }) => id === actionId('3')) + 1,
    );
    // Once more: the ids are taken, and the columns are others.
    await expect(insertRows(db, planId, insert, now())).rejects.toMatchObject({ code: 'cells-changed' });
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
    await expect(insertRows(db, planId, { ...insert, below: 'gone' }, now())).rejects.toMatchObject({
      code: 'edit-conflict',
    });
  });
});
