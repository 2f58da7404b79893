import { describe, expect, it } from 'vitest';
import { undo } from '../../../../renderer/db/commit.ts';
import { addRow } from '../../../../renderer/db/row-edits.ts';
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
});
