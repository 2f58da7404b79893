// The mirror between the real working copy and the real plan files, each of which the test breaks on purpose.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { editTitle } from '../../../../renderer/db/edits.ts';
import { planToCompare, storeMerge } from '../../../../renderer/db/store-merge.ts';
import { storeImport } from '../../../../renderer/db/store-plan.ts';
import type { Desk } from '../../../../shared/desk.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { comparePlans } from '../../../../shared/merge/compare-plans.ts';
import { SHEET_FIELDS } from '../../../../shared/merge/match-columns.ts';
import { mirrored, startMirror, startUp, titleOnDisk } from '../../../support/mirroring.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { examplePlan, openWorkingCopy, withPlan } from '../../../support/working-copy.ts';

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

  it('is not said while the working copy itself refuses; that is told, tried again, and forgotten once it is over', async () => {
    const root = tempFolder();
    const { db, now, planId } = await withPlan();
    const { states, until } = startMirror(db, openTestDesk(root).desk);
    await until('saved');
    const refusal = vi
      .spyOn(db, 'transaction')
      .mockImplementation(() => Dexie.Promise.reject(new Dexie.UnknownError('no room')));
    await expect(editTitle(db, planId, 'Refused', now())).rejects.toMatchObject({ code: 'working-copy-failed' });
    await until('failed');
    const last = states.at(-1);
    expect(last?.kind === 'failed' && last.error.code).toBe('working-copy-failed');
    refusal.mockRestore();
    await until('saved');
    const before = states.length;
    const committed = editTitle(db, planId, 'Taken', now());
    expect(states.slice(before).map(({ kind }) => kind)).toEqual(['saving']);
    await committed;
    await until('saved');
    expect(titleOnDisk(root, planId)).toBe('Taken');
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

describe('a plan that is brought up to date', () => {
  it('has the state before among its backups, however young the last one is', async () => {
    const root = tempFolder();
    const { desk } = openTestDesk(root);
    const { db, planId } = await withPlan();
    // The desk's own clock: of another day than its today only the newest backup would be kept.
    const now = () => new Date();
    await mirrored(db, desk);
    for (const title of ['One', 'Two', 'Three']) {
      await editTitle(db, planId, title, now());
      await mirrored(db, desk);
    }
    const seen = await planToCompare(db);
    if (seen === undefined) throw new Error('no plan is on screen');
    const changes = comparePlans(seen.plan, { ...examplePlan, title: 'The sheet’s' }, SHEET_FIELDS);
    await storeMerge(db, planId, { stamp: seen.stamp, changes, leftOut: new Set(), file: 'plan.xlsx' }, now());
    await mirrored(db, desk);
    const folder = join(root, 'plans', planId, 'backups');
    const titles = readdirSync(folder).map((name) => {
      const backup = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { title: string };
      return backup.title;
    });
    expect(titleOnDisk(root, planId)).toBe('The sheet’s');
    expect(titles).toContain('Three');
  });
});
