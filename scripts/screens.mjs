// npm run screens: takes the pictures of the real program that README and the documents show, into docs/screens/.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureChromium } from './chromium-program.mjs';
import { takeDialogs } from './dialog-screens.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, say } from './run-program.mjs';
import { startHost } from './started-server.mjs';

const FOLDER = join(root, 'docs', 'screens');

/**
 * The export screen in both layouts, light and dark, and what is said once the document is saved.
 * @param {import('@playwright/test').Page} page
 * @param {(name: string) => Promise<void>} take
 */
async function takeExports(page, take) {
  const button = (/** @type {string} */ name) => page.getByRole('button', { name });
  /** @param {string} words on the first page once it is drawn by the last choice */
  const drawn = async (words) => {
    await page.locator('.page-frame').first().getByText(words).first().waitFor();
    await page.getByText(/^Page preview/).waitFor();
    // The mark of pages that are behind fades.
    await page.waitForTimeout(500);
  };
  await button('Export…').click();
  await page.getByLabel('Council', { exact: true }).fill('Borchester District Council');
  await page.getByLabel('Committee').fill('Audit Committee');
  await page.getByLabel('Meeting date').fill('23 June 2010');
  await page.getByLabel('Appendix').fill('Appendix B');
  await page.getByLabel('As at').fill('end of May 2010');
  await drawn('end of May 2010');
  await take('export');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('export-dark');
  await page.getByLabel('Accessible edition').check();
  await drawn('None recorded');
  await take('export-accessible-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await take('export-accessible');
  await button('Export to Word').click();
  await button('Open it').waitFor();
  await take('exported');
  await page.keyboard.press('Escape');
}

/**
 * A filter in the making, with the outline of themes beside the table.
 * @param {import('@playwright/test').Page} page
 * @param {(name: string) => Promise<void>} take
 */
async function takeFilter(page, take) {
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('option', { name: 'DATA SECURITY' }).click();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: 'Due', exact: true }).click();
  await page.getByRole('dialog').getByRole('option', { name: 'Overdue' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Party', exact: true }).click();
  await page.getByRole('dialog').getByRole('option', { name: 'Corporate Management Team' }).click();
  await take('filter');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+H');
}

/**
 * The list of plans with one put away, a new plan from another, and the list of shortcuts.
 * @param {import('@playwright/test').Page} page
 * @param {(name: string) => Promise<void>} take
 */
async function takePlans(page, take) {
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true });
  await page.keyboard.press('Control+O');
  await button('New plan from it…').click();
  await page.getByLabel('Period').waitFor();
  await take('new-plan');
  await button('Begin the plan').click();
  await page.getByRole('heading', { name: 'Data Quality Action Plan 2010/11' }).waitFor();
  await page.keyboard.press('Control+O');
  await page.getByRole('option').nth(1).click();
  await take('plans');
  await button('Open').click();
  await page.getByRole('heading', { name: 'Data Quality Action Plan 2009/10' }).waitFor();
  await page.keyboard.press('?');
  await take('shortcuts');
  await page.keyboard.press('Escape');
}

/**
 * The first page of the plan on paper, drawn by poppler's pdftoppm; without that the picture stays as it is.
 * @param {import('@playwright/test').Page} page
 */
async function takePrint(page) {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  const pdf = join(folder, 'plan.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const given = ['-png', '-r', '100', '-f', '1', '-l', '1', '-singlefile', pdf, join(FOLDER, 'print')];
  const { error } = spawnSync('pdftoppm', given);
  say(error === undefined ? 'docs/screens/print.png' : 'docs/screens/print.png was not taken: there is no pdftoppm');
  rmSync(folder, { recursive: true, force: true });
}

/**
 * One action whole: a date that was put back and why, a progress note, and the history. All of it is undone again.
 * @param {import('@playwright/test').Page} page
 * @param {(name: string) => Promise<void>} take
 */
async function takeDetails(page, take) {
  /** @param {string} field */
  const cell = (field) => page.locator(`tr:has(td[data-field="number"]:text-is("2")) td[data-field="${field}"]`);
  /** @param {string} words */
  const keep = async (words) => {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Saved/).waitFor();
  };
  await cell('responsibility').dblclick();
  await keep('Strategy & Performance Team, with Internal Audit');
  await cell('date').dblclick();
  await keep('September 2010');
  await page.keyboard.press('Control+Shift+M');
  await keep('The committee asked for a mid-year report as well: on its agenda for 28 September.');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Why was it put back?' }).click();
  await keep('The committee meets in September again.');
  await page.getByRole('heading', { name: 'Revised dates' }).evaluate((heading) => heading.scrollIntoView());
  await take('details');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('details-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Control+.');
  for (let edits = 0; edits < 4; edits += 1) await page.keyboard.press('Control+Z');
  await page.getByText(/^Saved/).waitFor();
}

/** @param {import('@playwright/test').Page} page */
async function takeScreens(page) {
  /** @param {string} name */
  const take = async (name) => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    say(`docs/screens/${name}.png`);
  };
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true });
  await button('Open the 2009/10 example').waitFor();
  await take('start');
  await button('Open the 2009/10 example').click();
  await button('Import 51 actions').waitFor();
  await take('import-screen');
  await button('Import 51 actions').click();
  await page.getByText(/^Saved/).waitFor();
  await take('plan');
  const cell = page.locator('tr:has(td[data-field="number"]:text-is("4")) td[data-field="evidence"]');
  await cell.dblclick();
  await page.keyboard.type('\nCommittee pack of 23 June');
  await take('editing');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Saved/).waitFor();
  await takeDialogs(page, take);
  await takeFilter(page, take);
  await takeDetails(page, take);
  await takeExports(page, take);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('tr:has(td[data-field="number"]:text-is("17")) td[data-field="evidence"]').click();
  await take('plan-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await takePlans(page, take);
  await takePrint(page);
  await button('View').click();
  await page.getByRole('menuitemcheckbox', { name: 'Colours: high contrast' }).click();
  await take('plan-contrast');
  await button('Row').click();
  await take('menus-contrast');
}

async function screens() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  const executablePath = await ensureChromium();
  if (executablePath === undefined) return 1;
  // Not before npm ci: this script must be able to say that packages are missing.
  const { chromium } = await import('@playwright/test');
  // A folder whose name may be read in a picture.
  const data = join(mkdtempSync(join(tmpdir(), 'screens-')), 'Tabled');
  mkdirSync(FOLDER, { recursive: true });
  const host = await startHost(data);
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', locale: 'en-GB' });
  await page.goto(host.address);
  await takeScreens(page);
  await browser.close();
  await host.stop();
  rmSync(join(data, '..'), { recursive: true, force: true });
  return 0;
}

process.exitCode = await screens();
