// Where parts of the program meet: the clipboard and the columns on screen, replacing and the filter, what is typed or
// pasted and the columns that have words or dates.
import { ACTIONS, choosePartner, line, SENIOR, shownNumbers } from './filter-steps.ts';
import { expect, type Program, SEED, test } from './program.ts';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

async function press({ page }: Program, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Runs a command by the list of all. */
async function command({ page }: Program, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type(name);
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
}

async function copy({ page }: Program, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.context().clearPermissions();
}

async function copied({ page }: Program): Promise<string> {
  await page.context().grantPermissions(['clipboard-read']);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.context().clearPermissions();
  return text;
}

function said({ page }: Program) {
  return page.getByRole('contentinfo').getByRole('status');
}

function undoes({ page }: Program) {
  return page.getByRole('banner').getByRole('button', { name: 'Undo' });
}

function actionOf(number: string): Readonly<Record<string, unknown>> {
  return ACTIONS.find((row) => row['number'] === number) ?? {};
}

test('a block goes by the columns on screen, and whole rows carry what is hidden', async ({ program, page }) => {
  await program.cell('8', 'responsibility').focus();
  await command(program, 'Hide the column');
  const heading = page.getByRole('columnheader', { name: 'Responsibility' });
  await expect(heading).toBeHidden();
  await command(program, 'Columns…');
  const list = page.getByRole('dialog', { name: 'Columns' });
  await expect(list.getByRole('row', { name: 'Action' })).toBeFocused();
  await press(program, 'End', 'Alt+ArrowUp', 'Alt+ArrowUp');
  await expect(list.getByRole('status')).toHaveText(/^File Ref is after/);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  // The keyboard is given back to the table a moment later.
  await page.waitForTimeout(500);

  await program.cell('8', 'date').focus();
  await press(program, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
  await expect(program.cell('9', 'date')).toHaveText('');
  await copy(program, 'May 2027\tDQ/1\r\nJune 2027\tDQ/2\r\n');
  await press(program, 'Control+V');
  await expect(program.cell('8', 'fileRef')).toHaveText('DQ/1');
  await expect(program.cell('9', 'fileRef')).toHaveText('DQ/2');
  await expect(undoes(program)).toHaveAttribute('title', /^Undo: Paste of 4 cells/);
  await press(program, 'Control+C');
  expect(await copied(program)).toBe('May 2027\tDQ/1\r\nJune 2027\tDQ/2');

  await program.cell('8', 'action').focus();
  await press(program, 'Shift+Space', 'Control+C', 'Escape');
  await program.cell('51', 'action').focus();
  await press(program, 'Control+V');
  await expect(said(program)).toHaveText(/^Paste of action 52: done/);
  await expect(undoes(program)).toHaveAttribute('title', /^Undo: Paste of action 52/);
  const saved = () => {
    const row = program.planFiles()[0]?.rows.find(({ number }) => number === '52');
    return [row?.['action'], row?.['responsibility'], row?.['date'], row?.['fileRef']];
  };
  const { action, responsibility } = actionOf('8');
  await expect.poll(saved).toEqual([action, responsibility, 'May 2027', 'DQ/1']);
});

test('rows that went to a spreadsheet come back to their columns, whatever the columns on screen are', async ({
  program,
  page,
}) => {
  await program.cell('8', 'responsibility').focus();
  await command(program, 'Hide the column');
  await expect(page.getByRole('columnheader', { name: 'Responsibility' })).toBeHidden();
  await program.cell('8', 'evidence').focus();
  await press(program, 'Shift+Space', 'Control+C', 'Escape');
  const cells = (await copied(program)).split('\t');
  expect(cells).toHaveLength(6);
  // The spreadsheet keeps the cells alone.
  await copy(program, [...cells.slice(0, -1), 'DQ/8'].join('\t'));
  await program.cell('8', 'date').focus();
  await press(program, 'Shift+Space', 'Control+V');
  await expect(program.cell('8', 'fileRef')).toHaveText('DQ/8');

  await program.cell('8', 'date').focus();
  await command(program, 'Hide the column');
  await expect(page.getByRole('columnheader', { name: 'Date' })).toBeHidden();
  await copy(program, [...cells.slice(0, -1), 'DQ/88'].join('\t'));
  await program.cell('8', 'number').focus();
  await press(program, 'Control+V');
  const asked = page.getByRole('dialog', { name: 'Paste into the plan?' });
  await expect(asked).toContainText('Each text goes back to the column that it was copied from');
  await expect(asked.getByRole('columnheader', { name: 'Date' })).toBeVisible();
  await asked.getByRole('button', { name: 'Paste 6 cells here' }).click();
  await expect(program.cell('8', 'fileRef')).toHaveText('DQ/88');
  const saved = () => {
    const row = program.planFiles()[0]?.rows.find(({ number }) => number === '8');
    return ['action', 'responsibility', 'reportedTo', 'evidence', 'date'].map((field) => row?.[field]);
  };
  const whole = actionOf('8');
  const wanted = ['action', 'responsibility', 'reportedTo', 'evidence', 'date'].map((field) => whole[field]);
  await program.isSaved();
  await expect.poll(saved).toEqual(wanted);
});

test('with a filter set, rows that it hides are not copied, and replacing says how many cells are in them', async ({
  program,
  page,
}) => {
  await choosePartner(program);
  await press(program, 'Control+A', 'Control+C', 'Escape');
  const text = await copied(program);
  const hidden = ACTIONS.filter(({ number }) => !SENIOR.includes(String(number)));
  expect(SENIOR.length).toBeGreaterThan(0);
  expect(text).toContain(String(actionOf(SENIOR[0] ?? '')['action']).split('\n')[0] ?? '?');
  const line = String(hidden[0]?.['action']).split('\n')[0] ?? '?';
  expect(text).not.toContain(line);

  await page.keyboard.press('Control+H');
  await page.keyboard.type('data quality');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/ more in hidden rows$|in hidden rows$/);
  await page.getByRole('button', { name: 'Replace all…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Replace “data quality”/ });
  await expect(dialog).toContainText(/The whole plan is looked through: the filter hides the rows of \d+ cells\./);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a filter that names a party goes on naming it when it is renamed, after an undo and a reload too', async ({
  program,
  page,
}) => {
  await choosePartner(program);
  await command(program, 'Parties…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Group Managers', exact: true }).press('Space');
  await program.dialogTakesKeys();
  await dialog.getByRole('button', { name: 'Rename…', exact: true }).press('Enter');
  await page.keyboard.type('Team Leaders');
  await program.dialogTakesKeys();
  await dialog.getByRole('button', { name: /^Rename in \d+ cells$/ }).press('Enter');
  await expect(dialog.getByRole('status').first()).toHaveText(/^Renamed Group Managers to Team Leaders/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const names = (name: string) =>
    expect(line(program)).toContainText(`Showing ${SENIOR.length} of 51 actions.Party: ${name}`);
  await names('Team Leaders');
  expect(await shownNumbers(program)).toEqual(SENIOR);
  await press(program, 'Control+Z');
  await names('Group Managers');
  await press(program, 'Control+Y');
  await names('Team Leaders');
  await program.isSaved();
  await page.reload();
  await names('Team Leaders');
  expect(await shownNumbers(program)).toEqual(SENIOR);
});

test('typing over a selection changes the cell that the keyboard is on; words and dates are pasted as they are', async ({
  program,
  page,
}) => {
  await command(program, 'Add a status');
  await expect(page.getByRole('columnheader', { name: 'Status' })).toBeVisible();
  const status = program.cell('8', 'custom:status');
  await status.focus();
  await copy(program, 'Waiting for the auditor');
  await press(program, 'Control+V');
  await expect(status).toHaveText('Waiting for the auditor');
  await copy(program, 'Complete');
  await press(program, 'Control+V');
  await expect(status).toHaveText('Complete');
  await expect(undoes(program)).toHaveAttribute('title', /^Undo: /);
  await copy(program, '31/3/27');
  await program.cell('8', 'date').focus();
  await press(program, 'Control+V');
  await expect(program.cell('8', 'date')).toHaveText(/^31\/3\/27/);
  await expect(program.cell('8', 'date')).toHaveText(/31 March 2027$/);

  const below = await program.cell('10', 'evidence').innerText();
  await program.cell('9', 'evidence').focus();
  await press(program, 'Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowDown');
  await expect(program.cell('10', 'evidence')).toBeFocused();
  const above = await program.cell('9', 'evidence').innerText();
  await page.keyboard.type('New words');
  await press(program, 'Control+Enter');
  await expect(program.cell('10', 'evidence')).toHaveText('New words');
  expect(await program.cell('9', 'evidence').innerText()).toBe(above);
  await press(program, 'Control+Z');
  await expect(program.cell('10', 'evidence')).toHaveText(below, { useInnerText: true });
});
