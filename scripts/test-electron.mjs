// npm run test:electron: the end-to-end tests in Electron itself. Where its binary neither is nor can be fetched, nothing
// is run: it says so in one line and ends with 0, or with 1 where --required says that this machine must have it.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureElectron } from './electron-program.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, runProgram, say } from './run-program.mjs';

const isRequired = process.argv.includes('--required');
const given = process.argv.slice(2).filter((argument) => argument !== '--required');
const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/** @param {string} why */
function skip(why) {
  say(`The end-to-end tests in Electron were not run: ${why}`);
  return isRequired ? 1 : 0;
}

async function testElectron() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  if ((await ensureElectron()) === undefined) {
    return skip('Electron’s binary is not here and could not be fetched. npm test runs them in the browser host.');
  }
  if (needsDisplay && spawnSync('xvfb-run', ['--help']).status !== 0) {
    return skip('there is no display here, and no xvfb-run to stand in for one.');
  }
  const command = [process.execPath, join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...given];
  const [program = '', ...rest] = needsDisplay ? ['xvfb-run', '-a', ...command] : command;
  return runProgram(program, rest, { TABLED_E2E: 'electron' });
}

process.exitCode = await testElectron();
