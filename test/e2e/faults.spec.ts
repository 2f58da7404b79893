// Faults that the test makes: each is told in a plain sentence, nothing is lost by it, and there is a way on.
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canMount, fillDisk, holdFile, smallDisk, unmountAll } from './broken-disks.ts';
import { fileRefOnDisk, isNotSaved, planFolder, setFileRef } from './fault-steps.ts';
import { KilledProgram } from './killed-program.ts';
import { expect, Program, SEED, startHost, test } from './program.ts';

test.afterEach(unmountAll);

test.describe('a full disk', () => {
  test.beforeEach(({ data: _ }, info) => info.skip(!canMount, 'a small disk can be mounted by root on Linux alone'));

  test('is told, and what was edited is saved once there is room', async ({ data, browser }) => {
    smallDisk(data, 4);
    const host = await startHost(data);
    const context = await browser.newContext();
    const program = new Program(await context.newPage(), data, host);
    await program.open();
    await program.importFile(SEED);
    await program.isSaved();
    const before = readFileSync(join(planFolder(data), 'plan.json'));
    const makeRoom = fillDisk(data);
    await setFileRef(program, '1', 'DQ/1');
    await isNotSaved(program, '“plan.json” could not be saved: the disk is full.');
    expect(readFileSync(join(planFolder(data), 'plan.json')).equals(before)).toBe(true);
    await program.exportToWord();
    const alert = program.page.getByRole('alertdialog', { name: 'The Word document was not saved' });
    await expect(alert).toContainText('the disk is full');
    makeRoom();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(program.page.getByRole('dialog', { name: 'The Word document is saved' })).toBeVisible();
    await program.isSaved();
    expect(fileRefOnDisk(data)).toBe('DQ/1');
    await context.close();
    await host.stop();
  });

  test('that the working copy is on too refuses the edit in words, and keeps what was typed', async ({ data }) => {
    smallDisk(data, 150);
    const killed = new KilledProgram(data);
    await killed.start();
    const { program, page } = killed;
    await program.importFile(SEED);
    await program.isSaved();
    const makeRoom = fillDisk(data);
    await program.cell('1', 'fileRef').dblclick();
    await page.keyboard.type('DQ/1');
    await page.keyboard.press('Control+Enter');
    const alert = program.status.getByRole('alert');
    await expect(alert).toContainText('The browser could not use its own copy of your plans');
    await expect(program.editor).toHaveValue('DQ/1');
    makeRoom();
    await expect(alert).toHaveCount(0);
    await program.editor.focus();
    await page.keyboard.press('Control+Enter');
    await expect(program.editor).toHaveCount(0);
    await program.isSaved();
    expect(fileRefOnDisk(data)).toBe('DQ/1');
    // What was told meanwhile has waited until the cell was closed.
    await expect(page.getByRole('alertdialog')).toContainText('Make some room on the disk');
    await killed.stop();
  });
});

test.describe('a plan folder that is read-only', () => {
  test.use({ hostOptions: { asNobody: true } });

  test('is told, and what was edited is saved once it is not', async ({ program, data }) => {
    await program.importFile(SEED);
    await program.isSaved();
    chmodSync(planFolder(data), 0o555);
    await setFileRef(program, '1', 'DQ/1');
    await isNotSaved(program, 'is read-only for you');
    chmodSync(planFolder(data), 0o777);
    await program.button('Try now').click();
    await program.isSaved();
    expect(fileRefOnDisk(data)).toBe('DQ/1');
  });
});

