// What is deleted while one works, of the plan's files or by the browser of its own copy: told, and put back.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileRefOnDisk, isNotSaved, planFolder, setFileRef } from './fault-steps.ts';
import { expect, type Program, SEED, test } from './program.ts';

test.describe('a plan file that is deleted while one works', () => {
  /** As it is when one comes back from the system's file manager. */
  const comeBack = ({ page }: Program) => page.evaluate(() => void window.dispatchEvent(new Event('focus')));

  test('is saved again as soon as one comes back to the window, and told', async ({ program, data }) => {
    await program.importFile(SEED);
    await setFileRef(program, '1', 'DQ/1');
    // Not there at all before the first save.
    await expect(() => expect(fileRefOnDisk(data)).toBe('DQ/1')).toPass({ timeout: 15_000 });
    await program.isSaved();
    await comeBack(program);
    await expect(program.page.getByRole('alertdialog')).toHaveCount(0);
    rmSync(join(planFolder(data), 'plan.json'));
    const notice = program.page.getByRole('alertdialog');
    // The answer to the last save may still be on its way: until it is there, nothing is taken for saved.
    await expect(async () => {
      await comeBack(program);
      await expect(notice).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 15_000 });
    await expect(notice).toContainText(
      /The file of “Data Quality.*” was gone.*The plan was saved again at \d\d:\d\d\./,
    );
    expect(fileRefOnDisk(data)).toBe('DQ/1');
    await notice.getByRole('button', { name: 'Close' }).click();
    await program.isSaved();
    await comeBack(program);
    await expect(notice).toHaveCount(0);
  });

  test('is told with its whole folder, of which backups and evidence are not saved again', async ({
    program,
    data,
  }) => {
    await program.importFile(SEED);
    await program.isSaved();
    rmSync(join(data, 'plans'), { recursive: true });
    await comeBack(program);
    const notice = program.page.getByRole('alertdialog');
    await expect(notice).toContainText('The folder of “Data Quality Action Plan 2009/10” was gone');
    await expect(notice).toContainText('backups and evidence files in the old folder are not in the new one');
    expect(fileRefOnDisk(data)).toBe('');
  });

  test('is told as not saved where it cannot be saved again', async ({ program, data }) => {
    await program.importFile(SEED);
    await program.isSaved();
    renameSync(data, `${data}-away`);
    await comeBack(program);
    await isNotSaved(program, 'is not there any more');
    renameSync(`${data}-away`, data);
    await program.button('Try now').click();
    await program.isSaved();
    await expect(program.page.getByRole('alertdialog')).toHaveCount(0);
  });

  test('is found within a minute, and written anew with the next edit before that', async ({ program, data }) => {
    const { page } = program;
    await program.importFile(SEED);
    await program.isSaved();
    await page.clock.install();
    await page.reload();
    await program.isSaved();
    const notice = page.getByRole('alertdialog');
    for (const find of [() => page.clock.runFor(61_000), () => setFileRef(program, '1', 'DQ/1')]) {
      rmSync(join(planFolder(data), 'plan.json'));
      await find();
      await expect(notice).toContainText('was gone');
      await notice.getByRole('button', { name: 'Close' }).click();
    }
    expect(fileRefOnDisk(data)).toBe('DQ/1');
  });
});

test.describe('a working copy that the browser deletes while one works', () => {
  /** All there is of the plan in the window, in one state: row, undo, what the screen tells. */
  async function readNotice(program: Program): Promise<void> {
    const notice = program.page.getByRole('alertdialog');
    await expect(notice).toContainText('The browser has deleted its own copy of your plans while Tabled was running.');
    await notice.getByRole('button', { name: 'Close' }).click();
  }

  async function clearData(program: Program): Promise<void> {
    const session = await program.page.context().newCDPSession(program.page);
    const { origin } = new URL(program.page.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  }

  test('is put back from the screen and the disk, and edits go on', async ({ program, data }) => {
    await program.importFile(SEED);
    await setFileRef(program, '1', 'DQ/1');
    await program.isSaved();
    await clearData(program);
    await readNotice(program);
    await program.isSaved();
    await setFileRef(program, '2', 'DQ/2');
    await program.isSaved();
    expect([fileRefOnDisk(data, '1'), fileRefOnDisk(data, '2')]).toEqual(['DQ/1', 'DQ/2']);
    await program.page.reload();
    await expect(program.cell('2', 'fileRef')).toHaveText('DQ/2');
    await expect(program.page.getByRole('alertdialog')).toHaveCount(0);
  });

  test('loses no edit that was on its way to a disk that did not answer', async ({ program, data }) => {
    await program.importFile(SEED);
    await program.isSaved();
    await program.page.route('**/desk/savePlan', (route) => route.abort());
    await setFileRef(program, '1', 'DQ/1');
    await expect(program.status.getByRole('alert')).toContainText('Not saved to disk.');
    await clearData(program);
    await readNotice(program);
    await program.page.unroute('**/desk/savePlan');
    await program.button('Try now').click();
    await program.isSaved();
    expect(fileRefOnDisk(data)).toBe('DQ/1');
  });

  test('is put back where another page has deleted it, and what is being typed goes on', async ({ program, data }) => {
    await program.importFile(SEED);
    await program.isSaved();
    await program.cell('1', 'fileRef').dblclick();
    await program.page.keyboard.type('DQ');
    const other = await program.page.context().newPage();
    await other.goto(`http://127.0.0.1:${program.host.port}/icon.svg`);
    await other.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('tabled');
          request.onsuccess = resolve;
          request.onerror = resolve;
        }),
    );
    await program.page.bringToFront();
    await program.page.keyboard.type('/1');
    await program.page.keyboard.press('Control+Enter');
    const waiting = program.button('Show it');
    await expect(waiting.or(program.page.getByRole('alertdialog'))).toBeVisible();
    if (await waiting.isVisible()) await waiting.click();
    await readNotice(program);
    await program.isSaved();
    expect(fileRefOnDisk(data)).toBe('DQ/1');
  });
});
