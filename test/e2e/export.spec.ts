// The export dialog: what is chosen ends in the saved document, is drawn before it is saved, and is remembered.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { type Docx, readDocx } from '../support/read-docx.ts';
import { violations } from './axe.ts';
import { expect, fixture, type Program, SEED, test } from './program.ts';

/** A busy machine needs a while to load the part of the program that draws. */
const DRAWN = { timeout: 45_000 };
const TRACKER = fixture('workbooks/plan-2009-10-tracker.xlsx');

function choices({ page }: Program) {
  return page.getByRole('dialog', { name: /^Export “/ });
}

/** Waits until the pages on screen are those of the choices. */
async function drawn(program: Program): Promise<void> {
  await expect(choices(program).getByText(/^Page preview: about \d+ pages?/)).toBeVisible(DRAWN);
}

/** The texts of the drawn pages, each as one text. */
async function pageTexts(page: Page): Promise<readonly string[]> {
  // Playwright looks into open shadow trees.
  const pages = await page.locator('.page-frame').allInnerTexts();
  return pages.map((text) => text.replace(/\s+/g, ' '));
}

async function save(program: Program, what = 'Export to Word'): Promise<void> {
  await choices(program).getByRole('button', { name: what }).click();
  await expect(program.page.getByRole('dialog', { name: /is saved$/ })).toBeVisible();
}

function exported({ data }: Program, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(data, 'exports', name)));
}

function texts({ document }: Docx): readonly string[] {
  return Array.from(document.getElementsByTagName('w:p')).map((paragraph) =>
    Array.from(paragraph.getElementsByTagName('w:t'))
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  );
}

function numbers({ rows }: Docx): readonly string[] {
  return rows.flatMap(({ cells }) => (/^\d+$/.test(cells[0]?.text ?? '') ? [cells[0]?.text ?? ''] : []));
}

test.describe.configure({ timeout: 180_000 });

