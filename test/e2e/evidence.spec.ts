// Evidence: attached by dialog, by drop and as a link, looked at, replaced, renamed, detached, and found in the register.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe.ts';
import { attach, attached, evidenceFiles, evidenceFolder, palette, panel, pressIn } from './evidence-parts.ts';
import { expect, type Program, SEED, test } from './program.ts';
import { workerFolder } from './worker-folder.ts';

const folder = workerFolder();
const { minutes, report } = evidenceFiles(folder);

/** Files over a cell, as from the system's file manager. */
async function dragOver(program: Program, number: string, event: 'dragover' | 'drop', name: string, text: string) {
  await program.cell(number, 'date').evaluate(
    (cell, [kind, fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      cell.dispatchEvent(new DragEvent(kind, { dataTransfer, cancelable: true, bubbles: true }));
    },
    [event, name, text] as const,
  );
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
  await program.isSaved();
  await program.page.keyboard.press('Control+.');
});

test('files are attached by the keyboard, numbered in File Ref, and undone by meaning', async ({ program }) => {
  const { page } = program;
  await attach(program, '17', minutes, report);
  await expect(program.cell('17', 'fileRef')).toHaveText(/^DQ\/17\/1\s*DQ\/17\/2$/);
  await expect(attached(program)).toHaveCount(2);
  await expect(attached(program).first()).toContainText('Minutes of 3 March');
  await expect(attached(program).first()).toContainText(/DQ\/17\/1 · Minutes of 3 March\.pdf · 1 KB/);
  expect(readFileSync(join(evidenceFolder(program), 'Minutes of 3 March.pdf'), 'utf8')).toBe('%PDF minutes');
  expect(await violations(program)).toEqual([]);
  // A second time, to another action: the file is there once.
  await attach(program, '16', minutes);
  await expect(program.cell('16', 'fileRef')).toHaveText('DQ/16/1');
  await expect(program.button('Undo')).toHaveAttribute('title', /Undo: Attach Minutes of 3 March.pdf to action 16/);
  expect(readdirSync(evidenceFolder(program)).sort()).toEqual(['Annual report.docx', 'Minutes of 3 March.pdf']);
  await page.keyboard.press('Control+Z');
  await expect(program.cell('16', 'fileRef')).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expect(program.cell('17', 'fileRef')).toHaveText('');
  await page.keyboard.press('Control+Y');
  await expect(program.cell('17', 'fileRef')).toHaveText(/DQ\/17\/2/);
  await program.isSaved();
  await page.reload();
  await expect(program.cell('17', 'fileRef')).toHaveText(/DQ\/17\/2/);
  // To several actions at once: those that are selected.
  await program.cell('17', 'fileRef').click();
  await page.keyboard.press('Shift+ArrowDown');
  await program.giveFile(report, () => page.keyboard.press('Alt+Shift+E'));
  await expect(program.cell('18', 'fileRef')).toHaveText('DQ/18/1');
  await expect(program.cell('17', 'fileRef')).toHaveText(/^DQ\/17\/1\s*DQ\/17\/2$/);
});

