import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../main/files/data-folder.ts';
import { timeStamp } from '../../../../main/files/file-names.ts';
import { PlanFiles } from '../../../../main/services/plan-files.ts';
import { asideToDrop } from '../../../../main/services/set-aside.ts';
import { SET_ASIDE_DAYS, SET_ASIDE_KEPT } from '../../../../shared/limits.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const NOW = new Date(Date.UTC(2026, 10, 25, 15));

/** A state set aside so many days before now, in the hour given. */
function aside(days: number, hour = 9): string {
  return `${timeStamp(new Date(Date.UTC(2026, 10, 25 - days, hour)))}.json`;
}

function asides(count: number, from = 0, each = 1): readonly string[] {
  return Array.from({ length: count }, (_, index) => aside(from + index * each));
}

describe('states that were set aside', () => {
  it('of the last thirty days all stay, however many', () => {
    const many = Array.from({ length: 30 }, (_, day) => Array.from({ length: 20 }, (_, hour) => aside(day, hour)));
    expect(asideToDrop(many.flat(), NOW)).toEqual([]);
  });

  it('older than that stay among the newest fifty, and the oldest go beyond those', () => {
    const names = asides(SET_ASIDE_KEPT + 20, 0, 2);
    expect(asideToDrop([...names].reverse(), NOW)).toEqual(names.slice(SET_ASIDE_KEPT));
    expect(asideToDrop(names.slice(0, SET_ASIDE_KEPT), NOW)).toEqual([]);
  });

  it('do not go for a clock that leaps ahead or is put back', () => {
    const many = Array.from({ length: SET_ASIDE_DAYS }, (_, day) => [aside(day, 8), aside(day, 9), aside(day, 10)]);
    expect(asideToDrop(many.flat(), new Date(Date.UTC(2036, 0, 1)))).toEqual([]);
    expect(asideToDrop(asides(200), new Date(Date.UTC(2020, 0, 1)))).toEqual([]);
  });

  it('that somebody else has put there stay', () => {
    expect(asideToDrop([...asides(60, 100), 'mine.json', '2020 mine.json'], NOW)).not.toContain('2020 mine.json');
  });
});

it('the folder is bounded as the desk sets one more aside, which stays', async () => {
  const folder = dataFolder({ TABLED_DATA: tempFolder() });
  const inPlan = join(folder.plans, 'plan-0001', 'set-aside');
  mkdirSync(inPlan, { recursive: true });
  for (const name of asides(200, 1)) writeFileSync(join(inPlan, name), '{}');
  const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
  const given = { planId: 'plan-0001', revision: 1, changedAt: NOW.toISOString(), shelved: false, plan };
  const { path } = await new PlanFiles(folder, () => NOW).setAside(given);
  expect(readdirSync(inPlan)).toHaveLength(SET_ASIDE_KEPT);
  expect(readFileSync(path, 'utf8')).toContain(plan.title);
});
