import { describe, expect, it } from 'vitest';
import { addColumn, changeColumns, deleteColumn, renameColumn } from '../../../../renderer/db/column-edits.ts';
import { undo } from '../../../../renderer/db/commit.ts';
import { isOnScreen } from '../../../../renderer/db/drafts.ts';
import { editCell } from '../../../../renderer/db/edits.ts';
import { changePlanSettings } from '../../../../renderer/db/kept-settings.ts';
import type { CustomColumn } from '../../../../shared/plan/plan.ts';
import { type CellField, cellText, customField } from '../../../../shared/plan/row-cells.ts';
import { withShown } from '../../../../shared/plan/table-view.ts';
import { actionId, examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const windowId = 'window-1';
const STATUS: Omit<CustomColumn, 'key'> = {
  label: 'Status',
  type: 'choice',
  role: 'status',
  choices: [
    { word: 'Open', meaning: '' },
    { word: 'Shut', meaning: '', isDone: true },
  ],
};

async function withStatus() {
  const copy = await withPlan();
  const { db, now, planId } = copy;
  const key = await addColumn(db, planId, STATUS, now());
  const field: CellField = customField(key);
  const put = (number: string, text: string, base = '') =>
    editCell(db, planId, { rowId: actionId(number), field, text, base, windowId }, now());
  const base: CustomColumn = { key, ...STATUS };
  const textOf = async (number: string) => {
    const record = await db.rows.get([planId, actionId(number)]);
    return record && cellText(record.row, field);
  };
  return { ...copy, key, field, base, put, textOf };
}

describe('a column', () => {
  it('is added and taken back', async () => {
    const { db, now } = await withStatus();
    expect((await planOnScreen(db))?.columns.custom.at(-1)).toEqual({ key: 'status', ...STATUS });
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });

  it('gets a key of its own, unlike that of a hidden one that was deleted', async () => {
    const { db, now, planId, base, field } = await withStatus();
    const hide = (settings: Parameters<Parameters<typeof changePlanSettings>[2]>[0]) => ({
      ...settings,
      table: withShown(settings.table, field, false),
    });
    await changePlanSettings(db, planId, hide, now());
    await deleteColumn(db, planId, base, now());
    expect(await addColumn(db, planId, STATUS, now())).toBe('status-2');
  });

  it('gets another heading, the council’s own too, and is refused over one that nobody has seen', async () => {
    const { db, now, planId, key } = await withStatus();
    expect(await renameColumn(db, planId, 'date', { from: 'Date', to: 'By when' }, now())).toBe(
      'Rename Date to By when',
    );
    expect(await renameColumn(db, planId, 'date', { from: 'Date', to: 'By when' }, now())).toBeUndefined();
    await renameColumn(db, planId, { key }, { from: 'Status', to: 'How far' }, now());
    const { columns } = (await planOnScreen(db)) ?? examplePlan;
    expect([columns.date, columns.custom.at(-1)?.label]).toEqual(['By when', 'How far']);
    const refused = renameColumn(db, planId, 'date', { from: 'Date', to: 'When' }, now());
    await expect(refused).rejects.toMatchObject({ code: 'columns-changed' });
    await expect(renameColumn(db, planId, { key: 'gone' }, { from: 'Gone', to: 'Here' }, now())).rejects.toMatchObject({
      code: 'columns-changed',
    });
  });

  it('is deleted with its texts, which come back with it', async () => {
    const { db, now, planId, base, put, textOf } = await withStatus();
    await put('1', 'Open');
    await put('2', 'Something of my own');
    const before = await planOnScreen(db);
    expect(await deleteColumn(db, planId, base, now())).toBe('Delete the column Status');
    expect(await planOnScreen(db)).toEqual(examplePlan);
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(before);
    expect(await textOf('2')).toBe('Something of my own');
  });

  it('is not deleted where it was changed since the person looked', async () => {
    const { db, now, planId, base, key } = await withStatus();
    await renameColumn(db, planId, { key }, { from: 'Status', to: 'How far' }, now());
    await expect(deleteColumn(db, planId, base, now())).rejects.toMatchObject({ code: 'columns-changed' });
  });

  it('that is gone takes no text: what was typed in it is told of, and not put anywhere', async () => {
    const { db, now, planId, base, field, put } = await withStatus();
    const draft = {
      windowId,
      planId,
      rowId: actionId('1'),
      field,
      label: 'Status of action 1',
      base: '',
      text: 'Typed',
    };
    expect(await isOnScreen(db, draft)).toBe(true);
    await deleteColumn(db, planId, base, now());
    expect(await isOnScreen(db, draft)).toBe(false);
    await expect(put('1', 'Typed')).rejects.toMatchObject({ code: 'edit-conflict' });
    expect(await planOnScreen(db)).toEqual(examplePlan);
  });
});

describe('words', () => {
  it('that are renamed change in all cells that have them, in one step; others stay as they are', async () => {
    const { db, now, planId, base, put, textOf } = await withStatus();
    await put('1', ' open');
    await put('2', 'Open, since May');
    await put('3', 'Shut');
    const before = await planOnScreen(db);
    const after = { ...base, choices: [{ word: 'Under way', meaning: 'Begun' }] };
    const change = { base, after, renames: [{ from: 'Open', to: 'Under way' }] };
    expect(await changeColumns(db, planId, [change], 'Words of Status', now())).toBe('Words of Status');
    expect([await textOf('1'), await textOf('2'), await textOf('3')]).toEqual(['Under way', 'Open, since May', 'Shut']);
    await undo(db, now());
    expect(await planOnScreen(db)).toEqual(before);
  });

  it('can change places', async () => {
    const { db, now, planId, base, put, textOf } = await withStatus();
    await put('1', 'Open');
    await put('2', 'Shut');
    const renames = [
      { from: 'Open', to: 'Shut' },
      { from: 'Shut', to: 'Open' },
    ];
    await changeColumns(db, planId, [{ base, after: base, renames }], 'Words', now());
    expect([await textOf('1'), await textOf('2')]).toEqual(['Shut', 'Open']);
  });

  it('are refused over a column that was changed meanwhile, with nothing done', async () => {
    const { db, now, planId, base, put, textOf } = await withStatus();
    await put('1', 'Open');
    const stale = { ...base, label: 'Was' };
    const change = { base: stale, after: base, renames: [{ from: 'Open', to: 'X' }] };
    await expect(changeColumns(db, planId, [change], 'Words', now())).rejects.toMatchObject({
      code: 'columns-changed',
    });
    expect(await textOf('1')).toBe('Open');
    expect(await changeColumns(db, planId, [{ base, after: base }], 'Words', now())).toBeUndefined();
  });
});
