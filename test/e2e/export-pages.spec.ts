// The pages in the export dialog are those that will be saved; axe and the content policy find nothing wrong with them.
import { readDocx } from '../support/read-docx.ts';
import { violations } from './axe.ts';
import {
  choices,
  chooseTemplate,
  DRAWN,
  drawn,
  exported,
  NAME,
  numbers,
  openPublished,
  pageTexts,
  save,
  TRACKER,
} from './export-dialog.ts';
import { expect, fixture, test } from './program.ts';

test.describe.configure({ timeout: 180_000 });

test.describe('the published plan', () => {
  test.use({ withPlan: true });

  test('the pages show what is then saved, byte for byte', async ({ program, page }) => {
    await openPublished(program);
    const made: string[] = [];
    await page.route('**/desk/makeDocument', async (route) => {
      made.push(route.request().url());
      await route.continue();
    });
    const pages = await pageTexts(page);
    expect(pages.length).toBeGreaterThan(6);
    expect(pages[0]).toContain('Data Quality Action Plan 2009/10');
    expect(pages[0]).toContain('PROPER PRACTICES AND REPORTING');
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('Evidence / Outcome');
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    }
    await save(program);
    const docx = readDocx(exported(program, NAME));
    const shown = pages.join(' ');
    for (const { cells } of docx.rows) {
      for (const line of cells.flatMap(({ text }) => text.split('\n'))) {
        expect(shown).toContain(line.replace(/^• /, '').replace(/\s+/g, ' ').trim());
      }
    }
    // It was not made again: what was saved is what was drawn.
    expect(made).toEqual([]);
  });
});

