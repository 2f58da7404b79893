// What goes wrong is said in a plain sentence that names the file, and nothing is changed or lost by it.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_INFLATED_BYTES } from '../../shared/limits.ts';
import { zipBomb } from '../support/hostile-files.ts';
import { readDocx } from '../support/read-docx.ts';
import { violations } from './axe.ts';
import { expect, fixture, SEED, test } from './program.ts';

test.use({ withPlan: true });

const refused: readonly (readonly [string, string, (folder: string) => string, RegExp])[] = [
  [
    'a picture with a workbook’s name',
    'picture.xlsx',
    (path) => write(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
    /“picture.xlsx” is not a file that Tabled reads \(it looks like a picture\)/,
  ],
  ['an empty file', 'empty.xlsx', (path) => write(path, Buffer.from('')), /“empty.xlsx” is empty/],
  [
    'half a workbook',
    'half.xlsx',
    (path) => write(path, readFileSync(SEED).subarray(0, 6000)),
    /“half.xlsx” is damaged/,
  ],
  [
    'a workbook with a password',
    'protected.xlsx',
    () => fixture('workbooks/protected.xlsx'),
    /“protected.xlsx” is protected with a password/,
  ],
  [
    'a zip bomb',
    'bomb.xlsx',
    (path) => write(path, zipBomb('xl/worksheets/sheet1.xml', MAX_INFLATED_BYTES + 1)),
    /“bomb.xlsx”.* 384 MB when unpacked/,
  ],
];

function write(path: string, content: Uint8Array): string {
  writeFileSync(path, content);
  return path;
}

for (const [what, name, make, sentence] of refused) {
  test(`${what} is refused by name, and the plan on screen is as it was`, async ({ program }) => {
    const folder = mkdtempSync(join(tmpdir(), 'tabled-file-'));
    await program.isSaved();
    const before = program.planFiles();
    await program.chooseFile(make(join(folder, name)));
    const alert = program.page.getByRole('alertdialog');
    await expect(alert).toContainText(sentence);
    await expect(alert).toContainText('Nothing was changed.');
    expect(await violations(program)).toEqual([]);
    await alert.getByRole('button', { name: 'Close' }).click();
    await expect(program.grid.getByRole('row')).toHaveCount(65);
    expect(program.planFiles()).toEqual(before);
    // The next file is read as if nothing had been.
    await program.chooseFile(fixture('workbooks/plan-2009-10-tracker.xlsx'));
    await expect(program.button(/^Import 51 actions$/)).toBeVisible();
    rmSync(folder, { recursive: true });
  });
}

test('a list without a plan’s headings is asked about by name, and the plan on screen is as it was', async ({
  program,
  page,
}) => {
  await program.isSaved();
  const before = program.planFiles();
  await program.drop('people.csv', 'name,phone\nAnn,1\n');
  await expect(page.getByRole('dialog')).toContainText('Tabled has found no action plan in “people.csv”.');
  await program.button('Cancel').click();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  expect(program.planFiles()).toEqual(before);
});

test.describe('an exports folder that is read-only', () => {
  test.use({ hostOptions: { asNobody: true } });

  test('is told, and the document is saved elsewhere instead', async ({ program, page }) => {
    mkdirSync(join(program.data, 'exports'));
    chmodSync(join(program.data, 'exports'), 0o555);
    await program.exportToWord();
    const alert = page.getByRole('alertdialog', { name: 'The Word document was not saved' });
    await expect(alert).toContainText(
      /“Data Quality Action Plan 2009-10.docx” could not be saved: .*exports is read-only/,
    );
    expect(await violations(program)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Save a copy elsewhere' }).click();
    const path = await (await downloading).path();
    expect(readDocx(new Uint8Array(readFileSync(path))).rows).toHaveLength(65);
    await expect(page.getByRole('status')).toContainText('handed to your browser’s downloads');
  });

  test('can be mended, and “Try again” then saves there', async ({ program, page }) => {
    mkdirSync(join(program.data, 'exports'));
    chmodSync(join(program.data, 'exports'), 0o555);
    await program.exportToWord();
    const alert = page.getByRole('alertdialog');
    await expect(alert).toBeVisible();
    chmodSync(join(program.data, 'exports'), 0o777);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('dialog', { name: 'The Word document is saved' })).toBeVisible();
  });
});

test('a second export takes a name of its own, and the first is as it was', async ({ program, page }) => {
  await program.exportToWord();
  await program.button('Close').click();
  const first = join(program.data, 'exports', 'Data Quality Action Plan 2009-10.docx');
  writeFileSync(first, 'edited by hand since');
  await program.exportToWord();
  await expect(page.getByRole('dialog')).toContainText('Data Quality Action Plan 2009-10 (2).docx');
  expect(readFileSync(first, 'utf8')).toBe('edited by hand since');
});

test('a document that cannot be opened from here is told to be saved all the same', async ({ program, page }) => {
  await program.exportToWord();
  await program.button('Open it').click();
  await expect(page.getByRole('alertdialog')).toContainText(/is saved but could not be opened from here/);
});

test.describe('a browser’s download that does not work', () => {
  test('does not make a saved document an unsaved one', async ({ program, page }) => {
    await page.route('**/desk/readDocument', (route) => route.abort());
    await program.exportToWord();
    const saved = page.getByRole('dialog', { name: 'The Word document is saved' });
    const path = join(program.data, 'exports', 'Data Quality Action Plan 2009-10.docx');
    await expect(saved).toContainText(path);
    await expect(saved).toContainText('Your browser’s own download of a copy did not work.');
    await expect(saved).not.toContainText('not saved');
    expect(readDocx(new Uint8Array(readFileSync(path))).rows).toHaveLength(65);
  });

  test('leaves the ways on open, where nothing is saved yet', async ({ program, page }) => {
    writeFileSync(join(program.data, 'exports'), 'in the way');
    await page.route('**/desk/readDocument', (route) => route.abort());
    await program.exportToWord();
    await program.button('Save a copy elsewhere').click();
    const alert = page.getByRole('alertdialog', { name: 'The Word document was not saved' });
    await expect(alert).toContainText('is not answering');
    await page.unroute('**/desk/readDocument');
    const downloading = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Save a copy elsewhere' }).click();
    await downloading;
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });
});
