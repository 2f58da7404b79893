// Axe finds no violation on any screen, in light and in dark.
import { COUNCIL_HEADINGS } from '../support/expect-original-layout.ts';
import { violations } from './axe.ts';
import { expect, fixture, type Program, SEED, test } from './program.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('notes on rows, and how dates are read, are free of them too', async ({ program }) => {
      const { page } = program;
      await program.importFile(fixture('workbooks/notes-and-dates.xlsx'));
      await program.cell('1', 'date').click();
      expect(await violations(program)).toEqual([]);
      await page.keyboard.press('Shift+F2');
      await expect(page.getByRole('dialog')).toContainText('Who does?');
      expect(await violations(program)).toEqual([]);
    });

    test('the panel with a note, a revised date and a history is free of them too', async ({ program }) => {
      const { page } = program;
      await program.importFile(SEED);
      await program.cell('17', 'date').dblclick();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('June 2011');
      await page.keyboard.press('Control+Shift+M');
      await page.keyboard.type('Met with ICT');
      expect(await violations(program)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('list', { name: 'History' }).getByRole('listitem')).toHaveCount(2);
      expect(await violations(program)).toEqual([]);
    });

    test('every screen is free of violations', { tag: '@browser-host' }, async ({ program }) => {
      const { page } = program;
      const check = async (screen: string) => {
        await test.step(screen, async () => expect(await violations(program)).toEqual([]));
      };
      await check('first start');
      await program.chooseFile(SEED);
      await expect(program.button('Import 51 actions')).toBeVisible();
      await check('import screen');
      await page.getByRole('tab', { name: 'Problems' }).click();
      await check('import screen without problems');
      await program.button('Import 51 actions').click();
      await program.isSaved();
      await check('plan');
      await program.cell('17', 'evidence').dblclick();
      await check('editing');
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      await check('typing left');
      await program.cell('9', 'evidence').dblclick();
      await page.keyboard.type('Mine');
      const other = await page.context().newPage();
      await other.goto(program.host.address);
      await other.locator('td[data-field="number"]:text-is("9")').click();
      await other.keyboard.press('Control+Delete');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
      await program.button('1 text not kept').click();
      await expect(page.getByRole('dialog')).toContainText('Mine');
      await check('texts not kept');
      await page.keyboard.press('Escape');
      await other.close();
      await program.button('Data Quality Action Plan 2009/10').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('title');
      await page.keyboard.press('Escape');
      await program.exportToWord();
      await expect(program.button('Open it')).toBeVisible();
      await check('exported');
      await page.keyboard.press('Escape');
      await program.drop('none.csv', '');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await check('error');
      await page.keyboard.press('Escape');
      await program.drop('unknown.csv', 'a,b\n1,2\n');
      await expect(page.getByRole('dialog')).toContainText('found no action plan');
      await check('import screen without a plan');
      await page.keyboard.press('Escape');
      await program.drop('notes.csv', 'Plan\n,As at May\nNo,Action,Date,RAG\n1,Do it,May,Green\n1,Again,May,Red\n');
      await expect(program.button('Import 2 actions')).toBeVisible();
      await check('rows of a sheet with problems');
      await page.getByRole('tab', { name: 'Problems (2)' }).click();
      await check('problems');
      await program.button('Import 2 actions').click();
      await program.button('Import notes (2)').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('import notes');
      await page.keyboard.press('Escape');
      await program.isSaved();
      await program.host.kill();
      await program.cell('1', 'fileRef').first().dblclick();
      await page.keyboard.type('DQ/1');
      await page.keyboard.press('Control+Enter');
      await expect(program.status.getByRole('alert')).toBeVisible();
      await check('not saved');
    });
  });
}

/** What of the page reaches over its edge: there is no way to it, since the page itself does not scroll. */
async function cutOff({ page }: Program): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'header *, footer *, [role="dialog"] button, [role="alertdialog"] button, main button',
      ),
    ]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > window.innerWidth);
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

