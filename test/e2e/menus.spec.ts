// The menus, the list of shortcuts and the help, by keyboard alone.
import { violations } from './axe.ts';
import { expect, SEED, test } from './program.ts';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test('F10 leads to the menus, which list every command with its shortcut, and mark what cannot be done', async ({
  program,
  page,
}) => {
  await program.cell('8', 'evidence').click();
  await page.keyboard.press('F10');
  await expect(page.getByRole('button', { name: 'Plan', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Row' });
  await expect(menu.getByRole('menuitem', { name: 'Add action' })).toBeFocused();
  await expect(menu.getByRole('menuitem', { name: 'Move row up' })).toContainText('Alt+Shift+↑');
  await expect(menu.getByRole('menuitem', { name: 'Notes on this row' })).toBeDisabled();
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('m');
  await expect(menu.getByRole('menuitem', { name: 'Move row up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  await expect(page.getByRole('status').first()).toContainText('Move action 8 up');
});

test('Escape closes a menu and does nothing, and the dialog that a menu opens gives the keyboard back', async ({
  page,
}) => {
  await page.keyboard.press('F10');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Plan' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Plan', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('change');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Change the title' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('“?” lists all keys by menu, in the table too; in a text it is a question mark', async ({ program, page }) => {
  await program.cell('8', 'evidence').click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const heading of ['Plan', 'Edit', 'Row', 'Help', 'In the table', 'While editing a cell', 'Anywhere']) {
    await expect(sheet.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  await expect(sheet).toMatchAriaSnapshot(`
    - heading "Edit" [level=3]
    - term: /Undo/
    - definition: Ctrl+Z
  `);
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(program.cell('8', 'evidence')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' Why?');
  await expect(program.editor).toHaveValue(/ Why\?$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('F1 opens the guide; its topics lead to their texts', async ({ program, page }) => {
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'How to use Tabled' });
  await expect(help).toContainText('Plans… (Ctrl+O) lists all plans');
  await expect(help).toContainText(program.data);
  expect(await violations(program)).toEqual([]);
  await help.getByRole('button', { name: 'How your plan is kept' }).press('Enter');
  await expect(help.getByRole('heading', { name: 'How your plan is kept' })).toBeFocused();
  await expect(help.getByRole('heading', { name: 'How your plan is kept' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('bar, menus, chooser and sheets fit in the window', async ({ page }) => {
    const fits = async (what: string) =>
      test.step(what, async () => {
        const over = await page.evaluate(() =>
          [...document.querySelectorAll('header *, [role="menu"], [role="menu"] *, [role="dialog"], [role="dialog"] *')]
            .filter((element) => {
              const { left, right, width } = element.getBoundingClientRect();
              return width > 0 && (left < 0 || right > window.innerWidth + 0.5);
            })
            .map((element) => element.outerHTML.slice(0, 90)),
        );
        expect(over).toEqual([]);
        await page.screenshot({ path: test.info().outputPath(`${what}.png`) });
      });
    await fits('bar');
    const table = await page.getByRole('main').boundingBox();
    expect(table?.height).toBeGreaterThan(320);
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await fits('menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+O');
    await expect(page.getByRole('option')).toHaveCount(1);
    await fits('plans');
    await page.getByRole('button', { name: 'New plan from it…' }).click();
    await expect(page.getByRole('dialog', { name: 'New plan' })).toBeVisible();
    await fits('new plan');
    await page.keyboard.press('Escape');
    for (const key of ['?', 'F1', 'Control+K']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await fits(key);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
});
