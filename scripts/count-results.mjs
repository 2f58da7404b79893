// Adds up what the runs of .ci/run have left in test-results/ and prints "N passed, N failed" as the last line. A run
// that failed without naming a test (it could not start, say) counts as one failure, so that it cannot pass unseen.
//   node scripts/count-results.mjs tests:0 checks:0 documents:1
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './run-program.mjs';

/** @param {string} name */
function report(name) {
  const path = join(root, 'test-results', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** @param {string} name a report of Vitest's */
function vitest(name) {
  const found = report(name);
  return { passed: found?.numPassedTests ?? 0, failed: found === undefined ? 1 : found.numFailedTests };
}

/** @param {string} name a report of Playwright's */
function playwright(name) {
  const found = report(name);
  return {
    passed: (found?.stats.expected ?? 0) + (found?.stats.flaky ?? 0),
    failed: found === undefined ? 1 : found.stats.unexpected + found.errors.length,
  };
}

const codes = new Map(
  process.argv.slice(2).map((argument) => /** @type {[string, string]} */ (argument.split(':', 2))),
);
const outcomes = {
  tests: [vitest('unit.json'), playwright('e2e.json')],
  checks: [{ passed: codes.get('checks') === '0' ? 1 : 0, failed: codes.get('checks') === '0' ? 0 : 1 }],
  documents: [vitest('documents.json')],
};

let passed = 0;
let failed = 0;
for (const [run, parts] of Object.entries(outcomes)) {
  const failures = parts.reduce((sum, part) => sum + part.failed, 0);
  passed += parts.reduce((sum, part) => sum + part.passed, 0);
  failed += failures === 0 && codes.get(run) !== '0' ? 1 : failures;
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
