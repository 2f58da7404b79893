import { describe, expect, it } from 'vitest';
import { undo } from '../../../../renderer/db/commit.ts';
import { deleteNote, keepNote } from '../../../../renderer/db/course-edits.ts';
import { deletedRows, putRowBack } from '../../../../renderer/db/deleted-rows.ts';
import { editCell } from '../../../../renderer/db/edits.ts';
import { deleteRows } from '../../../../renderer/db/many-edits.ts';
import { putNoteBack, putTextBack } from '../../../../renderer/db/put-text-back.ts';
import { addRow } from '../../../../renderer/db/row-edits.ts';
import { rowHistory } from '../../../../renderer/db/row-history.ts';
import { moveRows } from '../../../../renderer/db/row-moves.ts';
import { planToCompare, storeMerge } from '../../../../renderer/db/store-merge.ts';
import { unkeptTexts } from '../../../../renderer/db/unkept.ts';
import { comparePlans } from '../../../../shared/merge/compare-plans.ts';
import { SHEET_FIELDS } from '../../../../shared/merge/match-columns.ts';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const windowId = 'window-1';
const rowId = actionId('17');
const { columns } = examplePlan;
const aside = { windowId, id: 'unkept-1' };

type Copy = Awaited<ReturnType<typeof withPlan>>;

function setFileRef({ db, planId, now }: Copy, base: string, text: string) {
  return editCell(db, planId, { rowId, field: 'fileRef', text, base, windowId }, now());
}

async function rowNow({ db }: Copy, id = rowId): Promise<PlanRow> {
  const row = (await planOnScreen(db))?.rows.find((one) => one.id === id);
  if (row === undefined) throw new Error('the row is missing');
  return row;
}

async function kinds({ db, planId }: Copy, id = rowId) {
  const { steps, beginning } = await rowHistory(db, planId, id, columns);
  return [steps.map(({ changes }) => changes.map(({ kind }) => kind).join(' ')), beginning?.label];
}

/** A newer sheet of the example is brought in, without a file reference of its own. */
async function bringUpToDate({ db, planId, now }: Copy, change: (row: PlanRow) => PlanRow): Promise<void> {
  const seen = await planToCompare(db);
  if (seen === undefined) throw new Error('no plan is on screen');
  const rows = examplePlan.rows.map((row, index) => ({ ...change(row), id: `sheet-${index}` }));
  const sheet = { ...examplePlan, rows, origin: { file: 'Plan.xlsx', sheet: 'Plan', problems: [] } };
  const changes = comparePlans(seen.plan, sheet, SHEET_FIELDS, seen.edited);
  await storeMerge(db, planId, { stamp: seen.stamp, changes, leftOut: new Set(), file: 'Plan.xlsx' }, now());
}

describe('the history of a row', () => {
  it('tells each edit field by field, the newest first, down to the import; and nothing of other rows', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await setFileRef(copy, '', 'DQ/1');
    await moveRows(db, planId, [rowId], -1, now());
    await setFileRef(copy, 'DQ/1', 'DQ/2');
    const { steps } = await rowHistory(db, planId, rowId, columns);
    expect(steps.map(({ changes }) => changes)).toEqual([
      [{ kind: 'cell', field: 'fileRef', before: 'DQ/1', after: 'DQ/2' }],
      [{ kind: 'moved' }],
      [{ kind: 'cell', field: 'fileRef', before: '', after: 'DQ/1' }],
    ]);
    expect(await kinds(copy)).toEqual([['cell', 'moved', 'cell'], expect.stringContaining('Import of')]);
    expect(await kinds(copy, actionId('1'))).toEqual([[], expect.stringContaining('Import of')]);
  });

  it('leaves out what was undone', async () => {
    const copy = await withPlan();
    await setFileRef(copy, '', 'DQ/1');
    await undo(copy.db, copy.now());
    expect((await kinds(copy))[0]).toEqual([]);
  });

  it('of a row that was added begins there', async () => {
    const copy = await withPlan();
    await addRow(copy.db, copy.planId, 'action', rowId, () => 'new', copy.now());
    expect(await kinds(copy, 'new')).toEqual([['added'], undefined]);
  });

  it('names the file that words came from, and the row keeps its course when they come', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    const note = { id: 'n', on: '2010-05-01', text: 'Met' };
    await keepNote(db, planId, { rowId, note, base: '', windowId }, now());
    await bringUpToDate(copy, (row) => (row.id === rowId ? { ...row, fileRef: 'From the sheet' } : row));
    const { steps } = await rowHistory(db, planId, rowId, columns);
    expect(steps[0]).toMatchObject({ file: 'Plan.xlsx', changes: [{ kind: 'cell', after: 'From the sheet' }] });
    expect(steps[1]).toMatchObject({ file: '', isOfMany: false, changes: [{ kind: 'progress', after: note }] });
    expect(await rowNow(copy)).toMatchObject({ fileRef: 'From the sheet', progress: [note] });
  });

  it('knows of a date that a sheet puts back, as of one that is typed', async () => {
    const copy = await withPlan();
    await bringUpToDate(copy, (row) => (row.id === rowId ? { ...row, date: 'June 2011' } : row));
    expect(await rowNow(copy)).toMatchObject({
      date: 'June 2011',
      dateRevisions: [{ from: 'March 2010', to: 'June 2011', on: '2026-11-23', reason: '' }],
    });
    await undo(copy.db, copy.now());
    expect(await planOnScreen(copy.db)).toEqual(examplePlan);
  });
});

