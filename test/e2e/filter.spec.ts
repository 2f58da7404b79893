// The filter over the plan, by keyboard alone.
import { publishedPlan } from '../support/fixtures.ts';
import { ACTIONS, choosePartner, chooseView, line, openPart, SENIOR, shownNumbers } from './filter-steps.ts';
import { expect, test } from './program.ts';

test.use({ withPlan: true });

test('a part is chosen, the table follows, each choice has its count, and one key shows the whole plan', async ({
  program,
  page,
}) => {
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('button', { name: 'Theme', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'Theme' });
  await expect(list.getByRole('option', { name: 'DATA SECURITY 6' })).toBeVisible();
  await expect(page.getByRole('dialog').locator('[role="option"]:focus')).toBeVisible();
  await page.keyboard.type('data sec');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option', { name: 'DATA SECURITY 6' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('6 of 51 actions');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Theme, set' })).toBeFocused();
  await expect(line(program).getByRole('status')).toHaveText('Showing 6 of 51 actions.');
  await expect(line(program).getByRole('button', { name: 'Theme: DATA SECURITY' })).toBeVisible();
  expect(await shownNumbers(program)).toHaveLength(6);
  // The heading, the theme, its statement where it has one, and the actions.
  expect(await program.grid.getAttribute('aria-rowcount')).toBe(`${await program.grid.getByRole('row').count()}`);

  await page.keyboard.press('Escape');
  await expect(program.grid.locator('td:focus')).toHaveText('DATA SECURITY');
  await expect(page.getByRole('region', { name: 'Filter', exact: true })).toHaveCount(0);
  await expect(line(program)).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(line(program)).toHaveCount(0);
  await expect(program.grid).toHaveAttribute('aria-rowcount', '65');
  await expect(program.grid.locator('td:focus')).toHaveText('DATA SECURITY');
  await expect(page.getByRole('contentinfo')).toContainText('The filter is cleared');
});

test('a party is found by its name, and a chip takes it away', async ({ program, page }) => {
  await choosePartner(program);
  expect(await shownNumbers(program)).toEqual(SENIOR);
  await expect(line(program).getByRole('status')).toHaveText(`Showing ${SENIOR.length} of 51 actions.`);
  await page.keyboard.press('Shift+F6');
  await expect(line(program).getByRole('button', { name: 'Party: Group Managers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(program)).toHaveCount(0);
  await expect(program.grid.locator('td:focus')).toBeVisible();
  expect(await shownNumbers(program)).toHaveLength(51);
});

test('a row that was edited stays in sight until it is let go, and undo is as ever', async ({ program, page }) => {
  await chooseView(program, 'No file ref');
  await expect(line(program).getByRole('status')).toHaveText('Showing 51 of 51 actions.');
  await program.cell('2', 'fileRef').focus();
  await page.keyboard.type('DQ/2');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('2', 'fileRef')).toHaveText('DQ/2');
  await expect(line(program).getByRole('status')).toHaveText('Showing 51 of 51 actions. 1 action no longer matches.');
  await expect(program.cell('2', 'fileRef')).toBeFocused();
  await line(program).getByRole('button', { name: 'Hide it' }).focus();
  await page.keyboard.press('Enter');
  await expect(line(program).getByRole('status')).toHaveText('Showing 50 of 51 actions.');
  await expect(program.action('2')).toHaveCount(0);
  await expect(program.grid.locator('td:focus')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(line(program).getByRole('status')).toHaveText('Showing 51 of 51 actions.');
  await expect(program.cell('2', 'fileRef')).toHaveText('');
});

test('an action that is added is in sight, and can be filled in', async ({ program, page }) => {
  await choosePartner(program);
  await program.cell(SENIOR[0] ?? '', 'action').focus();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(program.editor).toBeFocused();
  await page.keyboard.type('Something new');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('52', 'action')).toHaveText('Something new');
  await expect(line(program).getByRole('status')).toHaveText(
    `Showing ${SENIOR.length + 1} of 52 actions. 1 action no longer matches.`,
  );
  await page.keyboard.press('Control+Shift+L');
  const all = await shownNumbers(program);
  expect(all[all.indexOf('52') - 1]).toBe(SENIOR[0]);
});

test('rows are moved and deleted among those shown, and nothing that is hidden is touched', async ({
  program,
  page,
}) => {
  await choosePartner(program);
  const [first = '', second = '', third = ''] = SENIOR;
  const before = ACTIONS.map((row) => String(row['number']));
  await program.cell(first, 'action').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await shownNumbers(program)).slice(0, 2)).toEqual([second, first]);
  await expect(program.cell(first, 'action')).toBeFocused();
  await page.keyboard.press('Control+Delete');
  await expect(program.action(first)).toHaveCount(0);
  await expect(program.grid.locator('td:focus')).toBeVisible();
  expect(await shownNumbers(program)).toEqual([second, third, ...SENIOR.slice(3)]);
  await page.keyboard.press('Control+Shift+L');
  expect(await shownNumbers(program)).toEqual(before.filter((number) => number !== first));
});

