// Backups that cannot be written: the plan is saved all the same, and the person is told what is in no backup.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editTitle } from '../../../../renderer/db/edits.ts';
import { planToCompare, storeMerge } from '../../../../renderer/db/store-merge.ts';
import { comparePlans } from '../../../../shared/merge/compare-plans.ts';
import { SHEET_FIELDS } from '../../../../shared/merge/match-columns.ts';
import { mirrored, startMirror, titleOnDisk } from '../../../support/mirroring.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { examplePlan, withPlan } from '../../../support/working-copy.ts';

/** A plan that is on disk, and a file where its backups' folder should be. */
async function withoutBackups() {
  const root = tempFolder();
  const { db, now, planId } = await withPlan();
  const { desk } = openTestDesk(root);
  await mirrored(db, desk);
  const inPlan = (...parts: string[]) => join(root, 'plans', planId, ...parts);
  writeFileSync(inPlan('backups'), 'a file where the folder should be');
  const { notices, until } = startMirror(db, desk);
  const save = async (title: string) => {
    await editTitle(db, planId, title, now());
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe(title);
  };
  const bringUpToDate = async () => {
    const seen = await planToCompare(db);
    if (seen === undefined) throw new Error('no plan is on screen');
    const changes = comparePlans(seen.plan, { ...examplePlan, title: 'The sheet’s' }, SHEET_FIELDS);
    await storeMerge(db, planId, { stamp: seen.stamp, changes, leftOut: new Set(), file: 'plan.xlsx' }, now());
    await until('saving');
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe('The sheet’s');
  };
  return { notices, inPlan, save, bringUpToDate };
}

it('a plan is saved without its backup, and the person is told once of several in a row', async () => {
  const { notices, inPlan, save } = await withoutBackups();
  await save('One');
  expect(notices).toEqual([expect.stringContaining('“One” is saved, but no backup of what it was before')]);
  expect(notices[0]).toContain('could not be');
  await save('Two');
  expect(notices).toHaveLength(1);
  rmSync(inPlan('backups'));
  await save('Three');
  expect(readdirSync(inPlan('backups'))).toHaveLength(1);
  expect(notices).toHaveLength(1);
});

it('what a plan was before it is brought up to date is kept elsewhere, and the person is told where', async () => {
  const { notices, inPlan, save, bringUpToDate } = await withoutBackups();
  await save('Mine');
  await bringUpToDate();
  const [aside = ''] = readdirSync(inPlan('set-aside'));
  expect(JSON.parse(readFileSync(inPlan('set-aside', aside), 'utf8'))).toMatchObject({ title: 'Mine' });
  expect(notices).toHaveLength(2);
  expect(notices[1]).toContain(
    '“The sheet’s” was brought up to date and is saved, but its backup could not be written',
  );
  expect(notices[1]).toContain(`is kept as ${inPlan('set-aside', aside)} instead`);
});

it('where it can be kept nowhere, the person is told that it is in no file', async () => {
  const { notices, inPlan, save, bringUpToDate } = await withoutBackups();
  await save('Mine');
  writeFileSync(inPlan('set-aside'), 'a file here too');
  await bringUpToDate();
  expect(notices[1]).toContain('So what it was before is in no file: only undo brings it back.');
});
