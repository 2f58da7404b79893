// Letters typed right after a command, on a machine that is slower than the person: they go where the command brings the
// keyboard, and never over the text of the cell that it came from.
import { expect, type Program, SEED, test } from './program.ts';

async function slowDown({ page }: Program): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
}

/** One key press after the other, none of which waits for what the last one does. */
async function typeAtOnce({ page }: Program, keys: string, words: string): Promise<void> {
  for (const key of [keys, ...words]) await page.keyboard.press(key === ' ' ? 'Space' : key);
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
  await slowDown(program);
  await program.cell('17', 'date').click();
});

test.afterEach(async ({ program }) => {
  await expect(program.cell('17', 'date')).toHaveText(/^March 2010/);
});

test('into a new progress note', async ({ program, page }) => {
  await typeAtOnce(program, 'Control+Shift+M', 'Met');
  await expect(page.getByRole('textbox', { name: 'What is there to say?' })).toHaveValue('Met');
  await page.keyboard.press('Control+Enter');
});

test('into the search', async ({ program, page }) => {
  await typeAtOnce(program, 'Control+F', 'audit');
  await expect(page.getByRole('searchbox')).toHaveValue('audit');
});

test('into the list of commands', async ({ program, page }) => {
  await typeAtOnce(program, 'Control+K', 'theme');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('searchbox')).toHaveValue('theme');
  await page.keyboard.press('Escape');
});

test('into the cell of a new row', async ({ program, page }) => {
  const shown = await page.locator('tr[data-row]').count();
  await typeAtOnce(program, 'Control+Shift+Enter', 'new words for the committee of June');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('tr[data-row]')).toHaveCount(shown + 1);
  await expect(page.locator('tr[data-row]', { hasText: 'new words for the committee of June' })).toHaveCount(1);
});
