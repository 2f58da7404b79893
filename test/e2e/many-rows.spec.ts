// Several cells and rows at once, by the keyboard: selected, copied, cut, pasted, emptied, moved, deleted.
import { violations } from './axe.ts';
import { expect, type Program, SEED, test } from './program.ts';

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

/** What the line below the plan says is selected. */
function selected({ page }: Program) {
  return page.getByRole('contentinfo').locator('p[aria-live="polite"]');
}

/** What the line below the plan says was done. */
function said({ page }: Program) {
  return page.getByRole('contentinfo').getByRole('status');
}

async function press({ page }: Program, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Puts this in the system's clipboard, as another program would. */
async function copy({ page }: Program, types: Readonly<Record<string, string>>): Promise<void> {
  await page.context().grantPermissions(['clipboard-write']);
  await page.evaluate(async (texts) => {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);
  await page.context().clearPermissions();
}

/** What the system's clipboard holds, as another program reads it. */
async function pasted({ page }: Program, type: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read']);
  const text = await page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await (await item?.getType(wanted))?.text()) ?? '';
  }, type);
  await page.context().clearPermissions();
  return text;
}

function numbers(program: Program): Promise<string[]> {
  return program.grid.locator('td[data-field="number"]').allTextContents();
}

async function fileRefs(program: Program, ...actions: readonly string[]): Promise<string[]> {
  return Promise.all(actions.map((number) => program.cell(number, 'fileRef').innerText()));
}

