// A table on its way in through the clipboard: of Word, of Excel, as text; by the command and by Ctrl+V alone.
import { publishedPlan } from '../support/fixtures.ts';
import { excelClipboard, tabbedText, wordClipboard } from '../support/web-pages.ts';
import { expect, type Program, SEED, test } from './program.ts';

/** Puts this in the system's clipboard, as another program would. */
async function copy({ page }: Program, types: Readonly<Record<string, string>>): Promise<void> {
  await page.context().grantPermissions(['clipboard-write']);
  await page.evaluate(async (texts) => {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);
  await page.context().clearPermissions();
}

async function isImported(program: Program): Promise<void> {
  await expect(program.page.getByRole('dialog')).toContainText('Import “Pasted table');
  await program.button('Import 51 actions').click();
  await expect(program.grid).toBeVisible();
  await expect(program.cell('17', 'evidence').getByRole('listitem').first()).toHaveText(
    'Information Management Strategy',
  );
}

const HTML = { word: wordClipboard(publishedPlan), excel: excelClipboard(publishedPlan) };

for (const [from, html] of Object.entries(HTML)) {
  test(`a table copied in ${from} is pasted on the first screen by the keyboard alone`, async ({ program }) => {
    await copy(program, { 'text/html': html, 'text/plain': 'the same as text' });
    await program.page.keyboard.press('Control+V');
    await isImported(program);
  });
}

test('the command asks for the paste, takes it, and needs no permission', async ({ program }) => {
  const { page } = program;
  await copy(program, { 'text/plain': tabbedText(publishedPlan) });
  await program.button('Paste a table…').click();
  await expect(page.getByRole('textbox', { name: 'Then press Ctrl+V here' })).toBeFocused();
  await page.keyboard.type('typed by mistake');
  await expect(page.getByRole('textbox')).toHaveValue('');
  await page.keyboard.press('Control+V');
  await isImported(program);
});

test('what holds no table is refused with the way to one, and a text being edited keeps its own paste', async ({
  program,
}) => {
  const { page } = program;
  await copy(program, { 'text/plain': 'only words' });
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('alertdialog')).toContainText(
    'There is no table in what was pasted. Nothing was changed.',
  );
  await page.keyboard.press('Escape');

  await copy(program, { 'text/html': HTML.word, 'text/plain': 'a\tb' });
  await page.keyboard.press('Control+V');
  await isImported(program);
  await program.cell('3', 'fileRef').dblclick();
  await page.keyboard.press('Control+V');
  await expect(program.editor).toHaveValue('a\tb');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a cell is copied, cut and pasted by keyboard; a table pasted there is an import still', async ({ program }) => {
  const { page } = program;
  await program.importFile(SEED);
  const source = await program.cell('1', 'evidence').innerText();
  await program.cell('1', 'evidence').click();
  await page.keyboard.press('Control+C');
  await program.cell('2', 'fileRef').click();
  await page.keyboard.press('Control+V');
  await expect(program.cell('2', 'fileRef')).toHaveText(source, { useInnerText: true });
  await expect(program.cell('2', 'fileRef')).toBeFocused();

  await program.cell('1', 'evidence').click();
  await page.keyboard.press('Control+X');
  await expect(program.cell('1', 'evidence')).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expect(program.cell('1', 'evidence')).toHaveText(source, { useInnerText: true });

  await program.cell('3', 'fileRef').dblclick();
  await page.keyboard.press('Control+V');
  await expect(program.editor).toHaveValue(
    String(publishedPlan.rows.find(({ number }) => number === '1')?.['evidence']),
  );
  await page.keyboard.press('Escape');

  await copy(program, { 'text/html': HTML.word, 'text/plain': 'a\tb' });
  await program.cell('5', 'fileRef').click();
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('dialog', { name: /^Import “Pasted table/ })).toBeVisible();
});
