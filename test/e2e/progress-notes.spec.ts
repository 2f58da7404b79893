// Progress notes, and the dates that were put back: added, changed and explained by the keyboard alone.
import { violations } from './axe.ts';
import { expect, type Program, SEED, test } from './program.ts';

function panel({ page }: Program) {
  return page.getByRole('complementary', { name: 'Details' });
}

function noteText({ page }: Program) {
  return page.getByRole('textbox', { name: 'What is there to say?' });
}

async function addNote(program: Program, text: string): Promise<void> {
  await program.page.keyboard.press('Control+Shift+M');
  await expect(noteText(program)).toBeFocused();
  await program.page.keyboard.type(text);
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
  await program.cell('17', 'date').click();
});

test('a note is added for any day, marked in the table, changed, deleted and undone', async ({ program }) => {
  const { page } = program;
  await addNote(program, 'Met with ICT');
  const note = page.getByRole('group', { name: 'New progress note' });
  await expect(note.getByRole('spinbutton')).toHaveCount(3);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('03052010');
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(panel(program).getByRole('heading', { name: '3 May 2010', exact: true })).toBeVisible();
  await expect(panel(program).getByRole('button', { name: 'Add progress note' })).toBeFocused();
  await expect(program.cell('17', 'number').getByRole('img', { name: '1 progress note' })).toBeVisible();
  await expect(program.cell('17', 'number')).toHaveText('17');
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Progress note of action 17/);

  await addNote(program, 'Strategy agreed');
  await page.keyboard.press('Control+Enter');
  const notes = panel(program).getByRole('list', { name: 'Progress notes' }).getByRole('listitem');
  await expect(notes).toHaveText([/Strategy agreed/, /3 May 2010.*Met with ICT/]);
  await expect(program.cell('17', 'number').getByRole('img', { name: '2 progress notes' })).toBeVisible();

  await panel(program).getByRole('button', { name: 'Edit the note of 3 May 2010' }).focus();
  await page.keyboard.press('Enter');
  await expect(noteText(program)).toHaveValue('Met with ICT');
  await page.keyboard.type(', twice');
  await page.keyboard.press('Control+Enter');
  await expect(notes.nth(1)).toContainText('Met with ICT, twice');

  await panel(program).getByRole('button', { name: 'Delete the note of 3 May 2010' }).focus();
  await page.keyboard.press('Enter');
  await expect(notes).toHaveCount(1);
  await page.keyboard.press('Control+Z');
  await expect(notes).toHaveCount(2);
  await program.isSaved();
  expect(program.planFiles()[0]?.rows.find(({ number }) => number === '17')).toMatchObject({
    progress: [{ text: 'Strategy agreed' }, { on: '2010-05-03', text: 'Met with ICT, twice' }],
  });
});

test('a note that is being typed is kept when one goes elsewhere, and given back after a reload', async ({
  program,
}) => {
  const { page } = program;
  await addNote(program, 'Met with ICT');
  await program.cell('3', 'fileRef').click();
  await expect(program.cell('17', 'number').getByRole('img', { name: '1 progress note' })).toBeVisible();

  await program.cell('18', 'fileRef').click();
  await addNote(program, 'Half a sen');
  await page.reload();
  await expect(noteText(program)).toHaveValue('Half a sen');
  await expect(noteText(program)).toBeFocused();
  await expect(page.getByRole('status').first()).toContainText('What you were typing when Tabled was closed is back.');
  await page.keyboard.type('tence');
  await page.keyboard.press('Escape');
  await expect(panel(program).getByRole('button', { name: 'Add progress note' })).toBeFocused();
  await panel(program)
    .getByRole('button', { name: /^Bring back what you typed/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(noteText(program)).toHaveValue('Half a sentence');
  await page.keyboard.press('Control+Enter');
  await expect(panel(program)).toContainText('Half a sentence');
});

test('an empty note is none', async ({ program }) => {
  const { page } = program;
  await addNote(program, ' ');
  await page.keyboard.press('Control+Enter');
  await expect(noteText(program)).toHaveCount(0);
  await expect(program.button('Undo')).toHaveAttribute('title', /Import of/);
});

// Electron has one window.
test('a note whose row another window deletes is kept beside the plan, and put back when the row is', {
  tag: '@browser-host',
}, async ({ program }) => {
  const { page } = program;
  const second = await page.context().newPage();
  await second.goto(program.host.address);
  await page.bringToFront();
  await addNote(program, 'Met with ICT');
  await second.locator('td[data-field="number"]:text-is("17")').click();
  await second.keyboard.press('Control+Delete');
  await expect(page.getByRole('alertdialog')).toContainText('no longer in the plan');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await program.button('Undo').click();
  await program.button('1 text not kept').click();
  const texts = page.getByRole('dialog', { name: 'Texts not kept' });
  await expect(texts).toContainText('Progress note of action 17');
  await texts.getByRole('button', { name: 'Put it back to edit' }).click();
  await expect(noteText(program)).toHaveValue('Met with ICT');
  await page.keyboard.press('Control+Enter');
  await expect(panel(program)).toContainText('Met with ICT');
  await expect(program.button(/not kept/)).toHaveCount(0);
});

test('a date that is put back keeps the first one, is counted, and asks calmly for the reason', async ({ program }) => {
  const { page } = program;
  const setDate = async (words: string) => {
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    await page.keyboard.press('Control+Enter');
    // Below the words it says that the date is over.
    await expect(program.cell('17', 'date')).toContainText(words);
  };
  const mark = program.cell('17', 'date').getByRole('img');
  const ask = page.getByRole('contentinfo').getByRole('button', { name: 'Why was it put back?' });
  await setDate('31/03/2010');
  await expect(mark).toHaveCount(0);
  await setDate('June 2010');
  await expect(mark).toHaveAccessibleName('First 31/03/2010, put back once');
  await setDate('September 2010');
  await expect(mark).toHaveAccessibleName('First 31/03/2010, put back 2 times');
  await expect(page.getByRole('contentinfo')).toContainText('Put back from June 2010.');
  // It is no question that one has to answer.
  await expect(program.cell('17', 'date')).toBeFocused();
  await ask.focus();
  await page.keyboard.press('Enter');
  const reason = page.getByRole('textbox', { name: 'Reason for the revised date of action 17' });
  await expect(reason).toBeFocused();
  await page.keyboard.type('It waits for the ICT contract.');
  await page.keyboard.press('Control+Enter');
  await expect(ask).toHaveCount(0);
  await expect(panel(program)).toContainText('First 31/03/2010, put back 2 times, now September 2010.');
  const steps = panel(program).getByRole('list', { name: 'Revised dates' }).getByRole('listitem');
  await expect(steps).toHaveText([/^31\/03\/2010 → June 2010/, /June 2010 → September 2010.*ICT contract/]);
  expect(await violations(program)).toEqual([]);

  await page.keyboard.press('Control+Z');
  await expect(ask).toBeVisible();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(mark).toHaveCount(0);
  await expect(program.cell('17', 'date')).toContainText('31/03/2010');
});
