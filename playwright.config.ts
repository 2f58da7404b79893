import { defineConfig } from '@playwright/test';
import { findBrowser } from './main/browser/system-browser.ts';
import { electronProgram } from './scripts/electron-program.mjs';

const browser = findBrowser(process.env);
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const ELECTRON_ONLY = /electron\.spec\.ts/;
/** Process groups and missing displays are those of Unix. */
const UNIX_ONLY = /start\.spec\.ts/;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Build machines are shared: what fails once in a run of hundreds and not again is reported as flaky, by name.
  retries: process.env['CI'] === undefined ? 0 : 1,
  projects: [
    {
      name: 'browser host',
      testIgnore: process.platform === 'win32' ? [ELECTRON_ONLY, UNIX_ONLY] : [ELECTRON_ONLY],
    },
    // Electron's binary cannot be had everywhere; npm test says so where it is absent.
    ...(electronProgram() === undefined ? [] : [{ name: 'electron', testMatch: [ELECTRON_ONLY] }]),
  ],
  use: {
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // Chromium does not start as root with its sandbox; only build machines run as root.
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
});
