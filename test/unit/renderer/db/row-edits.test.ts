import { describe, expect, it } from 'vitest';
import { undo } from '../../../../renderer/db/commit.ts';
import { addRow, copyRow, deleteRow, moveRow } from '../../../../renderer/db/row-edits.ts';
import { rowSteps } from '../../../../shared/plan/row-steps.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

describe('rows', () => {
  it('are added below the row one is on, with the next free number', async () => {
    const { db, now, planId } = await withPlan();
    const id = await addRow(db, planId, 'action', actionId('3'), () => 'new-row', now());
    const rows = (await planOnScreen(db))?.rows ?? [];
    const at = rows.findIndex((row) => row.id === id);
    expect(rows[at - 1]).toMatchObject({ number: '3' });
    expect(rows[at]).toMatchObject({ kind: 'action', number: '52', action: '' });
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('are added at the end where one is on no row', async () => {
    const { db, now, planId } = await withPlan();
    await addRow(db, planId, 'action', undefined, () => 'new-row', now());
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

function ids(kinds: string) {
  return [...kinds].map((kind, index) => {
    const id = `${kind}${index}`;
    if (kind === 't') return { id, kind: 'theme', text: id, date: '' } as const;
    return { id, kind: 'statement', text: id } as const;
  });
}

describe('a row that is moved', () => {
  it('goes by one row, and a theme with all that stands under it past its neighbour', () => {
    const rows = ids('stsstst');
    expect(rowSteps(rows, 0, 1)).toEqual({ from: 0, to: 1, before: 2 });
    expect(rowSteps(rows, 2, -1)).toEqual({ from: 2, to: 3, before: 1 });
    expect(rowSteps(rows, 1, 1)).toEqual({ from: 1, to: 4, before: 6 });
    expect(rowSteps(rows, 4, -1)).toEqual({ from: 4, to: 6, before: 1 });
    // Above the first theme stand rows without one.
    expect(rowSteps(rows, 1, -1)).toEqual({ from: 1, to: 4, before: 0 });
  });

  it('goes past the next row that is shown, and past what is hidden before it', () => {
    const rows = ids('stsstst');
    const shows =
      (...at: readonly number[]) =>
      ({ id }: { readonly id: string }) =>
        at.some((place) => rows[place]?.id === id);
    expect(rowSteps(rows, 0, 1, shows(0, 3, 6))).toEqual({ from: 0, to: 1, before: 4 });
    expect(rowSteps(rows, 5, -1, shows(0, 3, 5))).toEqual({ from: 5, to: 6, before: 3 });
    expect(rowSteps(rows, 3, 1, shows(0, 3))).toBeUndefined();
    expect(rowSteps(rows, 1, 1, shows(1, 6))).toEqual({ from: 1, to: 4, before: 7 });
    expect(rowSteps(rows, 1, 1, shows(1, 2, 3))).toBeUndefined();
    expect(rowSteps(rows, 6, -1, shows(1, 6))).toEqual({ from: 6, to: 7, before: 1 });
    expect(rowSteps(rows, 1, -1, shows(1))).toBeUndefined();
  });

  it('goes no further than the ends', () => {
    const rows = ids('tss');
    expect(rowSteps(rows, 0, -1)).toBeUndefined();
    expect(rowSteps(rows, 0, 1)).toBeUndefined();
    expect(rowSteps(rows, 2, 1)).toBeUndefined();
    expect(rowSteps(ids('s'), 0, -1)).toBeUndefined();
  });

  it('keeps every word, says what was done, and is undone', async () => {
    const { db, now, planId } = await withPlan();
    const [first, second] = examplePlan.rows.filter(({ kind }) => kind === 'theme');
    expect(await moveRow(db, planId, first?.id ?? '', 1, now())).toBe(
      `Move the theme ${first?.kind === 'theme' ? first.text : ''} down`,
    );
    const rows = (await planOnScreen(db))?.rows ?? [];
    expect(rows[0]?.id).toBe(second?.id);
    expect(new Set(rows)).toEqual(new Set(examplePlan.rows));
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('that is the last goes no further, and nothing is written', async () => {
    const { db, now, planId } = await withPlan();
    const before = await db.history.count();
    expect(await moveRow(db, planId, examplePlan.rows.at(-1)?.id ?? '', 1, now())).toBeUndefined();
    expect(await db.history.count()).toBe(before);
  });
});

describe('a row that is copied', () => {
  it('stands right below, word for word, under the next free number', async () => {
    const { db, now, planId } = await withPlan();
    const id = await copyRow(db, planId, actionId('17'), () => 'copy', now());
    const rows = (await planOnScreen(db))?.rows ?? [];
    const at = rows.findIndex((row) => row.id === id);
    const original = rows[at - 1];
    expect(original).toMatchObject({ number: '17' });
    expect(rows[at]).toEqual({ ...original, id: 'copy', number: '52' });
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });
});