test.describe('a plan file that another program holds', () => {
  test.beforeEach(({ data: _ }, info) => info.skip(!canMount, 'a file can be held so by root on Linux alone'));

  test('is told as such, and saved by itself once it is let go', async ({ program, data }) => {
    await program.importFile(SEED);
    await program.isSaved();
    const letGo = holdFile(join(planFolder(data), 'plan.json'));
    await setFileRef(program, '1', 'DQ/1');
    await isNotSaved(program, '“plan.json” is open in another program, so it was not replaced.');
    letGo();
    await program.isSaved();
    expect(fileRefOnDisk(data)).toBe('DQ/1');
    expect(readdirSync(planFolder(data)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('an exported document that is open in LibreOffice is left alone', async ({ program, data }) => {
  await program.importFile(SEED);
  await program.exportToWord();
  await program.button('Close').click();
  const name = 'Data Quality Action Plan 2009-10.docx';
  writeFileSync(join(data, 'exports', `.~lock.${name}#`), ',ann,laptop,23.11.2026 14:02;');
  const before = readFileSync(join(data, 'exports', name));
  await program.exportToWord();
  await expect(program.page.getByRole('dialog', { name: 'The Word document is saved' })).toContainText('(2).docx');
  expect(readFileSync(join(data, 'exports', name)).equals(before)).toBe(true);
});

test('a data folder that is gone is told, and saved to once it is back', async ({ program, data }) => {
  await program.importFile(SEED);
  await program.isSaved();
  renameSync(data, `${data}-away`);
  await setFileRef(program, '1', 'DQ/1');
  await isNotSaved(program, 'is not there any more');
  expect(existsSync(data)).toBe(false);
  renameSync(`${data}-away`, data);
  await program.button('Try now').click();
  await program.isSaved();
  expect(fileRefOnDisk(data)).toBe('DQ/1');
  await expect(program.page.getByRole('alertdialog')).toHaveCount(0);
});

test('with working copy and plan file both damaged, the newest whole backup comes up, and is told', async ({
  data,
}) => {
  const killed = new KilledProgram(data);
  await killed.start();
  await killed.program.importFile(SEED);
  await setFileRef(killed.program, '1', 'DQ/1');
  await killed.program.isSaved();
  await setFileRef(killed.program, '2', 'DQ/2');
  await killed.program.isSaved();
  await killed.kill('browser');
  await killed.kill('host');
  const folder = planFolder(data);
  writeFileSync(join(folder, 'plan.json'), readFileSync(join(folder, 'plan.json')).subarray(0, 2000));
  const store = join(data, 'browser-profile/Default/IndexedDB');
  for (const entry of readdirSync(store, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'not what was here');
  }
  await killed.start();
  const notice = killed.page.getByRole('alertdialog');
  await expect(notice).toContainText('A plan file was damaged and could not be read. It was set aside as');
  await expect(notice).toContainText('is shown. What was edited after it is not in it');
  await notice.getByRole('button', { name: 'Close' }).click();
  // The backup is of the state before the first edit after the start; what was damaged is still there to look into.
  await expect(killed.program.grid.getByRole('row')).toHaveCount(65);
  await killed.program.isSaved();
  expect(readdirSync(folder).some((name) => name.startsWith('damaged-'))).toBe(true);
  await killed.stop();
});

test('a clock that is put back changes nothing in what is newest', async ({ program, data }) => {
  const { page } = program;
  await page.clock.setFixedTime(new Date('2026-11-23T14:02:00Z'));
  await program.importFile(SEED);
  await setFileRef(program, '1', 'First');
  await expect(program.status).toContainText('Saved ');
  await page.clock.setFixedTime(new Date('2024-01-05T09:00:00Z'));
  await setFileRef(program, '1', 'Second');
  await expect(program.status).toContainText('Saved ');
  expect(fileRefOnDisk(data)).toBe('Second');
  await page.reload();
  await expect(program.cell('1', 'fileRef')).toHaveText('Second');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await program.button('Undo').click();
  await expect(program.cell('1', 'fileRef')).toHaveText('First');
  await expect(program.status).toContainText('Saved ');
  expect(fileRefOnDisk(data)).toBe('First');
});

test('“Saved” is not said while the disk has not answered, however long that takes', async ({ program, data }) => {
  await program.importFile(SEED);
  await program.isSaved();
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await program.page.route('**/desk/savePlan', async (route) => {
    await answered;
    await route.continue();
  });
  await setFileRef(program, '1', 'DQ/1');
  await expect(program.status).toContainText('Saving…');
  await program.page.waitForTimeout(1500);
  await expect(program.status).toContainText('Saving…');
  expect(fileRefOnDisk(data)).toBe('');
  answer();
  await program.isSaved();
  expect(fileRefOnDisk(data)).toBe('DQ/1');
});