describe('a text from the history', () => {
  it('is put back in one undo step, a date with the day behind it', async () => {
    const october = { date: 'October', dateDay: '2010-10-31' } as const;
    const rows = examplePlan.rows.map((row) =>
      row.kind === 'action' && row.id === rowId ? { ...row, ...october } : row,
    );
    const copy = await withPlan({ ...examplePlan, rows });
    const { db, planId, now } = copy;
    await editCell(db, planId, { rowId, field: 'date', text: 'May', base: 'October', windowId }, now());
    const { steps } = await rowHistory(db, planId, rowId, columns);
    const change = steps[0]?.changes[0];
    if (change?.kind !== 'cell') throw new Error('a cell was changed');
    const cell = { planId, row: await rowNow(copy), columns, change, present: 'May' };
    expect(await putTextBack(db, cell, aside, now())).toBe('Date of action 17');
    expect(await rowNow(copy)).toMatchObject(october);
    await undo(db, now());
    expect(await rowNow(copy)).toMatchObject({ date: 'May' });
  });

  it('is not put over a text that the person has not seen, and waits beside the plan', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await setFileRef(copy, '', 'DQ/1');
    await setFileRef(copy, 'DQ/1', 'DQ/2');
    const { steps } = await rowHistory(db, planId, rowId, columns);
    const change = steps[0]?.changes[0];
    if (change?.kind !== 'cell') throw new Error('a cell was changed');
    const cell = { planId, row: await rowNow(copy), columns, change, present: 'DQ/2' };
    await setFileRef(copy, 'DQ/2', 'Theirs');
    await expect(putTextBack(db, cell, aside, now())).rejects.toMatchObject({ code: 'cell-changed' });
    expect(await rowNow(copy)).toMatchObject({ fileRef: 'Theirs' });
    expect(await unkeptTexts(db)).toMatchObject([{ field: 'fileRef', text: 'DQ/1' }]);
  });

  it('is a progress note too: deleted, it comes back as it was', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    const note = { id: 'n', on: '2010-05-01', text: 'Met' };
    await keepNote(db, planId, { rowId, note, base: '', windowId }, now());
    await deleteNote(db, planId, rowId, note, now());
    await putNoteBack(db, { planId, row: await rowNow(copy), before: note }, windowId, now());
    expect(await rowNow(copy)).toMatchObject({ progress: [note] });
  });
});

describe('a deleted row', () => {
  it('is listed with all that it held, and comes back to its place', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await deleteRows(db, planId, await db.rows.where({ planId, id: actionId('3') }).toArray(), now());
    await deleteRows(db, planId, await db.rows.where({ planId, id: rowId }).toArray(), now());
    await deleteRows(db, planId, await db.rows.where({ planId, id: actionId('5') }).toArray(), now());
    await undo(db, now());
    const deleted = await deletedRows(db, planId);
    expect(deleted.map(({ row }) => row)).toEqual(
      ['17', '3'].map((number) => examplePlan.rows.find(({ id }) => id === actionId(number))),
    );
    for (const one of deleted) await putRowBack(db, planId, one, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
    expect(await deletedRows(db, planId)).toEqual([]);
    const [first] = deleted;
    expect(first && (await putRowBack(db, planId, first, now()))).toBeUndefined();
    await undo(db, now());
    expect((await planOnScreen(db))?.rows).toHaveLength(63);
    expect((await kinds(copy, actionId('17')))[0]).toEqual(['added', 'deleted']);
  });

  it('comes back beside a row that was put in its place meanwhile', async () => {
    const copy = await withPlan();
    const { db, planId, now } = copy;
    await addRow(db, planId, 'action', rowId, () => 'first', now());
    await deleteRows(db, planId, await db.rows.where({ planId, id: 'first' }).toArray(), now());
    await addRow(db, planId, 'action', rowId, () => 'second', now());
    const [deleted] = await deletedRows(db, planId);
    if (deleted === undefined) throw new Error('a row was deleted');
    await putRowBack(db, planId, deleted, now());
    const ids = (await planOnScreen(db))?.rows.map(({ id }) => id) ?? [];
    const at = ids.indexOf(rowId);
    expect(ids.slice(at, at + 3)).toEqual([rowId, 'second', 'first']);
    const positions = await db.rows.where('[planId+position]').between([planId, ''], [planId, '\uffff']).keys();
    expect(new Set(positions.map(String)).size).toBe(ids.length);
  });
});
