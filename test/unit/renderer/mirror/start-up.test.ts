// Starts of the program over a working copy and plan files that have come apart.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undo } from '../../../../renderer/db/commit.ts';
import { doubtDisk } from '../../../../renderer/db/disk-records.ts';
import { editTitle } from '../../../../renderer/db/edits.ts';
import { storeImport } from '../../../../renderer/db/store-plan.ts';
import { findPending } from '../../../../renderer/mirror/pending.ts';
import { mirrored, startUp, titleOnDisk } from '../../../support/mirroring.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { examplePlan, openWorkingCopy, planOnScreen, withPlan } from '../../../support/working-copy.ts';

/** A plan that is mirrored, and edited once since, which is mirrored too. */
async function editedAndMirrored() {
  const root = tempFolder();
  const { desk } = openTestDesk(root);
  const { db, now, planId } = await withPlan();
  await mirrored(db, desk);
  const path = join(root, 'plans', planId, 'plan.json');
  const older = readFileSync(path);
  await editTitle(db, planId, 'Newest', now());
  await mirrored(db, desk);
  return { root, db, planId, path, older, again: openTestDesk(root).desk };
}

describe('at the next start', () => {
  it('a working copy that was lost comes back from the disk, with the plan on screen', async () => {
    const { desk } = openTestDesk(tempFolder());
    const { db } = await withPlan();
    await mirrored(db, desk);
    const empty = openWorkingCopy();
    expect(await startUp(empty, desk)).toEqual([]);
    expect(await planOnScreen(empty)).toEqual(examplePlan);
  });

  it('a working copy that was lost is told of once, where edits went with it that could be undone', async () => {
    const { db, planId, again } = await editedAndMirrored();
    const empty = openWorkingCopy();
    expect(await startUp(empty, again)).toEqual([
      expect.stringMatching(/working copy of “Newest” was gone.*read from its file of 23 November 2026 at.*Undo/),
    ]);
    expect((await planOnScreen(empty))?.title).toBe('Newest');
    expect(await startUp(empty, again)).toEqual([]);
    expect(await startUp(db, again)).toEqual([]);
    expect((await db.plans.get(planId))?.title).toBe('Newest');
  });

  it('of several plans whose working copy was lost is told together', async () => {
    const { desk } = openTestDesk(tempFolder());
    const { db, now, planId } = await withPlan();
    await editTitle(db, planId, 'First', now());
    await storeImport(db, { ...examplePlan, title: 'Second' }, 'plan-0002', now());
    await editTitle(db, 'plan-0002', 'Second, edited', now());
    await storeImport(db, { ...examplePlan, title: 'Not edited' }, 'plan-0003', now());
    await mirrored(db, desk);
    expect(await startUp(openWorkingCopy(), desk)).toEqual([expect.stringMatching(/working copy of 2 plans was gone/)]);
  });

  it('an edit that never reached the disk is still there, and reaches it now', async () => {
    const root = tempFolder();
    const { desk } = openTestDesk(root);
    const { db, now, planId } = await withPlan();
    await mirrored(db, desk);
    await editTitle(db, planId, 'Typed before the battery died', now());
    expect(await startUp(db, desk)).toEqual([]);
    await mirrored(db, desk);
    expect(titleOnDisk(root, planId)).toBe('Typed before the battery died');
  });

  it('a plan file that was deleted is written anew', async () => {
    const root = tempFolder();
    const { desk } = openTestDesk(root);
    const { db, planId } = await withPlan();
    await mirrored(db, desk);
    rmSync(join(root, 'plans'), { recursive: true });
    rmSync(join(root, 'workspace.json'));
    await startUp(db, desk);
    await mirrored(db, desk);
    expect(titleOnDisk(root, planId)).toBe(examplePlan.title);
    expect(readFileSync(join(root, 'workspace.json'), 'utf8')).toContain(planId);
  });

  it('a plan file that was put back to an older state is set aside, and what is on screen is written again', async () => {
    const { root, db, planId, path, older, again } = await editedAndMirrored();
    writeFileSync(path, older);
    expect(await startUp(db, again)).toEqual([expect.stringMatching(/newer one, in this window.*set aside as/)]);
    await mirrored(db, again);
    expect(titleOnDisk(root, planId)).toBe('Newest');
  });

  it('a plan file that something else has changed is set aside, though its mark says nothing of it', async () => {
    const { root, db, planId, path, again } = await editedAndMirrored();
    writeFileSync(path, readFileSync(path, 'utf8').replace('"Newest"', '"Changed by hand"'));
    const [said = ''] = await startUp(db, again);
    expect(said).toMatch(/on disk, which something else than Tabled has written, was set aside as/);
    expect(readFileSync(said.slice(said.indexOf('set aside as ') + 13, -1), 'utf8')).toContain('Changed by hand');
    await mirrored(db, again);
    expect(titleOnDisk(root, planId)).toBe('Newest');
  });

  it('a damaged plan file whose backup is older is told of once, and “Saved” waits for the file', async () => {
    const { root, db, planId, path, again } = await editedAndMirrored();
    writeFileSync(path, 'half');
    expect(await startUp(db, again)).toEqual([expect.stringMatching(/damaged/)]);
    expect((await findPending(db)).plans).toHaveLength(1);
    await mirrored(db, again);
    expect(titleOnDisk(root, planId)).toBe('Newest');
  });

  it('a backup that stands in for a lost plan file is written as the plan file', async () => {
    const { root, planId, path, again } = await editedAndMirrored();
    rmSync(path);
    const empty = openWorkingCopy();
    expect(await startUp(empty, again)).toEqual([
      expect.stringMatching(/is gone.*backup/),
      expect.stringMatching(/no other copy of “Data Quality.*so that backup, of .* is shown/),
    ]);
    expect(await planOnScreen(empty)).toEqual(examplePlan);
    await mirrored(empty, again);
    expect(titleOnDisk(root, planId)).toBe(examplePlan.title);
  });

  it('a damaged plan leaves the others within reach: the one worked on last is shown', async () => {
    const root = tempFolder();
    const { desk } = openTestDesk(root);
    const { db, now } = await withPlan();
    await storeImport(db, { ...examplePlan, title: 'Second' }, 'plan-0002', now());
    await mirrored(db, desk);
    writeFileSync(join(root, 'plans', 'plan-0002', 'plan.json'), 'half');
    const empty = openWorkingCopy();
    await startUp(empty, openTestDesk(root).desk);
    expect(await planOnScreen(empty)).toEqual(examplePlan);
  });

  it('nothing is said to be saved where the disk could not be looked at', async () => {
    const { desk } = openTestDesk(tempFolder());
    const { db } = await withPlan();
    await mirrored(db, desk);
    await doubtDisk(db);
    expect((await findPending(db)).plans).toHaveLength(1);
  });

  it('the newer of two different copies is shown, the other is set aside whole, and the person is told', async () => {
    const root = tempFolder();
    const { desk } = openTestDesk(root);
    const { db, now, planId } = await withPlan();
    await mirrored(db, desk);
    const other = openWorkingCopy();
    await startUp(other, desk);
    await editTitle(db, planId, 'Here, earlier', now());
    await editTitle(other, planId, 'There, later', new Date(Date.UTC(2027, 0)));
    await mirrored(other, desk);
    expect(await startUp(db, desk)).toEqual([expect.stringMatching(/newer one, on disk.*set aside as/)]);
    expect((await planOnScreen(db))?.title).toBe('There, later');
    const [aside = ''] = readdirSync(join(root, 'plans', planId, 'set-aside'));
    expect(readFileSync(join(root, 'plans', planId, 'set-aside', aside), 'utf8')).toContain('Here, earlier');
  });

  it('an import that was undone stays undone', async () => {
    const { desk } = openTestDesk(tempFolder());
    const { db, now } = await withPlan();
    await mirrored(db, desk);
    await undo(db, now());
    await mirrored(db, desk);
    const empty = openWorkingCopy();
    await startUp(empty, desk);
    expect(await planOnScreen(empty)).toBeUndefined();
    expect(await empty.plans.count()).toBe(1);
  });
});
