// Every command by its name, by keyboard.
import { ALL_COMMANDS } from '../../renderer/commands/all-commands.ts';
import { shownShortcut } from '../../renderer/commands/shortcuts.ts';
import { violations } from './axe.ts';
import { expect, test } from './program.ts';

test.use({ withPlan: true });

test('a command is found by a part of its name and done, and the keyboard is back where it was', async ({
  program,
  page,
}) => {
  await program.cell('8', 'evidence').click();
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect(dialog.getByRole('menuitem', { name: /^Move action 8 up/ })).toContainText('Alt+Shift+↑');
  await page.keyboard.type('8 up');
  await expect(dialog.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(async () => (await program.grid.locator('td[data-field="number"]').allTextContents()).slice(5, 9))
    .toEqual(['6', '8', '7', '9']);
  await expect(program.cell('8', 'evidence')).toBeFocused();
});

test('every command is listed with its shortcut, what cannot be done now last and marked; Escape does nothing', async ({
  program,
  page,
}) => {
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  await expect(dialog.getByRole('menuitem', { name: /^Undo/ })).toHaveCount(1);
  const redo = dialog.getByRole('menuitem', { name: /^Redo – not now/ });
  await expect(redo).toBeDisabled();
  await expect(redo).toContainText('Ctrl+Y');
  const all = await dialog.getByRole('menuitem').count();
  const off = await dialog.getByRole('menuitem', { disabled: true }).count();
  expect([all, off, all - off].every((count) => count > 0)).toBe(true);
  await expect(dialog.getByRole('menuitem').nth(all - off - 1)).toBeEnabled();
  await expect(dialog.getByRole('menuitem').nth(all - off)).toBeDisabled();
  await page.keyboard.type('zebra');
  await expect(dialog).toContainText('No command is called that.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(program.grid).toBeVisible();
});

test('the list has every command of the table, and beside each its shortcut, if it has one', async ({
  program,
  page,
}) => {
  await program.cell('8', 'evidence').click();
  await page.keyboard.press('Control+K');
  const items = page.getByRole('dialog', { name: 'Commands' }).getByRole('menuitem');
  await expect(items.first()).toBeVisible();
  const listed = await items.evaluateAll((all) => all.map((one) => one.querySelector('kbd')?.textContent ?? ''));
  const inTable = ALL_COMMANDS.filter(({ id }) => id !== 'commands.show').map(({ shortcut }) =>
    shortcut === '' ? '' : shownShortcut(shortcut, false),
  );
  expect(inTable.length).toBeGreaterThan(60);
  expect([...listed].sort()).toEqual([...inTable].sort());
});

test('a theme and a statement are added where one is, and undone', async ({ program, page }) => {
  const texts = () =>
    program.grid.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
  const before = await texts();
  for (const [name, text] of [
    ['Add theme below', 'NEW THEME'],
    ['Add statement below', 'The Council will do more'],
  ] as const) {
    await program.cell('8', 'evidence').click();
    await page.keyboard.press('Control+K');
    await page.keyboard.type(name);
    await expect(page.getByRole('menuitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(program.editor).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Control+Enter');
    const row = program.grid.locator('tr[data-row]').filter({ hasText: text });
    await expect(row.locator('td')).toHaveCount(name === 'Add theme below' ? 2 : 1);
    const below = program.action('8').locator('xpath=following-sibling::tr[1]');
    await expect(below).toHaveText(text);
    await program.isSaved();
    const kind = name === 'Add theme below' ? 'theme' : 'statement';
    await expect.poll(() => program.planFiles()[0]?.rows.find((one) => one['text'] === text)?.['kind']).toBe(kind);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await expect.poll(texts).toEqual(before);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the list of commands is free of violations', async ({ program, page }) => {
      await program.cell('7', 'evidence').click();
      await page.keyboard.press('Control+K');
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      expect(await violations(program)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('commands.png') });
    });
  });
}
