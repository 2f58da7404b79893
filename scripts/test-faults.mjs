// npm run test:faults [kills] [seed]: kills the browser or the host so many times (200 where nothing is said) at random moments
// of editing, importing and exporting, looks after each whether all is there, and prints what was killed how often. A run
// that finds something is done again by its seed.
import './node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureChromium } from './chromium-program.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, runProgram } from './run-program.mjs';

const [kills = '200', seed = String(Math.floor(Math.random() * 1_000_000_000))] = process.argv.slice(2);

async function testFaults() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  const browser = await ensureChromium();
  if (browser === undefined) return 1;
  const script = join(root, 'node_modules/@playwright/test/cli.js');
  const environment = { TABLED_BROWSER: browser, TABLED_KILLS: kills, TABLED_SEED: seed };
  return runProgram(process.execPath, [script, 'test', 'test/e2e/kills.spec.ts', '--reporter=list'], environment);
}

process.exitCode = await testFaults();
