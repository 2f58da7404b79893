// Choices are remembered with the plan; the last export is repeated in one keystroke; failures leave the choices open.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from 'xlsx';
import { readDocx } from '../support/read-docx.ts';
import {
  choices,
  chooseTemplate,
  drawn,
  exported,
  NAME,
  numbers,
  openPublished,
  pageTexts,
  SECOND,
  save,
  texts,
} from './export-dialog.ts';
import { expect, fixture, SEED, test } from './program.ts';

test.describe.configure({ timeout: 180_000 });

test.use({ withPlan: true });
test.beforeEach(({ program }) => openPublished(program));

test('all choices are kept with the plan once it is exported, over a reload; one keystroke repeats them', async ({
  program,
  page,
}) => {
  const dialog = choices(program);
  await dialog.getByLabel('Accessible edition').check();
  await dialog.getByLabel('Committee').fill('Audit Committee');
  await dialog.getByRole('checkbox', { name: 'File Ref' }).uncheck();
  await dialog.getByLabel('RAG key').check();
  await dialog.getByLabel('Meaning of Amber').fill('Watched');
  await save(program);
  await page.keyboard.press('Escape');
  await program.isSaved();
  await page.reload();
  await program.isSaved();
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog')).toContainText('(2).docx');
  const [first, second] = [NAME, SECOND].map((name) => readDocx(exported(program, name)));
  expect(second && texts(second)).toEqual(first && texts(first));
  expect(second && texts(second)).toContain('Watched');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+E');
  await expect(dialog.getByLabel('Accessible edition')).toBeChecked();
  await expect(dialog.getByLabel('Committee')).toHaveValue('Audit Committee');
  await expect(dialog.getByRole('checkbox', { name: 'File Ref' })).not.toBeChecked();
  await expect(dialog.getByLabel('Meaning of Amber')).toHaveValue('Watched');
  const [onDisk] = program.planFiles() as unknown as readonly { exportSettings: { layout: string } }[];
  expect(onDisk?.exportSettings.layout).toBe('accessible');
});

test('choices that are cancelled are not kept, and keeping them is no undo step', async ({ program, page }) => {
  await choices(program).getByLabel('Committee').fill('Never mind');
  await page.keyboard.press('Escape');
  await program.button('Export…').click();
  await expect(choices(program).getByLabel('Committee')).toHaveValue('');
  await choices(program).getByLabel('Committee').fill('Audit Committee');
  await save(program);
  await page.keyboard.press('Escape');
  await expect(program.button('Undo')).toHaveAttribute('aria-disabled', 'true');
});

test('Ctrl+Shift+E asks for the choices where there was no export yet', async ({ program, page }) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+E');
  await expect(choices(program)).toBeVisible();
});

