// The mirror between the real working copy and the real plan files, each of which the test breaks on purpose.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { doubtDisk } from '../../../../renderer/db/disk-records.ts';
import { editTitle } from '../../../../renderer/db/edits.ts';
import type { TabledDatabase } from '../../../../renderer/db/schema.ts';
import { storeImport } from '../../../../renderer/db/store-plan.ts';
import { Mirror } from '../../../../renderer/mirror/mirror.ts';
import { findPending, type MirrorState } from '../../../../renderer/mirror/pending.ts';
import { startUp as bringTogether } from '../../../../renderer/mirror/start-up.ts';
import type { Desk } from '../../../../shared/desk.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { lockManager } from '../../../support/lock-manager.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { examplePlan, openWorkingCopy, planOnScreen, withPlan } from '../../../support/working-copy.ts';

function startMirror(db: TabledDatabase, desk: Desk) {
  const states: MirrorState[] = [];
  const notices: string[] = [];
  const report = {
    state: (state: MirrorState) => void states.push(state),
    notice: (sentence: string) => void notices.push(sentence),
  };
  const mirror = new Mirror(db, desk, lockManager(), report);
  mirror.start();
  onTestFinished(() => mirror.stop());
  return {
    mirror,
    states,
    notices,
    until: (kind: MirrorState['kind']) =>
      vi.waitFor(() => expect(states.at(-1)?.kind).toBe(kind), { timeout: 20_000, interval: 20 }),
  };
}

function startUp(db: TabledDatabase, desk: Desk): Promise<readonly string[]> {
  return bringTogether(db, desk, new Date(Date.UTC(2026, 10, 24)));
}

async function mirrored(db: TabledDatabase, desk: Desk): Promise<void> {
  const { mirror, states } = startMirror(db, desk);
  // With no plan on screen there is nothing to say of it.
  await vi.waitFor(() => expect(states.at(-1)?.kind).toMatch(/saved|nothing/), { timeout: 20_000, interval: 20 });
  mirror.stop();
  expect(await findPending(db)).toMatchObject({ plans: [], workspace: undefined });
}

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

function titleOnDisk(root: string, planId: string): string {
  const plan = JSON.parse(readFileSync(join(root, 'plans', planId, 'plan.json'), 'utf8')) as { title: string };
  return plan.title;
}

