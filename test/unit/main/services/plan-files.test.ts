import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../main/files/data-folder.ts';
import { PlanFiles } from '../../../../main/services/plan-files.ts';
import type { StampedPlan } from '../../../../shared/desk.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { NEWEST_BACKUPS } from '../../../../shared/limits.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const PLAN_ID = 'plan-0001';
const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());

function copy(revision: number, title = `Revision ${revision}`): StampedPlan {
  const changedAt = new Date(Date.UTC(2026, 10, 23, 14, 0, revision)).toISOString();
  return { planId: PLAN_ID, revision, changedAt, shelved: false, plan: { ...plan, title } };
}

/** All states that these tests write: a caller who knows of each. */
const known = Array.from({ length: 50 }, (_, index) => copy(index + 1)).map(({ revision, changedAt }) => ({
  revision,
  changedAt,
}));

/** The services over a real folder, with a clock that the test moves. */
function setUp() {
  const folder = dataFolder({ TABLED_DATA: tempFolder() });
  let minutes = 0;
  const open = () => new PlanFiles(folder, () => new Date(Date.UTC(2026, 10, 23, 14, minutes)));
  const inPlan = (...parts: string[]) => join(folder.plans, PLAN_ID, ...parts);
  return {
    folder,
    open,
    inPlan,
    pass: (passed: number) => {
      minutes += passed;
    },
  };
}

describe('a plan on disk', () => {
  it('is what was saved, word for word, also to the next start', async () => {
    const { open, inPlan } = setUp();
    await open().save(copy(1), known);
    const { plans, notices } = await open().load();
    expect(plans).toEqual([{ ...copy(1), isBackup: false }]);
    expect(notices).toEqual([]);
    expect(JSON.parse(readFileSync(inPlan('plan.json'), 'utf8'))).toMatchObject({ format: 'tabled-plan/1' });
  });

  it('is the newest, even where many saves were asked for at once', async () => {
    const { open } = setUp();
    const files = open();
    await Promise.all([1, 2, 3, 4, 5].map((revision) => files.save(copy(revision), known)));
    expect((await files.load()).plans[0]?.revision).toBe(5);
  });

  it('remembers which plan was on screen', async () => {
    const { open } = setUp();
    const workspace = { planId: PLAN_ID, revision: 1, changedAt: new Date(0).toISOString() };
    await open().saveWorkspace(workspace);
    expect((await open().load()).workspace).toEqual(workspace);
  });

  it('is none in a folder that is not there yet', async () => {
    expect(await setUp().open().load()).toEqual({ plans: [], workspace: null, notices: [] });
  });
});

describe('backups', () => {
  it('hold the state before the first save of a start, and then one every ten minutes', async () => {
    const { open, inPlan, pass } = setUp();
    await open().save(copy(1), known);
    pass(1);
    const files = open();
    await files.save(copy(2), known);
    pass(5);
    await files.save(copy(3), known);
    pass(5);
    await files.save(copy(4), known);
    const titles = readdirSync(inPlan('backups')).map((name) => {
      const backup = JSON.parse(readFileSync(inPlan('backups', name), 'utf8')) as { title: string };
      return backup.title;
    });
    expect(titles).toEqual(['Revision 1', 'Revision 3']);
  });

  it('hold the state before a save that asks for it, however young the last one is', async () => {
    const { open, inPlan } = setUp();
    const files = open();
    for (const revision of [1, 2, 3]) await files.save(copy(revision), known);
    await files.save(copy(4), known, true);
    expect(readdirSync(inPlan('backups')).map((name) => /r0*(\d+)/.exec(name)?.[1])).toEqual(['1', '3']);
  });

  it('sort by the states that they hold, even where the clock was put back', async () => {
    const { open, inPlan, pass } = setUp();
    const files = open();
    await files.save(copy(1), []);
    await files.save(copy(2), known);
    pass(-60 * 24 * 400);
    await files.save(copy(3), known);
    await files.save(copy(4), known);
    writeFileSync(inPlan('plan.json'), '');
    expect((await open().load()).plans[0]?.revision).toBe(2);
  });

  it('are bounded in number: of one day the oldest go', async () => {
    const { open, inPlan, pass } = setUp();
    const files = open();
    for (let revision = 1; revision <= NEWEST_BACKUPS + 5; revision += 1) {
      await files.save(copy(revision), known);
      pass(10);
    }
    const kept = readdirSync(inPlan('backups')).map((name) => Number(/r0*(\d+)/.exec(name)?.[1]));
    expect(kept).toEqual(Array.from({ length: NEWEST_BACKUPS }, (_, index) => index + 5));
  });
});

