// The import screen: what was read can be changed at every turn, the preview follows, and nothing is stored before.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from 'xlsx';
import { expect, fixture, type Program, test } from './program.ts';

const COUNCIL = fixture('workbooks/plan-2009-10.xlsx');
const TRACKER = fixture('workbooks/plan-2009-10-tracker.xlsx');
const EXTRACTED = fixture('workbooks/plan-2009-10-as-extracted.xlsx');

const UNSURE = [
  'Plan',
  'Action,Date,Responsibility,Chased by',
  'DATA SECURITY',
  '1 Do it,May,CMT,Ann',
  'The Council ensures things',
  '2 Do more,June,Heads,Bob',
  '',
  'Notes: all done',
].join('\n');

const GERMAN = (year: string) => `Plan ${year}\nStand Mai\nWas,Wann,Wer\nDo it,May,CMT\nSECURITY\nDo more,June,Heads\n`;

function screen({ page }: Program) {
  const dialog = page.getByRole('dialog', { name: /^Import “/ });
  return {
    dialog,
    counts: dialog.getByRole('status').first(),
    sheet: dialog.getByLabel('Sheet'),
    headings: dialog.getByLabel('Headings', { exact: true }),
    column: (letter: string) => dialog.getByLabel(new RegExp(`^Column ${letter}(?:,|\\b).* becomes$`)),
    row: (number: number) => dialog.getByLabel(`Row ${number} is`, { exact: true }),
    line: (number: number) =>
      dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(number), exact: true }) }),
    tab: (name: string | RegExp) => dialog.getByRole('tab', { name }),
  };
}

/** How many records each table of the working copy has, by its name. */
async function stored({ page }: Program): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    const wait = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await wait(indexedDB.open('tabled'));
    const names = ['plans', 'rows', 'history', 'mappings'];
    const transaction = db.transaction(names);
    const counts = await Promise.all(
      names.map(async (name) => [name, await wait(transaction.objectStore(name).count())] as const),
    );
    db.close();
    return Object.fromEntries(counts);
  });
}

const NOTHING = { plans: 0, rows: 0, history: 0, mappings: 0 };

test('a column is made another, and rows, counts and problems follow', async ({ program }) => {
  await program.chooseFile(TRACKER);
  const { dialog, column, counts, tab } = screen(program);
  await expect(counts).toHaveText('51 actions, 9 themes, 4 statements, 2 problems');
  await expect(column('E')).toHaveValue('date');
  await column('E').selectOption('Reported To / Approved By');
  await expect(column('G')).toHaveValue('custom');
  await expect(dialog).toContainText(
    'Column G (“Reported to”) was Reported To / Approved By until now. It is kept as a column of its own.',
  );
  await expect(dialog.getByRole('columnheader', { name: 'Reported to', exact: true })).toHaveCount(1);
  await column('B').selectOption('Left out');
  await expect(counts).toHaveText('51 actions, 0 themes, 4 statements, 53 problems');
  await expect(tab('Problems (53)')).toBeVisible();
  await program.button('As found').click();
  await expect(counts).toHaveText('51 actions, 9 themes, 4 statements, 2 problems');
  await expect(column('E')).toHaveValue('date');
});

test('a row is made another, with its reason in sight, and is as found again', async ({ program }) => {
  await program.drop('plan.csv', UNSURE);
  const { dialog, counts, line, row } = screen(program);
  await expect(counts).toContainText('2 actions, 1 theme, 1 statement');
  await expect(line(5)).toContainText('Unsure. This text stands alone in its row');
  await expect(line(8)).toContainText('It stands below the table.');
  await row(5).selectOption('Theme');
  await expect(counts).toContainText('2 actions, 2 themes, 0 statements');
  await expect(line(5)).toContainText('You chose this.');
  await row(8).selectOption('Action');
  await expect(program.button('Import 3 actions')).toBeVisible();
  await row(6).selectOption('Goes on the row above');
  await expect(program.button('Import 2 actions')).toBeVisible();
  await row(6).selectOption('As found');
  await row(5).selectOption('As found');
  await expect(counts).toContainText('3 actions, 1 theme, 1 statement');
  await dialog.getByLabel('Show').selectOption({ label: 'Unsure (1)' });
  await expect(dialog.getByRole('rowheader')).toHaveText(['5']);
});

