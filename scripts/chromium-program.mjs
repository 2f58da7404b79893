// Finds the Chromium that the end-to-end tests drive, and installs Debian's where nothing else is there and that can be
// done. Playwright's own browsers are not needed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runProgram, say } from './run-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string | undefined} the path of a browser */
function chromiumProgram() {
  const named = process.env['TABLED_BROWSER'];
  if (named) return named;
  for (const name of process.platform === 'win32' ? [] : NAMES) {
    const { status, stdout } = spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return ELSEWHERE.find((path) => existsSync(path));
}

/** @returns {Promise<string | undefined>} the path of a browser, there before or installed just now */
export async function ensureChromium() {
  const there = chromiumProgram();
  if (there !== undefined) return there;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from Debian, for the end-to-end tests…');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-qq'], quiet);
    await runProgram(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      quiet,
    );
    return chromiumProgram();
  }
  say('The end-to-end tests need Chromium, Chrome or Edge, and none was found. Install one, for example:');
  say('  Debian, Ubuntu:  sudo apt-get install chromium fonts-liberation');
  say('  macOS:           brew install --cask google-chrome');
  say('  Windows:         Edge is there already; else winget install Google.Chrome');
  say('or name one: TABLED_BROWSER=/path/to/chromium npm test');
  return undefined;
}
