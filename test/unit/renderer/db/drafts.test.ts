import { expect, it } from 'vitest';
import { holdWindowLock, keepDraft, takeOverDraft } from '../../../../renderer/db/drafts.ts';
import type { DraftRecord } from '../../../../renderer/db/schema.ts';
import { lockManager } from '../../../support/lock-manager.ts';
import { examplePlan, withPlan } from '../../../support/working-copy.ts';

const rowId = examplePlan.rows[2]?.id ?? '';

function draft(windowId: string, text: string): DraftRecord {
  return { windowId, planId: 'plan-0001', rowId, field: 'evidence', text };
}

it('what a window was typing when it was cut off is given to the next one, once', async () => {
  const { db } = await withPlan();
  const locks = lockManager();
  await keepDraft(db, draft('gone', 'half a sent'));
  expect(await takeOverDraft(db, locks, 'next')).toEqual(draft('next', 'half a sent'));
  await holdWindowLock(locks, 'next');
  expect(await takeOverDraft(db, locks, 'third')).toBeUndefined();
});

it('what another living window is typing stays its own', async () => {
  const { db } = await withPlan();
  const locks = lockManager();
  await holdWindowLock(locks, 'alive');
  await keepDraft(db, draft('alive', 'still typing'));
  await keepDraft(db, draft('gone', 'cut off'));
  expect((await takeOverDraft(db, locks, 'next'))?.text).toBe('cut off');
  expect((await db.drafts.get('alive'))?.text).toBe('still typing');
});

it('what was typed in a row that is not on screen waits until it is', async () => {
  const { db } = await withPlan();
  await keepDraft(db, { ...draft('gone', 'elsewhere'), rowId: 'deleted' });
  expect(await takeOverDraft(db, lockManager(), 'next')).toBeUndefined();
  expect((await db.drafts.get('gone'))?.text).toBe('elsewhere');
});