test.describe('of the published plan', () => {
  const NAME = 'Data Quality Action Plan 2009-10.docx';

  test.beforeEach(async ({ program }) => {
    await program.importFile(SEED);
    await program.button('Export…').click();
    await drawn(program);
  });

  test('the pages show what is then saved, byte for byte', async ({ program, page }) => {
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

  test('what stands around the table is in the document, and how dates are read is said', async ({ program, page }) => {
    const dialog = choices(program);
    await dialog.getByLabel('Council', { exact: true }).fill('Southend-on-Sea Borough Council');
    await dialog.getByLabel('Committee').fill('Audit Committee');
    await dialog.getByLabel('Meeting date').fill('23 June 2010');
    await expect(dialog.getByLabel('Meeting date')).toHaveAccessibleDescription('Read as 23 June 2010');
    await dialog.getByLabel('Agenda item').fill('7');
    await dialog.getByLabel('Appendix').fill('Appendix B');
    await dialog.getByLabel('Report author (job title)').fill('Head of Strategy');
    await dialog.getByLabel('As at').fill('the other day');
    await expect(dialog.getByLabel('As at')).toHaveAccessibleDescription('Not read as a date');
    await dialog.getByLabel('As at').fill('31/05/2010');
    await dialog.getByLabel('Version').fill('1.2 “final”');
    await expect.poll(async () => (await pageTexts(page))[0]).toContain('1.2 “final”');
    await save(program);
    const all = texts(readDocx(exported(program, NAME))).join('\n');
    for (const text of [
      'Southend-on-Sea Borough Council',
      'Audit Committee',
      '23 June 2010',
      'Appendix B',
      'Head of Strategy',
      '31/05/2010',
      '1.2 “final”',
    ]) {
      expect(all).toContain(text);
    }
  });

  test('the accessible edition has no merged and no empty cell, and the report says so', async ({ program, page }) => {
    await choices(program).getByLabel('Accessible edition').check();
    await expect.poll(async () => (await pageTexts(page))[0]).toContain('None recorded');
    await save(program);
    const docx = readDocx(exported(program, NAME));
    expect(docx.document.getElementsByTagName('w:gridSpan')).toHaveLength(0);
    expect(docx.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() === ''))).toEqual([]);
    await expect(page.getByRole('dialog')).toContainText('51 of 51 actions, 0 accessibility problems');
  });

  test('one theme alone, and one party’s actions', async ({ program, page }) => {
    const dialog = choices(program);
    await dialog.getByLabel('Rows').selectOption('One theme');
    await dialog.getByLabel('Theme').selectOption('DATA SECURITY');
    await expect(dialog.getByText('6 of 51 actions')).toBeVisible();
    await save(program);
    expect(numbers(readDocx(exported(program, NAME)))).toEqual(['17', '18', '19', '20', '21', '22']);
    await page.keyboard.press('Escape');
    await program.button('Export…').click();
    await expect(choices(program).getByLabel('Theme')).toHaveValue(/.+/);
    await choices(program).getByLabel('Rows').selectOption('One party');
    await choices(program).getByLabel('Party').selectOption('PITG');
    await save(program);
    expect(numbers(readDocx(exported(program, NAME.replace('.docx', ' (2).docx'))))).toEqual(['41', '44']);
  });

  test('the actions changed since a day, and no others', async ({ program, page }) => {
    await page.keyboard.press('Escape');
    await program.cell('9', 'evidence').dblclick();
    await page.keyboard.type('x');
    await page.keyboard.press('Control+Enter');
    await program.cell('30', 'date').dblclick();
    await page.keyboard.type('June 2010');
    await page.keyboard.press('Control+Enter');
    await expect(program.cell('30', 'date')).toHaveText('June 2010');
    await program.button('Undo').click();
    await expect(program.cell('30', 'date')).not.toHaveText('June 2010');
    await program.button('Export…').click();
    await choices(program).getByLabel('Rows').selectOption('Changed since a date');
    await expect(choices(program).getByText('1 of 51 actions')).toBeVisible();
    await save(program);
    expect(numbers(readDocx(exported(program, NAME)))).toEqual(['9']);
    await page.keyboard.press('Escape');
    await program.button('Export…').click();
    await choices(program).getByLabel('Since').fill('2099-01-01');
    await expect(choices(program).getByText('0 of 51 actions')).toBeVisible();
  });

  test('exceptions are judged on the “as at” day, and it is said which that is', async ({ program }) => {
    const dialog = choices(program);
    await dialog.getByLabel('Rows').selectOption('Exceptions: overdue, red or amber');
    await expect(dialog).toContainText('today, as “As at” names no day');
    await dialog.getByLabel('As at').fill('1 January 2009');
    await expect(dialog).toContainText('Overdue is judged on 1 January 2009: the day of “As at”.');
    await expect(dialog.getByText('0 of 51 actions')).toBeVisible();
    await dialog.getByLabel('As at').fill('1 June 2010');
    await expect(dialog.getByText(/^[1-9]\d* of 51 actions/)).toBeVisible();
  });

  test('a column is left out, and the others take its room', async ({ program }) => {
    await choices(program).getByRole('checkbox', { name: 'File Ref' }).uncheck();
    await expect(choices(program).getByRole('separator')).toHaveCount(4);
    await save(program);
    const { rows, grid } = readDocx(exported(program, NAME));
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Action',
      'Date',
      'Responsibility',
      'Reported To / Approved By',
      'Evidence / Outcome',
    ]);
    expect(grid).toHaveLength(6);
  });

  test('a column is drawn wider by mouse, and another by keyboard', async ({ program, page }) => {
    const before = readDocx(await savedBytes(program, NAME)).grid;
    await page.keyboard.press('Escape');
    await program.button('Export…').click();
    await drawn(program);
    const line = choices(program).getByRole('separator', { name: 'Line between Date and Responsibility' });
    const box = await line.boundingBox();
    if (box === null) throw new Error('the line is not there');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    await page.mouse.up();
    const other = choices(program).getByRole('separator', { name: 'Line between Action and Date' });
    const value = Number(await other.getAttribute('aria-valuenow'));
    await other.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(other).toHaveAttribute('aria-valuenow', `${value - 5}`);
    await drawn(program);
    await save(program);
    const { grid } = readDocx(exported(program, NAME.replace('.docx', ' (2).docx')));
    // Number, action, date, responsibility…
    expect(grid[1]).toBeLessThan((before[1] ?? 0) - 400);
    expect(grid[2]).toBeGreaterThan((before[2] ?? 0) + 800);
    expect(grid[3]).toBeLessThan((before[3] ?? 0) - 400);
    expect(grid.slice(4)).toEqual(before.slice(4).map((width) => expect.closeTo(width, -2)));
    await page.keyboard.press('Escape');
    await program.button('Export…').click();
    await choices(program).getByRole('button', { name: 'Usual widths' }).click();
    await save(program);
    expect(readDocx(exported(program, NAME.replace('.docx', ' (3).docx'))).grid).toEqual(before);
  });

  test('acronyms with their long forms, and the summary, are printed beside the table', async ({ program }) => {
    const dialog = choices(program);
    await dialog.getByLabel('Summary before the table').check();
    await dialog.getByLabel('Acronyms').check();
    await dialog.getByLabel('Long form of CMT').fill('Corporate Management Team');
    await save(program);
    const all = texts(readDocx(exported(program, NAME)));
    expect(all).toContain('Corporate Management Team');
    expect(all).toContain('CMT');
    expect(all).not.toContain('PITG means');
    expect(all).toContain('Overdue');
  });

  test('all choices are kept with the plan once it is exported, over a reload; one keystroke repeats them', async ({
    program,
    page,
  }) => {
    const dialog = choices(program);
    await dialog.getByLabel('Accessible edition').check();
    await dialog.getByLabel('Committee').fill('Audit Committee');
    await dialog.getByRole('checkbox', { name: 'File Ref' }).uncheck();
    await dialog.getByLabel('RAG key').check();
    await dialog.getByLabel('Meaning of Amber').fill('Watched');
    await save(program);
    await page.keyboard.press('Escape');
    await program.isSaved();
    await page.reload();
    await program.isSaved();
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByRole('dialog')).toContainText('(2).docx');
    const [first, second] = [NAME, NAME.replace('.docx', ' (2).docx')].map((name) => readDocx(exported(program, name)));
    expect(second && texts(second)).toEqual(first && texts(first));
    expect(second && texts(second)).toContain('Watched');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+E');
    await expect(dialog.getByLabel('Accessible edition')).toBeChecked();
    await expect(dialog.getByLabel('Committee')).toHaveValue('Audit Committee');
    await expect(dialog.getByRole('checkbox', { name: 'File Ref' })).not.toBeChecked();
    await expect(dialog.getByLabel('Meaning of Amber')).toHaveValue('Watched');
    const [onDisk] = program.planFiles() as unknown as readonly { exportSettings: { layout: string } }[];
    expect(onDisk?.exportSettings.layout).toBe('accessible');
  });

  test('choices that are cancelled are not kept, and keeping them is no undo step', async ({ program, page }) => {
    await choices(program).getByLabel('Committee').fill('Never mind');
    await page.keyboard.press('Escape');
    await program.button('Export…').click();
    await expect(choices(program).getByLabel('Committee')).toHaveValue('');
    await choices(program).getByLabel('Committee').fill('Audit Committee');
    await save(program);
    await page.keyboard.press('Escape');
    await expect(program.button('Undo')).toHaveAttribute('title', /^Undo: Import of/);
  });

  test('Ctrl+Shift+E asks for the choices where there was no export yet', async ({ program, page }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+E');
    await expect(choices(program)).toBeVisible();
  });

  test('by keyboard alone: from the plan to the saved document', async ({ program, page }) => {
    await page.keyboard.press('Escape');
    await program.cell('1', 'action').click();
    await page.keyboard.press('Control+E');
    const button = choices(program).getByRole('button', { name: 'Export to Word' });
    await expect(button).toBeFocused();
    // Round through the dialog to its first choice.
    await page.keyboard.press('Tab');
    await expect(choices(program).getByRole('group', { name: 'Choices' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(choices(program).getByLabel('Word document')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(choices(program).getByLabel('Original')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(choices(program).getByLabel('Accessible edition')).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(choices(program).getByRole('button', { name: /^Choose…/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(choices(program).getByLabel('Council', { exact: true })).toBeFocused();
    await page.keyboard.type('Our council');
    await expect.poll(async () => (await pageTexts(page))[0]).toContain('Our council');
    // And back round to the button.
    for (const _ of ['template', 'layout', 'kind', 'choices', 'button']) await page.keyboard.press('Shift+Tab');
    await expect(button).toBeFocused();
    await program.dialogTakesKeys();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'The Word document is saved' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(program.cell('1', 'action')).toBeFocused();
    expect(texts(readDocx(exported(program, NAME))).join('\n')).toContain('Our council');
  });

  test('the last of many changes is what is drawn, and that is what is saved', async ({ program, page }) => {
    const version = choices(program).getByLabel('Version');
    await version.pressSequentially('draft twelve', { delay: 30 });
    // At once, while the pages are still those of before.
    await save(program);
    expect(texts(readDocx(exported(program, NAME))).join('\n')).toContain('draft twelve');
    await page.keyboard.press('Escape');
    await program.button('Export…').click();
    await drawn(program);
    expect((await pageTexts(page))[0]).toContain('draft twelve');
  });

  test('an export that fails is told in the dialog, and the choices stay', async ({ program, page }) => {
    await choices(program).getByLabel('Version').fill('7');
    await page.route('**/desk/makeDocument', (route) => route.abort());
    await choices(program).getByRole('button', { name: 'Export to Word' }).click();
    await expect(choices(program).getByRole('alert').first()).toContainText('is not answering');
    await expect(choices(program).getByLabel('Version')).toHaveValue('7');
    await page.unroute('**/desk/makeDocument');
    await save(program);
    expect(texts(readDocx(exported(program, NAME))).join('\n')).toContain('Version 7');
  });

  test('a file that is no template gets its sentence, and the export goes on without', async ({ program, page }) => {
    const chooser = page.waitForEvent('filechooser');
    await choices(program)
      .getByRole('button', { name: /^Choose…/ })
      .click();
    await (await chooser).setFiles(SEED);
    await expect(choices(program).getByText(/cannot be used as a template/)).toBeVisible();
    await expect(choices(program)).toContainText('Council’s template: none');
    await save(program);
    expect(numbers(readDocx(exported(program, NAME)))).toHaveLength(51);
  });

  test('the council’s template is filled in, drawn, remembered and put away again', async ({ program, page }) => {
    const chooser = page.waitForEvent('filechooser');
    await choices(program)
      .getByRole('button', { name: /^Choose…/ })
      .click();
    await (await chooser).setFiles(fixture('templates/council-report.docx'));
    await expect(choices(program)).toContainText('council-report.docx');
    await drawn(program);
    await save(program);
    const docx = readDocx(exported(program, NAME));
    const template = readDocx(new Uint8Array(readFileSync(fixture('templates/council-report.docx'))));
    const headers = Object.keys(template.parts).filter((name) => name.startsWith('word/header'));
    expect(headers.length).toBeGreaterThan(0);
    for (const name of headers) expect(Object.keys(docx.parts)).toContain(name);
    await page.keyboard.press('Escape');
    await program.button('Export…').click();
    await expect(choices(program)).toContainText('council-report.docx');
    await choices(program).getByRole('button', { name: 'Remove the template' }).click();
    await expect(choices(program)).toContainText('Council’s template: none');
  });

  test('an Excel workbook is saved in place of a document, and repeated as one', async ({ program, page }) => {
    await choices(program).getByLabel('Excel workbook').check();
    await expect(choices(program)).toContainText('It will hold 51 actions under 6 headings');
    await save(program, 'Export to Excel');
    await expect(page.getByRole('dialog', { name: 'The Excel workbook is saved' })).toContainText('51 of 51 actions');
    const book = read(exported(program, NAME.replace('.docx', '.xlsx')));
    const [sheet] = Object.values(book.Sheets);
    expect(sheet === undefined ? '' : utils.sheet_to_csv(sheet)).toContain('PROPER PRACTICES AND REPORTING');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByRole('dialog', { name: 'The Excel workbook is saved' })).toContainText('(2).xlsx');
    expect(existsSync(join(program.data, 'exports', NAME))).toBe(false);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 800],
    [640, 400],
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
        await dialog.getByLabel('Rows').selectOption('Changed since a date');
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
}

test('at 200 % text, the choices and the pages stand one below the other', async ({ program, page }) => {
  await program.importFile(SEED);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
  await program.button('Export…').click();
  await drawn(program);
  const council = await choices(program).getByLabel('Council', { exact: true }).boundingBox();
  const pages = await choices(program).getByRole('region', { name: 'Page preview' }).boundingBox();
  expect(pages?.y).toBeGreaterThan(council?.y ?? 0);
  expect(await violations(program)).toEqual([]);
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
  const chooser = page.waitForEvent('filechooser');
  await choices(program)
    .getByRole('button', { name: /^Choose…/ })
    .click();
  await (await chooser).setFiles(fixture('templates/council-report-libreoffice.docx'));
  await expect(choices(program)).toContainText('council-report-libreoffice.docx');
  await drawn(program);
  await choices(program).getByLabel('Accessible edition').check();
  await drawn(program);
  await save(program);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

async function savedBytes(program: Program, name: string): Promise<Uint8Array> {
  await save(program);
  return exported(program, name);
}

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