test('rows chosen by a theme that is deleted since: nothing is saved, and the dialog has all rows again', async ({
  program,
  page,
}) => {
  const dialog = choices(program);
  await dialog.getByLabel('Rows').selectOption('One theme');
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('DATA SECURITY');
  await save(program);
  await page.keyboard.press('Escape');
  await program.grid.getByText('DATA SECURITY', { exact: true }).click();
  await program.choose('Row', 'Delete row');
  await expect(program.grid.getByText('DATA SECURITY', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('alertdialog')).toContainText(
    'Nothing was exported, because the theme chosen for this export is not in the plan any more',
  );
  expect(existsSync(join(program.data, 'exports', SECOND))).toBe(false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+E');
  await expect(dialog).toContainText('All actions are chosen now, because the theme chosen for this export');
  await expect(dialog.getByLabel('Rows')).toHaveValue('all');
  await expect(dialog.getByText('51 of 51 actions')).toBeVisible();
  await save(program);
  expect(numbers(readDocx(exported(program, SECOND)))).toHaveLength(51);
});

test('by keyboard alone: from the plan to the saved document', async ({ program, page }) => {
  await page.keyboard.press('Escape');
  await program.cell('1', 'action').click();
  await page.keyboard.press('Control+E');
  const button = choices(program).getByRole('button', { name: 'Export to Word' });
  await expect(button).toBeFocused();
  // Round through the dialog to its first choice.
  await page.keyboard.press('Tab');
  await expect(choices(program).getByRole('group', { name: 'Choices' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(choices(program).getByLabel('Word document')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(choices(program).getByLabel('Original')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(choices(program).getByLabel('Accessible edition')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(choices(program).getByRole('button', { name: /^Choose…/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(choices(program).getByLabel('Council', { exact: true })).toBeFocused();
  await page.keyboard.type('Our council');
  await expect.poll(async () => (await pageTexts(page))[0]).toContain('Our council');
  // And back round to the button.
  for (const _ of ['template', 'layout', 'kind', 'choices', 'button']) await page.keyboard.press('Shift+Tab');
  await expect(button).toBeFocused();
  await program.dialogTakesKeys();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'The Word document is saved' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(program.cell('1', 'action')).toBeFocused();
  expect(texts(readDocx(exported(program, NAME))).join('\n')).toContain('Our council');
});

test('the last of many changes is what is drawn, and that is what is saved', async ({ program, page }) => {
  const version = choices(program).getByLabel('Version');
  await version.pressSequentially('draft twelve', { delay: 30 });
  // At once, while the pages are still those of before.
  await save(program);
  expect(texts(readDocx(exported(program, NAME))).join('\n')).toContain('draft twelve');
  await page.keyboard.press('Escape');
  await program.button('Export…').click();
  await drawn(program);
  expect((await pageTexts(page))[0]).toContain('draft twelve');
});

test('an export that fails is told in the dialog, and the choices stay', async ({ program, page }) => {
  await choices(program).getByLabel('Version').fill('7');
  await page.route('**/desk/makeDocument', (route) => route.abort());
  await choices(program).getByRole('button', { name: 'Export to Word' }).click();
  await expect(choices(program).getByRole('alert').first()).toContainText('is not answering');
  await expect(choices(program).getByLabel('Version')).toHaveValue('7');
  await page.unroute('**/desk/makeDocument');
  await save(program);
  expect(texts(readDocx(exported(program, NAME))).join('\n')).toContain('Version 7');
});

test('a file that is no template gets its sentence, and the export goes on without', async ({ program }) => {
  await chooseTemplate(program, SEED);
  await expect(choices(program).getByText(/cannot be used as a template/)).toBeVisible();
  await expect(choices(program)).toContainText('Council’s template: none');
  await save(program);
  expect(numbers(readDocx(exported(program, NAME)))).toHaveLength(51);
});

test('the council’s template is filled in, drawn, remembered and put away again', async ({ program, page }) => {
  await chooseTemplate(program, fixture('templates/council-report.docx'));
  await expect(choices(program)).toContainText('council-report.docx');
  await drawn(program);
  await save(program);
  await expect(page.getByRole('dialog')).toContainText('The template has {{ward}}, which Tabled does not know');
  const docx = readDocx(exported(program, NAME));
  const template = readDocx(new Uint8Array(readFileSync(fixture('templates/council-report.docx'))));
  const headers = Object.keys(template.parts).filter((name) => name.startsWith('word/header'));
  expect(headers.length).toBeGreaterThan(0);
  for (const name of headers) expect(Object.keys(docx.parts)).toContain(name);
  await page.keyboard.press('Escape');
  await program.button('Export…').click();
  await expect(choices(program)).toContainText('council-report.docx');
  await choices(program).getByRole('button', { name: 'Remove the template' }).click();
  await expect(choices(program)).toContainText('Council’s template: none');
});

test('an Excel workbook is saved in place of a document, and repeated as one', async ({ program, page }) => {
  await choices(program).getByLabel('Excel workbook').check();
  await expect(choices(program)).toContainText('It will hold 51 actions under 6 headings');
  await save(program, 'Export to Excel');
  await expect(page.getByRole('dialog', { name: 'The Excel workbook is saved' })).toContainText('51 of 51 actions');
  const book = read(exported(program, NAME.replace('.docx', '.xlsx')));
  const [sheet] = Object.values(book.Sheets);
  expect(sheet === undefined ? '' : utils.sheet_to_csv(sheet)).toContain('PROPER PRACTICES AND REPORTING');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog', { name: 'The Excel workbook is saved' })).toContainText('(2).xlsx');
  expect(existsSync(join(program.data, 'exports', NAME))).toBe(false);
});