test('a new version takes the place of the old one, which is kept; a file is renamed, and detached with a warning', async ({
  program,
}) => {
  const { page } = program;
  await attach(program, '17', minutes);
  await expect(attached(program)).toHaveCount(1);
  const signed = join(folder, 'Minutes signed.pdf');
  writeFileSync(signed, '%PDF signed');
  await program.giveFile(signed, () => pressIn(program, /^New version/));
  await expect(attached(program)).toContainText('Minutes signed.pdf');
  await expect(attached(program)).toContainText('1 earlier version kept');
  expect(readdirSync(evidenceFolder(program)).sort()).toEqual(['Minutes of 3 March.pdf', 'Minutes signed.pdf']);

  await pressIn(program, /^Rename/);
  const rename = page.getByRole('dialog', { name: /^Rename/ });
  await expect(rename.getByLabel(/^Title/)).toBeFocused();
  expect(await violations(program)).toEqual([]);
  await page.keyboard.type('Audit Committee minutes');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Audit: March');
  await program.dialogTakesKeys();
  await page.keyboard.press('Enter');
  await expect(rename).toHaveCount(0);
  await expect(attached(program)).toContainText('Audit Committee minutes');
  expect(readdirSync(evidenceFolder(program)).sort()).toEqual(['Audit- March.pdf', 'Minutes of 3 March.pdf']);

  await pressIn(program, /^Detach/);
  const detach = page.getByRole('alertdialog', { name: 'Detach “Audit Committee minutes” from action 17?' });
  await expect(detach).toContainText('the line “DQ/17/1” goes from its File Ref');
  expect(await violations(program)).toEqual([]);
  await program.dialogTakesKeys();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(detach).toHaveCount(0);
  await expect(attached(program)).toHaveCount(0);
  await expect(panel(program).getByRole('button', { name: 'Attach evidence…' })).toBeFocused();
  await expect(program.cell('17', 'fileRef')).toHaveText('');
  expect(readdirSync(evidenceFolder(program))).toHaveLength(2);
  await page.keyboard.press('Control+Z');
  await expect(program.cell('17', 'fileRef')).toHaveText('DQ/17/1');
  await expect(attached(program)).toContainText('Audit- March.pdf');
});

test('what is dropped on an action’s row is evidence of it, elsewhere an import', async ({ program }) => {
  await dragOver(program, '3', 'dragover', 'Survey.csv', 'a,b');
  const told = program.cell('3', 'date');
  await expect(told).toHaveAttribute('data-drop', 'Drop to attach to action 3');
  await dragOver(program, '4', 'dragover', 'Survey.csv', 'a,b');
  await expect(told).not.toHaveAttribute('data-drop');
  await dragOver(program, '3', 'drop', 'Survey.csv', 'a,b');
  await expect(program.cell('3', 'fileRef')).toHaveText('DQ/3/1');
  await expect(program.page.locator('[data-drop]')).toHaveCount(0);
  await expect(program.page.getByRole('dialog')).toHaveCount(0);
  await program.cell('5', 'action').click();
  await program.page.keyboard.press('Shift+ArrowDown');
  await dragOver(program, '5', 'dragover', 'Plan.csv', 'c,d');
  await expect(program.cell('5', 'date')).toHaveAttribute('data-drop', 'Drop to attach to 2 actions');
  await dragOver(program, '5', 'drop', 'Plan.csv', 'c,d');
  await expect(program.cell('5', 'fileRef')).toContainText('DQ/5/1');
  await expect(program.cell('6', 'fileRef')).toContainText('DQ/6/1');

  await program.drop('Survey.csv', 'Action,Date\nDo it,March 2010\n');
  await expect(program.page.getByRole('dialog')).toContainText('Survey.csv');
});

