// Pictures of what comes up over the plan, for scripts/screens.mjs: the list of commands, the search, and what changes many
// rows at once. Nothing is changed by it.

/** What is typed in the list of commands, and what the picture is called. */
const DIALOGS = [
  ['Renumber', 'renumber'],
  ['Parties', 'parties'],
  ['Columns…', 'columns'],
  ['RAG words', 'words'],
  ['Set a field', 'set-field'],
  ['Backups', 'backups'],
  ['Evidence register', 'evidence'],
];

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} words
 */
async function command(page, words) {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type(words);
}

/**
 * @param {import('@playwright/test').Page} page with the plan on screen
 * @param {(name: string) => Promise<void>} take
 */
export async function takeDialogs(page, take) {
  const cell = (/** @type {string} */ number, /** @type {string} */ field) =>
    page.locator(`tr:has(td[data-field="number"]:text-is("${number}")) td[data-field="${field}"]`);
  await cell('3', 'date').click();
  await command(page, 'theme');
  await take('commands');
  // The words first, then the list.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await cell('3', 'date').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await take('selection');
  await page.keyboard.press('Control+H');
  await page.keyboard.type('Audit');
  await take('find');
  await page.keyboard.press('Escape');
  for (const [words = '', name = ''] of DIALOGS) {
    await cell('3', 'action').click();
    await command(page, words);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'detached' });
    await page.getByRole('dialog').waitFor();
    await take(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}
