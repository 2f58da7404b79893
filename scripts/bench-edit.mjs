// npm run bench:edit: the plan's screen in real Chromium beside a plain page of the same texts, in one run and in turns, at
// 51 and 5,000 actions. The plain page is what the browser itself takes: each figure is told as its multiple.
//   npm run bench:edit -- 3     so many turns
import './node-version.mjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import {
  choiceToPaint,
  firstPaint,
  heapSize,
  keyToPaint,
  scrollFrames,
  searchLatency,
  watchPaints,
  watchWork,
} from '../test/bench/edit-measures.mjs';
import { ensureBuilt } from './built-product.mjs';
import { ensureChromium } from './chromium-program.mjs';
import { median } from './median.mjs';
import { root, say } from './run-program.mjs';
import { startHost } from './started-server.mjs';

const SIZES = [51, 5000];
const TURNS = Number(process.argv[2] ?? 5);
/** Each further figure stands in fewer places, so that each key press changes the answer. */
const WORD = '123';

const DOWN = Array.from({ length: 12 }, () => 'ArrowDown');
const SHIFT_DOWN = Array.from({ length: 12 }, () => 'Shift+ArrowDown');

/** @typedef {Readonly<Record<string, number>>} Figures */

/**
 * @param {string} html
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
function servePage(html) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ address: `http://127.0.0.1:${port}/`, stop: () => server.close() });
    });
  });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<number>} work
 * @returns {Promise<Figures>}
 */
async function measurePlain(page, work) {
  const paint = await firstPaint(page);
  const startWork = await work();
  const { mean, slow } = await scrollFrames(page);
  await page.locator('textarea').focus();
  const before = await work();
  const key = await keyToPaint(page);
  const keysWork = (await work()) - before;
  await page.locator('input').focus();
  const search = await searchLatency(page, WORD, 'output');
  // The plain page has neither panel nor filter: a letter and a search of all texts are what is nearest to them.
  return {
    ...{ paint, startWork, mean, slow, key, keysWork, search, heap: await heapSize(page) },
    ...{ down: key, shiftDown: key, panelDown: key, choice: search },
  };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<number>} work
 * @returns {Promise<Figures>}
 */
async function measureProgram(page, work) {
  const paint = await firstPaint(page);
  const startWork = await work();
  const { mean, slow } = await scrollFrames(page);
  const cell = page.locator('tr[data-row] td[data-field="evidence"]').first();
  await cell.dblclick();
  const before = await work();
  const key = await keyToPaint(page);
  const keysWork = (await work()) - before;
  await page.keyboard.press('Escape');
  const down = await keyToPaint(page, DOWN);
  const shiftDown = await keyToPaint(page, SHIFT_DOWN);
  await cell.click();
  await page.keyboard.press('Control+.');
  await page.locator('[data-panel]').waitFor();
  await cell.click();
  const panelDown = await keyToPaint(page, DOWN);
  await page.keyboard.press('Control+.');
  await page.keyboard.press('Control+F');
  await page.getByRole('search').getByRole('searchbox').fill('');
  const search = await searchLatency(page, WORD, 'search [role="status"]');
  await page.keyboard.press('Escape');
  const choice = await measureChoice(page);
  return {
    ...{ paint, startWork, mean, slow, key, keysWork, search, heap: await heapSize(page) },
    ...{ down, shiftDown, panelDown, choice },
  };
}

/** @param {import('@playwright/test').Page} page */
async function measureChoice(page) {
  await page.keyboard.press('Control+Shift+F');
  const bar = page.getByRole('region', { name: 'Filter' });
  await bar.getByRole('button', { name: 'Party' }).click();
  const latency = await choiceToPaint(page, page.getByRole('option').first());
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Close' }).click();
  return latency;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} workbook
 * @param {number} actions
 */
async function importPlan(page, workbook, actions) {
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^Import/ })
    .first()
    .click();
  await (await chooser).setFiles(workbook);
  await page.getByRole('button', { name: `Import ${actions} actions` }).click({ timeout: 60_000 });
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor({ timeout: 60_000 });
}

const LINES = [
  ['first row on screen', 'paint', 'ms'],
  ['the page’s work till then', 'startWork', 'ms'],
  ['frame while scrolling', 'mean', 'ms'],
  ['slowest frame of 20', 'slow', 'ms'],
  ['key to paint', 'key', 'ms'],
  ['the page’s work, 41 keys', 'keysWork', 'ms'],
  ['arrow key to paint', 'down', 'ms'],
  ['the same, selecting', 'shiftDown', 'ms'],
  ['the same, panel open', 'panelDown', 'ms'],
  ['search, slowest letter', 'search', 'ms'],
  ['filter, slower choice', 'choice', 'ms'],
  ['script memory', 'heap', 'MB'],
];

/**
 * @param {number} actions
 * @param {readonly { plain: Figures, program: Figures }[]} turns
 */
function tell(actions, turns) {
  say(`${actions} actions (medians of ${turns.length} turns):`);
  say(`  ${'what'.padEnd(28)}${'program'.padStart(12)}${'plain page'.padStart(12)}${'ratio'.padStart(8)}`);
  for (const [name = '', figure = '', unit = ''] of LINES) {
    const shown = (/** @type {'plain' | 'program'} */ which) =>
      `${median(turns.map((turn) => turn[which][figure] ?? Number.NaN)).toFixed(1)} ${unit}`.padStart(12);
    const ratio = median(
      turns.map(({ program, plain }) => (program[figure] ?? Number.NaN) / (plain[figure] ?? Number.NaN)),
    );
    say(`  ${name.padEnd(28)}${shown('program')}${shown('plain')}${ratio.toFixed(2).padStart(8)}`);
  }
}

async function bench() {
  if (!(await ensureBuilt())) return 1;
  const executablePath = await ensureChromium();
  if (executablePath === undefined) return 1;
  const { chromium } = await import('@playwright/test');
  const folder = mkdtempSync(join(tmpdir(), 'tabled-edit-'));
  const script = join(folder, 'baseline-page.mjs');
  const entryPoints = [join(root, 'test/bench/baseline-page.ts')];
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile: script });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  for (const actions of SIZES) {
    const plan = join(folder, String(actions));
    execFileSync(process.execPath, [script, `${plan}.xlsx`, `${plan}.html`, String(actions)]);
    const host = await startHost(join(folder, `data-${actions}`));
    const plain = await servePage(readFileSync(`${plan}.html`, 'utf8'));
    const open = async (/** @type {string} */ address) => {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
      await page.addInitScript(watchPaints);
      await page.goto(address);
      return { page, work: await watchWork(page) };
    };
    const pages = { program: await open(host.address), plain: await open(plain.address) };
    await importPlan(pages.program.page, `${plan}.xlsx`, actions);
    const turns = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { plain: empty, program } = pages;
      await empty.page.bringToFront();
      const plainly = await measurePlain(empty.page, empty.work);
      await program.page.bringToFront();
      turns.push({ plain: plainly, program: await measureProgram(program.page, program.work) });
    }
    tell(actions, turns);
    await pages.program.page.context().close();
    await pages.plain.page.context().close();
    await host.stop();
    plain.stop();
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  return 0;
}

process.exitCode = await bench();