for (const [width, height, colorScheme] of [
  [1280, 800, 'light'],
  [640, 400, 'dark'],
] as const) {
  test.describe(`at ${width} by ${height} in ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('the dialog is free of violations, and all of it can be reached', async ({ program, page }) => {
      await program.importFile(TRACKER);
      await page.keyboard.press('Control+E');
      const dialog = choices(program);
      await drawn(program);
      expect(await violations(program)).toEqual([]);
      await dialog.getByLabel('RAG key').check();
      await dialog.getByLabel('Acronyms').check();
      await dialog.getByLabel('Accessible edition').check();
      await dialog.getByLabel('Rows').selectOption('Exceptions: overdue, red or amber');
      await dialog.getByLabel('As at').fill('1 May 2010');
      await expect(dialog.getByRole('button', { name: 'Export to Word' })).toBeInViewport({ ratio: 1 });
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeInViewport({ ratio: 1 });
      await dialog.getByRole('separator').first().scrollIntoViewIfNeeded();
      await expect(dialog.getByRole('separator').first()).toBeInViewport();
      await drawn(program);
      expect(await violations(program)).toEqual([]);
      // White paper, in the dark too.
      const paper = await page
        .locator('.page-frame')
        .first()
        .evaluate((frame) => getComputedStyle(frame).backgroundColor);
      expect(paper).toBe('rgb(255, 255, 255)');
      const tooWide = await dialog.evaluate((element) =>
        [...element.querySelectorAll('input, select, textarea, button, legend, p')]
          .filter((part) => part.getBoundingClientRect().right > window.innerWidth)
          .map((part) => part.outerHTML.slice(0, 80)),
      );
      expect(tooWide).toEqual([]);
      await dialog.getByLabel('Excel workbook').check();
      expect(await violations(program)).toEqual([]);
    });
  });
}

test.describe('the published plan', () => {
  test.use({ withPlan: true });

  test('at 200 % text, the choices and the pages stand one below the other', async ({ program, page }) => {
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
    await program.button('Export…').click();
    await drawn(program);
    const council = await choices(program).getByLabel('Council', { exact: true }).boundingBox();
    const pages = await choices(program).getByRole('region', { name: 'Page preview' }).boundingBox();
    expect(pages?.y).toBeGreaterThan(council?.y ?? 0);
    expect(await violations(program)).toEqual([]);
  });
});

test('the page breaks none of its content policy while pages are drawn, and nothing is fetched from elsewhere', async ({
  program,
  page,
}) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1') {
      elsewhere.push(request.url());
    }
  });
  await program.importFile(TRACKER);
  await program.button('Export…').click();
  await drawn(program);
  await choices(program).getByLabel('Accessible edition').check();
  await drawn(program);
  await choices(program).getByLabel('Original').check();
  await chooseTemplate(program, fixture('templates/council-report-libreoffice.docx'));
  await expect(choices(program)).toContainText('council-report-libreoffice.docx', DRAWN);
  await drawn(program);
  await save(program);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('a template with numbered lists is laid out a few times for its pages, not for each row of them', async ({
  program,
  page,
}) => {
  await program.importFile(TRACKER);
  await program.button('Export…').click();
  await choices(program).getByLabel('Accessible edition').check();
  await drawn(program);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
  };
  const before = await layouts();
  await chooseTemplate(program, fixture('templates/council-report.docx'));
  await expect.poll(async () => (await pageTexts(page)).join(' '), DRAWN).toContain('Decisions are recorded');
  // A hundred without the rule that keeps the numbers out of it; 51 actions.
  expect((await layouts()) - before).toBeLessThan(50);
});

test('signs that no document can hold are told after the export', async ({ program, page }) => {
  await program.drop('signs.csv', 'No,Action,Date\n1,Do it,May\n');
  await program.button('Import 1 action').click();
  await program.cell('1', 'action').dblclick();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLTextAreaElement) {
      document.activeElement.setRangeText('bell \u0007');
      document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.keyboard.press('Control+Enter');
  await program.exportToWord();
  await expect(page.getByRole('dialog', { name: 'The Word document is saved' })).toContainText('left out');
  await expect(page.getByRole('dialog')).toContainText(/action 1/i);
});

test('of a long plan the first pages are drawn, and it is said how many there are', async ({ program, page }) => {
  const rows = Array.from({ length: 1200 }, (_, index) => `${index + 1},Action number ${index + 1} of many,May 2026`);
  await program.drop('long.csv', `No,Action,Date\n${rows.join('\n')}\n`);
  await program.button('Import 1200 actions').click();
  await program.button('Export…').click();
  await expect(choices(program).getByText(/about \d+ pages, of which the first \d+ are drawn/)).toBeVisible(DRAWN);
  const pages = await pageTexts(page);
  expect(pages.length).toBeLessThanOrEqual(30);
  expect(pages[0]).toContain('Action number 1 of many');
  await save(program);
  expect(numbers(readDocx(exported(program, 'long.docx')))).toHaveLength(1200);
});

test('a text longer than a page goes on over the next, and loses no line', async ({ program, page }) => {
  const bullets = Array.from({ length: 200 }, (_, index) => `• point ${index + 1}.`).join('\n');
  await program.drop('tall.csv', `No,Action,Date\n1,"${bullets}",May 2026\n2,Short,May 2026\n`);
  await program.button('Import 2 actions').click();
  await program.button('Export…').click();
  await drawn(program);
  const seen = await page.locator('.page-frame').evaluateAll((frames) =>
    frames.map((frame) => {
      const paper = frame.getBoundingClientRect();
      return [...frame.querySelectorAll('p')]
        .filter((paragraph) => {
          const { top, bottom } = paragraph.getBoundingClientRect();
          const part = paragraph.closest('.page-part')?.getBoundingClientRect() ?? paper;
          return top >= part.top - 2 && bottom <= part.bottom + 2;
        })
        .flatMap(({ textContent }) => /point \d+\./.exec(textContent ?? '')?.[0] ?? []);
    }),
  );
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.flat()).toEqual(bullets.split('\n').map((line) => line.slice(2)));
});

test('custom columns can be left out, and a RAG is a word', async ({ program, page }) => {
  await program.importFile(TRACKER);
  await program.button('Export…').click();
  await drawn(program);
  expect((await pageTexts(page))[0]).toContain('Amber');
  await choices(program).getByRole('checkbox', { name: 'Progress update' }).uncheck();
  await save(program);
  const { rows } = readDocx(exported(program, 'plan-2009-10-tracker.docx'));
  const labels = rows[0]?.cells.map(({ text }) => text);
  expect(labels).toContain('RAG');
  expect(labels).not.toContain('Progress update');
});