describe('a plan file in a state that the caller does not know', () => {
  it('is set aside, byte for byte, before it is replaced, and the caller is told where', async () => {
    const { open, inPlan } = setUp();
    const files = open();
    await files.save(copy(1), []);
    await open().save(
      copy(9, 'From another window'),
      [copy(1)].map(({ revision, changedAt }) => ({ revision, changedAt })),
    );
    const theirs = readFileSync(inPlan('plan.json'));
    const { setAside } = await files.save(copy(2), known.slice(0, 2));
    expect(readFileSync(setAside ?? '')).toEqual(theirs);
    expect(JSON.parse(readFileSync(inPlan('plan.json'), 'utf8'))).toMatchObject({ title: 'Revision 2' });
  });

  it('is set aside where something else has changed it under its own mark', async () => {
    const { open, inPlan } = setUp();
    const files = open();
    await files.save(copy(1), []);
    const changed = readFileSync(inPlan('plan.json'), 'utf8').replace('Revision 1', 'Changed by hand');
    writeFileSync(inPlan('plan.json'), changed);
    expect((await open().load()).plans[0]).toMatchObject({ revision: 0, plan: { title: 'Changed by hand' } });
    const { setAside } = await files.save(copy(2), known);
    expect(readFileSync(setAside ?? '', 'utf8')).toBe(changed);
  });

  it('is not set aside where the caller knows it, or has written it itself without an answer', async () => {
    const { open } = setUp();
    const files = open();
    expect((await files.save(copy(1), [])).setAside).toBeNull();
    expect((await files.save(copy(2), known.slice(0, 1))).setAside).toBeNull();
    expect((await open().save(copy(3), known.slice(1, 2))).setAside).toBeNull();
    expect((await open().save(copy(3), [])).setAside).toBeNull();
  });

  it('is set aside where it is damaged by then', async () => {
    const { open, inPlan } = setUp();
    const files = open();
    await files.save(copy(1), []);
    writeFileSync(inPlan('plan.json'), 'half a fi');
    const { setAside } = await files.save(copy(2), known);
    expect(readFileSync(setAside ?? '', 'utf8')).toBe('half a fi');
  });

  it('is never replaced where it cannot be read', async () => {
    const { open, inPlan } = setUp();
    mkdirSync(inPlan('plan.json'), { recursive: true });
    await expect(open().save(copy(1), [])).rejects.toMatchObject({ code: 'file-unreadable' });
    const { plans, notices } = await open().load();
    expect([plans, notices]).toEqual([[], [expect.stringContaining('it is a folder')]]);
  });
});

it('one plan that cannot be read takes no other with it', async () => {
  const { open, folder } = setUp();
  await open().save(copy(1), []);
  for (const name of ['plan-0002', 'plan-0003']) mkdirSync(join(folder.plans, name, 'plan.json'), { recursive: true });
  writeFileSync(join(folder.plans, 'plan-0004'), 'a file where a folder should be');
  const { plans, notices } = await open().load();
  expect(plans).toHaveLength(1);
  expect(notices).toHaveLength(2);
});

it('a mark that cannot be believed makes a file the oldest', async () => {
  const { open, inPlan } = setUp();
  await open().save(copy(1), []);
  for (const mirror of [
    { revision: 1e300, changedAt: '2026-11-23T14:00:00.000Z' },
    { revision: 1.5, changedAt: '2026-11-23T14:00:00.000Z' },
    { revision: 3, changedAt: 'yesterday' },
    { revision: 3, changedAt: '2026-02-31T25:00:00Z' },
    undefined,
  ]) {
    writeFileSync(inPlan('plan.json'), JSON.stringify({ ...plan, mirror }));
    expect((await open().load()).plans[0]).toMatchObject({ revision: 0, changedAt: new Date(0).toISOString() });
  }
});

