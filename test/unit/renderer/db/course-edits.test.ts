import { describe, expect, it } from 'vitest';
import { undo } from '../../../../renderer/db/commit.ts';
import { deleteNote, dropRevision, keepNote, keepReason } from '../../../../renderer/db/course-edits.ts';
import { editCell } from '../../../../renderer/db/edits.ts';
import { copyRows } from '../../../../renderer/db/many-edits.ts';
import { MAX_CELL_CHARACTERS } from '../../../../shared/limits.ts';
import type { ActionRow } from '../../../../shared/plan/plan.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const windowId = 'window-1';
const rowId = actionId('17');
const note = { id: 'note-1', on: '2010-05-03', text: 'Met with ICT' };

type Copy = Awaited<ReturnType<typeof withPlan>>;

async function action({ db }: Copy, id = rowId): Promise<ActionRow> {
  const row = (await planOnScreen(db))?.rows.find((one) => one.id === id);
  if (row?.kind !== 'action') throw new Error('the action is missing');
  return row;
}

function add({ db, planId, now }: Copy, text = note.text, base = '') {
  return keepNote(db, planId, { rowId, note: { ...note, text }, base, baseOn: note.on, windowId }, now());
}

async function putBack({ db, planId, now }: Copy, date = 'June 2011', base = 'March 2010') {
  await editCell(db, planId, { rowId, field: 'date', text: date, base, windowId }, now());
}

describe('a progress note', () => {
  it('is added, changed and deleted, each one undo step called by its meaning', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    expect(await add(copy)).toBe('Progress note of action 17');
    expect((await action(copy)).progress).toEqual([note]);
    await add(copy, 'Met with ICT twice', note.text);
    const changed = { ...note, text: 'Met with ICT twice' };
    expect((await action(copy)).progress).toEqual([changed]);
    expect(await deleteNote(db, planId, rowId, changed, now())).toBe('Delete a progress note of action 17');
    expect((await action(copy)).progress).toBeUndefined();
    for (const left of [[changed], [note], undefined]) {
      await undo(db, now());
      expect((await action(copy)).progress).toEqual(left);
    }
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('that another window has changed or deleted meanwhile is refused, and stays as it is', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await add(copy);
    await add(copy, 'Theirs', note.text);
    await expect(add(copy, 'Mine', note.text)).rejects.toMatchObject({
      code: 'cell-changed',
      facts: { cell: 'Progress note of action 17' },
    });
    await expect(deleteNote(db, planId, rowId, note, now())).rejects.toMatchObject({ code: 'cell-changed' });
    expect((await action(copy)).progress).toEqual([{ ...note, text: 'Theirs' }]);
    await deleteNote(db, planId, rowId, { ...note, text: 'Theirs' }, now());
    await expect(add(copy, 'Mine', 'Theirs')).rejects.toMatchObject({ code: 'cell-changed' });
    await expect(deleteNote(db, planId, rowId, note, now())).rejects.toMatchObject({ code: 'edit-conflict' });
    const band = examplePlan.rows[0]?.id ?? '';
    const onBand = keepNote(db, planId, { rowId: band, note, base: '', windowId }, now());
    await expect(onBand).rejects.toMatchObject({ code: 'edit-conflict' });
  });

  it('leaves the day alone that another window has set, where only its text is changed', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await add(copy);
    const moved = { ...note, on: '2010-06-01' };
    const edit = { rowId, base: note.text, baseOn: note.on, windowId };
    await keepNote(db, planId, { ...edit, note: moved }, now());
    await keepNote(db, planId, { ...edit, note: { ...note, text: 'Other words' } }, now());
    expect((await action(copy)).progress).toEqual([{ ...moved, text: 'Other words' }]);
  });

  it('takes the draft with it, and is no longer than the gate lets through', async () => {
    const copy = await withPlan();
    const { db, planId } = copy;
    const draft = { windowId, planId, rowId, field: 'progress:note-1', label: 'Progress note', base: '' } as const;
    await db.drafts.put({ ...draft, text: 'Met', on: note.on });
    await expect(add(copy, 'x'.repeat(MAX_CELL_CHARACTERS + 1))).rejects.toMatchObject({ code: 'text-too-long' });
    expect(await db.drafts.count()).toBe(1);
    await add(copy);
    expect(await db.drafts.count()).toBe(0);
  });
});

describe('a date that is put back', () => {
  it('is a revision in the same undo step, and a reason is one of its own', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await putBack(copy);
    const revision = { from: 'March 2010', to: 'June 2011', on: '2026-11-23', reason: '' };
    expect(await action(copy)).toMatchObject({ date: 'June 2011', dateRevisions: [revision] });
    const reason = { rowId, at: 0, base: '', text: 'ICT contract', windowId };
    expect(await keepReason(db, planId, reason, now())).toBe('Reason for the revised date of action 17');
    expect((await action(copy)).dateRevisions).toEqual([{ ...revision, reason: 'ICT contract' }]);
    await expect(keepReason(db, planId, { ...reason, text: 'Mine' }, now())).rejects.toMatchObject({
      code: 'cell-changed',
    });
    await expect(keepReason(db, planId, { ...reason, at: 1 }, now())).rejects.toMatchObject({ code: 'cell-changed' });
    await undo(db, now());
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('by a slip of the keyboard is taken off again, but no other in its place', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await putBack(copy);
    await putBack(copy, 'July 2011', 'June 2011');
    const [first, second] = (await action(copy)).dateRevisions ?? [];
    if (first === undefined || second === undefined) throw new Error('two revisions');
    const wrong = dropRevision(db, planId, rowId, { at: 0, seen: second }, now());
    await expect(wrong).rejects.toMatchObject({ code: 'cell-changed' });
    await dropRevision(db, planId, rowId, { at: 0, seen: first }, now());
    expect((await action(copy)).dateRevisions).toEqual([second]);
  });
});

describe('a copied row', () => {
  it('leaves its progress notes and revised dates where they were made', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await add(copy);
    await putBack(copy);
    await copyRows(db, planId, [rowId], () => 'copy', now());
    const { progress, dateRevisions, date } = await action(copy, 'copy');
    expect([progress, dateRevisions, date]).toEqual([undefined, undefined, 'June 2011']);
    expect((await action(copy)).progress).toEqual([note]);
  });
});
