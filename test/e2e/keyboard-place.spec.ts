// The keyboard's place in the window: whatever comes and goes, it is on what the person was at.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fixture, SEED, test } from './program.ts';

const OTHER = 'Action,,Date\n1,Other,May\n';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test.describe('the keyboard comes back to where it was', () => {
  test('to the cell, after an export that was asked for while typing there', async ({ program, page }) => {
    await program.exportToWord();
    await program.button('Close').click();
    await program.cell('5', 'evidence').dblclick();
    await page.keyboard.type(' and more');
    await page.keyboard.press('Control+Shift+E');
    await expect(program.button('Open it')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(program.cell('5', 'evidence')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(program.cell('6', 'evidence')).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.type(' typed on');
    await expect(program.editor).toHaveValue(/ typed on$/);
  });

  test('to the cell, after a file that was refused and an import that was cancelled', async ({ program, page }) => {
    await program.cell('5', 'date').click();
    await program.drop('none.csv', '');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(program.cell('5', 'date')).toBeFocused();
    await program.drop('other.csv', OTHER);
    await expect(program.button('Import 1 action')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(program.cell('5', 'date')).toBeFocused();
  });

  test('to the button, after an export, a title and import notes that it was asked for by', async ({
    program,
    page,
  }) => {
    await program.button('Export…').focus();
    await page.keyboard.press('Enter');
    await expect(program.button('Export to Word')).toBeFocused();
    await program.dialogTakesKeys();
    await page.keyboard.press('Enter');
    await expect(program.button('Open it')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(program.button('Export…')).toBeFocused();
    await program.button('Data Quality Action Plan 2009/10').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Other title');
    await page.keyboard.press('Enter');
    await expect(program.button('Other title')).toBeFocused();
    await program.drop('notes.csv', 'No,Action,Date\n1,Do it,May\n1,Again,May\n');
    await program.button('Import 2 actions').click();
    await program.button('Import notes (1)').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(program.button('Import notes (1)')).toBeFocused();
  });

  test('into the table’s first cell, after an import', async ({ program, page }) => {
    await expect(program.grid.locator('td[data-field="text"]').first()).toBeFocused();
    await program.drop('other.csv', OTHER);
    await program.button('Import 1 action').click();
    await expect(program.grid.getByRole('row')).toHaveCount(2);
    await expect(program.cell('1', 'number')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(program.cell('1', 'action')).toBeFocused();
  });

  test('to the head of the imported plan, wherever the one before it was scrolled to', async ({ program, page }) => {
    await program.cell('51', 'fileRef').click();
    await program.importFile(SEED);
    await expect(program.grid.locator('td[data-field="text"]').first()).toBeFocused();
    await expect(program.cell('1', 'number')).toBeInViewport({ ratio: 0.9 });
    expect(await page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(0);
  });

  test('to the table, when the notices of the start are read', async ({ program, page }) => {
    await program.isSaved();
    const plans = JSON.parse(readFileSync(join(program.data, 'workspace.json'), 'utf8')) as { planId: string };
    writeFileSync(join(program.data, 'plans', plans.planId, 'plan.json'), '{"format":"tabled-plan/1","ti');
    await page.reload();
    await expect(page.getByRole('alertdialog')).toHaveAccessibleDescription(/set aside as/);
    await expect(page.locator('[role="grid"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(program.grid.locator('td[data-field="text"]').first()).toBeFocused();
  });
});

test.describe('undo and redo', () => {
  test('by their buttons leave the keyboard on them', async ({ program, page }) => {
    await program.cell('1', 'action').click();
    await page.keyboard.press('Control+Delete');
    await expect(program.action('1')).toHaveCount(0);
    await program.button('Undo').focus();
    await page.keyboard.press('Enter');
    await expect(program.action('1')).toHaveCount(1);
    await expect(program.button('Undo')).toBeFocused();
  });

  test('by keys leave it in its cell, or in the nearest row when that is gone', async ({ program, page }) => {
    await program.cell('7', 'date').click();
    await page.keyboard.press('Control+Shift+Enter');
    await expect(program.editor).toBeFocused();
    await page.keyboard.type('New');
    await page.keyboard.press('Control+Enter');
    await expect(program.cell('52', 'action')).toBeFocused();
    await page.keyboard.press('Control+Z');
    await expect(program.cell('52', 'action')).toHaveText('');
    await expect(program.cell('52', 'action')).toBeFocused();
    await page.keyboard.press('Control+Z');
    await expect(program.action('52')).toHaveCount(0);
    await expect(program.cell('8', 'action')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(program.cell('7', 'action')).toBeFocused();
  });

  test('of a whole import leave it in the table', async ({ program, page }) => {
    await program.importFile(fixture('workbooks/plan-2009-10-tracker.xlsx'));
    await expect(program.grid.getByRole('columnheader', { name: 'RAG' })).toBeVisible();
    await page.keyboard.press('Control+Z');
    await expect(program.grid.getByRole('columnheader', { name: 'RAG' })).toHaveCount(0);
    await page.keyboard.press('Control+End');
    await expect(program.cell('51', 'fileRef')).toBeFocused();
  });

  test('asked for in a hurry are all done', async ({ program, page }) => {
    for (const number of ['1', '2', '3']) {
      await program.cell(number, 'fileRef').dblclick();
      await page.keyboard.type(`DQ/${number}`);
      await page.keyboard.press('Control+Enter');
    }
    await expect(program.cell('3', 'fileRef')).toHaveText('DQ/3');
    for (const _time of ['1', '2', '3']) await page.keyboard.press('Control+Z');
    for (const number of ['1', '2', '3']) await expect(program.cell(number, 'fileRef')).toHaveText('');
  });
});

test('in the title’s dialog the text is selected, and the keys and F6 stay in it', { tag: '@browser-host' }, async ({
  program,
  page,
}) => {
  await program.cell('3', 'action').click();
  await program.button('Data Quality Action Plan 2009/10').click();
  await page.keyboard.type('New');
  await expect(page.getByLabel(/^Title/)).toHaveValue('New');
  await page.keyboard.press('F6');
  for (const key of ['Control+Shift+E', 'Control+Shift+Enter', 'Control+Delete']) await page.keyboard.press(key);
  await expect(page.getByLabel(/^Title/)).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(1);

  // What is drawn anew below takes the keyboard from nobody.
  await program.button('Cancel').focus();
  const other = await page.context().newPage();
  await other.goto(program.host.address);
  await other.locator('td[data-field="number"]:text-is("1")').click();
  await other.keyboard.press('Control+Delete');
  await expect(page.locator('footer')).toContainText('50 actions');
  await expect(page.locator('button:focus')).toHaveText('Cancel');
});

test('a theme whose band is stuck below the headings is gone to where it stands', async ({ program, page }) => {
  await program.cell('51', 'action').click();
  await page.keyboard.press('Control+Home');
  await expect(program.grid.locator('td[data-field="text"]').first()).toBeFocused();
  await expect(program.cell('1', 'number')).toBeInViewport({ ratio: 0.9 });
});

test('F6 goes round the window, on the first screen too', async ({ program, page }) => {
  await program.cell('3', 'action').click();
  await page.keyboard.press('F6');
  await expect(program.button('Undo')).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(program.cell('3', 'action')).toBeFocused();
  await program.button('Undo').click();
  await expect(program.button('Import your spreadsheet…')).toBeVisible();
  await expect(program.button('Undo')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(program.button('Import your spreadsheet…')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(program.button('Undo')).toBeFocused();
});
