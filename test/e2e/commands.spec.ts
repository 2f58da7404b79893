// Every command by its name, by keyboard.
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
