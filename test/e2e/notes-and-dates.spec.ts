// What came beside the texts of a spreadsheet: notes on rows, and what dates are read as.
import { expect, fixture, test } from './program.ts';

test.beforeEach(async ({ program }) => {
  await program.importFile(fixture('workbooks/notes-and-dates.xlsx'));
});

test('notes are marked, and shown by the keyboard or a click; they outlast a restart and an undo', async ({
  program,
}) => {
  const { page } = program;
  const marked = program.cell('1', 'number').getByRole('img', { name: '2 notes' });
  await expect(marked).toBeVisible();
  await expect(program.grid.getByRole('img')).toHaveCount(3);
  await expect(program.cell('2', 'number').getByRole('img')).toHaveCount(0);

  await program.cell('1', 'evidence').click();
  await page.keyboard.press('Shift+F2');
  const notes = page.getByRole('dialog', { name: 'Notes on action 1' });
  await expect(notes.getByRole('heading', { level: 3 })).toHaveText(['Action · Cid', 'Date · Ann Lee']);
  await expect(notes).toContainText('Ask Bob\nfirst');
  await page.keyboard.press('Escape');
  await expect(notes).toBeHidden();
  await expect(program.cell('1', 'evidence')).toBeFocused();

  await page.keyboard.press('Control+Delete');
  await expect(program.action('1')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(marked).toBeVisible();
  await program.isSaved();
  await page.reload();
  await expect(marked).toBeVisible();
  expect(program.planFiles()[0]?.rows[1]?.['notes']).toEqual([
    { about: 'Action', author: 'Cid', text: 'Who does?' },
    { about: 'Date', author: 'Ann Lee', text: 'Ask Bob\nfirst' },
  ]);

  await program.grid.getByText('Data security').click();
  await page.getByRole('button', { name: '1 note on this row' }).click();
  await expect(page.getByRole('dialog', { name: 'Notes on the theme Data security' })).toContainText('A theme’s');
});

test('the line below says what the active date is read as, also of a day that its cell does not show', async ({
  program,
}) => {
  const { page } = program;
  const line = page.getByRole('contentinfo');
  const readings = { '1': '31 March 2010', '2': '31 March 2010', '3': 'March 2010', '4': '31 October 2010' };
  for (const [number, reading] of Object.entries(readings)) {
    await program.cell(number, 'date').click();
    await expect(line).toContainText(`Read as ${reading}`);
    await expect(program.cell(number, 'date')).toHaveAccessibleDescription(`Read as ${reading}`);
  }
  await page.keyboard.press('ArrowDown');
  await expect(line).toContainText('Not read as a date');
  await page.keyboard.press('ArrowLeft');
  await expect(line).not.toContainText('ead as');

  await program.cell('4', 'date').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Q4 2009/10');
  await page.keyboard.press('Control+Enter');
  await expect(line).toContainText('Read as Quarter 4 of 2009/10 (January to March 2010)');
  await page.keyboard.press('Control+Z');
  await expect(line).toContainText('Read as 31 October 2010');
});