test('a command does nothing to a row that the filter hides', async ({ program, page }) => {
  const hidden = ACTIONS.map((row) => String(row['number'])).find((number) => !SENIOR.includes(number)) ?? '';
  await program.cell(hidden, 'action').focus();
  await openPart(program, 'Party');
  await page.keyboard.type('group managers');
  await page.keyboard.press('Enter');
  await expect(line(program)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Row', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /^Delete / })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Control+Delete');
  await page.keyboard.press('Control+Shift+L');
  await expect(program.grid).toHaveAttribute('aria-rowcount', '65');
});

test('the search goes through the rows shown, and tells of more in the others', async ({ program, page }) => {
  const places = (rows: readonly Readonly<Record<string, unknown>>[]) =>
    rows
      .flatMap((row) => Object.entries(row))
      .filter(([field]) => field !== 'kind' && field !== 'id')
      .reduce((sum, [, text]) => sum + String(text).toLowerCase().split('group managers').length - 1, 0);
  await openPart(program, 'Theme');
  await page.keyboard.type('data sec');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('Group Managers');
  const at = publishedPlan.rows.findIndex((row) => row['text'] === 'DATA SECURITY');
  const end = publishedPlan.rows.findIndex((row, index) => index > at && row['kind'] === 'theme');
  const inTheme = places(publishedPlan.rows.slice(at, end));
  const others = places(publishedPlan.rows) - inTheme;
  const outcome = page.getByRole('search').getByRole('status');
  await expect(outcome).toHaveText(
    inTheme === 0
      ? `Not in the rows shown · ${others} in hidden rows`
      : `1 of ${inTheme} · ${others} more in hidden rows`,
  );
  await page.keyboard.press('Control+A');
  await page.keyboard.type('zebra');
  await expect(outcome).toHaveText('Not in this plan');
});

test('a filter is there again after a reload, and seen at once', async ({ program, page }) => {
  await program.cell('51', 'action').focus();
  await choosePartner(program);
  await expect(program.cell('51', 'action')).toBeInViewport();
  await chooseView(program, 'No file ref');
  await choosePartner(program);
  await page.reload();
  await expect(line(program).getByRole('status')).toHaveText(`Showing ${SENIOR.length} of 51 actions.`);
  expect(await shownNumbers(program)).toEqual(SENIOR);
});

test('what was changed since a day is shown', async ({ program, page }) => {
  await program.cell('5', 'fileRef').focus();
  await page.keyboard.type('DQ/5');
  await page.keyboard.press('Control+Enter');
  await program.isSaved();
  await openPart(program, 'Changed');
  await expect(page.getByRole('option', { name: 'Today 1' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 of 51 actions');
  await page.keyboard.press('Escape');
  expect(await shownNumbers(program)).toEqual(['5']);
  await expect(line(program).getByRole('button', { name: /^Changed since/ })).toBeVisible();
});