test('another heading row is read, and the rows that were chosen stay so', async ({ program }) => {
  await program.chooseFile(COUNCIL);
  const { dialog, headings, counts, row } = screen(program);
  await expect(headings.locator('option:checked')).toHaveText(/^Row 3: Action · Date · Responsibility/);
  await row(6).selectOption('Statement');
  await expect(counts).toContainText('50 actions');
  await headings.selectOption({ index: 2 });
  await expect(headings.locator('option:checked')).toHaveText(/^Row 4: PROPER PRACTICES/);
  await expect(dialog).toContainText('no plan without a column for the actions');
  await headings.selectOption({ index: 1 });
  await expect(counts).toContainText('50 actions');
});

test('headings over two rows are taken apart', async ({ program }) => {
  await program.drop('two.csv', 'No,Action,Reported to,Date\n,,Approved by,\n1,Do it,Cabinet,May\n');
  const { dialog, column, row } = screen(program);
  const second = dialog.getByLabel('Row 2 belongs to the headings too');
  await expect(second).toBeChecked();
  await expect(column('C')).toHaveAccessibleName('Column C, Reported to Approved by, becomes');
  await second.uncheck();
  await expect(column('C')).toHaveAccessibleName('Column C, Reported to, becomes');
  await expect(row(2)).toBeVisible();
  await second.check();
  await expect(row(2)).toHaveCount(0);
  await program.button('Import 1 action').click();
  await expect(program.grid.getByRole('columnheader', { name: 'Reported to Approved by' })).toBeVisible();
});

test('another sheet is read, hidden ones too, and each keeps what was chosen for it', async ({ program, data }) => {
  const headings = ['No', 'Action', 'Date', 'Responsibility'];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Cover']]), 'Cover');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([headings, ['1', 'New', 'May', 'CMT'], ['2', 'Newer']]),
    'This year',
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ['7', 'Old', 'May', 'CMT']]), 'Last year');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
  const path = join(data, 'two years.xlsx');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  await program.chooseFile(path);
  const { dialog, sheet, counts, row, line } = screen(program);
  await expect(sheet.locator('option')).toHaveText([
    'Cover (1 row)',
    'This year (3 rows)',
    'Last year (hidden, 2 rows)',
  ]);
  await expect(sheet.locator('option:checked')).toHaveText('This year (3 rows)');
  await row(3).selectOption('Theme');
  await expect(counts).toContainText('1 action, 1 theme');
  await sheet.selectOption('Last year (hidden, 2 rows)');
  await expect(line(2)).toContainText('Old');
  await sheet.selectOption('Cover (1 row)');
  await expect(dialog).toContainText('First choose the sheet and the row of its headings.');
  await sheet.selectOption('This year (3 rows)');
  await expect(counts).toContainText('1 action, 1 theme');
  await program.button('Import 1 action').click();
  await expect(program.cell('1', 'action')).toHaveText('New');
});

test('a problem leads to its row, whatever the filter', async ({ program }) => {
  await program.chooseFile(EXTRACTED);
  const { dialog, tab, row, line } = screen(program);
  await dialog.getByLabel('Show').selectOption({ label: 'Themes and statements (13)' });
  await tab(/^Problems/).click();
  const last = dialog.getByRole('button', { name: /^Show the row of/ }).last();
  const where = /[A-Z]+(\d+)$/.exec((await last.getAttribute('aria-label')) ?? '')?.[1];
  await last.click();
  await expect(row(Number(where))).toBeFocused();
  await expect(line(Number(where))).toBeInViewport();
  await expect(dialog.getByLabel('Show')).toHaveValue('all');
});

test('a workbook that Tabled finds no plan in is read by what the person shows it', async ({ program }) => {
  await program.drop('register.csv', GERMAN('2025'));
  const { dialog, headings, column, counts } = screen(program);
  await expect(dialog).toContainText('Tabled has found no action plan in “register.csv”.');
  await expect(headings).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await headings.selectOption('Row 3: Was · Wann · Wer');
  await expect(dialog).toContainText('Choose “Action” for the column that says what is to be done.');
  await column('A').selectOption('Action');
  await expect(counts).toContainText('2 actions, 1 theme');
  await column('C').selectOption('Responsibility');
  await program.button('Import 2 actions').click();
  await expect(program.grid.getByRole('columnheader', { name: 'Wer' })).toBeVisible();
});

