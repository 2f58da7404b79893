// A changed workbook brought into the plan on screen: looked through, left out in part, brought in, taken back.
import { type PublishedPlan, publishedPlan } from '../support/fixtures.ts';
import { planWorkbook, type WorkbookRow } from '../support/plan-workbook.ts';
import { violations } from './axe.ts';
import { expect, type Program, SEED, test } from './program.ts';

const { title, rows } = publishedPlan;
const NAME = 'plan 2010-11.xlsx';

function isAction(number: string): (row: WorkbookRow) => boolean {
  return (row) => row['kind'] === 'action' && row['number'] === number;
}

/** The council's plan as a year of work in its spreadsheet leaves it. */
function changedRows(): readonly WorkbookRow[] {
  const changed = rows.map((row) => {
    if (isAction('2')(row)) return { ...row, date: 'September 2010', evidence: '' };
    if (isAction('17')(row)) return { ...row, responsibility: 'Heads of Service and all team leaders' };
    return row;
  });
  const moved = changed.filter(isAction('3'));
  const kept = changed.filter((row) => !isAction('3')(row) && !isAction('9')(row));
  const at = kept.findIndex(isAction('20'));
  const added = { kind: 'action', number: '52', action: 'Publish the register of data returns', date: 'June 2010' };
  return [...kept.slice(0, at + 1), ...moved, ...kept.slice(at + 1), added];
}

/** Opens the list of what a workbook would change. */
async function compare(program: Program, buffer: Buffer): Promise<void> {
  const { page } = program;
  await program.giveFile({ name: NAME, buffer }, () => page.keyboard.press('Control+I'));
  await program.button(/^Bring “Data Quality.*” up to date…$/).click();
  await expect(page.getByRole('dialog', { name: `Bring “${title}” up to date from “${NAME}”` })).toBeVisible();
}

function changedBook(change: (all: readonly WorkbookRow[]) => PublishedPlan['rows'] = () => changedRows()): Buffer {
  return planWorkbook({ title, rows: change(rows) });
}

async function edit(program: Program, number: string, field: string, text: string): Promise<void> {
  const { page } = program;
  await program.cell(number, field).dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(program.cell(number, field)).toHaveText(text);
  await program.isSaved();
}

/** All texts of the table, row by row. */
function table(program: Program): Promise<readonly string[]> {
  return program.grid.getByRole('row').allInnerTexts();
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test('changes of a workbook are looked through, left out in part, brought in, and taken back in one step', async ({
  program,
  page,
}) => {
  await edit(program, '17', 'responsibility', 'My own words');
  const before = await table(program);
  await compare(program, changedBook());
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(
    '6 changes: 2 changed cells, 1 cleared cell, 1 added row, 1 removed row and 1 moved row.',
  );
  await expect(dialog.getByRole('checkbox', { name: 'Responsibility of action 17' })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Evidence / Outcome of action 2' })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Delete this row of action 9' })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Date of action 2' })).toBeChecked();
  expect(await table(program)).toEqual(before);

  await dialog.getByRole('checkbox', { name: 'Evidence / Outcome of action 2' }).check();
  await dialog.getByRole('checkbox', { name: '1 removed row' }).check();
  await expect(dialog.getByRole('checkbox', { name: 'Delete this row of action 9' })).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'Move this row of action 3' }).uncheck();
  await program.button('Bring in 4 changes').click();
  await expect(dialog).toHaveCount(0);

  await expect(program.cell('2', 'date')).toContainText('September 2010');
  await expect(program.cell('2', 'evidence')).toHaveText('');
  await expect(program.cell('17', 'responsibility')).toHaveText('My own words');
  await expect(program.action('9')).toHaveCount(0);
  await expect(program.cell('52', 'action')).toHaveText('Publish the register of data returns');
  const after = await table(program);
  const place = (number: string, of: readonly string[]) => of.findIndex((text) => text.startsWith(`${number}\t`));
  expect(place('3', after)).toBe(place('2', after) + 1);
  await program.isSaved();

  await expect(program.button('Undo')).toHaveAttribute('title', new RegExp(`Bring up to date from ${NAME}`));
  await page.keyboard.press('Control+Z');
  await expect(program.action('9')).toHaveCount(1);
  expect(await table(program)).toEqual(before);
  await page.keyboard.press('Control+Y');
  await expect(program.action('9')).toHaveCount(0);
  expect(await table(program)).toEqual(after);
});

