// Sees to it that dist/ is built from the sources as they are now.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from './run-program.mjs';

const SOURCES = [
  'main',
  'renderer',
  'shared',
  'scripts/build.mjs',
  'scripts/english-only.mjs',
  'scripts/licences.mjs',
  'scripts/shipped-packages.mjs',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
/** Written last of all. */
const PRODUCT = 'dist/licences/licences.txt';

/**
 * @param {string} path
 * @returns {number} when the file, or the newest file in the folder, was changed: milliseconds since 1970
 */
function changedAt(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => changedAt(join(path, name)));
  // A folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...inside);
}

function isBuilt() {
  const product = join(root, PRODUCT);
  if (!existsSync(product)) return false;
  const built = statSync(product).mtimeMs;
  return SOURCES.every((source) => changedAt(join(root, source)) < built);
}

/** @returns {Promise<boolean>} whether the product is built now */
export async function ensureBuilt() {
  return isBuilt() || (await runProgram(process.execPath, [join(root, 'scripts/build.mjs')])) === 0;
}
