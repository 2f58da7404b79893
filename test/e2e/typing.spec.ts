// Typing in a cell: lists that begin, go on, are nested and end by the keys alone, and the parties that are suggested.
import { violations } from './axe.ts';
import { expect, type Program, SEED, test } from './program.ts';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

/** Opens an empty editor over a cell. */
async function open(program: Program, number: string, field: string): Promise<void> {
  await program.cell(number, field).click();
  await program.page.keyboard.press('F2');
  await program.page.keyboard.press('Control+A');
  await program.page.keyboard.press('Delete');
  await expect(program.editor).toHaveValue('');
}

function suggestions({ page }: Program) {
  return page.getByRole('listbox', { name: 'Parties in this plan' });
}

test('a hyphen begins a list, Enter goes on with it, Tab nests, and an empty bullet ends it', async ({ program }) => {
  const { page } = program;
  await open(program, '2', 'evidence');
  await page.keyboard.type('Strategy:\n- Agreed\n');
  await expect(program.editor).toHaveValue('Strategy:\n• Agreed\n• ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('by CMT\nby Members\n');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Published\n\nThe end');
  const text = 'Strategy:\n• Agreed\n  • by CMT\n  • by Members\n• Published\nThe end';
  await expect(program.editor).toHaveValue(text);
  await page.screenshot({ path: test.info().outputPath('typing.png') });
  await page.keyboard.press('Control+Enter');
  const lists = program.cell('2', 'evidence').locator('ul');
  await expect(lists).toHaveCount(2);
  await expect(lists.first().locator('li > ul > li')).toHaveText(['by CMT', 'by Members']);
  await page.screenshot({ path: test.info().outputPath('kept.png') });
  await page.keyboard.press('F2');
  await expect(program.editor).toHaveValue(text);
  await page.keyboard.press('Escape');
  await program.isSaved();
  expect(program.planFiles()[0]?.rows.map((row) => row['evidence'])).toContain(text);
});

test('Ctrl+Z takes back what the keys made, step by step, and Ctrl+Y makes it again', async ({ program }) => {
  const { page, editor } = program;
  await open(program, '2', 'evidence');
  await page.keyboard.type('- ');
  await expect(editor).toHaveValue('• ');
  // The hyphen comes back to whoever meant one.
  await page.keyboard.press('Control+Z');
  await expect(editor).toHaveValue('- ');
  await page.keyboard.type('a');
  await expect(editor).toHaveValue('- a');
  await page.keyboard.type('\n* one\ntwo');
  await page.keyboard.press('Tab');
  await expect(editor).toHaveValue('- a\n• one\n  • two');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(editor).toHaveValue('- a\n• one\ntwo');
  await page.keyboard.press('Control+Z');
  await expect(editor).toHaveValue('- a\n• one\n  • two');
  await page.keyboard.press('Control+Z');
  await expect(editor).toHaveValue('- a\n• one\n• two');
  await page.keyboard.press('Control+Y');
  await expect(editor).toHaveValue('- a\n• one\n  • two');
  while ((await editor.inputValue()) !== '') await page.keyboard.press('Control+Z');
  // All of it was in the text: the plan is as it was.
  await page.keyboard.press('Control+Y');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo/ })).toHaveAttribute('title', /Import/);
});

test('a bullet that cannot be nested stays in its cell, and it is said why; in other lines Tab goes on', async ({
  program,
}) => {
  const { page } = program;
  await open(program, '2', 'evidence');
  await page.keyboard.type('- One');
  await page.keyboard.press('Tab');
  await expect(program.editor).toHaveValue('• One');
  await expect(page.getByText('There is no bullet above to nest this one under.')).toBeVisible();
  await page.keyboard.type('\n\nMore');
  await page.keyboard.press('Tab');
  await expect(program.cell('2', 'fileRef')).toBeFocused();
  await expect(program.cell('2', 'evidence')).toHaveText('One\nMore', { useInnerText: true });
});

test('what is pasted stays as it is, and a hyphen within a line too', async ({ program, page }) => {
  await open(program, '2', 'evidence');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '- pasted\n* too');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    document.execCommand('insertText', false, '- pasted\n* too ');
  });
  await page.keyboard.type(' - and - on');
  await expect(program.editor).toHaveValue('- pasted\n* too  - and - on');
});

