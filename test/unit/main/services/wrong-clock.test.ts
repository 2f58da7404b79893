// Backups over weeks in which the laptop's clock is wrong, as the desk makes them: none may go for it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../main/files/data-folder.ts';
import { PlanFiles } from '../../../../main/services/plan-files.ts';
import { DAYS_WITH_BACKUP, NEWEST_BACKUPS } from '../../../../shared/limits.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { nextStamp, type PlanStamp } from '../../../../shared/plan/stamps.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const planId = 'plan-0001';
const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST_DAY = new Date(2026, 9, 1, 9).getTime();

/** A person who edits the plan, on a laptop whose clock the test sets. Each edit is backed up, as ten minutes lie between. */
function setUp() {
  const folder = dataFolder({ TABLED_DATA: tempFolder() });
  let now = FIRST_DAY;
  let stamp: PlanStamp | undefined;
  const files = new PlanFiles(folder, () => new Date(now));
  const edit = async () => {
    const before = stamp;
    stamp = nextStamp(before, new Date(now));
    const given = { planId, ...stamp, shelved: false, plan: { ...plan, title: `State ${stamp.revision}` } };
    await files.save(given, before === undefined ? [] : [before]);
    now += 10 * MINUTE;
  };
  const workOn = async (day: number, edits: number) => {
    now = day;
    for (let count = 0; count < edits; count += 1) await edit();
  };
  /** Revisions that are backed up, the oldest first. */
  const backups = () => {
    const names = readdirSync(join(folder.plans, planId, 'backups'));
    return names.map((name) => Number(/ r(\d+)/.exec(name)?.[1])).sort((a, b) => a - b);
  };
  return { files, workOn, backups };
}

describe('with a clock that is wrong', () => {
  it.each([
    ['ahead, in 2036', new Date(2036, 0, 1, 9).getTime()],
    ['put back, in 2020', new Date(2020, 0, 1, 9).getTime()],
  ])('%s, no backup goes but the one that the new one replaces', async (_where, wrong) => {
    const { workOn, backups } = setUp();
    for (let day = 0; day < 20; day += 1) await workOn(FIRST_DAY + day * DAY, 3);
    await workOn(FIRST_DAY + 20 * DAY, 14);
    const before = backups();
    expect(before.length).toBeGreaterThan(25);
    await workOn(wrong, 1);
    const after = backups();
    expect(before.filter((revision) => !after.includes(revision)).length).toBeLessThanOrEqual(1);
    expect(after.at(-1)).toBeGreaterThan(before.at(-1) ?? 0);
  });

  it('once and corrected since, days are told apart again, and shown as they are', async () => {
    const { files, workOn, backups } = setUp();
    await workOn(FIRST_DAY, 3);
    await workOn(new Date(2036, 0, 1, 9).getTime(), 2);
    for (let day = 1; day <= 40; day += 1) await workOn(FIRST_DAY + day * DAY, 3);
    // Ten, and one of each of the days before; of October the one of its newest day beyond those.
    expect(backups().length).toBeGreaterThanOrEqual(DAYS_WITH_BACKUP + NEWEST_BACKUPS - 4);
    expect(backups().length).toBeLessThanOrEqual(DAYS_WITH_BACKUP + NEWEST_BACKUPS + 3);
    const shown = (await files.keptCopies(planId)).map(({ changedAt }) => changedAt.slice(0, 10));
    expect(new Set(shown.filter((day) => day.startsWith('2026'))).size).toBeGreaterThanOrEqual(DAYS_WITH_BACKUP);
  });

  it('put back for weeks, backups stay bounded', async () => {
    const { workOn, backups } = setUp();
    await workOn(FIRST_DAY, 14);
    for (let day = 0; day < 60; day += 1) await workOn(new Date(2020, 0, 1 + day, 9).getTime(), 3);
    expect(backups().length).toBeLessThanOrEqual(DAYS_WITH_BACKUP + NEWEST_BACKUPS + 4);
  });
});
