// The dialogs that change many rows, by the keyboard; rows dragged by the mouse; a selection in a long plan.
import { violations } from './axe.ts';
import { choosePartner, line, SENIOR, shownNumbers } from './filter-steps.ts';
import { expect, type Program, SEED, test } from './program.ts';

async function press({ page }: Program, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Runs a command by its name, from the list of them all. */
async function command(program: Program, name: string): Promise<void> {
  const { page } = program;
  await page.keyboard.press('Control+K');
  await page.keyboard.type(name);
  await expect(page.getByRole('menuitem').first()).toContainText(name);
  await page.keyboard.press('Enter');
}

function numbers(program: Program): Promise<string[]> {
  return program.grid.locator('td[data-field="number"]').allTextContents();
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test('a field is set for all selected rows, with a preview of what goes', async ({ program, page }) => {
  const before = await program.cell('9', 'responsibility').innerText();
  await program.cell('8', 'action').click();
  await press(program, 'Shift+Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await command(program, 'Set a field');
  const dialog = page.getByRole('dialog', { name: 'Set a field for the selected rows' });
  await expect(dialog.getByLabel('Column')).toBeFocused();
  await press(program, 'Tab');
  await page.keyboard.type('Heads of Service');
  await expect(dialog.getByRole('status')).toHaveText('3 actions. 3 filled cells will be replaced.');
  expect(await violations(program)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('set-field.png') });
  await dialog.getByRole('radio', { name: 'On a new line below what is there' }).check();
  await expect(dialog.getByRole('status')).toHaveText('3 actions. No filled cell is replaced.');
  await dialog.getByRole('button', { name: 'Set Responsibility of 3 actions' }).press('Enter');
  await expect(program.cell('9', 'responsibility')).toHaveText(`${before}\nHeads of Service`, { useInnerText: true });
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Set Responsibility of 3 actions/);
  await press(program, 'Control+Z');
  await expect(program.cell('9', 'responsibility')).toHaveText(before, { useInnerText: true });
});

// Electron has one window.
test('what is typed for all rows stays where another window changed one of them', { tag: '@browser-host' }, async ({
  program,
  page,
}) => {
  await program.cell('8', 'action').click();
  await press(program, 'Shift+Space', 'Shift+ArrowDown');
  await command(program, 'Set a field');
  const dialog = page.getByRole('dialog', { name: 'Set a field for the selected rows' });
  await dialog.getByLabel('Text').fill('Heads of Service and their deputies');
  const other = await page.context().newPage();
  await other.goto(program.host.address);
  await other
    .locator('tr', { has: other.locator('td[data-field="number"]:text-is("9")') })
    .locator('td[data-field="responsibility"]')
    .click();
  await other.keyboard.type('The board');
  await other.keyboard.press('Control+Enter');
  await expect(program.cell('9', 'responsibility')).toHaveText('The board');
  await page.bringToFront();
  await dialog.getByRole('button', { name: 'Set Responsibility of 2 actions' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('changed');
  await expect(dialog.getByLabel('Text')).toHaveValue('Heads of Service and their deputies');
  await expect(program.cell('9', 'responsibility')).toHaveText('The board');
  expect(await violations(program)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('refused.png') });
  await other.close();
});

test('rows are moved to another theme by its name', async ({ program, page }) => {
  await program.cell('8', 'action').click();
  await press(program, 'Shift+Space', 'Shift+ArrowDown', 'Alt+Shift+ArrowRight');
  const dialog = page.getByRole('dialog', { name: 'Move 2 rows to a theme' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('monitoring');
  await expect(dialog.getByRole('menuitem')).toHaveCount(1);
  expect(await violations(program)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('to-theme.png') });
  await press(program, 'Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await numbers(program)).slice(-3)).toEqual(['51', '8', '9']);
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Move 2 rows to the theme MONITORING/);
  await press(program, 'Control+Z');
  await expect.poll(async () => (await numbers(program)).slice(6, 9)).toEqual(['7', '8', '9']);
});

test('numbers follow the order when asked, and texts go along only where ticked', async ({ program, page }) => {
  for (const [number, text] of [
    ['6', 'see action 8'],
    ['7', 'DQ/9/1'],
  ] as const) {
    await program.cell(number, 'fileRef').click();
    await page.keyboard.type(text);
    await press(program, 'Control+Enter');
    await expect(program.cell(number, 'fileRef')).toHaveText(text);
  }
  await program.cell('5', 'action').click();
  await press(program, 'Control+Delete');
  await expect(program.action('5')).toHaveCount(0);
  await command(program, 'Renumber');
  const dialog = page.getByRole('dialog', { name: 'Renumber actions' });
  await expect(dialog).toContainText('46 actions would get another number.');
  const places = dialog.getByRole('region', { name: 'Texts that speak of these numbers' });
  await expect(places.getByRole('checkbox', { name: /File Ref of action 6/ })).not.toBeChecked();
  expect(await violations(program)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('renumber.png') });
  await places.getByRole('checkbox', { name: /File Ref of action 6/ }).press('Space');
  await dialog.getByRole('button', { name: 'Renumber 46 actions' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await numbers(program)).toEqual(Array.from({ length: 50 }, (_, index) => `${index + 1}`));
  await expect(program.cell('5', 'fileRef')).toHaveText('see action 7');
  await expect(program.cell('6', 'fileRef')).toHaveText('DQ/9/1');
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Renumber 46 actions/);
  await press(program, 'Control+Z');
  await expect(program.cell('6', 'fileRef')).toHaveText('see action 8');
  await expect(program.action('51')).toHaveCount(1);
});

test('rows are dragged by their handle, a line shows where, and Escape takes it back', async ({ program, page }) => {
  // All of them in sight, away from the edges where the table would scroll.
  await page.setViewportSize({ width: 1400, height: 2400 });
  await program.cell('8', 'action').click();
  await press(program, 'Shift+Space', 'Shift+ArrowDown');
  const grip = program.cell('8', 'number').locator('[data-grip]');
  const target = await program.cell('11', 'number').boundingBox();
  const from = await grip.boundingBox();
  if (target === null || from === null) throw new Error('the rows are not drawn');
  const begin = async () => {
    await page.mouse.move(from.x + 5, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(target.x + 20, target.y + 30, { steps: 4 });
    await page.mouse.move(target.x + 20, target.y + 4, { steps: 4 });
  };
  await begin();
  const line = page.getByRole('main').locator('div[class*="dropLine"]');
  await expect(line).toBeVisible();
  await expect.poll(async () => Math.abs(((await line.boundingBox())?.y ?? 0) - target.y)).toBeLessThan(5);
  await page.screenshot({ path: test.info().outputPath('drag.png') });
  await press(program, 'Escape');
  await expect(line).toBeHidden();
  await page.mouse.up();
  expect((await numbers(program)).slice(6, 11)).toEqual(['7', '8', '9', '10', '11']);

  await begin();
  await page.mouse.up();
  await expect.poll(async () => (await numbers(program)).slice(6, 11)).toEqual(['7', '10', '8', '9', '11']);
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Move 2 rows/);
  await press(program, 'Control+Z');
  await expect.poll(async () => (await numbers(program)).slice(6, 11)).toEqual(['7', '8', '9', '10', '11']);
});

test('a row dragged under a filter comes to stand below the one that is seen above it', async ({ program, page }) => {
  // All of them in sight: nothing scrolls.
  await page.setViewportSize({ width: 1400, height: 3600 });
  await choosePartner(program);
  await expect(line(program)).toHaveCount(1);
  // The last one shown goes below one after which rows are hidden.
  const above = SENIOR.find((number) => !SENIOR.includes(`${Number(number) + 1}`)) ?? '';
  const dragged = SENIOR.at(-1) ?? '';
  const target = await program.cell(above, 'number').boundingBox();
  await program.cell(dragged, 'action').click();
  await press(program, 'Shift+Space');
  const from = await program.cell(dragged, 'number').locator('[data-grip]').boundingBox();
  if (target === null || from === null) throw new Error('the rows are not drawn');
  await page.mouse.move(from.x + 5, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 10, { steps: 4 });
  await page.mouse.move(target.x + 20, target.y + target.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Move/);
  await press(program, 'Control+Shift+L');
  await expect(line(program)).toHaveCount(0);
  const all = await shownNumbers(program);
  expect(all.slice(all.indexOf(above), all.indexOf(above) + 2)).toEqual([above, dragged]);
});

test('a selection goes on through rows that are not drawn, and its rows go with it', async ({ program, page }) => {
  const rows = Array.from({ length: 600 }, (_, index) => `${index + 1},Do it,May,${index}`);
  await program.drop('long.csv', `No,Action,Date,File Ref\n${rows.join('\n')}\n`);
  await program.button('Import 600 actions').click();
  await expect(program.cell('1', 'action')).toBeVisible();
  await program.cell('2', 'action').click();
  await press(program, 'Shift+Space', 'Control+Shift+End');
  await expect(page.getByRole('contentinfo')).toContainText('599 rows selected');
  await expect(program.action('600')).toHaveAttribute('aria-selected', 'true');
  expect(await program.grid.locator('tr[data-row]').count()).toBeLessThan(80);
  await press(program, 'Control+Delete');
  await expect(program.grid.locator('tr[data-row]')).toHaveCount(1);
  await press(program, 'Control+Z');
  await expect(program.grid).toHaveAttribute('aria-rowcount', '601');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a selection is seen in ${colorScheme} and in forced colours`, async ({ program, page }) => {
    await page.emulateMedia({ colorScheme });
    await program.cell('2', 'date').click();
    await press(program, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
    expect(await violations(program)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('block.png') });
    await press(program, 'Escape', 'Control+Home', 'Shift+Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(await violations(program)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('rows.png') });
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    const ground = await program
      .cell('1', 'action')
      .evaluate((cell) => [getComputedStyle(cell).backgroundColor, getComputedStyle(document.body).backgroundColor]);
    expect(ground[0]).not.toBe(ground[1]);
    await page.screenshot({ path: test.info().outputPath('forced.png') });
  });
}
