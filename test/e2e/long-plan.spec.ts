// A plan of thousands of actions: only the rows in sight are drawn, and everything is done in it as in a short one.
import { generatedWorkbook } from '../bench/generated-plan.ts';
import { violations } from './axe.ts';
import { expect, type Program, test } from './program.ts';

const ACTIONS = 5000;
const FILE = {
  name: 'long.xlsx',
  buffer: Buffer.from(generatedWorkbook(ACTIONS)),
};

async function importLong(program: Program) {
  await program.giveFile(FILE, () => program.page.keyboard.press('Control+I'));
  await program.button(`Import ${ACTIONS} actions`).click();
  await expect(program.grid).toBeVisible();
}

function drawn(program: Program): Promise<number> {
  return program.grid.locator('tr[data-row]').count();
}

/** The texts of the theme bands that stand in sight, from the top. */
function bandsInSight(program: Program): Promise<readonly string[]> {
  return program.grid.evaluate((table) => {
    const box = (table.parentElement as HTMLElement).getBoundingClientRect();
    return [...table.querySelectorAll('td[data-field="text"]')]
      .filter((cell) => cell.getBoundingClientRect().bottom > box.top && cell.getBoundingClientRect().top < box.bottom)
      .map((cell) => cell.textContent ?? '');
  });
}

test.beforeEach(async ({ program }) => {
  await importLong(program);
});

test('the keyboard goes from end to end, and a cell far down is edited, undone and saved', async ({
  program,
  page,
}) => {
  expect(await drawn(program)).toBeLessThan(80);
  await program.cell('1', 'action').click();
  await page.keyboard.press('Control+End');
  await expect(program.cell('5000', 'fileRef')).toBeFocused();
  await expect(program.cell('5000', 'fileRef')).toBeInViewport({ ratio: 1 });
  await expect(program.action('5000')).toHaveAttribute('aria-rowindex', '5501');
  expect(await drawn(program)).toBeLessThan(80);

  await page.keyboard.type('DQ/x');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('5000', 'fileRef')).toHaveText('DQ/x');
  await page.keyboard.press('Control+Home');
  await expect(program.grid.locator('td[data-field="text"]').first()).toBeFocused();
  await expect(program.action('5000')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+End');
  await expect(program.cell('5000', 'fileRef')).toHaveText('DQ/5000');
  await program.isSaved();
});

test('page by page, the keyboard goes down and up again, and a row is not left out', async ({ program, page }) => {
  await program.cell('1', 'date').click();
  const focused = () =>
    page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? 0));
  const seen = [await focused()];
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('PageDown');
    await expect.poll(focused).toBeGreaterThan(seen.at(-1) ?? 0);
    seen.push(await focused());
  }
  for (const [index, row] of seen.entries()) expect(row - (seen[index - 1] ?? row)).toBeLessThan(20);
  await expect(async () => {
    await page.keyboard.press('PageUp');
    await page.waitForTimeout(100);
    expect(await focused()).toBeLessThanOrEqual(3);
  }).toPass();
});

test('the theme of what is in sight stands above it, however far one scrolls', async ({ program, page }) => {
  const scroller = program.grid.locator('xpath=..');
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2;
  });
  await expect
    .poll(async () => {
      const first = await program.grid.evaluate((table) => {
        const box = (table.parentElement as HTMLElement).getBoundingClientRect();
        const middle = box.top + box.height / 2;
        const row = [...table.querySelectorAll('tr[data-row]')].find(
          (one) => one.getBoundingClientRect().bottom > middle && one.querySelector('[data-field="number"]') !== null,
        );
        return Number(row?.querySelector('[data-field="number"]')?.textContent ?? 0);
      });
      const bands = await bandsInSight(program);
      // The generated themes end in the number of their first action.
      return bands.some((band) => Number(band.split(' ').at(-1)) === Math.floor((first - 1) / 10) * 10 + 1);
    })
    .toBe(true);
  await page.screenshot({ path: test.info().outputPath('middle.png') });
  expect(await violations(program)).toEqual([]);
});

test('a cell that is being edited stays open while one looks elsewhere', async ({ program, page }) => {
  await program.cell('2', 'evidence').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('half a thought');
  const scroller = program.grid.locator('xpath=..');
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(program.action('5000')).toBeVisible();
  await expect(program.editor).toBeFocused();
  await page.keyboard.type(', and the rest');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('2', 'evidence')).toHaveText('half a thought, and the rest');
});

test('what is sought is found wherever it stands, and brought into sight', async ({ program, page }) => {
  await page.keyboard.press('Control+F');
  await page.keyboard.type('DQ/4321');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect(program.cell('4321', 'fileRef')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(program.cell('4321', 'fileRef')).toBeFocused();
  expect(await drawn(program)).toBeLessThan(80);
});
