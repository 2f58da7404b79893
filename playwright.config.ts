import { defineConfig } from '@playwright/test';
import { findBrowser } from './main/browser/system-browser.ts';
import { electronProgram } from './scripts/electron-program.mjs';
import { IN_ELECTRON } from './test/e2e/electron-program.ts';
import { BROWSER_HOST_ONLY, BROWSER_HOST_TAG } from './test/e2e/electron-selection.ts';

const browser = findBrowser(process.env);
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const ELECTRON_ONLY = /electron\.spec\.ts/;
/** Process groups, missing displays and mounts are those of Unix. */
const UNIX_ONLY = /(?:faults|gone|kills|start)\.spec\.ts/;

/** npm test. Electron's binary cannot be had everywhere; it says so where that is absent. */
const USUAL_RUN = [
  {
    name: 'browser host',
    testIgnore: process.platform === 'win32' ? [ELECTRON_ONLY, UNIX_ONLY] : [ELECTRON_ONLY],
  },
  ...(electronProgram() === undefined ? [] : [{ name: 'electron', testMatch: [ELECTRON_ONLY] }]),
];
/** npm run test:electron: all the others, in Electron. */
const ELECTRON_RUN = [{ name: 'electron', testIgnore: [BROWSER_HOST_ONLY], grepInvert: new RegExp(BROWSER_HOST_TAG) }];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: `test-results/${IN_ELECTRON ? 'electron' : 'e2e'}.json` }]],
  fullyParallel: true,
  // Electron's windows take the keyboard from each other.
  workers: IN_ELECTRON ? 1 : 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Build machines are shared: what fails once in a run of hundreds and not again is reported as flaky, by name.
  retries: process.env['CI'] === undefined ? 0 : 1,
  projects: IN_ELECTRON ? ELECTRON_RUN : USUAL_RUN,
  use: {
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Kept of every test it makes a run a third longer: --trace retain-on-failure asks for it where one fails.
    trace: 'on-first-retry',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // Chromium does not start as root with its sandbox; only build machines run as root.
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
});