it('a byte that is no UTF-8 is damage, and no sign is put in its place', async () => {
  const { open, inPlan } = setUp();
  await open().save(copy(1), []);
  await open().save(copy(2), known);
  const bytes = readFileSync(inPlan('plan.json'));
  bytes[bytes.indexOf('’') + 1] = 0x41;
  writeFileSync(inPlan('plan.json'), bytes);
  const { plans, notices } = await open().load();
  expect([plans[0]?.revision, plans[0]?.isBackup, notices]).toEqual([1, true, [expect.stringContaining('damaged')]]);
});

it('a plan file nested without end is set aside, and is no reason to fail', async () => {
  const { open, inPlan } = setUp();
  await open().save(copy(1), []);
  const deep = `${'{"a":'.repeat(600)}1${'}'.repeat(600)}`;
  writeFileSync(inPlan('plan.json'), JSON.stringify({ ...plan, extra: 0 }).replace('"extra":0', `"extra":${deep}`));
  const { plans, notices } = await open().load();
  expect([plans, notices]).toEqual([[], [expect.stringContaining('set aside')]]);
});

describe('a damaged plan file', () => {
  it('is set aside, its newest whole backup is used, and the person is told', async () => {
    const { open, inPlan } = setUp();
    await open().save(copy(1), known);
    await open().save(copy(2), known);
    writeFileSync(inPlan('plan.json'), '{"format":"tabled-plan/1","rows":[');
    mkdirSync(inPlan('backups'), { recursive: true });
    writeFileSync(inPlan('backups', '2099-01-01T00-00-00.000Z.json'), 'damaged too');
    const { plans, notices } = await open().load();
    expect(plans[0]).toMatchObject({ plan: { title: 'Revision 1' }, isBackup: true });
    expect(notices).toEqual([expect.stringMatching(/damaged.*set aside.*backup/s)]);
    const aside = readdirSync(inPlan()).find((name) => name.startsWith('damaged-'));
    expect(readFileSync(inPlan(aside ?? ''), 'utf8')).toContain('tabled-plan/1');
  });

  it('without a backup is set aside and told', async () => {
    const { open, inPlan } = setUp();
    await open().save(copy(1), known);
    writeFileSync(inPlan('plan.json'), '');
    const { plans, notices } = await open().load();
    expect(plans).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('no backup')]);
  });

  it('that is gone is replaced by its newest backup', async () => {
    const { open, inPlan } = setUp();
    await open().save(copy(1), known);
    await open().save(copy(2), known);
    rmSync(inPlan('plan.json'));
    expect((await open().load()).plans[0]?.plan.title).toBe('Revision 1');
  });

  it('of a newer version is neither read nor overwritten', async () => {
    const { open, inPlan } = setUp();
    await open().save(copy(1), known);
    writeFileSync(inPlan('plan.json'), '{"format":"tabled-plan/9","rows":[]}');
    const files = open();
    expect((await files.load()).notices).toEqual([expect.stringContaining('newer Tabled')]);
    await expect(files.save(copy(2), known)).rejects.toThrow(TabledError);
    expect(readFileSync(inPlan('plan.json'), 'utf8')).toContain('tabled-plan/9');
  });
});

it('what a killed write has left behind is cleared away, and the plan is whole', async () => {
  const { open, inPlan } = setUp();
  await open().save(copy(1), known);
  writeFileSync(inPlan('.plan.json.0123456789ab.tmp'), '{"half":');
  expect((await open().load()).plans).toHaveLength(1);
  expect(existsSync(inPlan('.plan.json.0123456789ab.tmp'))).toBe(false);
});

it('a copy that lost is set aside, not discarded', async () => {
  const { open } = setUp();
  const files = open();
  const { path } = await files.setAside(copy(7));
  const { path: second } = await files.setAside(copy(8));
  expect(second).not.toBe(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ title: 'Revision 7', mirror: { revision: 7 } });
});

it('a write that fails is told with its code, and the next one is done all the same', async () => {
  const { open, folder } = setUp();
  mkdirSync(folder.root, { recursive: true });
  writeFileSync(folder.plans, 'a file where the folder should be');
  const files = open();
  const error = await files.save(copy(1), known).catch((thrown: unknown) => thrown);
  expect(error instanceof TabledError && error.code).toMatch(/^(?:target-missing|write-failed)$/);
  rmSync(folder.plans);
  await files.save(copy(1), known);
  expect((await files.load()).plans).toHaveLength(1);
});
