// What a copy takes the place of is in a backup first, or nothing is done: for a copy of the Backups screen, and for a file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreCopy } from '../../../../renderer/copies/backups.ts';
import { openInPlace } from '../../../../renderer/copies/open-copy.ts';
import type { CopyContext } from '../../../../renderer/copies/save-copy.ts';
import { stampedCopy } from '../../../../renderer/mirror/start-up.ts';
import type { OpenedCopy } from '../../../../shared/desk.ts';
import { NO_HISTORY } from '../../../../shared/plan/history.ts';
import type { PlanStamp } from '../../../../shared/plan/stamps.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { examplePlan, planOnScreen, withPlan } from '../../../support/working-copy.ts';

const then = { ...examplePlan, title: 'As it was' };
const NOW = examplePlan.title;

async function setUp() {
  const root = tempFolder();
  const { db, now, planId } = await withPlan();
  const { desk } = openTestDesk(root);
  const services = { db, desk, now, newId: () => crypto.randomUUID() };
  const context = { services, say: () => undefined } as unknown as CopyContext;
  const seen = await stampedCopy(db, planId);
  if (seen === undefined) throw new Error('no plan is on screen');
  const stamp: PlanStamp = { revision: seen.revision, changedAt: seen.changedAt };
  const backups = join(root, 'plans', planId, 'backups');
  const titles = () =>
    readdirSync(backups).map(
      (name) => (JSON.parse(readFileSync(join(backups, name), 'utf8')) as { title: string }).title,
    );
  const breakBackups = async () => {
    // The plan's folder is there, as it is once the plan was saved.
    await desk.savePlan({ ...seen, replaces: [], backUp: false });
    writeFileSync(backups, 'a file where the folder should be');
  };
  return { db, planId, context, stamp, titles, breakBackups };
}

const opened: OpenedCopy = {
  planId: 'plan-0001',
  made: '2026-11-23T14:00:00.000Z',
  plan: then,
  history: NO_HISTORY,
  isHistoryWhole: true,
  evidence: null,
};
const copy = { kind: 'backup', name: 'x.json', changedAt: opened.made, bytes: 1, counts: null } as const;

describe.each([
  [
    'a kept copy that is put back',
    (planId: string, seen: PlanStamp, context: CopyContext) => restoreCopy(planId, copy, then, seen, context),
  ],
  [
    'a file that is opened in the place of the plan',
    (_planId: string, seen: PlanStamp, context: CopyContext) =>
      openInPlace({ name: 'Plan.tabled', opened, seen, difference: '' }, context),
  ],
])('%s', (_what, putInPlace) => {
  it('leaves a backup of what was there', async () => {
    const { db, planId, context, stamp, titles } = await setUp();
    await putInPlace(planId, stamp, context);
    expect((await planOnScreen(db))?.title).toBe(then.title);
    expect(titles()).toEqual([NOW]);
  });

  it('does nothing where that backup cannot be written', async () => {
    const { db, planId, context, stamp, breakBackups } = await setUp();
    await breakBackups();
    await expect(putInPlace(planId, stamp, context)).rejects.toMatchObject({
      code: expect.stringMatching(/^target-|write/),
    });
    expect((await planOnScreen(db))?.title).toBe(NOW);
  });
});
