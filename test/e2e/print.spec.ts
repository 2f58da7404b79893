// The plan on paper: a plain table, whole, whatever is on screen. Read by pdftotext, of poppler-utils.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePartner, openPart, SENIOR } from './filter-steps.ts';
import { expect, fixture, type Program, SEED, test } from './program.ts';

// Not every machine has the tool, and npm test does not install it; .ci/run does.
test.beforeEach(() => {
  const { error } = spawnSync('pdftotext', ['-v']);
  test.info().skip(error !== undefined, 'there is no pdftotext here');
});

/** What is on each page, as text in its layout. */
async function printed({ page }: Program): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tabled-print-'));
  try {
    const pdf = join(folder, 'plan.pdf');
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    expect(info).toMatch(/Page size:\s+84[12](?:\.\d+)? x 59[45](?:\.\d+)?/);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    return text.split('\f').filter((one) => one.trim() !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers at the left edge, in their order. */
function numbersOn(pages: readonly string[]): readonly number[] {
  return pages.flatMap((text) => [...text.matchAll(/^ {0,4}(\d+) {2,}\S/gm)].map(([, number]) => Number(number)));
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

test('all 51 actions are on A4 landscape, under the headings on every page, and nothing of the window is', async ({
  program,
  page,
}) => {
  await program.importFile(SEED);
  await program.isSaved();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('data');
  await page.emulateMedia({ colorScheme: 'dark' });
  const pages = await printed(program);
  expect(pages.length).toBeGreaterThan(5);
  expect(numbersOn(pages)).toEqual(upTo(51));
  expect(pages[0]).toContain('Data Quality Action Plan 2009/10');
  for (const [index, text] of pages.entries()) {
    expect(text).toMatch(/Responsibility/);
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(text).not.toMatch(/Saved \d|Export…|Undo|Previous/);
  }
});

test('under a filter the paper says so and how much it is, and where nothing matches, that', async ({
  program,
  page,
}) => {
  await program.importFile(SEED);
  await choosePartner(program);
  const pages = await printed(program);
  expect(numbersOn(pages)).toEqual(SENIOR.map(Number));
  const sentence = `Filtered: Party: Group Managers. ${SENIOR.length} of 51 actions.`;
  expect(pages[0]).toContain(sentence);
  expect(pages.slice(1).join('')).not.toContain('Filtered:');
  await page.keyboard.press('Control+Shift+L');
  expect((await printed(program)).join('')).not.toContain('Filtered:');

  await openPart(program, 'Views');
  await page.getByRole('button', { name: 'Due soon', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'No action matches the filter' })).toBeVisible();
  const [only = '', ...others] = await printed(program);
  expect(others).toEqual([]);
  expect(only).toMatch(/Data Quality Action Plan 2009\/10/);
  expect(only).toMatch(/0 of 51 actions\. No action matches, so that nothing of the plan is printed\./);
  expect(only).not.toContain('Clear the filter');
});

test('nothing of the cell that the keyboard is on, of notes or of a selection stands on the paper', async ({
  program,
  page,
}) => {
  await program.importFile(fixture('workbooks/notes-and-dates.xlsx'));
  await program.cell('1', 'action').click();
  await page.keyboard.press('Shift+Space');
  await page.emulateMedia({ media: 'print' });
  await expect(program.grid.locator('td[data-active]')).toHaveCount(1);
  const drawn = await program.grid.evaluate((grid) => {
    const marks = [
      ...grid.querySelectorAll('[data-grip], td > [role="img"][title$="notes"], td > [role="img"][title$="1 note"]'),
    ];
    const selected = [...grid.querySelectorAll('td[data-selected]')].map((cell) => getComputedStyle(cell));
    return {
      marks: marks.length,
      boxes: marks.flatMap((mark) => [...mark.getClientRects()]).length,
      selected: selected.length,
      tints: selected.filter(({ backgroundImage, boxShadow }) => `${backgroundImage} ${boxShadow}` !== 'none none')
        .length,
    };
  });
  expect(drawn).toMatchObject({ boxes: 0, tints: 0 });
  expect(drawn.marks).toBeGreaterThan(1);
  expect(drawn.selected).toBeGreaterThan(1);
});

test('a dialog that is open is not on the paper', async ({ program, page }) => {
  await program.importFile(SEED);
  await page.keyboard.press('Control+O');
  await expect(page.getByRole('dialog')).toBeVisible();
  const pages = await printed(program);
  expect(numbersOn(pages)).toEqual(upTo(51));
  expect(pages.join('')).not.toContain('Put away');
});

test('a long plan, of which the screen has a part only, is printed whole and is then as it was', async ({
  program,
  page,
}) => {
  const rows = upTo(400).map((number) => `${number},Do the work of number ${number},May 2010,Heads of Service`);
  await program.drop('long.csv', `No,Action,Date,Responsibility\n${rows.join('\n')}\n`);
  await program.button('Import 400 actions').click();
  await program.isSaved();
  const drawn = () => program.grid.locator('tr[data-row]').count();
  await expect.poll(drawn).toBeLessThan(200);
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 6000));
  await page.waitForTimeout(300);
  const inSight = () =>
    page.getByRole('main').evaluate((main) => {
      const top = main.getBoundingClientRect().top + (main.querySelector('thead')?.getBoundingClientRect().height ?? 0);
      const rows = [...main.querySelectorAll('tr[data-row]')];
      return rows.find((row) => row.getBoundingClientRect().bottom > top + 1)?.textContent ?? '';
    });
  const before = await inSight();
  expect(before).toMatch(/Do the work of number \d\d/);
  expect(numbersOn(await printed(program))).toEqual(upTo(400));
  await expect.poll(drawn).toBeLessThan(200);
  await expect.poll(inSight).toBe(before);
});

test('Ctrl+P asks the browser to print, and keeps first what is being typed', async ({ program, page }) => {
  await program.importFile(SEED);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked', 'yes');
  });
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type('DQ/1');
  await page.keyboard.press('Control+P');
  await expect(page.locator('body')).toHaveAttribute('data-asked', 'yes');
  await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');
  await expect(program.editor).toHaveCount(0);
});
