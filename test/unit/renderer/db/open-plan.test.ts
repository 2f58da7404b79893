import { expect, it } from 'vitest';
import { editCell } from '../../../../renderer/db/edits.ts';
import { type OpenPlan, readOpenPlan, reuseParts } from '../../../../renderer/db/open-plan.ts';
import type { TabledDatabase } from '../../../../renderer/db/schema.ts';
import { examplePlan, withPlan } from '../../../support/working-copy.ts';

async function read(db: TabledDatabase): Promise<OpenPlan> {
  const open = await readOpenPlan(db);
  if (open === undefined) throw new Error('no plan is on screen');
  return open;
}

it('after an edit of one cell, that row alone is a new object, and has the new text', async () => {
  const { db, now, planId } = await withPlan();
  const before = await read(db);
  const rowId = examplePlan.rows.find((row) => row.kind === 'action')?.id ?? '';
  const edit = { rowId, field: 'fileRef', text: 'DQ/1', base: '', windowId: 'w' } as const;
  await editCell(db, planId, edit, now());
  const after = reuseParts(before, await read(db));
  expect(after.rows).not.toBe(before.rows);
  expect(after.record.columns).toBe(before.record.columns);
  expect(after.rows.filter((row, index) => row !== before.rows[index]).map(({ id }) => id)).toEqual([rowId]);
  expect(after).toEqual(await read(db));
});

it('nothing of another plan is used again', async () => {
  const { db } = await withPlan();
  const before = await read(db);
  const other = { ...before, record: { ...before.record, id: 'plan-0002' } };
  expect(reuseParts(other, before)).toBe(before);
});
