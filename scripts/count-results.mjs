// Adds up what the runs of .ci/run have left in test-results/ and prints "N passed, N failed" as the last line,
// after one that says how many were skipped. A run
// that failed without naming a test (it could not start, say) counts as one failure, so that it cannot pass unseen.
//   node scripts/count-results.mjs tests:0 checks:0 documents:1
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playwrightCounts, vitestCounts } from './result-counts.mjs';
import { root, say } from './run-program.mjs';

/** @param {string} name */
function report(name) {
  const path = join(root, 'test-results', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

const codes = new Map(
  process.argv.slice(2).map((argument) => /** @type {[string, string]} */ (argument.split(':', 2))),
);
const outcomes = {
  tests: [vitestCounts(report('unit.json')), playwrightCounts(report('e2e.json'))],
  checks: [{ passed: codes.get('checks') === '0' ? 1 : 0, failed: codes.get('checks') === '0' ? 0 : 1, skipped: 0 }],
  documents: [vitestCounts(report('documents.json'))],
};

let passed = 0;
let failed = 0;
let skipped = 0;
for (const [run, parts] of Object.entries(outcomes)) {
  const failures = parts.reduce((sum, part) => sum + part.failed, 0);
  passed += parts.reduce((sum, part) => sum + part.passed, 0);
  skipped += parts.reduce((sum, part) => sum + part.skipped, 0);
  failed += failures === 0 && codes.get(run) !== '0' ? 1 : failures;
}
say(`${skipped} skipped: what this machine has not the means for`);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