test('a workbook that says the same, or has no column for something, changes nothing', async ({ program, page }) => {
  await edit(program, '17', 'fileRef', 'DQ/17');
  await compare(program, planWorkbook({ title, rows }, false));
  await expect(page.getByRole('dialog')).toContainText('There is nothing to bring in');
  await expect(page.getByRole('dialog')).toContainText('The sheet has no column for File Ref');
  await program.button('Close').click();
  await expect(program.cell('17', 'fileRef')).toHaveText('DQ/17');
});

test('a plan that was changed meanwhile takes nothing in, and is compared again with the same ticks', {
  tag: '@browser-host',
}, async ({ program, page }) => {
  await compare(program, changedBook());
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Date of action 2' }).uncheck();
  const other = await page.context().newPage();
  await other.goto(program.host.address);
  await other.locator('td[data-field="number"]:text-is("30")').click();
  await other.keyboard.press('Control+Delete');
  await expect(other.locator('td[data-field="number"]:text-is("30")')).toHaveCount(0);
  await other.close();
  await program.button(/^Bring in \d+ changes$/).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was brought in');
  await program.button('Compare again').click();
  await expect(dialog.getByRole('checkbox', { name: 'Add this row of action 30' })).not.toBeChecked();
  await expect(dialog).toContainText('Deleted in Tabled');
  await expect(dialog.getByRole('checkbox', { name: 'Date of action 2' })).not.toBeChecked();
  await program.button(/^Bring in \d+ changes$/).click();
  await expect(program.cell('52', 'action')).toBeVisible();
  await expect(program.cell('2', 'date')).not.toContainText('September 2010');
  await expect(program.action('30')).toHaveCount(0);
});

test('a long list is gone through by keyboard, a part at a time and a sort at a time', async ({ program, page }) => {
  const all = (changed: readonly WorkbookRow[]) =>
    changed.map((row) =>
      row['kind'] === 'action'
        ? { ...row, date: `Before ${row['number']}`, fileRef: `DQ/${row['number']}`, evidence: '' }
        : row,
    );
  await compare(program, changedBook(all));
  const dialog = page.getByRole('dialog');
  await program.dialogTakesKeys();
  await program.button('Show 1 more row').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Action 51' }).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: /changes of action 51$/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox', { name: 'Date of action 51' })).toBeChecked();
  await dialog.getByRole('combobox', { name: 'List' }).selectOption('cleared');
  await expect(dialog.getByRole('checkbox', { name: /^Date of/ })).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: /^All \d+ cleared cells$/ }).check();
  for (const box of await dialog.getByRole('checkbox', { name: /^Evidence/ }).all()) await expect(box).toBeChecked();
});

test('with letters twice as large, nothing of the list is cut off', async ({ program, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await edit(program, '17', 'responsibility', 'My own words');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await compare(program, changedBook());
  await expect(program.button('Bring in 3 changes')).toBeInViewport({ ratio: 1 });
  const over = await page.getByRole('dialog').evaluate((dialog) => {
    const { right } = dialog.getBoundingClientRect();
    return [...dialog.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > right).length;
  });
  expect(over).toBe(0);
  await page.screenshot({ path: test.info().outputPath('changes.png') });
});

for (const [width, height] of [
  [1280, 800],
  [640, 400],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} by ${height} in ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });

      test('the list of changes is free of violations, and its buttons can be reached', async ({ program, page }) => {
        await edit(program, '17', 'responsibility', 'My own words');
        await compare(program, changedBook());
        await expect(program.button('Bring in 3 changes')).toBeInViewport({ ratio: 1 });
        await expect(program.button('Cancel')).toBeInViewport({ ratio: 1 });
        expect(await violations(program)).toEqual([]);
        await page.screenshot({ path: test.info().outputPath('changes.png') });
      });
    });
  }
}
