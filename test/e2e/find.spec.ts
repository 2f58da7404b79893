// The search over the plan, by keyboard.
import { publishedPlan } from '../support/fixtures.ts';
import { violations } from './axe.ts';
import { expect, type Program, test } from './program.ts';

function places(words: string): number {
  const texts = publishedPlan.rows.flatMap((row) =>
    Object.entries(row).flatMap(([field, text]) => (field === 'kind' || field === 'id' ? [] : [String(text)])),
  );
  return texts.reduce((sum, text) => sum + text.toLowerCase().split(words).length - 1, 0);
}

function field({ page }: Program) {
  return page.getByRole('searchbox', { name: 'Find' });
}

function outcome({ page }: Program) {
  return page.getByRole('search').getByRole('status');
}

/** How many places the browser has marked, and the text of the one that is looked at. */
function marked({ page }: Program): Promise<readonly [number, string]> {
  return page.evaluate(() => {
    const [looked] = CSS.highlights.get('found-current') ?? [];
    return [CSS.highlights.get('found')?.size ?? 0, looked === undefined ? '' : String(looked)] as const;
  });
}

test.use({ withPlan: true });

test('as one types every place is marked, and Enter goes from one to the next and round again', async ({
  program,
  page,
}) => {
  await page.keyboard.press('Control+F');
  await expect(field(program)).toBeFocused();
  await page.keyboard.type('RISK');
  const all = places('risk');
  await expect(outcome(program)).toHaveText(`1 of ${all}`);
  await expect.poll(() => marked(program)).toEqual([all, expect.stringMatching(/^risk$/i)]);
  await page.keyboard.press('Enter');
  await expect(outcome(program)).toHaveText(`2 of ${all}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(outcome(program)).toHaveText(`${all} of ${all}`);
  await page.keyboard.press('Enter');
  await expect(outcome(program)).toHaveText(`1 of ${all}`);
  await page.screenshot({ path: test.info().outputPath('found.png') });
  await page.keyboard.type('y zebra');
  await expect(outcome(program)).toHaveText('Not in this plan');
  await expect.poll(() => marked(program)).toEqual([0, '']);
});

test('Escape goes to the cell that was found, and the marks go', async ({ program, page }) => {
  await page.keyboard.press('Control+F');
  await page.keyboard.type('52. ');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('secondary administrative requirement');
  await expect(outcome(program)).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  const focused = program.grid.locator('td:focus');
  await expect(focused).toContainText('secondary administrative requirement');
  await expect(focused).toBeInViewport();
  expect(await marked(program)).toEqual([0, '']);

  await page.keyboard.press('Control+F');
  await expect(field(program)).toHaveValue('secondary administrative requirement');
  await expect(field(program)).toBeFocused();
});

test('an edit made meanwhile is found, and the table stays where it is', async ({ program, page }) => {
  await page.keyboard.press('Control+F');
  await page.keyboard.type('zebra');
  await expect(outcome(program)).toHaveText('Not in this plan');
  await program.cell('2', 'fileRef').click();
  await page.keyboard.type('Zebra file');
  await page.keyboard.press('Control+Enter');
  await expect(outcome(program)).toHaveText('1 of 1');
  await expect.poll(() => marked(program)).toEqual([1, 'Zebra']);
  await expect(program.cell('2', 'fileRef')).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(field(program)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 640, height: 480 } });

    test('the search is free of violations, and all of it can be reached', async ({ program, page }) => {
      await page.keyboard.press('Control+F');
      await page.keyboard.type('audit');
      await expect(outcome(program)).toHaveText(/^1 of/);
      await expect(program.button('Close')).toBeInViewport({ ratio: 1 });
      expect(await violations(program)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('found.png') });
    });
  });
}

test('nothing of the rows below shows between the headings and a theme that stays under them', async ({
  program,
  page,
}) => {
  await page.keyboard.press('Control+F');
  await page.keyboard.type('data quality');
  await expect(page.getByRole('search').getByRole('status')).toContainText('1 of');
  await program.cell('3', 'action').scrollIntoViewIfNeeded();
  const gaps = await program.grid.evaluate((grid) => {
    const scroller = grid.parentElement;
    const heading = grid.querySelector('th');
    const theme = grid.querySelector('tbody td[data-field="theme"], tbody td');
    return [60, 75.3, 90.7, 111.5].map((place) => {
      scroller?.scrollTo({ top: place, behavior: 'instant' });
      return (theme?.getBoundingClientRect().top ?? 0) - (heading?.getBoundingClientRect().bottom ?? 0);
    });
  });
  // Half a pixel would be enough for a line of text to shine through.
  for (const gap of gaps) expect(gap).toBeLessThanOrEqual(-0.5);
});

test('a progress note is found, and Escape goes to its action and to the note in the details', async ({
  program,
  page,
}) => {
  await program.cell('30', 'date').click();
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('Waits for the zebra');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Add progress note' })).toBeFocused();
  await page.keyboard.press('Control+.');
  await program.cell('1', 'action').click();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('zebra');
  const outcome = page.getByRole('search').getByRole('status');
  await expect(outcome).toHaveText('1 of 1, in a progress note: Escape goes there');
  await expect(program.action('30')).toBeInViewport();
  await page.keyboard.press('Escape');
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Action 30');
  await expect(details.getByRole('button', { name: /^Edit the note of / })).toBeFocused();

  await page.keyboard.press('Control+H');
  await expect(outcome).toHaveText('Not in this plan');
});
