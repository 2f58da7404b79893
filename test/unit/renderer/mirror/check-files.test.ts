// What was told as saved, and is not on the disk any more.
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editTitle } from '../../../../renderer/db/edits.ts';
import { mirrored, startMirror, startUp, titleOnDisk } from '../../../support/mirroring.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { examplePlan, openWorkingCopy, withPlan } from '../../../support/working-copy.ts';

async function saved() {
  const root = tempFolder();
  const { desk } = openTestDesk(root);
  const { db, now, planId } = await withPlan();
  const running = startMirror(db, desk);
  await running.until('saved');
  return { ...running, root, desk, db, now, planId, folder: join(root, 'plans', planId) };
}

describe('a look at the plan files', () => {
  it('says and writes nothing where they are as they were, though somebody has touched them', async () => {
    const { mirror, states, notices, folder } = await saved();
    const before = states.length;
    await mirror.check();
    utimesSync(join(folder, 'plan.json'), new Date(), new Date(Date.UTC(2020, 0)));
    await mirror.check();
    expect(notices).toEqual([]);
    expect(states.slice(before).every(({ kind }) => kind === 'saved')).toBe(true);
  });

  it('has a file that is gone written again, and tells of it', async () => {
    const { mirror, until, notices, folder, root, planId } = await saved();
    rmSync(join(folder, 'plan.json'));
    await mirror.check();
    await until('saving');
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe(examplePlan.title);
    expect(notices).toEqual([expect.stringMatching(/^The file of “.*” was gone: .* saved again at \d\d:\d\d\./)]);
    await mirror.check();
    expect(notices).toHaveLength(1);
  });

  it('tells where the whole folder is gone, though the first write of it failed', async () => {
    const { mirror, until, notices, root } = await saved();
    rmSync(join(root, 'plans'), { recursive: true });
    writeFileSync(join(root, 'plans'), 'in the way');
    await mirror.check();
    await until('failed');
    rmSync(join(root, 'plans'));
    mirror.retry();
    await until('saved');
    expect(notices).toEqual([expect.stringMatching(/^The folder of “.*” was gone.*backups and evidence/)]);
  });

  it('tells where what another program wrote in its place was set aside', async () => {
    const { mirror, until, notices, folder, root, planId } = await saved();
    writeFileSync(join(folder, 'plan.json'), '{"half');
    await mirror.check();
    await until('saving');
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe(examplePlan.title);
    expect(notices).toEqual([expect.stringMatching(/did not know.*set aside as/)]);
    expect(readdirSync(folder).some((name) => name.startsWith('damaged-'))).toBe(true);
  });

  it('leaves a newer state from another browser alone, and tells of it once', async () => {
    const { mirror, notices, desk, root, planId } = await saved();
    const other = openWorkingCopy();
    await startUp(other, desk);
    await editTitle(other, planId, 'From another browser', new Date(Date.UTC(2027, 0)));
    await mirrored(other, desk);
    await mirror.check();
    await mirror.check();
    expect(titleOnDisk(root, planId)).toBe('From another browser');
    expect(notices).toEqual([expect.stringMatching(/holds a newer state than this window/)]);
  });

  it('goes on saying that all is saved where nobody answers', async () => {
    const { db } = await withPlan();
    const { desk } = openTestDesk(tempFolder());
    const { mirror, until, states } = startMirror(db, {
      ...desk,
      checkPlanFiles: () => Promise.reject(new Error('no answer')),
    });
    await until('saved');
    await mirror.check();
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('tells what is gone to an edit that comes first', async () => {
    const { until, notices, folder, root, db, now, planId } = await saved();
    rmSync(folder, { recursive: true });
    await editTitle(db, planId, 'Next', now());
    await until('saving');
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe('Next');
    expect(notices).toEqual([expect.stringMatching(/^The folder of/)]);
  });
});
