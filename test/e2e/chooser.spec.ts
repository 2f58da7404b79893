// All plans on the laptop, by keyboard alone: opening one, beginning one, putting one away and bringing it back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, fixture, type Program, SEED, test } from './program.ts';

const EXAMPLE = 'Data Quality Action Plan 2009/10';

test.use({ withPlan: true });

/** Imports another plan over the one on screen. */
async function importOther(program: Program): Promise<void> {
  await program.drop('other.csv', 'Other plan\nNo,Action,Date\n1,Do it,May\n2,Again,June\n');
  await program.button('Import 2 actions').click();
  await expect(program.grid.getByRole('row')).toHaveCount(3);
}

function plans(page: Page) {
  return page.getByRole('dialog', { name: 'Plans' });
}

async function pressButton({ page }: Program, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).focus();
  await page.waitForTimeout(450);
  await page.keyboard.press('Enter');
}

function titlesOnDisk(data: string): readonly string[] {
  return readdirSync(join(data, 'plans'))
    .map((folder) => JSON.parse(readFileSync(join(data, 'plans', folder, 'plan.json'), 'utf8')).title as string)
    .sort();
}

test.describe('a plan that came by an import', () => {
  test.use({ withPlan: false });

  test('the plan that an import took the place of is opened again, and undo concerns the plan on screen', async ({
    program,
    page,
  }) => {
    await program.importFile(SEED);
    await program.cell('1', 'fileRef').click();
    await page.keyboard.type('DQ/1');
    await page.keyboard.press('Control+Enter');
    await importOther(program);
    await page.keyboard.press('Control+O');
    const list = plans(page).getByRole('listbox', { name: 'Plans' });
    await expect(list.getByRole('option')).toHaveCount(2);
    await expect(list.getByRole('option').first()).toContainText('On screen');
    await expect(list.getByRole('option').nth(1)).toContainText('51 actions · 9 themes · 4 statements');
    await expect(plans(page)).toContainText(/Saved \d\d:\d\d in .*plan\.json|Is being saved/);
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(plans(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: EXAMPLE })).toBeVisible();
    await expect(program.grid.locator('td:focus')).toHaveCount(1);
    await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');
    await page.keyboard.press('Control+Z');
    await expect(program.cell('1', 'fileRef')).toHaveText('');
    // No further: the import by which it came would put another plan on screen.
    await page.keyboard.press('Control+Z');
    await expect(page.getByRole('heading', { name: EXAMPLE })).toBeVisible();
    await program.isSaved();
    await page.reload();
    await expect(page.getByRole('heading', { name: EXAMPLE })).toBeVisible();
  });
});

test('a blank plan is begun, and says what to do; every plan is on the disk', async ({ program, page, data }) => {
  await page.keyboard.press('Control+O');
  await expect(plans(page).getByRole('option')).toHaveCount(1);
  await pressButton(program, 'New plan…');
  const dialog = page.getByRole('dialog', { name: 'New plan' });
  await expect(dialog.getByRole('radio', { name: 'Blank' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Equality Plan');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2031/32');
  await expect(dialog).toContainText('It will be called “Equality Plan 2031/32”.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Equality Plan 2031/32' })).toBeVisible();
  const empty = page.getByRole('region', { name: 'Nothing in this plan yet' });
  await expect(empty.getByRole('button', { name: 'Add theme' })).toBeFocused();
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(program.editor).toBeFocused();
  await page.keyboard.type('EQUALITY');
  await page.keyboard.press('Control+Enter');
  await expect(empty).toHaveCount(0);
  await program.isSaved();
  await expect(() => expect(titlesOnDisk(data)).toEqual([EXAMPLE, 'Equality Plan 2031/32'])).toPass();
});

test('a plan is begun from a spreadsheet through the list of plans, and the one before is kept', async ({
  program,
  page,
  data,
}) => {
  await page.keyboard.press('Control+O');
  await pressButton(program, 'New plan…');
  const dialog = page.getByRole('dialog', { name: 'New plan' });
  await expect(dialog.getByRole('radio', { name: 'Blank' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'From a spreadsheet or Word document' })).toBeChecked();
  await program.giveFile(fixture('workbooks/notes-and-dates.xlsx'), async () => {
    await page.keyboard.press('Enter');
  });
  await expect(program.button(/^Import \d+ actions?$/)).toBeVisible();
  await program.dialogTakesKeys();
  await program.button(/^Import \d+ actions?$/).press('Enter');
  await expect(program.cell('1', 'number').getByRole('img', { name: '2 notes' })).toBeVisible();
  await program.isSaved();
  await expect(() => expect(titlesOnDisk(data)).toHaveLength(2)).toPass();
  expect(titlesOnDisk(data)).toContain(EXAMPLE);
  await page.keyboard.press('Control+O');
  await expect(plans(page).getByRole('option')).toHaveCount(2);
});

