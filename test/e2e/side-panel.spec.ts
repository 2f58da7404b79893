// The panel that shows one row whole, beside the table: read, edited and put back, by the keyboard alone.
import { violations } from './axe.ts';
import { expect, fixture, type Program, SEED, test } from './program.ts';

function panel({ page }: Program) {
  return page.getByRole('complementary', { name: 'Details' });
}

/** Goes to a cell, and opens the panel. */
async function showRow(program: Program, number: string, field = 'fileRef'): Promise<void> {
  await program.cell(number, field).click();
  await program.page.keyboard.press('Control+.');
  await expect(panel(program)).toBeVisible();
}

async function typeInCell(program: Program, text: string): Promise<void> {
  await program.page.keyboard.press('F2');
  await program.page.keyboard.press('Control+A');
  await program.page.keyboard.type(text);
  await program.page.keyboard.press('Control+Enter');
}

test.describe('of the example', () => {
  test.beforeEach(async ({ program }) => {
    await program.importFile(SEED);
  });

  test('follows the row that the keyboard is on, which stays in the table, and is there after a restart', async ({
    program,
  }) => {
    const { page } = program;
    await showRow(program, '16');
    await expect(program.cell('16', 'fileRef')).toBeFocused();
    await expect(page.getByRole('status').first()).toContainText('Details shown. F6 goes there');
    await expect(panel(program).getByRole('heading', { level: 2 })).toHaveText('Action 16');
    for (const heading of ['Theme', 'Statement', 'Action 17']) {
      await page.keyboard.press('ArrowDown');
      await expect(panel(program).getByRole('heading', { level: 2 })).toHaveText(heading);
    }
    await expect(panel(program)).toContainText('There are up-to-date data security policies');
    await expect(panel(program).getByRole('heading', { level: 3 })).toHaveText([
      'Fields',
      'Progress notes',
      'Evidence',
      'History',
    ]);
    await page.reload();
    await expect(panel(program).getByRole('heading', { level: 2 })).toHaveText('Action 17');
    await page.keyboard.press('Control+.');
    await expect(panel(program)).toHaveCount(0);
  });

  test('is gone to by F6 and left by Escape, and its width goes by the arrow keys', async ({ program }) => {
    const { page } = program;
    await showRow(program, '17');
    await page.keyboard.press('F6');
    await expect(panel(program).getByRole('heading', { name: 'Action 17' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    const edge = panel(program).getByRole('separator', { name: 'Width of the details' });
    await expect(edge).toBeFocused();
    const before = await panel(program).boundingBox();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(edge).toHaveAttribute('aria-valuenow', '28');
    expect((await panel(program).boundingBox())?.width).toBeGreaterThan(before?.width ?? Infinity);
    await page.keyboard.press('Escape');
    await expect(program.cell('17', 'fileRef')).toBeFocused();
    await page.reload();
    await expect(edge).toHaveAttribute('aria-valuenow', '28');
  });

  test('edits in place as the table does: kept, left and brought back, undone by meaning', async ({ program }) => {
    const { page } = program;
    await showRow(program, '17');
    await page.keyboard.press('F6');
    const opener = panel(program).getByRole('button', { name: 'Edit File Ref' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const editor = panel(program).getByRole('textbox', { name: 'File Ref of action 17' });
    await expect(editor).toBeFocused();
    await page.keyboard.type('DQ/17');
    await page.keyboard.press('Control+Enter');
    await expect(opener).toBeFocused();
    await expect(program.cell('17', 'fileRef')).toHaveText('DQ/17');
    await expect(program.button('Undo')).toHaveAttribute('title', /Undo: File Ref of action 17/);

    await page.keyboard.press('Enter');
    await page.keyboard.type(' and more');
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
    await expect(program.cell('17', 'fileRef')).toHaveText('DQ/17');
    await panel(program).getByRole('button', { name: 'Bring back what you typed: File Ref of action 17' }).focus();
    await page.keyboard.press('Enter');
    await expect(editor).toHaveValue('DQ/17 and more');
    await page.keyboard.press('Tab');
    await expect(program.cell('17', 'fileRef')).toHaveText('DQ/17 and more');
    await page.keyboard.press('Control+Z');
    await expect(program.cell('17', 'fileRef')).toHaveText('DQ/17');
  });

  test('keeps what is typed in it whatever is done meanwhile, and gives it back after a reload', async ({
    program,
  }) => {
    const { page } = program;
    await showRow(program, '17');
    await panel(program).getByRole('button', { name: 'Edit File Ref' }).click();
    await page.keyboard.type('DQ/17');
    await program.cell('3', 'fileRef').click();
    await expect(program.cell('17', 'fileRef')).toHaveText('DQ/17');
    await expect(panel(program).getByRole('heading', { level: 2 })).toHaveText('Action 3');

    await panel(program).getByRole('button', { name: 'Edit File Ref' }).click();
    await page.keyboard.type('DQ/3');
    await page.keyboard.press('Control+.');
    await expect(program.cell('3', 'fileRef')).toHaveText('DQ/3');
    await expect(panel(program)).toHaveCount(0);
    await page.keyboard.press('Control+.');
    await expect(panel(program)).toBeVisible();
    await panel(program).getByRole('button', { name: 'Edit Responsibility' }).click();
    await page.keyboard.type(' and all');
    await page.reload();
    await expect(program.editor).toHaveValue(/ and all$/);
  });

  test('tells what was done to the row, and puts a text back as an edit of its own', async ({ program }) => {
    const { page } = program;
    await showRow(program, '17');
    await expect(panel(program)).toContainText('Nothing was changed in Tabled.');
    await expect(panel(program)).toContainText('Import of Data Quality Action Plan 2009-10.xlsx');
    await typeInCell(program, 'first words');
    await typeInCell(program, 'other words');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    const steps = panel(program).getByRole('list', { name: 'History' }).getByRole('listitem');
    await expect(steps).toHaveCount(3);
    await expect(steps.nth(0)).toContainText('Moved to another place');
    await expect(steps.nth(1)).toContainText('File Ref');
    await expect(steps.nth(1).locator('del')).toHaveText([/first/]);
    await expect(steps.nth(1).locator('ins')).toHaveText([/other/]);

    await steps
      .nth(1)
      .getByRole('button', { name: /^Put this text back: File Ref before/ })
      .focus();
    await page.keyboard.press('Enter');
    await expect(program.cell('17', 'fileRef')).toHaveText('first words');
    await expect(steps).toHaveCount(4);
    await expect(program.button('Undo')).toHaveAttribute('title', /Undo: File Ref of action 17/);
    await page.keyboard.press('Control+Z');
    await expect(program.cell('17', 'fileRef')).toHaveText('other words');
    // The page itself never scrolls: the panel does.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    // What was undone was not done.
    await expect(steps).toHaveCount(3);
    expect(await violations(program)).toEqual([]);
  });

  test('lists deleted rows with what they held, and puts them back to their place', async ({ program }) => {
    const { page } = program;
    await program.cell('17', 'fileRef').click();
    await page.keyboard.press('Control+Delete');
    await expect(program.action('17')).toHaveCount(0);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Deleted rows');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Deleted rows' });
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([/^Action 17: There are up-to-date/]);
    await expect(dialog).toContainText('Information Management Strategy');
    expect(await violations(program)).toEqual([]);
    await program.dialogTakesKeys();
    await dialog.getByRole('button', { name: 'Put it back: action 17' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(program.cell('17', 'action')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(program.grid.locator(':focus')).toHaveText(/UoR 2.2/);
    await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Put back action 17/);
  });

  test('lies over the table where there is no room for both', async ({ program }) => {
    const { page } = program;
    await program.cell('17', 'fileRef').click();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.keyboard.press('Control+.');
    const heading = panel(program).getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    const box = await panel(program).boundingBox();
    expect(box).toMatchObject({ x: 0, width: 320 });
    const overflow = await panel(program).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
    expect(await violations(program)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(panel(program)).toHaveCount(0);
    await expect(program.cell('17', 'fileRef')).toBeFocused();
  });
});

test('the panel has the notes that came with the sheet', async ({ program }) => {
  await program.importFile(fixture('workbooks/notes-and-dates.xlsx'));
  await showRow(program, '1', 'date');
  await expect(panel(program).getByRole('heading', { level: 4, name: 'Action · Cid' })).toBeVisible();
  await expect(panel(program)).toContainText('Who does?');
  await expect(panel(program)).toContainText('Read as 31 March 2010');
});

test('the panel as assistive technology is told of it', async ({ program }) => {
  await program.importFile(SEED);
  await showRow(program, '1');
  await expect(panel(program)).toMatchAriaSnapshot(`
    - complementary "Details":
      - separator "Width of the details"
      - heading "Action 1" [level=2]
      - button "Hide details"
      - heading "Fields" [level=3]
      - heading "Number" [level=4]
      - button "Edit Number"
      - text: "1"
      - heading "Action" [level=4]
      - button "Edit Action"
  `);
});
