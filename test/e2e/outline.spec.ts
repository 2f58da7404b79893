// The outline of themes, by keyboard alone.
import { violations } from './axe.ts';
import { expect, type Program, SEED, test } from './program.ts';

function outline({ page }: Program) {
  return page.getByRole('navigation', { name: 'Outline' });
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test('it shows the themes with their counts, and Enter goes to one', async ({ program, page }) => {
  await program.cell('2', 'action').focus();
  await page.keyboard.press('Control+Shift+H');
  const first = outline(program).getByRole('option').first();
  await expect(first).toBeFocused();
  await expect(first).toHaveAttribute('aria-current', 'location');
  await expect(outline(program).getByRole('option', { name: 'DATA SECURITY' })).toContainText('6 actions · 6 overdue');
  await page.keyboard.type('risk');
  await page.keyboard.press('Enter');
  const theme = program.grid.locator('td:focus');
  await expect(theme).toHaveText('RISK IDENTIFICATION AND MANAGEMENT');
  await expect(outline(program).locator('[aria-current]')).toContainText('RISK IDENTIFICATION');
  // At the top of what is in sight: below the headings, with its actions under it.
  await expect
    .poll(async () => {
      const [row, head] = [await theme.boundingBox(), await program.grid.locator('th').first().boundingBox()];
      return row === null || head === null ? Number.NaN : row.y - (head.y + head.height);
    })
    .toBeLessThan(60);

  await page.keyboard.press('Shift+F6');
  await expect(outline(program).locator('[role="option"]:focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(theme).toHaveText('RISK IDENTIFICATION AND MANAGEMENT');
});

test('whether it is open is remembered', async ({ program, page }) => {
  await page.keyboard.press('Control+Shift+H');
  await expect(outline(program)).toBeVisible();
  await page.reload();
  await expect(outline(program)).toBeVisible();
  await page.keyboard.press('Control+Shift+H');
  await expect(outline(program)).toHaveCount(0);
  await page.reload();
  await expect(program.grid).toBeVisible();
  await expect(outline(program)).toHaveCount(0);
});

test('of a filtered plan it tells what is shown, and that a theme has nothing of it', async ({ program, page }) => {
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.press('Enter');
  await page.keyboard.type('data sec');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+H');
  await expect(outline(program).getByRole('option', { name: 'DATA SECURITY' })).toContainText('6 of 6 actions');
  await expect(outline(program).getByRole('option', { name: 'ACCOUNTABILITY' })).toContainText('none of 2 actions');
  await page.keyboard.type('account');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Nothing in ACCOUNTABILITY matches the filter.');
});

for (const [width, colorScheme] of [
  [1280, 'dark'],
  [320, 'light'],
] as const) {
  test.describe(`at ${width} px in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 700 } });

    test('it is free of violations, and in a narrow window makes way for what was gone to', async ({
      program,
      page,
    }) => {
      await page.keyboard.press('Control+Shift+H');
      await expect(outline(program).locator('[role="option"]:focus')).toBeVisible();
      expect(await violations(program)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('outline.png') });
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect(program.grid.locator('td:focus')).toHaveText('MONITORING PERFORMANCE AGAINST PRIORITIES');
      await expect(outline(program)).toHaveCount(width === 320 ? 0 : 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });
}
