// Whatever is done while a cell is open, what was typed there is in the plan.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../support/read-docx.ts';
import { expect, type Program, SEED, test } from './program.ts';

const TYPED = 'Minutes of 23 June';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
  await program.cell('1', 'fileRef').dblclick();
  await program.page.keyboard.type(TYPED);
});

async function exportedFileRef({ data, page }: Program): Promise<string | undefined> {
  await expect(page.getByRole('dialog', { name: 'The Word document is saved' })).toBeVisible();
  const bytes = readFileSync(join(data, 'exports', 'Data Quality Action Plan 2009-10.docx'));
  return readDocx(new Uint8Array(bytes)).rows[3]?.cells[6]?.text;
}

test('the Word document has it, when the export is asked for by mouse', async ({ program }) => {
  await program.exportToWord();
  expect(await exportedFileRef(program)).toBe(TYPED);
});

test('the Word document has it, when the export is asked for by keyboard', async ({ program }) => {
  await program.page.keyboard.press('Control+E');
  await expect(program.button('Export to Word')).toBeFocused();
  await program.dialogTakesKeys();
  await program.page.keyboard.press('Enter');
  expect(await exportedFileRef(program)).toBe(TYPED);
});

test('the Word document has it, when the last export is repeated in one keystroke', async ({ program, page }) => {
  await page.keyboard.press('Control+Enter');
  await program.exportToWord();
  await program.button('Close').click();
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type(' and more');
  await page.keyboard.press('Control+Shift+E');
  const saved = page.getByRole('dialog', { name: 'The Word document is saved' });
  await expect(saved).toContainText('Data Quality Action Plan 2009-10 (2).docx');
  const bytes = readFileSync(join(program.data, 'exports', 'Data Quality Action Plan 2009-10 (2).docx'));
  expect(readDocx(new Uint8Array(bytes)).rows[3]?.cells[6]?.text).toBe(`${TYPED} and more`);
});

test('adding an action keeps it', async ({ program }) => {
  await program.page.keyboard.press('Control+Shift+Enter');
  await expect(program.editor).toBeFocused();
  await program.page.keyboard.type('New');
  await program.page.keyboard.press('Control+Enter');
  await expect(program.cell('1', 'fileRef')).toHaveText(TYPED);
  await expect(program.cell('52', 'action')).toHaveText('New');
});

test('deleting the action by the menu keeps it first, so that undo gives it back too', async ({ program }) => {
  await program.choose('Row', 'Delete row');
  await expect(program.action('1')).toHaveCount(0);
  await program.button('Undo').click();
  await expect(program.cell('1', 'fileRef')).toHaveText(TYPED);
});

test('undo by its button takes back just that, and redo gives it again', async ({ program }) => {
  await program.button('Undo').click();
  await expect(program.cell('1', 'fileRef')).toHaveText('');
  await program.button('Redo').click();
  await expect(program.cell('1', 'fileRef')).toHaveText(TYPED);
});

test('a file dropped meanwhile keeps it', async ({ program }) => {
  await program.drop('other.csv', 'Action,,Date\n1,Other,May\n');
  await expect(program.button('Import 1 action')).toBeVisible();
  await program.button('Cancel').click();
  await expect(program.cell('1', 'fileRef')).toHaveText(TYPED);
});

test('another cell opened meanwhile keeps it', async ({ program }) => {
  await program.cell('2', 'fileRef').dblclick();
  await expect(program.editor).toHaveCount(1);
  await expect(program.cell('1', 'fileRef')).toHaveText(TYPED);
});

test('a reload at once gives it back to type on', async ({ program }) => {
  await program.page.reload();
  await expect(program.editor).toHaveValue(TYPED);
});

test('a reload in the moment of keeping it loses it neither', async ({ program }) => {
  const { page } = program;
  await page.keyboard.type(', item 4');
  await page.keyboard.press('Control+Enter');
  await page.reload();
  const kept = program.cell('1', 'fileRef').getByText(`${TYPED}, item 4`);
  await expect(kept.or(program.editor)).toBeVisible();
  if ((await program.editor.count()) > 0) await page.keyboard.press('Control+Enter');
  await expect(program.cell('1', 'fileRef')).toHaveText(`${TYPED}, item 4`);
});

test('an import asked for twice in a hurry is done once', async ({ program }) => {
  await program.page.keyboard.press('Control+Enter');
  await program.drop('other.csv', 'Action,,Date\n1,Other,May\n');
  await program.button('Import 1 action').dblclick();
  await expect(program.grid.getByRole('row')).toHaveCount(2);
  await program.button('Undo').click();
  await expect(program.cell('1', 'fileRef')).toHaveText(TYPED);
});
