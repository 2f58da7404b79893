// Sees to it that node_modules holds what package-lock.json says, and runs npm ci where it does not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram, say } from './run-program.mjs';

/** @typedef {{ version?: string, resolved?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(path) {
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/** npm keeps a lock file of what it has installed: it must name every package of ours that is not optional. */
function isInstalled() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const there = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = there[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/** @returns {Promise<boolean>} whether everything is installed now */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  say('Installing packages (npm ci), once…');
  return (await runProgram('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) === 0;
}
