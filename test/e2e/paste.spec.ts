// A table on its way in through the clipboard: of Word, of Excel, as text; by the command and by Ctrl+V alone.
import { publishedPlan } from '../support/fixtures.ts';
import { wordList } from '../support/list-clipboards.ts';
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

/** Pastes this where the keyboard is, with the HTML as the other program has it: the system's clipboard cleans it. */
async function paste({ page }: Program, types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((texts) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, types);
}

test('a list copied in Word is one cell’s text, on a cell and in an open editor', async ({ program }) => {
  const { page } = program;
  await program.importFile(SEED);
  const list = wordList([
    { text: 'First', level: 1 },
    { text: 'nested', level: 2 },
    { text: 'Second', level: 1 },
  ]);
  const texts = { evidence: '• First\n  • nested\n• Second', fileRef: 'See\n• First\n  • nested\n• Second' };
  const row = () => program.planFiles()[0]?.rows.find(({ number }) => number === '2');
  const below = () => program.planFiles()[0]?.rows.find(({ number }) => number === '3');
  await program.isSaved();
  const untouched = below();

  await program.cell('2', 'evidence').click();
  await paste(program, list);
  await expect.poll(() => row()?.['evidence']).toBe(texts.evidence);
  await program.cell('2', 'fileRef').click();
  await page.keyboard.type('See');
  await paste(program, list);
  await expect(program.editor).toHaveValue(texts.fileRef);
  await page.keyboard.press('Control+Z');
  await expect(program.editor).toHaveValue('See');
  await page.keyboard.press('Control+Y');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => row()?.['fileRef']).toBe(texts.fileRef);
  expect(below()).toEqual(untouched);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