// The last is the first at 200 % zoom (WCAG 1.4.4 and 1.4.10). What is cut off does not hang on the colours: each size
// in one of them.
for (const [width, height, colorScheme] of [
  [1280, 800, 'light'],
  [960, 600, 'dark'],
  [640, 480, 'light'],
] as const) {
  test.describe(`at ${width} by ${height} in ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('a wide plan is free of violations too, and nothing is cut off or covered', async ({ program }) => {
      const { page } = program;
      const check = async (screen: string) => {
        await test.step(screen, async () => {
          expect(await violations(program)).toEqual([]);
          expect(await cutOff(program)).toEqual([]);
        });
      };
      await check('first start');
      await program.button('Open the 2009/10 example').scrollIntoViewIfNeeded();
      await expect(program.button('Open the 2009/10 example')).toBeInViewport({ ratio: 1 });
      await program.chooseFile(fixture('workbooks/plan-2009-10-tracker.xlsx'));
      const importIt = program.button('Import 51 actions');
      await expect(importIt).toBeInViewport({ ratio: 1 });
      await expect(program.button('Cancel')).toBeInViewport({ ratio: 1 });
      await check('import screen');
      // No column is squeezed to a letter a line.
      const widths = await page
        .getByRole('dialog')
        .getByRole('table')
        .last()
        .getByRole('columnheader')
        .filter({ hasNotText: /^Row$/ })
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
      expect(Math.min(...widths)).toBeGreaterThan(80);
      await importIt.click();
      await program.isSaved();
      await check('plan');
      const table = await page.getByRole('main').boundingBox();
      const bar = await program.status.boundingBox();
      expect(table?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
      expect(table?.height).toBeGreaterThan(height / 2);
      await program.exportToWord();
      await expect(program.button('Open it')).toBeInViewport({ ratio: 1 });
      await check('exported');
    });
  });
}

test('a part that grows past its size can be scrolled by the keyboard from then on', async ({ program, page }) => {
  await program.drop('none.csv', '');
  const body = page.getByRole('alertdialog').locator('p').locator('..').locator('..');
  await expect(body).not.toHaveAttribute('tabindex', '0');
  await page
    .getByRole('alertdialog')
    .locator('p')
    .evaluate((sentence) => {
      sentence.textContent = 'A long sentence. '.repeat(2000);
    });
  await expect(body).toHaveAttribute('tabindex', '0');
});

test('an alert is read out with its sentence', async ({ program, page }) => {
  await program.drop('none.csv', '');
  await expect(page.getByRole('alertdialog')).toHaveAccessibleDescription(/^“none.csv” is empty/);
});

test.describe('the table', () => {
  test.use({ withPlan: true });

  test('rows are called by their number or their text, and every cell can be gone to', async ({ program, page }) => {
    await expect(program.action('17').getByRole('rowheader')).toHaveText('17');
    const theme = program.grid.getByRole('row', { name: /^DATA COLLECTION/ });
    await expect(theme.getByRole('rowheader')).toHaveText('DATA COLLECTION');
    await expect(page.getByRole('main').getByRole('grid')).toBeVisible();
    expect(await program.grid.locator('tbody td:not([tabindex])').count()).toBe(0);
  });

  test('the table is a grid with names and places for assistive technology', async ({ program }) => {
    await expect(program.page.getByRole('grid', { name: 'Data Quality Action Plan 2009/10' })).toBeVisible();
    await expect(program.grid.getByRole('columnheader')).toHaveText(COUNCIL_HEADINGS);
    await expect(program.grid.getByRole('gridcell', { name: 'Strategy & Performance Team' }).first()).toBeVisible();
    await program.cell('17', 'evidence').dblclick();
    await expect(program.page.getByRole('textbox', { name: 'Evidence / Outcome of action 17' })).toBeFocused();
    await expect(program.grid).toHaveAccessibleDescription(/Enter or F2 edits a cell/);
    await program.page.keyboard.press('Escape');
    await expect(program.button('Undo')).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
  });

  test('in forced colours the place in the table is still seen', async ({ program, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await program.cell('2', 'action').click();
    const outline = await program.cell('2', 'action').evaluate((cell) => getComputedStyle(cell).outlineStyle);
    expect(outline).toBe('solid');
  });
});