test('web addresses are offered to be opened, all others only shown and copied', async ({ program }) => {
  const { page } = program;
  await program.cell('17', 'fileRef').click();
  for (const [address, title] of [
    ['https://council.example/minutes', 'Minutes online'],
    ['\\\\server\\share\\minutes.pdf', ''],
  ] as const) {
    await palette(program, 'Add a link');
    const dialog = page.getByRole('dialog', { name: 'Add a link as evidence of action 17' });
    await expect(dialog.getByLabel('Address', { exact: true })).toBeFocused();
    await page.keyboard.type(address);
    if (title === '') await expect(dialog).toContainText('This is no web address');
    await page.keyboard.press('Tab');
    await page.keyboard.type(title);
    expect(await violations(program)).toEqual([]);
    await program.dialogTakesKeys();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await expect(program.cell('17', 'fileRef')).toHaveText(/^DQ\/17\/1\s*DQ\/17\/2$/);
  await expect(
    attached(program)
      .nth(0)
      .getByRole('button', { name: /^Open in the browser/ }),
  ).toHaveCount(1);
  await expect(attached(program).nth(1)).toContainText('so Tabled does not follow it');
  await expect(attached(program).nth(1).getByRole('button', { name: /^Open/ })).toHaveCount(0);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await attached(program)
    .nth(1)
    .getByRole('button', { name: /^Copy the address/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Copied \\\\server');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('\\\\server\\share\\minutes.pdf');
});

test('the register tells what supports what, what is missing or changed, and what has no evidence', async ({
  program,
}) => {
  const { page } = program;
  await program.cell('16', 'fileRef').click();
  await palette(program, 'Evidence register');
  const register = page.getByRole('dialog', { name: 'Evidence register' });
  await expect(register).toContainText('No evidence yet.');
  expect(await violations(program)).toEqual([]);
  await program.dialogTakesKeys();
  await page.keyboard.press('Escape');

  await attach(program, '17', minutes, report);
  await expect(attached(program)).toHaveCount(2);
  const files = evidenceFolder(program);
  rmSync(join(files, 'Annual report.docx'));
  writeFileSync(join(files, 'Minutes of 3 March.pdf'), '%PDF other');
  writeFileSync(join(files, 'by hand.txt'), 'notes');
  await program.cell('16', 'fileRef').click();
  await palette(program, 'Evidence register');
  await expect(register).toContainText(
    '2 pieces of evidence; 1 of 51 actions supported. 2 files are missing or changed.',
  );
  const lines = register.getByRole('list', { name: 'All evidence' }).getByRole('listitem');
  await expect(lines.filter({ hasText: 'Annual report' })).toContainText('not in the evidence folder any more');
  await expect(lines.filter({ hasText: 'Minutes' })).toContainText('was changed since it was attached');
  await expect(register).toContainText('Actions without evidence: 50 of 51');
  expect(await violations(program)).toEqual([]);

  await register.getByRole('button', { name: 'Attach to action 16: by hand.txt' }).focus();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(3);
  await expect(register).toContainText('2 of 51 actions supported');
  const pattern = register.getByLabel('Pattern of new references');
  await pattern.fill('Ev {action}-{n}');
  await expect(register).toContainText('Of action 17: Ev 17-1, Ev 17-2');
  await page.keyboard.press('Enter');
  await register.getByRole('button', { name: 'Attach to action 16: Minutes of 3 March' }).focus();
  await page.keyboard.press('Enter');
  await expect(lines.filter({ hasText: 'Minutes' })).toContainText('action 16 (Ev 16-1)');
  await register.getByRole('button', { name: '18: go to action 18' }).focus();
  await page.keyboard.press('Enter');
  await expect(register).toHaveCount(0);
  await expect(program.cell('18', 'fileRef')).toBeFocused();
});

// Through a stand-in for xdg-open, which Electron does not go by.
test.describe('with a system that opens files', { tag: '@browser-host' }, () => {
  const tools = join(folder, 'tools');
  const log = join(folder, 'opened.log');
  mkdirSync(tools);
  writeFileSync(join(tools, 'xdg-open'), `#!/bin/sh\necho "$1" >> '${log}'\n`);
  chmodSync(join(tools, 'xdg-open'), 0o755);
  test.use({ hostOptions: { env: { DISPLAY: ':99', PATH: `${tools}:${process.env['PATH'] ?? ''}` } } });

  test('a document is opened in its program, a program is only shown in its folder', async ({ program }) => {
    const { page } = program;
    const setup = join(folder, 'Setup.exe');
    writeFileSync(setup, 'MZ');
    await attach(program, '17', minutes, setup);
    await expect(attached(program)).toHaveCount(2);
    await pressIn(program, 'Open Minutes of 3 March');
    await expect(page.getByRole('status').first()).toContainText('Opened “Minutes of 3 March.pdf”.');
    const opened = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
    expect(opened()).toEqual([join(evidenceFolder(program), 'Minutes of 3 March.pdf')]);
    await pressIn(program, 'Open Setup');
    await expect(page.getByRole('status').first()).toContainText('“Setup.exe” is shown in its folder');
    expect(opened().slice(1)).toEqual([evidenceFolder(program)]);
    rmSync(join(evidenceFolder(program), 'Minutes of 3 March.pdf'));
    await pressIn(program, 'Open Minutes of 3 March');
    await expect(page.getByRole('alertdialog')).toContainText('is not in the evidence folder any more');
  });
});
