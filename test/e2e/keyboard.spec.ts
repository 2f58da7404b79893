// Everything by the keyboard alone, as one works in a spreadsheet.
import { expect, SEED, test } from './program.ts';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test('a cell is edited in place: Enter begins, Ctrl+Enter keeps, F2 begins again, Escape leaves', async ({
  program,
}) => {
  const { page } = program;
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  const first = program.grid.locator('td[data-field="text"]').first();
  await expect(first).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft']) await page.keyboard.press(key);
  const evidence = program.cell('1', 'evidence');
  await expect(evidence).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(program.editor).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('One line');
  await page.keyboard.press('Enter');
  await page.keyboard.type('• a bullet');
  await page.keyboard.press('Control+Enter');
  await expect(evidence).toBeFocused();
  await expect(evidence.getByRole('listitem')).toHaveText(['a bullet']);

  await page.keyboard.press('F2');
  await page.keyboard.type(' never kept');
  await page.keyboard.press('Escape');
  await expect(evidence).toBeFocused();
  await expect(evidence).not.toContainText('never kept');
});

test('what is left with Escape can be brought back', async ({ program }) => {
  const { page } = program;
  await program.cell('3', 'responsibility').click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' and a long thought');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status')).toHaveText('What you typed was not kept.');
  await program.button('Bring back what you typed').click();
  await expect(program.editor).toHaveValue('Strategy & Performance Team and a long thought');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('3', 'responsibility')).toHaveText('Strategy & Performance Team and a long thought');
  await expect(program.button('Bring back what you typed')).toHaveCount(0);
});

