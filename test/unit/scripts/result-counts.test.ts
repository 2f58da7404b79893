import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../../scripts/result-counts.mjs';
import { ROOT } from '../../support/fixtures.ts';

it('tells what was skipped apart from what passed, and takes a missing report for a failure', () => {
  const unit = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(vitestCounts(unit)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  const endToEnd = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 4 }, errors: ['could not start'] };
  expect(playwrightCounts(endToEnd)).toEqual({ passed: 6, failed: 3, skipped: 4 });
  for (const counts of [vitestCounts, playwrightCounts]) {
    expect(counts(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  }
});

it('is told in the line before the last, which stays what it was', () => {
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/count-results.mjs')], { encoding: 'utf8' });
  expect(stdout).toMatch(/^\d+ skipped: .*\n\d+ passed, \d+ failed\n$/);
});
