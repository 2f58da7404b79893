// npm run bench:start: how long a start takes, from nothing to what a person can press, beside an empty page of the same
// bundler; in pairs, in turns, in the same run. A start is a server's process, a browser's, and the page until its first
// button has been painted. Ends with 1 where the program takes twice the empty page's time or more.
//   npm run bench:start -- 9     so many pairs
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureChromium } from './chromium-program.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { median } from './median.mjs';
import { root, say } from './run-program.mjs';
import { HOST, startServer } from './started-server.mjs';

const PAIRS = Number(process.argv[2] ?? 7);
const MOST = 2;

/** @param {string} folder */
async function buildEmptyPage(folder) {
  const { build } = await import('vite');
  const outDir = join(folder, 'empty');
  await build({
    root: join(root, 'test/bench/empty-page'),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/** In the page: when its first button had been painted, in milliseconds since the page began. */
function notePainting() {
  const note = () => {
    if (document.querySelector('button') === null) return;
    watch.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => Object.assign(globalThis, { tabledPainted: performance.now() })),
    );
  };
  const watch = new MutationObserver(note);
  watch.observe(document, { childList: true, subtree: true });
}

/**
 * @param {readonly string[]} given
 * @param {Record<string, string>} environment
 * @param {string} executablePath
 * @returns {Promise<{ whole: number, page: number }>} milliseconds
 */
async function timeStart(given, environment, executablePath) {
  const { chromium } = await import('@playwright/test');
  const began = performance.now();
  const { address, stop } = await startServer(given, environment);
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  await page.addInitScript(notePainting);
  await page.goto(address, { waitUntil: 'commit' });
  const painted = await page.waitForFunction(() => Reflect.get(globalThis, 'tabledPainted'));
  const whole = performance.now() - began;
  const found = Number(await painted.jsonValue());
  await browser.close();
  await stop();
  return { whole, page: found };
}

/**
 * @param {string} what
 * @param {readonly { program: number, empty: number }[]} pairs
 */
function tell(what, pairs) {
  const ratio = median(pairs.map(({ program, empty }) => program / empty));
  const times = [median(pairs.map(({ program }) => program)), median(pairs.map(({ empty }) => empty))];
  say(`${what}: program ${times[0]?.toFixed(0)} ms, empty page ${times[1]?.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`);
  return ratio;
}

async function benchStart() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  const executablePath = await ensureChromium();
  if (executablePath === undefined) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'tabled-start-'));
  const emptyPage = await buildEmptyPage(folder);
  const pairs = [];
  // The first pair finds cold disk caches, and is not counted.
  for (let pair = 0; pair <= PAIRS; pair += 1) {
    const empty = await timeStart([join(root, 'test/bench/empty-page/serve.mjs'), emptyPage], {}, executablePath);
    const program = await timeStart(HOST, { TABLED_DATA: join(folder, `data-${pair}`) }, executablePath);
    if (pair > 0) pairs.push({ empty, program });
  }
  rmSync(folder, { recursive: true, force: true });
  const ratio = tell(
    `A whole start, ${PAIRS} pairs`,
    pairs.map(({ program, empty }) => ({ program: program.whole, empty: empty.whole })),
  );
  tell(
    'Of which the page',
    pairs.map(({ program, empty }) => ({ program: program.page, empty: empty.page })),
  );
  return ratio < MOST ? 0 : 1;
}

process.exitCode = await benchStart();