describe('“Saved”', () => {
  it('is said when the change is on disk, and not before', async () => {
    const root = tempFolder();
    const { db, now, planId } = await withPlan();
    const { states, until } = startMirror(db, openTestDesk(root).desk);
    await until('saved');
    await editTitle(db, planId, 'New title', now());
    await until('saving');
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe('New title');
    const kinds = states.map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual(['saving', 'saved', 'saving', 'saved']);
  });

  it('is taken back in the very moment in which an edit is made, and not said again before it is on disk', async () => {
    const root = tempFolder();
    const { db, now, planId } = await withPlan();
    const { states, until } = startMirror(db, openTestDesk(root).desk);
    await until('saved');
    for (let edit = 1; edit <= 20; edit += 1) {
      const before = states.length;
      const committed = editTitle(db, planId, `Title ${edit}`, now());
      expect(states.slice(before).map(({ kind }) => kind)).toEqual(['saving']);
      await committed;
      await until('saved');
      const said = states.slice(before).findIndex(({ kind }) => kind === 'saved');
      expect(states.slice(before, before + said).every(({ kind }) => kind === 'saving')).toBe(true);
      expect(titleOnDisk(root, planId)).toBe(`Title ${edit}`);
    }
  });

  it('is not said while the disk refuses, and is once it takes the plan again', async () => {
    const root = tempFolder();
    writeFileSync(join(root, 'plans'), 'a file where the folder should be');
    const { db, planId } = await withPlan();
    const { mirror, states, until } = startMirror(db, openTestDesk(root).desk);
    await until('failed');
    const last = states.at(-1);
    expect(last?.kind === 'failed' && last.error.code).toMatch(/^(?:target-missing|write-failed)$/);
    rmSync(join(root, 'plans'));
    mirror.retry();
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe(examplePlan.title);
  });

  it('covers edits that come while another is being written', async () => {
    const root = tempFolder();
    const { db, now, planId } = await withPlan();
    const { until } = startMirror(db, openTestDesk(root).desk);
    for (let edit = 1; edit <= 30; edit += 1) {
      await editTitle(db, planId, `Title ${edit}`, now());
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe('Title 30');
  });
});

describe('the mirror', () => {
  it('sets a file aside that it does not know before it writes its own, and says so', async () => {
    const root = tempFolder();
    const { desk } = openTestDesk(root);
    const { db, now, planId } = await withPlan();
    const { notices, until } = startMirror(db, desk);
    await until('saved');
    const other = openWorkingCopy();
    await startUp(other, desk);
    await editTitle(other, planId, 'From another browser', now());
    await mirrored(other, desk);
    await editTitle(db, planId, 'From this one', now());
    await until('saving');
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe('From this one');
    expect(notices).toEqual([expect.stringMatching(/did not know.*set aside as/)]);
    const [aside = ''] = readdirSync(join(root, 'plans', planId, 'set-aside'));
    expect(readFileSync(join(root, 'plans', planId, 'set-aside', aside), 'utf8')).toContain('From another browser');
  });

  it('takes no answer that was lost for somebody else’s file', async () => {
    const root = tempFolder();
    const { desk } = openTestDesk(root);
    const { db, now, planId } = await withPlan();
    await mirrored(db, desk);
    let fails: 'after writing' | 'before writing' | 'never' = 'after writing';
    const lossy: Desk = {
      ...desk,
      savePlan: async (given) => {
        if (fails === 'before writing') throw new TabledError('desk-unreachable', {});
        const answer = await desk.savePlan(given);
        if (fails === 'after writing') throw new TabledError('desk-unreachable', {});
        return answer;
      },
    };
    const { mirror, states, notices, until } = startMirror(db, lossy);
    await editTitle(db, planId, 'Written, unanswered', now());
    await until('failed');
    fails = 'before writing';
    await editTitle(db, planId, 'Neither written nor answered', now());
    const failed = states.length;
    mirror.retry();
    await vi.waitFor(() => expect(states.slice(failed).map(({ kind }) => kind)).toContain('failed'));
    await editTitle(db, planId, 'After it', now());
    fails = 'never';
    mirror.retry();
    await until('saved');
    expect([titleOnDisk(root, planId), notices]).toEqual(['After it', []]);
  });

  it('writes every plan that can be written, though one cannot', async () => {
    const root = tempFolder();
    const { db, now } = await withPlan(examplePlan, 'plan-0001');
    await storeImport(db, { ...examplePlan, title: 'Second' }, 'plan-0002', now());
    mkdirSync(join(root, 'plans', 'plan-0001', 'plan.json'), { recursive: true });
    const { until } = startMirror(db, openTestDesk(root).desk);
    await until('failed');
    expect(titleOnDisk(root, 'plan-0002')).toBe('Second');
    expect(readFileSync(join(root, 'workspace.json'), 'utf8')).toContain('plan-0002');
  });
});

describe('at the next start', () => {
  it('a working copy that was lost comes back from the disk, with the plan on screen', async () => {
    const { desk } = openTestDesk(tempFolder());
    const { db } = await withPlan();
    await mirrored(db, desk);
    const empty = openWorkingCopy();
    expect(await startUp(empty, desk)).toEqual([]);
    expect(await planOnScreen(empty)).toEqual(examplePlan);
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
    expect(await startUp(empty, again)).toEqual([expect.stringMatching(/is gone.*backup/)]);
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
    const { undo } = await import('../../../../renderer/db/commit.ts');
    await mirrored(db, desk);
    await undo(db, now());
    await mirrored(db, desk);
    const empty = openWorkingCopy();
    await startUp(empty, desk);
    expect(await planOnScreen(empty)).toBeUndefined();
    expect(await empty.plans.count()).toBe(1);
  });
});
