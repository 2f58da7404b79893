// Finds Electron's binary, and fetches it where that can be done. It does not come with its npm package.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './run-program.mjs';

const folder = join(root, 'node_modules', 'electron');
/** A download that takes longer than this is given up; the browser host is there at once. */
const DOWNLOAD_MINUTES = 5;
/** Where the binary is downloaded from; asked first, since a download against a silent firewall only ends by waiting. */
const SOURCE = 'https://github.com/electron/electron';
const PATIENCE_MS = 4000;

/** @returns {string | undefined} the path of the binary, where it is installed */
export function electronProgram() {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const program = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

async function canReachSource() {
  if (process.env['HTTPS_PROXY'] || process.env['https_proxy'] || process.env['ELECTRON_MIRROR']) return true;
  try {
    await fetch(SOURCE, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<string | undefined>} the path of the binary, installed before or just now */
export async function ensureElectron() {
  const there = electronProgram();
  if (there !== undefined || !existsSync(join(folder, 'install.js')) || !(await canReachSource())) return there;
  say('Fetching Electron, once…');
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_MINUTES * 60_000 });
  return electronProgram();
}
