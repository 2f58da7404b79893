// Two windows, or two browsers, on one plan: neither loses what was typed in the other, and both are told the truth.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, Program, SEED, test } from './program.ts';

async function otherWindow({ page, data, host }: Program): Promise<Program> {
  const other = new Program(await page.context().newPage(), data, host);
  await other.open();
  await expect(other.grid).toBeVisible();
  return other;
}

async function setCell(program: Program, number: string, field: string, text: string): Promise<void> {
  await program.cell(number, field).dblclick();
  await program.page.keyboard.press('Control+A');
  await program.page.keyboard.type(text);
  await program.page.keyboard.press('Control+Enter');
  await expect(program.cell(number, field)).toContainText(text);
}

/** The other window, and a text typed in a cell of this one. */
async function typeBeside(program: Program, text: string): Promise<Program> {
  const other = await otherWindow(program);
  await program.cell('1', 'fileRef').dblclick();
  await program.page.keyboard.type(text);
  return other;
}

async function readAlert({ page }: Program, words: string): Promise<void> {
  await expect(page.getByRole('alertdialog')).toContainText(words);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
}

/** "Mine" typed in a cell that another window has set to "Theirs" meanwhile: told, and the telling closed. */
async function typeOver(program: Program): Promise<void> {
  const other = await typeBeside(program, 'Mine');
  await setCell(other, '1', 'fileRef', 'Theirs');
  await program.page.bringToFront();
  await program.page.keyboard.press('Control+Enter');
  await readAlert(program, 'File Ref of action 1 was changed elsewhere');
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test('an editor in which nothing was typed changes nothing, whatever the cell has become', async ({ program }) => {
  const other = await otherWindow(program);
  await program.cell('1', 'fileRef').dblclick();
  await expect(program.editor).toBeFocused();
  await setCell(other, '1', 'fileRef', 'DQ/1');
  await program.page.bringToFront();
  await program.page.keyboard.press('Control+Enter');
  await expect(program.editor).toHaveCount(0);
  await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');
  await expect(program.page.getByRole('alertdialog')).toHaveCount(0);
  await program.button('Undo').click();
  await expect(program.cell('1', 'fileRef')).toHaveText('');
});

test('a cell that was changed elsewhere while one typed in it keeps both texts', async ({ program }) => {
  const { page } = program;
  await typeOver(program);
  await expect(program.cell('1', 'fileRef')).toHaveText('Theirs');

  await program.button('1 text not kept').click();
  const texts = page.getByRole('dialog', { name: 'Texts not kept' });
  await expect(texts).toContainText('File Ref of action 1');
  await expect(texts).toContainText('Mine');
  await texts.getByText('What the cell has now').click();
  await expect(texts).toContainText('Theirs');
  await texts.getByRole('button', { name: 'Put it back to edit' }).click();
  await expect(program.editor).toHaveValue('Mine');
  await page.keyboard.type(' and theirs');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('1', 'fileRef')).toHaveText('Mine and theirs');
  await expect(program.button(/not kept/)).toHaveCount(0);
});

test('what was typed in a row that is deleted elsewhere stays until it is put back, over edits and a reload', async ({
  program,
}) => {
  const { page } = program;
  const other = await typeBeside(program, 'Minutes of 23 June');
  await other.cell('1', 'number').click();
  await other.page.keyboard.press('Control+Delete');
  await expect(other.page.getByRole('status')).toContainText('Deleted action 1.');
  await readAlert(program, 'no longer in the plan');

  // The keyboard goes on, and other edits leave the text alone.
  await program.cell('2', 'fileRef').click();
  await page.keyboard.press('ArrowDown');
  await expect(program.cell('3', 'fileRef')).toBeFocused();
  await setCell(program, '3', 'fileRef', 'DQ/3');
  await page.reload();
  await program.button('1 text not kept').click();
  const texts = page.getByRole('dialog', { name: 'Texts not kept' });
  await expect(texts).toContainText('Minutes of 23 June');
  await expect(texts.getByRole('button', { name: 'Put it back to edit' })).toHaveCount(0);
  await texts.getByRole('button', { name: 'Close' }).click();

  await program.button('Undo').click();
  await program.button('Undo').click();
  await expect(program.action('1')).toHaveCount(1);
  await program.button('1 text not kept').click();
  await texts.getByRole('button', { name: 'Put it back to edit' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('1', 'fileRef')).toHaveText('Minutes of 23 June');
});

test('what was typed while another plan was put on screen is kept beside it, and nothing is undone by it', async ({
  program,
}) => {
  const { page } = program;
  const other = await typeBeside(program, 'Minutes of 23 June');
  await other.drop('other.csv', 'Action,,Date\n1,Other,May\n');
  await other.button('Import 1 action').click();
  await expect(other.grid.getByRole('row')).toHaveCount(2);
  await readAlert(program, 'another plan was put on screen');
  await expect(program.grid.getByRole('row')).toHaveCount(2);
  await program.button('Undo').click();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await expect(program.button('Redo')).toHaveAttribute('title', /Redo: Import of other\.csv/);
  await program.button('1 text not kept').click();
  await program.button('Put it back to edit').click();
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('1', 'fileRef')).toHaveText('Minutes of 23 June');
});

