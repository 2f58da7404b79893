// "Saved" is true or is not said; and nothing that was typed is lost, whatever breaks.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe.ts';
import { expect, Program, SEED, startHost, test } from './program.ts';

test('what is being typed when the page goes away is there again', async ({ program }) => {
  const { page } = program;
  await program.importFile(SEED);
  await program.cell('9', 'evidence').dblclick();
  await page.keyboard.type(' and half a sent');
  await expect(program.status).toContainText('Editing');
  await page.waitForTimeout(500);
  await page.reload();
  await expect(program.editor).toHaveValue(/and half a sent$/);
  await expect(program.cell('9', 'evidence').locator('textarea')).toBeFocused();
  await page.keyboard.type('ence');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('9', 'evidence')).toContainText('and half a sentence');
  await page.reload();
  await expect(program.editor).toHaveCount(0);
});

test('the plan comes back from the disk when the browser has lost its copy', async ({ program, data, browser }) => {
  await program.importFile(SEED);
  await program.cell('1', 'fileRef').dblclick();
  await program.page.keyboard.type('DQ/1');
  await program.page.keyboard.press('Control+Enter');
  await program.isSaved();
  await program.host.kill();
  const host = await startHost(data);
  const context = await browser.newContext();
  const again = new Program(await context.newPage(), data, host);
  await again.open();
  // With the edits that could be undone, which only the browser had: that is said, once.
  const notice = again.page.getByRole('alertdialog');
  await expect(notice).toContainText('Tabled’s working copy of “Data Quality Action Plan 2009/10” was gone');
  await expect(notice).toContainText('Undo, and what was done to each action before, are not in it');
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(again.cell('1', 'fileRef')).toHaveText('DQ/1');
  await expect(again.grid.getByRole('row')).toHaveCount(65);
  await again.isSaved();
  await again.page.reload();
  await expect(again.cell('1', 'fileRef')).toHaveText('DQ/1');
  await expect(notice).toHaveCount(0);
  await context.close();
  await host.stop();
});

test('edits made while the host is gone are kept, told as not saved, and saved when it is back', async ({
  program,
  data,
}) => {
  const { page } = program;
  await program.importFile(SEED);
  await program.isSaved();
  await program.host.kill();
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type('DQ/1');
  await page.keyboard.press('Control+Enter');
  await expect(program.status.getByRole('alert')).toContainText('Not saved to disk.');
  await expect(program.status).not.toContainText('Saved');
  await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');

  const host = await startHost(data, { port: program.host.port });
  await page.goto(host.address);
  await page.reload();
  await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');
  await program.isSaved();
  expect(program.planFiles()[0]?.rows.find((row) => row['number'] === '1')?.['fileRef']).toBe('DQ/1');
  await host.stop();
});

test('a window of an earlier start says so, and keeps its edits', async ({ program, data }) => {
  await program.importFile(SEED);
  await program.isSaved();
  await program.host.stop();
  const host = await startHost(data, { port: program.host.port });
  await program.cell('1', 'fileRef').dblclick();
  await program.page.keyboard.type('DQ/1');
  await program.page.keyboard.press('Control+Enter');
  await expect(program.status.getByRole('alert')).toContainText('belongs to an earlier start of Tabled');
  await expect(program.cell('1', 'fileRef')).toHaveText('DQ/1');
  await host.stop();
});

test('a plan folder that cannot be written is told, and “Try now” saves once it can', async ({ program, data }) => {
  await program.importFile(SEED);
  await program.isSaved();
  renameSync(join(data, 'plans'), join(data, 'plans-away'));
  writeFileSync(join(data, 'plans'), 'in the way');
  await program.cell('1', 'fileRef').dblclick();
  await program.page.keyboard.type('DQ/1');
  await program.page.keyboard.press('Control+Enter');
  await expect(program.status.getByRole('alert')).toContainText('Not saved to disk.');
  rmSync(join(data, 'plans'));
  renameSync(join(data, 'plans-away'), join(data, 'plans'));
  await program.button('Try now').click();
  await program.isSaved();
  expect(program.planFiles()[0]?.rows.find((row) => row['number'] === '1')?.['fileRef']).toBe('DQ/1');
});

test('a damaged plan file is set aside, and the browser’s copy is shown and written anew', async ({
  program,
  data,
}) => {
  await program.importFile(SEED);
  await program.isSaved();
  const [planId = ''] = readdirSync(join(data, 'plans'));
  writeFileSync(join(data, 'plans', planId, 'plan.json'), '{"format":"tabled-plan/1","ti');
  await program.page.reload();
  const notice = program.page.getByRole('alertdialog');
  await expect(notice).toContainText('set aside as');
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await program.isSaved();
  expect(program.planFiles()[0]?.rows).toHaveLength(64);
  expect(readdirSync(join(data, 'plans', planId)).some((name) => name.startsWith('damaged-'))).toBe(true);
});

test('two windows of one plan show each other’s edits', async ({ program, page }) => {
  await program.importFile(SEED);
  const second = await page.context().newPage();
  const other = new Program(second, program.data, program.host);
  await other.open();
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type('DQ/1');
  await page.keyboard.press('Control+Enter');
  await expect(other.cell('1', 'fileRef')).toHaveText('DQ/1');
});

test('without the token of this start, the page says how to open it', async ({ program, browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(program.host.address.replace(/#.*$/, ''));
  await expect(page.getByRole('alert')).toContainText('Start Tabled again');
  await context.close();
});

test('the new address of a restarted program can be put in the old tab', async ({ program, data }) => {
  await program.importFile(SEED);
  await program.isSaved();
  await program.host.stop();
  const host = await startHost(data, { port: program.host.port });
  await program.page.reload();
  await expect(program.page.getByRole('alert')).toContainText('Tabled cannot go on');
  expect(await violations(program)).toEqual([]);
  await program.page.goto(host.address);
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await host.stop();
});

test('nothing of the plan is left in the address or the history', async ({ program }) => {
  expect(program.page.url()).toBe(`http://127.0.0.1:${program.host.port}/`);
  expect(existsSync(join(program.data, 'instance.json'))).toBe(true);
  expect(readFileSync(join(program.data, 'instance.json'), 'utf8')).toContain('token');
});