test('columns once chosen are chosen for the next workbook with the same headings, until they are as found', async ({
  program,
  page,
}) => {
  await program.drop('plan.csv', UNSURE);
  const { dialog, column } = screen(program);
  await column('D').selectOption('Responsibility');
  expect(await stored(program)).toEqual(NOTHING);
  await program.button('Import 2 actions').click();
  await expect(program.cell('1', 'responsibility')).toHaveText('Ann');
  expect(await stored(program)).toMatchObject({ plans: 1, mappings: 1 });

  await program.drop('next.csv', UNSURE.replace('Do it', 'Do it again'));
  await expect(dialog).toContainText(/as you chose them for “plan.csv” on \d+ \w+ \d{4}\./);
  await expect(column('D')).toHaveValue('responsibility');
  await program.button('Use what Tabled finds instead').click();
  await expect(column('C')).toHaveValue('responsibility');
  await expect(dialog).not.toContainText('as you chose them');
  await program.button('Cancel').click();
  expect(await stored(program)).toMatchObject({ plans: 1, mappings: 1 });

  await program.drop('third.csv', UNSURE);
  await expect(column('D')).toHaveValue('responsibility');
  await program.button('As found').click();
  await expect(column('C')).toHaveValue('responsibility');
  await program.button('Import 2 actions').click();
  await expect(program.cell('1', 'responsibility')).toHaveText('CMT');
  expect(await stored(program)).toMatchObject({ plans: 2, mappings: 0 });
  await page.reload();
  await expect(program.grid).toBeVisible();
  await program.drop('fourth.csv', UNSURE);
  await expect(column('D')).toHaveValue('custom');
});

test('the title can be changed before the import, and nothing is stored by Cancel or Escape', async ({
  program,
  page,
}) => {
  await program.chooseFile(COUNCIL);
  const { dialog, row } = screen(program);
  await dialog.getByLabel('Title').fill('Our plan');
  await row(6).selectOption('Statement');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await stored(program)).toEqual(NOTHING);
  await program.chooseFile(COUNCIL);
  await expect(dialog.getByLabel('Title')).toHaveValue('Data Quality Action Plan 2009/10');
  await dialog.getByLabel('Title').fill('Our plan');
  await program.button('Import 51 actions').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our plan');
  await program.button('Undo').click();
  await expect(program.button('Open the 2009/10 example')).toBeVisible();
});

test('all of it can be done with the keyboard alone', async ({ program, page }) => {
  await program.drop('plan.csv', UNSURE);
  const { row, counts, tab } = screen(program);
  await expect(program.button('Import 2 actions')).toBeFocused();
  // Backwards: Cancel, then the rows, whose one stop is the first row.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(row(3)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row(5)).toBeFocused();
  await expect(row(3)).toHaveValue('theme');
  await page.keyboard.press('t');
  await expect(counts).toContainText('2 themes');
  await expect(row(5)).toBeFocused();
  await page.keyboard.press('End');
  await expect(row(8)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(3)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(tab(/^Rows/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab(/^Problems/)).toBeFocused();
  await expect(tab(/^Problems/)).toHaveAttribute('aria-selected', 'true');
});

test('a sheet of thousands of rows shows those in sight, and the keyboard comes to the last', async ({
  program,
  page,
}) => {
  const rows = Array.from({ length: 5000 }, (_, index) => `${index + 1},Action ${index + 1},May,CMT`);
  await program.drop('long.csv', `No,Action,Date,Responsibility\n${rows.join('\n')}\n`);
  const { dialog, row, column } = screen(program);
  await expect(program.button('Import 5000 actions')).toBeVisible();
  expect(await dialog.getByRole('row').count()).toBeLessThan(60);
  await row(2).focus();
  await page.keyboard.press('End');
  await expect(row(5001)).toBeFocused();
  await page.keyboard.press('s');
  await expect(program.button('Import 4999 actions')).toBeVisible();
  await column('D').selectOption('Left out');
  await expect(dialog.getByRole('tab', { name: /^Problems/ })).toContainText('500');
  await expect(row(5001)).toHaveValue('statement');
});
