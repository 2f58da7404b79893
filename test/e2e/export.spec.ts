// What is chosen in the export dialog is in the saved document.
import { existsSync, readdirSync } from 'node:fs';
import { readDocx } from '../support/read-docx.ts';
import { attach, evidenceFiles, evidenceFolder } from './evidence-parts.ts';
import {
  choices,
  drawn,
  exported,
  NAME,
  numbers,
  openPublished,
  pageTexts,
  SECOND,
  save,
  THIRD,
  texts,
} from './export-dialog.ts';
import { expect, SEED, test } from './program.ts';
import { workerFolder } from './worker-folder.ts';

const folder = workerFolder();
const { minutes } = evidenceFiles(folder);

test.describe.configure({ timeout: 180_000 });

test.use({ withPlan: true });
test.beforeEach(({ program }) => openPublished(program));

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
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('DATA SECURITY');
  await expect(dialog.getByText('6 of 51 actions')).toBeVisible();
  await save(program);
  expect(numbers(readDocx(exported(program, NAME)))).toEqual(['17', '18', '19', '20', '21', '22']);
  await page.keyboard.press('Escape');
  await program.button('Export…').click();
  await expect(choices(program).getByRole('combobox', { name: 'Theme' })).toHaveValue(/.+/);
  await choices(program).getByLabel('Rows').selectOption('One party');
  await choices(program).getByRole('combobox', { name: 'Party' }).selectOption('PITG');
  await save(program);
  expect(numbers(readDocx(exported(program, SECOND)))).toEqual(['41', '44']);
});

test('the actions changed since a day, and no others', async ({ program, page }) => {
  await page.keyboard.press('Escape');
  await program.cell('9', 'evidence').dblclick();
  await page.keyboard.type('x');
  await page.keyboard.press('Control+Enter');
  await program.cell('30', 'date').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('June 2010');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('30', 'date')).toContainText('June 2010');
  await program.button('Undo').click();
  await expect(program.cell('30', 'date')).not.toContainText('June 2010');
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
  await save(program);
  const before = readDocx(exported(program, NAME)).grid;
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
  const { grid } = readDocx(exported(program, SECOND));
  // Number, action, date, responsibility…
  expect(grid[1]).toBeLessThan((before[1] ?? 0) - 400);
  expect(grid[2]).toBeGreaterThan((before[2] ?? 0) + 800);
  expect(grid[3]).toBeLessThan((before[3] ?? 0) - 400);
  expect(grid.slice(4)).toEqual(before.slice(4).map((width) => expect.closeTo(width, -2)));
  await page.keyboard.press('Escape');
  // They are remembered with the plan: over a reload, and where nothing is drawn anew.
  await program.isSaved();
  await page.reload();
  await program.isSaved();
  await program.button('Export…').click();
  await drawn(program);
  await expect(other).toHaveAttribute('aria-valuenow', `${value - 5}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog')).toContainText('(3).docx');
  expect(readDocx(exported(program, THIRD)).grid).toEqual(grid);
  await page.keyboard.press('Escape');
  await program.button('Export…').click();
  await choices(program).getByRole('button', { name: 'Usual widths' }).click();
  await save(program);
  expect(readDocx(exported(program, THIRD.replace('(3)', '(4)'))).grid).toEqual(before);
});

test('the widths that one plan’s columns are given are not another plan’s', async ({ program, page }) => {
  const line = choices(program).getByRole('separator', { name: 'Line between Action and Date' });
  const value = await line.getAttribute('aria-valuenow');
  await line.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(line).not.toHaveAttribute('aria-valuenow', `${value}`);
  await drawn(program);
  await save(program);
  await page.keyboard.press('Escape');
  await program.importFile(SEED);
  await program.button('Export…').click();
  await drawn(program);
  await expect(line).toHaveAttribute('aria-valuenow', `${value}`);
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

test('the index of evidence is printed where it is ticked, and the tick is kept with the plan', async ({
  program,
  page,
}) => {
  await page.keyboard.press('Escape');
  await attach(program, '17', minutes);
  await expect.poll(() => existsSync(evidenceFolder(program)) && readdirSync(evidenceFolder(program)).length).toBe(1);
  await program.isSaved();
  await program.button('Export…').click();
  await choices(program)
    .getByRole('checkbox', { name: /^Evidence index/ })
    .check();
  await save(program);
  const all = texts(readDocx(exported(program, NAME)));
  expect(all).toContain('Evidence index');
  expect(all).toContain('Minutes of 3 March.pdf');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog')).toContainText('(2).docx');
  expect(texts(readDocx(exported(program, SECOND)))).toContain('Evidence index');
});
