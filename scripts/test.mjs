// npm test: installs and builds what is missing, then runs every test: unit (Vitest), then end to end (Playwright in
// the machine's own Chromium). npm test -- unit, or npm test -- e2e, runs one of the two.
import './node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureChromium } from './chromium-program.mjs';
import { electronProgram } from './electron-program.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, runProgram, say } from './run-program.mjs';

const [only, ...more] = process.argv.slice(2);

/** @param {string} bin a program of an installed package, by its script */
function node(bin, /** @type {readonly string[]} */ given, /** @type {Record<string, string>} */ environment = {}) {
  return runProgram(process.execPath, [join(root, 'node_modules', bin), ...given], environment);
}

async function unit() {
  const report = ['--reporter=default', '--reporter=json', '--outputFile=test-results/unit.json'];
  return node('vitest/vitest.mjs', ['run', '--project', 'unit', ...report, ...(only === 'unit' ? more : [])]);
}

async function endToEnd() {
  const browser = await ensureChromium();
  if (browser === undefined) return 1;
  if (electronProgram() === undefined) {
    say(
      'Electron’s binary is not here: the end-to-end tests run in the browser host only; those in Electron are skipped.',
    );
  }
  return node('@playwright/test/cli.js', ['test', ...(only === 'e2e' ? more : [])], { TABLED_BROWSER: browser });
}

async function test() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  const unitCode = only === 'e2e' ? 0 : await unit();
  const endToEndCode = only === 'unit' ? 0 : await endToEnd();
  return unitCode === 0 && endToEndCode === 0 ? 0 : 1;
}

process.exitCode = await test();