test('Shift and the arrows select a block, which is said, seen and taken back with Escape', async ({ program }) => {
  const { page } = program;
  await expect(program.grid).toHaveAttribute('aria-multiselectable', 'true');
  await program.cell('8', 'date').click();
  await press(program, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expect(selected(program)).toHaveText('6 cells in 3 rows selected');
  await expect(program.grid.locator('td[aria-selected="true"]')).toHaveCount(6);
  await expect(program.cell('10', 'responsibility')).toBeFocused();
  await expect(program.grid.locator('tr[aria-selected="true"]')).toHaveCount(0);
  await press(program, 'Shift+ArrowUp', 'Shift+ArrowLeft');
  await expect(selected(program)).toHaveText('2 cells in 2 rows selected');
  await program.cell('10', 'evidence').click({ modifiers: ['Shift'] });
  await expect(selected(program)).toHaveText('12 cells in 3 rows selected');
  expect(await violations(program)).toEqual([]);
  await press(program, 'Escape');
  await expect(selected(program)).toHaveText('');
  await expect(program.cell('10', 'evidence')).toBeFocused();
  await press(program, 'Shift+End', 'ArrowUp');
  await expect(selected(program)).toHaveText('');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('rows are selected whole: one, several, single ones, all', async ({ program }) => {
  await program.cell('7', 'action').click();
  await press(program, 'Shift+Space');
  await expect(selected(program)).toHaveText('1 row selected');
  await expect(program.action('7')).toHaveAttribute('aria-selected', 'true');
  await press(program, 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(selected(program)).toHaveText('3 rows selected');
  // Control and the arrows go on and leave what is selected.
  await press(program, 'Control+ArrowDown', 'Control+ArrowDown', 'Control+Space');
  await expect(selected(program)).toHaveText('4 rows selected');
  await expect(program.action('11')).toHaveAttribute('aria-selected', 'true');
  await press(program, 'Control+Space');
  await expect(selected(program)).toHaveText('3 rows selected');
  await program.cell('2', 'date').click({ modifiers: ['Control'] });
  await expect(selected(program)).toHaveText('4 rows selected');
  await press(program, 'Control+a');
  await expect(selected(program)).toHaveText('64 rows selected');
  await press(program, 'ArrowDown');
  await expect(selected(program)).toHaveText('');
});

test('a block goes to Excel and comes back, with every sign of its texts', async ({ program }) => {
  const { page } = program;
  const text = '=1+1\n"quoted"\tafter a tab 📎 نص';
  await copy(program, { 'text/plain': `x\t"${text.replaceAll('"', '""')}"\r\n-1\t@home\r\n` });
  await program.cell('8', 'reportedTo').click();
  await press(program, 'ArrowRight', 'Shift+ArrowRight', 'Delete');
  await program.cell('9', 'evidence').click();
  await press(program, 'Shift+ArrowRight', 'Delete');
  await expect(program.cell('9', 'evidence')).toHaveText('');
  await program.cell('8', 'evidence').click();
  await press(program, 'Control+V');
  await expect(said(program)).toHaveText('Paste of 4 cells: done. Undo takes it back.');
  await expect(program.cell('8', 'fileRef')).toHaveText(text, { useInnerText: true });
  await expect(program.cell('9', 'evidence')).toHaveText('-1');

  await press(program, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+C');
  expect(await pasted(program, 'text/plain')).toBe(`x\t"${text.replaceAll('"', '""')}"\r\n-1\t@home`);
  expect(await pasted(program, 'text/html')).toContain('mso-data-placement:same-cell');
  await program.cell('50', 'evidence').click();
  await press(program, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Delete', 'Escape');
  await program.cell('50', 'evidence').click();
  await press(program, 'Control+V');
  await expect(program.cell('50', 'fileRef')).toHaveText(text, { useInnerText: true });
  await expect(program.cell('51', 'fileRef')).toHaveText('@home');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Paste of 4 cells/);
  await press(program, 'Control+Z');
  await expect(program.cell('50', 'fileRef')).toHaveText('');
});

test('a paste that would take texts away, or finds no row, asks first', async ({ program }) => {
  const { page } = program;
  const was = await program.cell('51', 'responsibility').innerText();
  await copy(program, { 'text/plain': 'A\tB\r\nC\tD\r\nE\tF\r\n' });
  await program.cell('50', 'date').click();
  await press(program, 'Control+V');
  const dialog = page.getByRole('dialog', { name: 'Paste into the plan?' });
  await expect(dialog).toContainText('4 cells would go into Date to Responsibility of action 50 to action 51.');
  await expect(dialog).toContainText('Leave out the last 1 line');
  expect(await violations(program)).toEqual([]);
  await press(program, 'Escape');
  await expect(program.cell('51', 'responsibility')).toHaveText(was, { useInnerText: true });
  await expect(program.cell('50', 'date')).toBeFocused();

  await press(program, 'Control+V');
  await expect(dialog).toBeVisible();
  await program.dialogTakesKeys();
  await dialog.getByRole('radio', { name: /^Make 1 new action/ }).check();
  await dialog.getByRole('button', { name: 'Paste 6 cells here' }).press('Enter');
  await expect(program.cell('51', 'responsibility')).toHaveText('D');
  await expect(program.cell('52', 'date')).toHaveText('E');
  await press(program, 'Control+Z');
  await expect(program.cell('51', 'responsibility')).toHaveText(was, { useInnerText: true });
  await expect(program.action('52')).toHaveCount(0);
});

test('one text is put into every cell of a block', async ({ program }) => {
  await copy(program, { 'text/plain': 'DQ' });
  await program.cell('8', 'fileRef').click();
  await press(program, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+V');
  await expect(program.cell('10', 'fileRef')).toHaveText('DQ');
  expect(await fileRefs(program, '8', '9', '10')).toEqual(['DQ', 'DQ', 'DQ']);
  await press(program, 'Control+Z');
  await expect(program.cell('8', 'fileRef')).toHaveText('');
});

test('a table of Word with the headings of a plan goes into the cells or is imported, as one says', async ({
  program,
}) => {
  const { page } = program;
  const head = '<tr><td>Action</td><td>Date</td></tr>';
  await copy(program, {
    'text/html': `<table>${head}<tr><td><p>One</p><p>Two</p></td><td>May 2010</td></tr></table>`,
    'text/plain': 'Action\tDate\nOne\nTwo\tMay 2010\n',
  });
  await program.cell('6', 'action').click();
  await press(program, 'Control+V');
  const dialog = page.getByRole('dialog', { name: 'Paste into the plan?' });
  await expect(dialog).toContainText('It has the headings of an action plan');
  await dialog.getByRole('button', { name: 'Import as a plan…' }).click();
  await expect(page.getByRole('dialog', { name: /^Import “Pasted table/ })).toBeVisible();
  await press(program, 'Escape');
  await press(program, 'Control+V');
  await dialog.getByRole('button', { name: 'Paste 4 cells here' }).click();
  await expect(program.cell('7', 'action')).toHaveText('One\nTwo', { useInnerText: true });
});

test('rows are cut and pasted elsewhere as they were, and copies get numbers of their own', async ({ program }) => {
  const { page } = program;
  const evidence = await program.cell('9', 'evidence').innerText();
  await program.cell('8', 'action').click();
  await press(program, 'Shift+Space', 'Shift+ArrowDown', 'Control+X');
  await expect(said(program)).toHaveText('Cut 2 rows. Paste puts them elsewhere, Undo back.');
  await expect(program.action('9')).toHaveCount(0);
  await expect(program.cell('10', 'action')).toBeFocused();
  await program.cell('10', 'date').click();
  await press(program, 'Control+V');
  await expect(program.action('9')).toHaveCount(1);
  expect((await numbers(program)).slice(6, 11)).toEqual(['7', '10', '8', '9', '11']);
  await expect(program.cell('9', 'evidence')).toHaveText(evidence, { useInnerText: true });
  await expect(selected(program)).toHaveText('2 rows selected');

  // Once more: they are there already, so these are copies.
  await press(program, 'Control+V');
  await expect(program.action('53')).toHaveCount(1);
  expect((await numbers(program)).slice(7, 12)).toEqual(['10', '8', '9', '52', '53']);
  await press(program, 'Control+Z', 'Control+Z', 'Control+Z');
  await expect.poll(async () => (await numbers(program)).slice(6, 11)).toEqual(['7', '8', '9', '10', '11']);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('themes, statements and actions are copied together, word for word', async ({ program }) => {
  await program.cell('1', 'action').click();
  await press(program, 'Control+Home', 'Shift+Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+C');
  await expect(selected(program)).toHaveText('3 rows selected');
  const texts = () => program.grid.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
  const before = await texts();
  await press(program, 'Control+End', 'Control+V');
  await expect.poll(async () => (await texts()).length).toBe(before.length + 3);
  const after = await texts();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(-3, -1)).toEqual(before.slice(0, 2));
  expect(after.at(-1)).toBe(before[2]?.replace(/^1/, '52'));
});

test('the selected rows are moved, copied and deleted in one step each', async ({ program }) => {
  const { page } = program;
  await program.cell('8', 'evidence').click();
  await press(program, 'Shift+Space', 'Shift+ArrowDown');
  await press(program, 'Alt+Shift+ArrowDown');
  await expect.poll(async () => (await numbers(program)).slice(6, 11)).toEqual(['7', '10', '8', '9', '11']);
  await expect(selected(program)).toHaveText('2 rows selected');
  await press(program, 'Control+Shift+D');
  await expect(program.action('53')).toHaveCount(1);
  await expect(selected(program)).toHaveText('2 rows selected');
  await expect(program.action('52')).toHaveAttribute('aria-selected', 'true');
  await press(program, 'Control+Delete');
  await expect(program.action('53')).toHaveCount(0);
  await expect(said(program)).toHaveText('Deleted 2 rows. Undo brings them back.');
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Delete 2 rows/);
  await press(program, 'Control+Z', 'Control+Z', 'Control+Z');
  await expect.poll(async () => (await numbers(program)).slice(6, 11)).toEqual(['7', '8', '9', '10', '11']);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('an edit of several rows is refused where one of them was changed in another window', async ({ program }) => {
  const { page } = program;
  await program.cell('8', 'evidence').click();
  await press(program, 'Shift+ArrowDown');
  // What the other window changes is not drawn here before the key is pressed: the page is asked to wait with it.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('tabled');
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = db.transaction('rows', 'readwrite').objectStore('rows');
    const rows = await new Promise<{ row: { number: string; evidence: string } }[]>((resolve) => {
      const reading = store.getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    const record = rows.find(({ row }) => row.number === '9');
    if (record !== undefined) store.put({ ...record, row: { ...record.row, evidence: 'From elsewhere' } });
    await new Promise<void>((resolve) => {
      store.transaction.oncomplete = () => resolve();
    });
    db.close();
  });
  await press(program, 'Delete');
  const alert = page.getByRole('alertdialog');
  await expect(alert).toContainText(
    'Nothing was changed, because Evidence / Outcome of action 9 was changed elsewhere',
  );
  await press(program, 'Escape');
  await expect(program.cell('8', 'evidence')).not.toHaveText('');
});