test('what one window edits stands in the other at once, in its table and in its panel', async ({ program }) => {
  const other = await otherWindow(program);
  await other.cell('1', 'fileRef').click();
  await other.page.keyboard.press('Control+.');
  const details = other.page.getByRole('complementary', { name: 'Details' });
  await program.page.bringToFront();
  await setCell(program, '1', 'fileRef', 'DQ/1');
  await setCell(program, '1', 'date', 'June 2012');
  await expect(other.cell('1', 'fileRef')).toHaveText('DQ/1');
  await expect(details).toContainText('DQ/1');
  await expect(details.getByRole('list', { name: 'Revised dates' })).toContainText('March 2010 → June 2012');
  await expect(details.getByRole('list', { name: 'History' }).getByRole('listitem')).toHaveCount(2);
});

test('a field that is edited in the panel while another window changes its cell keeps both texts', async ({
  program,
}) => {
  const { page } = program;
  const other = await otherWindow(program);
  await page.bringToFront();
  await program.cell('1', 'fileRef').click();
  await page.keyboard.press('Control+.');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Edit File Ref' }).click();
  await page.keyboard.type('Mine');
  await setCell(other, '1', 'fileRef', 'Theirs');
  await page.bringToFront();
  await page.keyboard.press('Control+Enter');
  await readAlert(program, 'File Ref of action 1 was changed elsewhere');
  await expect(program.cell('1', 'fileRef')).toHaveText('Theirs');
  await expect(details).toContainText('Theirs');
  await program.button('1 text not kept').click();
  await expect(page.getByRole('dialog', { name: 'Texts not kept' })).toContainText('Mine');
});

test('a progress note that two windows change keeps both texts', async ({ program }) => {
  const other = await otherWindow(program);
  const note = (window: Program) => window.page.getByRole('textbox', { name: 'What is there to say?' });
  for (const window of [program, other]) {
    await window.page.bringToFront();
    await window.cell('1', 'fileRef').click();
    if (window === program) {
      await window.page.keyboard.press('Control+Shift+M');
      await window.page.keyboard.type('Met');
      await window.page.keyboard.press('Control+Enter');
    } else {
      await window.page.keyboard.press('Control+.');
    }
    await window.page.getByRole('button', { name: /^Edit the note of/ }).click();
    await expect(note(window)).toHaveValue('Met');
  }
  await other.page.keyboard.type(' there');
  await other.page.keyboard.press('Control+Enter');
  await expect(other.page.getByRole('complementary')).toContainText('Met there');
  await program.page.bringToFront();
  await program.page.keyboard.type(' here');
  await program.page.keyboard.press('Control+Enter');
  await readAlert(program, 'Progress note of action 1 was changed elsewhere');
  await program.button('1 text not kept').click();
  await expect(program.page.getByRole('dialog', { name: 'Texts not kept' })).toContainText('Met here');
});

test('an unkept text is thrown away only when one says so', async ({ program }) => {
  const { page } = program;
  await typeOver(program);
  await program.button('1 text not kept').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByRole('dialog')).toContainText('There are none left.');
  await page.keyboard.press('Escape');
  await expect(program.button(/not kept/)).toHaveCount(0);
});

test('an unkept text put back in two windows is kept by one, and beside the plan by the other', async ({ program }) => {
  const { page } = program;
  await typeOver(program);
  const [, second] = page.context().pages();
  if (second === undefined) throw new Error('the second window is gone');
  const other = new Program(second, program.data, program.host);
  for (const window of [program, other]) {
    await window.page.bringToFront();
    await window.button('1 text not kept').click();
    await window.button('Put it back to edit').click();
    await expect(window.editor).toHaveValue('Mine');
  }
  await other.page.keyboard.type(' there');
  await other.page.keyboard.press('Control+Enter');
  await expect(other.cell('1', 'fileRef')).toHaveText('Mine there');
  await page.bringToFront();
  await page.keyboard.type(' here');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await program.button('1 text not kept').click();
  await expect(page.getByRole('dialog')).toContainText('Mine here');
  await page.reload();
  await expect(program.editor).toHaveCount(0);
  await expect(program.button('1 text not kept')).toBeVisible();
});

test('two browsers on one plan: what the one saved is set aside before the other’s is, and both can be read', async ({
  program,
  data,
  browser,
}) => {
  await program.isSaved();
  const context = await browser.newContext();
  const second = new Program(await context.newPage(), data, program.host);
  await second.open();
  await setCell(second, '1', 'fileRef', 'From the second browser');
  await second.isSaved();
  await setCell(program, '2', 'fileRef', 'From the first browser');
  const notice = program.page.getByRole('alertdialog');
  await expect(notice).toContainText('held something that this window did not know');
  await notice.getByRole('button', { name: 'Close' }).click();
  await program.isSaved();
  const [planId = ''] = readdirSync(join(data, 'plans'));
  const folder = join(data, 'plans', planId);
  expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toContain('From the first browser');
  const [aside = ''] = readdirSync(join(folder, 'set-aside'));
  expect(readFileSync(join(folder, 'set-aside', aside), 'utf8')).toContain('From the second browser');
  await context.close();
});

test('line ends that only some programs know are lines in the plan', async ({ program }) => {
  await program.cell('1', 'fileRef').dblclick();
  await program.page.keyboard.insertText('one\u000btwo\u2028three');
  await program.page.keyboard.press('Control+Enter');
  await expect(program.cell('1', 'fileRef')).toHaveText('one\ntwo\nthree', { useInnerText: true });
});
