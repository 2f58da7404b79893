// Saved views, and the filter's screens held against WCAG, by keyboard alone.
import { violations } from './axe.ts';
import { choosePartner, chooseView, line, openPart, SENIOR, shownNumbers } from './filter-steps.ts';
import { expect, test } from './program.ts';

test.use({ withPlan: true });

test('a view is saved, chosen, renamed, deleted and brought back', async ({ program, page }) => {
  await choosePartner(program);
  await openPart(program, 'Views');
  const field = page.getByRole('textbox', { name: 'Save this filter as' });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ours');
  await page.keyboard.press('Enter');
  const view = page.getByRole('button', { name: 'Ours', exact: true });
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Saved as Ours.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await expect(line(program)).toHaveCount(0);
  await program.isSaved();
  await page.reload();
  await expect(program.grid).toBeVisible();
  await chooseView(program, 'Ours');
  expect(await shownNumbers(program)).toEqual(SENIOR);

  await openPart(program, 'Views');
  await page.getByRole('button', { name: 'Rename Ours' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name of Ours' })).toBeFocused();
  await page.keyboard.type('Managers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Managers', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Managers' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Managers', exact: true })).toHaveCount(0);
  await expect(program.button('Bring Managers back')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Managers', exact: true })).toBeVisible();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [1280, 'dark'],
  [320, 'light'],
] as const) {
  test.describe(`at ${width} px in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 700 } });

    test('the bar, its choices, its views and an empty result are free of violations', async ({ program, page }) => {
      const take = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) });
      await openPart(program, 'Due');
      await page.keyboard.press('Space');
      expect(await violations(program)).toEqual([]);
      await take('choices');
      await page.keyboard.press('Escape');
      await openPart(program, 'Party');
      expect(await violations(program)).toEqual([]);
      await take('parties');
      await page.keyboard.press('Escape');
      await openPart(program, 'Changed');
      expect(await violations(program)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await violations(program)).toEqual([]);
      await take('bar');
      await chooseView(program, 'Overdue');
      await openPart(program, 'Views');
      expect(await violations(program)).toEqual([]);
      await take('views');
      await page.getByRole('button', { name: 'Due soon', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'No action matches the filter' })).toBeVisible();
      await expect(line(program).getByRole('status')).toHaveText('Showing 0 of 51 actions.');
      expect(await violations(program)).toEqual([]);
      await take('empty');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.getByRole('main').getByRole('button', { name: 'Clear the filter' }).focus();
      await page.keyboard.press('Enter');
      await expect(program.grid.locator('td:focus')).toBeVisible();
      await expect(line(program)).toHaveCount(0);
    });
  });
}
