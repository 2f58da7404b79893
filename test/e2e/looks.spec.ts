// Colours, text size, and where the person was: kept for the laptop, and there again after a reload.
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, fixture, type Program, SEED, test } from './program.ts';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

async function view({ page }: Program, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).press('Enter');
  const item = page
    .getByRole('menu', { name: 'View' })
    .getByRole(/^Colours/.test(entry) ? 'menuitemcheckbox' : 'menuitem', { name: entry });
  await item.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** The main screens and states, one after the other. */
async function eachScreen(program: Program, check: (name: string) => Promise<void>): Promise<void> {
  const { page } = program;
  test.slow();
  await program.cell('2', 'action').click();
  await check('plan');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('data');
  await check('find');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Row', exact: true }).click();
  await check('menu');
  await page.keyboard.press('Escape');
  for (const [name, key] of [
    ['plans', 'Control+O'],
    ['commands', 'Control+K'],
    ['shortcuts', '?'],
    ['help', 'F1'],
    ['export', 'Control+E'],
  ] as const) {
    await program.cell('2', 'action').focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    if (name === 'export') await expect(page.getByText(/^Page preview/)).toBeVisible({ timeout: 60_000 });
    await check(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await program.chooseFile(fixture('workbooks/plan-2009-10-tracker.xlsx'));
  await expect(program.button('Import 51 actions')).toBeVisible();
  await check('import');
  await page.keyboard.press('Escape');
}

test.describe('on a light system', () => {
  test.use({ colorScheme: 'light' });

  // Electron has one window.
  test('dark and high contrast are chosen by keyboard, hold over a reload, and reach the other windows', {
    tag: '@browser-host',
  }, async ({ program, page }) => {
    const light = await ground(page);
    const other = await page.context().newPage();
    await other.goto(program.host.address);
    await view(program, 'Colours: dark');
    expect(await ground(page)).not.toBe(light);
    await expect.poll(() => ground(other)).toBe(await ground(page));
    const dark = await ground(page);
    await page.reload();
    await expect(program.grid).toBeVisible();
    expect(await ground(page)).toBe(dark);
    await view(program, 'Colours: high contrast');
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground(page)).toBe('rgb(0, 0, 0)');
    await view(program, 'Colours: as the system’s');
    expect(await ground(page)).toBe(dark);
  });

  test('a system that asks for more contrast gets it, until the person says otherwise', async ({ program, page }) => {
    await page.emulateMedia({ contrast: 'more' });
    await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)');
    await view(program, 'Colours: light');
    expect(await ground(page)).not.toBe('rgb(255, 255, 255)');
  });
});

// Light ones are what the other tests look at.
for (const colours of ['dark', 'contrast'] as const) {
  test(`every screen is free of violations with the colours ${colours}`, async ({ program, page }) => {
    await page.evaluate((chosen) => localStorage.setItem('tabled-look', `{"colours":"${chosen}"}`), colours);
    await page.reload();
    await eachScreen(program, async (name) => {
      await test.step(name, async () => expect(await violations(program)).toEqual([]));
      await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
    });
  });
}

test('every screen is free of violations in forced colours, and nothing rests on a colour alone', async ({
  program,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await eachScreen(program, async (name) => {
    await test.step(name, async () => expect(await violations(program)).toEqual([]));
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  });
});

test('no motion is left where less of it is asked for', async ({ program, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Control+O');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((times) =>
          times.split(', ').some((time) => parseFloat(time) > 0.01),
        );
      }).length,
  );
  expect(moving).toBe(0);
  await expect(program.grid).toBeAttached();
});

test('text grows to twice its size, nothing is cut off, and it is kept', async ({ program, page }) => {
  const size = () => program.cell('2', 'action').evaluate((cell) => Number.parseFloat(getComputedStyle(cell).fontSize));
  const usual = await size();
  for (let step = 0; step < 5; step += 1) await view(program, 'Larger text (up to 200 %)');
  expect(await size()).toBeCloseTo(usual * 2, 1);
  await page.reload();
  await expect(program.grid).toBeVisible();
  expect(await size()).toBeCloseTo(usual * 2, 1);
  await eachScreen(program, async (name) => {
    // Axe looks at these screens in every colour above; what it judges does not change with the size.
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('header *, footer *, [role="dialog"] button, [role="menu"] *')]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 1 && (left < 0 || right > window.innerWidth + 0.5);
        })
        .map((element) => element.outerHTML.slice(0, 90)),
    );
    expect(over, name).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  });
  await view(program, 'Text at its usual size');
  expect(await size()).toBe(usual);
});

test('after a reload the plan is where it was: the cell, and what was in sight', async ({ program, page }) => {
  await program.cell('40', 'evidence').click();
  await page.getByRole('main').evaluate((main) => {
    main.scrollTop -= 150;
  });
  await page.waitForTimeout(500);
  const before = await program.cell('40', 'evidence').boundingBox();
  await page.reload();
  await expect(program.cell('40', 'evidence')).toHaveAttribute('data-active', 'true');
  await expect.poll(async () => (await program.cell('40', 'evidence').boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(program.cell('40', 'evidence')).toBeFocused();
});