test('what was left is offered still after the cell is opened again, and after another is left too', async ({
  program,
}) => {
  const { page } = program;
  for (const number of ['3', '4']) {
    await program.cell(number, 'fileRef').dblclick();
    await page.keyboard.type(`thought ${number}`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  for (const number of ['4', '3']) {
    await program.button('Bring back what you typed').click();
    await expect(program.editor).toHaveValue(`thought ${number}`);
    await page.keyboard.press('Control+Enter');
    await expect(program.cell(number, 'fileRef')).toHaveText(`thought ${number}`);
  }
  await expect(program.button('Bring back what you typed')).toHaveCount(0);
});

test('Tab keeps the text and goes on, Shift+Tab back, and a click elsewhere keeps it too', async ({ program }) => {
  const { page } = program;
  await program.cell('2', 'reportedTo').dblclick();
  await page.keyboard.type('CMT');
  await page.keyboard.press('Tab');
  await expect(program.cell('2', 'reportedTo')).toHaveText('CMT');
  await expect(program.cell('2', 'evidence')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(program.cell('2', 'reportedTo')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('\nMembers');
  await program.cell('5', 'fileRef').click();
  await expect(program.cell('2', 'reportedTo')).toHaveText('CMT\nMembers', { useInnerText: true });
  await expect(program.cell('5', 'fileRef')).toBeFocused();
});

test('themes, their dates and statements are edited like any cell', async ({ program }) => {
  const { page } = program;
  const theme = program.grid.getByRole('row', { name: /^DATA COLLECTION/ });
  await theme.locator('td[data-field="date"]').dblclick();
  await page.keyboard.type('June 2010');
  await page.keyboard.press('Control+Enter');
  await expect(theme.locator('td[data-field="date"]')).toHaveText('June 2010');
  const statement = program.grid.locator('tr[class*="statement"]').first().locator('td');
  await statement.dblclick();
  await page.keyboard.type(' UoR 2.2');
  await page.keyboard.press('Control+Enter');
  await expect(statement).toContainText('applied consistently UoR 2.2');
});

test('an action is added where one is, and deleted, and undo and redo go through it all', async ({ program }) => {
  const { page } = program;
  const rows = program.grid.locator('tbody tr');
  await program.cell('7', 'action').click();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(program.editor).toBeFocused();
  await page.keyboard.type('A new action');
  await page.keyboard.press('Control+Enter');
  await expect(rows).toHaveCount(65);
  await expect(program.cell('52', 'action')).toHaveText('A new action');
  const numbers = await program.grid.locator('td[data-field="number"]').allTextContents();
  expect(numbers.indexOf('52')).toBe(numbers.indexOf('7') + 1);

  await page.keyboard.press('Control+Delete');
  await expect(rows).toHaveCount(64);
  await expect(page.getByRole('status')).toHaveText('Deleted action 52. Undo brings it back.');
  await expect(program.cell('8', 'action')).toBeFocused();

  await page.keyboard.press('Control+Z');
  await expect(program.cell('52', 'action')).toHaveText('A new action');
  await page.keyboard.press('Control+Z');
  await expect(program.cell('52', 'action')).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expect(rows).toHaveCount(64);
  await page.keyboard.press('Control+Y');
  await page.keyboard.press('Control+Y');
  await expect(program.cell('52', 'action')).toHaveText('A new action');
});

test('undo within a text being typed is the text’s own', async ({ program }) => {
  const { page } = program;
  await program.cell('4', 'fileRef').dblclick();
  await page.keyboard.type('DQ/4');
  await page.keyboard.press('Control+Z');
  await expect(program.editor).toBeVisible();
  await expect(program.editor).not.toHaveValue('DQ/4');
  await expect(program.grid.getByRole('row')).toHaveCount(65);
});

test('undo and redo are there over a reload too', async ({ program }) => {
  const { page } = program;
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type('DQ/1');
  await page.keyboard.press('Control+Enter');
  await program.isSaved();
  await page.reload();
  await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');
  await page.keyboard.press('Control+Z');
  await expect(program.cell('1', 'fileRef')).toHaveText('');
  await page.keyboard.press('Control+Y');
  await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');
});

test('the whole way by keyboard: into the table, to its ends, and out again', async ({ program }) => {
  const { page } = program;
  await program.cell('1', 'action').click();
  await page.keyboard.press('Control+End');
  await expect(program.cell('51', 'fileRef')).toBeFocused();
  await expect(program.cell('51', 'fileRef')).toBeInViewport();
  // The headings and the theme one is in stay in sight.
  await expect(program.grid.getByRole('columnheader', { name: 'File Ref' })).toBeInViewport();
  await expect(program.grid.getByText('MONITORING PERFORMANCE AGAINST PRIORITIES')).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(program.cell('51', 'fileRef')).not.toBeFocused();
  await program.cell('51', 'fileRef').focus();
  await page.keyboard.press('Control+Home');
  await expect(program.grid.locator('td[data-field="text"]').first()).toBeFocused();
  await page.keyboard.press('F6');
  expect(await program.grid.evaluate((grid) => grid.contains(document.activeElement))).toBe(false);
});

test('typing in a cell that is not open replaces its text, and Escape takes that back', async ({ program }) => {
  const { page } = program;
  const cell = program.cell('2', 'responsibility');
  const before = await cell.innerText();
  await cell.click();
  await page.keyboard.type('Group Managers');
  await expect(program.editor).toHaveValue('Group Managers');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText(before, { useInnerText: true });
  await expect(cell).toBeFocused();
  await expect(program.button('Bring back what you typed')).toBeVisible();

  await page.keyboard.type('X');
  await page.keyboard.press('Tab');
  await expect(cell).toHaveText('X');
  await expect(program.button('Bring back what you typed')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(cell).toHaveText(before, { useInnerText: true });
});

test('the first letter typed over a cell outlasts a reload', async ({ program }) => {
  const { page } = program;
  await program.cell('2', 'fileRef').click();
  await page.keyboard.press('D');
  await expect(program.editor).toHaveValue('D');
  await page.reload();
  await expect(program.editor).toHaveValue('D');
});

test('Delete empties the cell, says so, and undo brings it back', async ({ program }) => {
  const { page } = program;
  const cell = program.cell('1', 'evidence');
  const before = await cell.innerText();
  expect(before).not.toBe('');
  await cell.click();
  await page.keyboard.press('Delete');
  await expect(cell).toHaveText('');
  await expect(cell).toBeFocused();
  await expect(page.getByRole('status').first()).toHaveText(
    'Emptied: Evidence / Outcome of action 1. Undo brings it back.',
  );
  await page.keyboard.press('Control+Z');
  await expect(cell).toHaveText(before, { useInnerText: true });
});

test('a row is moved and copied where one is, and the keyboard goes with it', async ({ program }) => {
  const { page } = program;
  const numbers = () => program.grid.locator('td[data-field="number"]').allTextContents();
  await program.cell('7', 'evidence').click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await numbers()).slice(5, 9)).toEqual(['6', '8', '7', '9']);
  await expect(program.cell('7', 'evidence')).toBeFocused();
  await expect(program.button('Undo')).toHaveAttribute('title', /Move action 7 down/);
  await page.keyboard.press('Control+Z');
  await expect.poll(async () => (await numbers()).slice(5, 9)).toEqual(['6', '7', '8', '9']);

  await page.keyboard.press('Control+Shift+D');
  await expect(program.editor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(program.cell('52', 'evidence')).toHaveText(await program.cell('7', 'evidence').innerText(), {
    useInnerText: true,
  });
  await page.keyboard.press('Control+Z');
  await expect(program.action('52')).toHaveCount(0);
});

test('a theme is deleted without what stands under it, and undo brings it back', async ({ program }) => {
  const { page } = program;
  const themes = program.grid.locator('tr:not(:has([data-field="number"])) [data-field="text"]');
  const before = await themes.allTextContents();
  await themes.nth(0).click();
  await page.keyboard.press('Control+Delete');
  await expect(themes).toHaveCount(before.length - 1);
  await expect(page.getByRole('status').first()).toContainText('What stood under it is still there.');
  await expect(program.grid.locator('td[data-field="number"]')).toHaveCount(51);
  await page.keyboard.press('Control+Z');
  await expect(themes).toHaveText(before);
});