test('a long text stays in sight where one types, and the editor grows with it', async ({ program, page }) => {
  await open(program, '2', 'evidence');
  await page.keyboard.type('- one');
  for (let line = 0; line < 60; line += 1) await page.keyboard.type(`\nline ${line}`);
  const { height, inSight } = await program.editor.evaluate((area: HTMLTextAreaElement) => {
    const scroller = area.closest('main') as HTMLElement;
    const [box, view] = [area.getBoundingClientRect(), scroller.getBoundingClientRect()];
    return { height: area.clientHeight - area.scrollHeight, inSight: box.bottom <= view.bottom + 60 };
  });
  expect(height).toBe(0);
  expect(inSight).toBe(true);
});

test('the spelling is checked as English, and the keys are described', async ({ program, page }) => {
  await program.cell('2', 'evidence').dblclick();
  await expect(program.editor).toHaveAttribute('lang', 'en-GB');
  await expect(program.editor).toHaveJSProperty('spellcheck', true);
  await expect(program.editor).toHaveAccessibleName('Evidence / Outcome of action 2');
  await expect(program.editor).toHaveAccessibleDescription(/Tab nests it.*Control and Enter keeps the text/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('parties are suggested from the first letter on, chosen by arrows, and nothing is taken unasked', async ({
  program,
}) => {
  const { page, editor } = program;
  await open(program, '2', 'responsibility');
  await page.keyboard.type('group');
  await expect(suggestions(program)).toBeVisible();
  // Not chosen: Enter is a line, and the text stays as it was typed.
  await page.keyboard.press('Enter');
  await expect(editor).toHaveValue('group\n');
  await expect(suggestions(program)).toHaveCount(0);
  await page.keyboard.type('h');
  await page.keyboard.press('ArrowDown');
  const chosen = suggestions(program).getByRole('option', { selected: true });
  await expect(chosen).toHaveText('Heads of Service');
  await expect(editor).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await page.screenshot({ path: test.info().outputPath('suggested.png') });
  await page.keyboard.press('Enter');
  await expect(editor).toHaveValue('group\nHeads of Service');
  await expect(suggestions(program)).toHaveCount(0);
  await page.keyboard.type(', corp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(editor).toHaveValue(/^group\nHeads of Service, Corporate /);
  await page.keyboard.press('Control+Z');
  await expect(editor).toHaveValue('group\nHeads of Service, corp');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('2', 'responsibility')).toHaveText('group\nHeads of Service, corp', { useInnerText: true });
});

test('Escape closes the suggestions first, and only then leaves the cell', async ({ program, page }) => {
  await open(program, '2', 'reportedTo');
  await page.keyboard.type('c');
  await expect(suggestions(program)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(suggestions(program)).toHaveCount(0);
  await expect(program.editor).toHaveValue('c');
  await page.keyboard.type('o');
  await expect(suggestions(program)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(suggestions(program)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(program.editor).toHaveCount(0);
});

test('a press of the mouse takes a suggestion too, and no other field has any', async ({ program, page }) => {
  await open(program, '2', 'responsibility');
  await page.keyboard.type('gr');
  await suggestions(program).getByRole('option').first().click();
  await expect(program.editor).toHaveValue(/^Group /);
  await expect(program.editor).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await open(program, '2', 'evidence');
  await page.keyboard.type('gr');
  await expect(suggestions(program)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the suggestions are free of violations, and assistive technology is told of them', async ({ program }) => {
      const { page, editor } = program;
      await open(program, '51', 'responsibility');
      await page.keyboard.type('m');
      await page.keyboard.press('ArrowDown');
      expect(await violations(program)).toEqual([]);
      await expect(page.getByText(/\d (party|parties) suggested\. Down arrow chooses/)).toHaveRole('status');
      await expect(editor).toHaveAttribute('aria-autocomplete', 'list');
      await expect(program.cell('51', 'responsibility')).toMatchAriaSnapshot(`
        - gridcell:
          - textbox "Responsibility of action 51": m
          - status: /\\d+ (party|parties) suggested. Down arrow chooses, Enter takes, Escape closes./
      `);
      await expect(editor).toHaveAttribute('aria-controls', (await suggestions(program).getAttribute('id')) ?? '');
      await expect(suggestions(program)).toMatchAriaSnapshot(`
        - listbox "Parties in this plan":
          - option "Members" [selected]
      `);
      await expect(suggestions(program)).toBeInViewport({ ratio: 1 });
      await page.screenshot({ path: test.info().outputPath('suggested.png') });
    });
  });
}
