// How many tests a report says passed, failed and were skipped. A report that is not there is one failure.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {any} report of Vitest's, as JSON; undefined where there is none
 * @returns {Counts}
 */
export function vitestCounts(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests = 0, numTodoTests = 0 } = report;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

/**
 * @param {any} report of Playwright's, as JSON; undefined where there is none
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}