test('a plan without a title is not begun, and it is said why', async ({ program, page }) => {
  await program.choose('Plan', 'New plan…');
  const dialog = page.getByRole('dialog', { name: 'New plan' });
  await dialog.getByLabel('Title').fill(' ');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Give the plan a title.');
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await expect(dialog.getByLabel('Title')).toHaveAccessibleDescription('Give the plan a title.');
});

test('next year’s plan is begun from this one: actions carried, dates and evidence empty', async ({
  program,
  page,
}) => {
  await program.choose('Plan', 'New plan from this one…');
  const dialog = page.getByRole('dialog', { name: 'New plan' });
  await expect(dialog.getByLabel('Title')).toHaveValue('Data Quality Action Plan');
  await expect(dialog.getByLabel('Period')).toHaveValue('2010/11');
  await expect(dialog.getByRole('checkbox', { name: 'Date' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'File Ref' })).not.toBeChecked();
  expect(await violations(program)).toEqual([]);
  await pressButton(program, 'Begin the plan');
  await expect(page.getByRole('heading', { name: 'Data Quality Action Plan 2010/11' })).toBeVisible();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await expect(program.cell('4', 'responsibility')).toHaveText('Heads of Service');
  await expect(program.cell('4', 'date')).toHaveText('');
  await expect(program.cell('4', 'evidence')).toHaveText('');
  await page.keyboard.press('Control+O');
  await expect(plans(page).getByRole('option')).toHaveCount(2);
});

test('a plan that is put away is kept, and comes back with every word', async ({ program, page, data }) => {
  await importOther(program);
  await page.keyboard.press('Control+O');
  await expect(plans(page).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await pressButton(program, 'Put away');
  const away = plans(page).getByRole('group', { name: 'Put away' }).getByRole('option');
  await expect(away).toContainText(EXAMPLE);
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('Escape');
  // The import that is on screen is not undone into a plan that was put away.
  await page.keyboard.press('Control+Z');
  await expect(program.grid.getByRole('row')).toHaveCount(3);
  await page.reload();
  await expect(program.grid).toBeVisible();
  await page.keyboard.press('Control+O');
  await expect(plans(page).getByRole('option')).toHaveCount(1);
  await pressButton(program, 'Show put-away plans (1)');
  await away.click();
  await pressButton(program, 'Bring back');
  await expect(plans(page).getByRole('option')).toHaveCount(2);
  await pressButton(program, 'Open');
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await program.isSaved();
  expect(titlesOnDisk(data)).toHaveLength(2);
});

test('with no plan on screen, the first screen offers those that there are', async ({ program, page }) => {
  await program.choose('Plan', 'Put this plan away');
  await expect(page.getByRole('heading', { name: 'Bring in your action plan' })).toBeVisible();
  await page.keyboard.press('Control+O');
  await pressButton(program, 'Bring back');
  await expect(plans(page).getByRole('button', { name: 'Put away' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(plans(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Your action plans' })).toBeVisible();
  expect(await violations(program)).toEqual([]);
  await program.button('Open one of your plans…').click();
  await expect(plans(page).getByRole('option')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(program.grid.getByRole('row')).toHaveCount(65);
});

// Electron has one window.
test('a second window follows to the other plan, and what is typed there meanwhile is not lost', {
  tag: '@browser-host',
}, async ({ program, page }) => {
  await importOther(program);
  const other = await page.context().newPage();
  await other.goto(program.host.address);
  await other.locator('td[data-field="fileRef"]').first().dblclick();
  await other.keyboard.type('Typed here');
  await page.bringToFront();
  await page.keyboard.press('Control+O');
  await expect(plans(page).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await other.bringToFront();
  await expect(other.getByRole('heading', { name: EXAMPLE })).toBeVisible();
  await expect(other.getByRole('button', { name: /1 text not kept/ })).toBeAttached();
});
