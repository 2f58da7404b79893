// What cells show beyond their texts, and what is done to columns: all of it from the keyboard.
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, type Program, test } from './program.ts';

test.use({ withPlan: true });

/** Runs a command by the list of all. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type(name);
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  // A fresh dialog takes no Enter at first.
  await page.waitForTimeout(450);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden();
}

async function headings(page: Page): Promise<readonly string[]> {
  return page.getByRole('columnheader').allInnerTexts();
}

async function addStatus(program: Program): Promise<void> {
  await command(program.page, 'Add a status');
  await expect(program.page.getByRole('columnheader', { name: 'Status' })).toBeVisible();
}

test('a status is chosen from the words, and takes the action from what is overdue', async ({ program, page }) => {
  const date = program.cell('1', 'date');
  await expect(date).toHaveText(/^March 2010\s*Overdue$/);
  await addStatus(program);
  const cell = program.cell('1', 'custom:status');
  await cell.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const list = page.getByRole('listbox', { name: 'Words to choose from' });
  await expect(list.getByRole('option')).toHaveText(['Not started', 'In progress', 'On hold', 'Complete']);
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  const chosen = list.getByRole('option', { selected: true });
  await expect(chosen).toHaveText('Complete');
  await expect(program.editor).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'none');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('Complete');
  await expect(cell).toBeFocused();
  await expect(date).toHaveText('March 2010');
  await page.keyboard.press('Control+z');
  await expect(date).toHaveText(/Overdue$/);
});

test('typing finds a word, and any other text is as good', async ({ program, page }) => {
  await addStatus(program);
  const cell = program.cell('2', 'custom:status');
  await cell.focus();
  await page.keyboard.type('prog');
  await expect(page.getByRole('option')).toHaveText(['In progress']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('In progress');
  await page.keyboard.type('In progress, waits for ICT');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('In progress, waits for ICT');
  // What is left with Escape is offered back, as from any cell.
  await page.keyboard.type('Comp');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText('In progress, waits for ICT');
  await expect(program.button('Bring back what you typed')).toBeVisible();
});

test('what is typed in a cell with words is there after a reload', async ({ program, page }) => {
  await addStatus(program);
  await program.cell('2', 'custom:status').focus();
  await page.keyboard.type('Half of it');
  await page.waitForTimeout(300);
  await page.reload();
  await expect(program.editor).toHaveValue('Half of it');
});

test('a date says how it is read while it is typed, and what it comes to in its cell', async ({ program, page }) => {
  const cell = program.cell('2', 'date');
  await cell.focus();
  await page.keyboard.type('Q4 2039/40');
  await expect(cell.getByText('Read as Quarter 4 of 2039/40 (January to March 2040)')).toBeVisible();
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(cell).toHaveText(/^Q4 2039\/40\s*to 31 March 2040\s*Due$/);
});

test('“due soon” goes by the days that are set, and by midnight', async ({ program, page }) => {
  await page.clock.install({ time: new Date('2027-03-01T23:59:00') });
  await page.reload();
  const cell = program.cell('2', 'date');
  await cell.focus();
  await page.keyboard.type('31 March 2027');
  await page.keyboard.press('Control+Enter');
  await expect(cell).toHaveText(/Due soon$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Due soon');
  await page.clock.runFor(600);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const days = page.getByLabel(/^An action is due soon/);
  await expect(days).toHaveValue('30');
  await page.keyboard.type('29');
  await page.clock.runFor(600);
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText(/Due$/);
  await page.clock.runFor(61_000);
  await expect(cell).toHaveText(/Due soon$/);
});

test('columns are moved, hidden, named, added and deleted', async ({ program, page }) => {
  await command(page, 'Columns…');
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await expect(dialog.getByRole('row', { name: 'Action' })).toBeFocused();
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(dialog.getByRole('status')).toHaveText('Date is after Responsibility.');
  await dialog.getByRole('checkbox', { name: 'Shown in the table' }).press('Space');
  const heading = dialog.getByRole('region', { name: /^The column/ }).getByLabel('Heading');
  await heading.fill('By when');
  await heading.press('Enter');
  await expect(dialog.getByRole('row', { name: /By when/ })).toBeVisible();
  await dialog.getByLabel('Heading').last().focus();
  const added = dialog.locator('form').getByLabel('Heading');
  await added.fill('Reviewed');
  await dialog.locator('form').getByLabel('For').selectOption('Dates');
  await added.press('Enter');
  await expect(dialog.getByRole('row', { name: 'Reviewed' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await headings(page)).toEqual([
    'Action',
    'Responsibility',
    'Reported To / Approved By',
    'Evidence / Outcome',
    'File Ref',
    'Reviewed',
  ]);
  const cell = program.cell('1', 'custom:reviewed');
  await cell.focus();
  await page.keyboard.type('31/3/27');
  await page.keyboard.press('Control+Enter');
  await expect(cell).toHaveText(/31 March 2027$/);
  // The arrows pass the hidden column by.
  await program.cell('1', 'action').focus();
  await page.keyboard.press('ArrowRight');
  await expect(program.cell('1', 'responsibility')).toBeFocused();

  await cell.focus();
  await command(page, 'Columns…');
  await program.dialogTakesKeys();
  await dialog.getByRole('button', { name: 'Delete this column…' }).press('Space');
  await expect(dialog.getByRole('alert')).toContainText('1 cell of “Reviewed” has a text');
  await program.dialogTakesKeys();
  await dialog.getByRole('button', { name: /^Delete column/ }).press('Enter');
  await expect(dialog.getByRole('row', { name: 'Reviewed' })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveText(/^31\/3\/27/);
});

test('a column is as wide as it was drawn, by mouse and by keys, and after a reload', async ({ program, page }) => {
  const head = page.getByRole('columnheader', { name: 'Date' });
  const width = async () => Math.round((await head.boundingBox())?.width ?? 0);
  const before = await width();
  const box = await head.boundingBox();
  if (box === null) throw new Error('the heading has no box');
  await page.mouse.move(box.x + box.width - 1, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 60, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBeGreaterThan(before + 40);
  const drawn = await width();
  await program.cell('1', 'date').focus();
  await page.keyboard.press('Control+Alt+ArrowRight');
  await expect.poll(width).toBeGreaterThan(drawn + 10);
  await program.isSaved();
  const kept = await width();
  await page.reload();
  await expect.poll(width).toBe(kept);
  await head.locator('[title^="Drag"]').dblclick();
  await expect.poll(width).toBe(before);
});

test('a word is changed in the list and in all cells that have it, in one step', async ({ program, page }) => {
  await addStatus(program);
  for (const number of ['1', '2']) {
    await program.cell(number, 'custom:status').focus();
    await page.keyboard.type('On hold');
    await page.keyboard.press('Enter');
  }
  await command(page, 'Status and RAG');
  const dialog = page.getByRole('dialog', { name: 'Status and RAG words' });
  await dialog.getByLabel('Word 3', { exact: true }).fill('Parked');
  await expect(dialog.getByRole('checkbox', { name: 'Change “On hold” to “Parked” in the 2 cells' })).toBeChecked();
  await dialog.getByLabel('Meaning of Parked').fill('Until the budget is set');
  await program.dialogTakesKeys();
  await dialog.getByRole('button', { name: 'Add a word' }).press('Space');
  await expect(dialog.getByLabel('Word 5', { exact: true })).toBeFocused();
  await page.keyboard.type('parked');
  await dialog.getByRole('button', { name: 'Keep' }).press('Space');
  await expect(dialog.getByRole('alert')).toContainText('twice');
  expect(await violations(program)).toEqual([]);
  await dialog.getByRole('button', { name: 'Remove parked', exact: true }).press('Space');
  await dialog.getByRole('button', { name: 'Keep' }).press('Space');
  await expect(dialog).toBeHidden();
  await expect(program.cell('2', 'custom:status')).toHaveText('Parked');
  await page.keyboard.press('Control+z');
  await expect(program.cell('1', 'custom:status')).toHaveText('On hold');
  await expect(program.cell('2', 'custom:status')).toHaveText('On hold');
});

test('what the words beside a text say is not found, and a hidden column is shown where something is', async ({
  program,
  page,
}) => {
  await command(page, 'Columns…');
  await page.getByRole('dialog').getByRole('row', { name: 'Responsibility' }).click();
  await page.getByRole('checkbox', { name: 'Shown in the table' }).press('Space');
  await page.keyboard.press('Escape');
  const heading = page.getByRole('columnheader', { name: 'Responsibility' });
  await expect(heading).toBeHidden();
  // Its tick shows it again.
  for (const isShown of [true, false]) {
    await command(page, 'Columns…');
    await page.getByRole('dialog').getByRole('row', { name: 'Responsibility' }).click();
    await page.getByRole('checkbox', { name: 'Shown in the table' }).press('Space');
    await page.keyboard.press('Escape');
    await expect(heading).toBeVisible({ visible: isShown });
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Overdue');
  await expect(page.getByRole('search')).toContainText('Not in this plan');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Heads of Service');
  await expect(heading).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading).toBeHidden();
  await expect(program.cell('4', 'action')).toBeFocused();
});
