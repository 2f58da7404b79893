// The main job, end to end: the spreadsheet in, the plan on screen and edited, the Word table out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNCIL_HEADINGS, cellsOf, expectedCells, geometryBreaches } from '../support/expect-original-layout.ts';
import { readDocx } from '../support/read-docx.ts';
import { expect, fixture, Program, SEED, startHost, test } from './program.ts';

const published = JSON.parse(readFileSync(fixture('plan-2009-10.json'), 'utf8')) as { rows: Record<string, string>[] };

test('the spreadsheet comes in, is edited offline, and goes out as the Word table', async ({ program }) => {
  const { page } = program;
  await program.chooseFile(SEED);
  const preview = page.getByRole('dialog', { name: /^Import “Data Quality Action Plan 2009-10.xlsx”$/ });
  await expect(preview.getByLabel('Title')).toHaveValue('Data Quality Action Plan 2009/10');
  await expect(preview.getByLabel('Sheet').locator('option:checked')).toHaveText('Action Plan (66 rows)');
  await expect(preview).toContainText('51 actions, 9 themes (4 with a date), 4 statements, no problems');
  await expect(preview.getByRole('table')).toHaveAttribute('aria-rowcount', String(1 + 64));
  await program.button('Import 51 actions').click();

  await expect(program.grid.locator('tr[class*="action"]')).toHaveCount(51);
  await expect(program.grid.locator('tr[class*="theme"]')).toHaveCount(9);
  await expect(program.grid.locator('tr[class*="statement"]')).toHaveCount(4);
  await expect(program.cell('17', 'evidence').getByRole('listitem')).toHaveCount(13);

  await program.cell('2', 'evidence').dblclick();
  await expect(program.editor).toBeFocused();
  await page.keyboard.type('\nMinutes: Audit Committee: June');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('2', 'evidence')).toContainText('Minutes: Audit Committee: June');
  await program.isSaved();

  await page.reload();
  await expect(program.cell('2', 'evidence')).toContainText('Minutes: Audit Committee: June');
  await program.isSaved();
  const onDisk = program.planFiles()[0]?.rows.find((row) => row['number'] === '2');
  expect(onDisk?.['evidence']).toMatch(/\nMinutes: Audit Committee: June$/);

  await program.button('Undo').click();
  await expect(program.cell('2', 'evidence')).not.toContainText('Minutes: Audit Committee: June');
  await expect(page.getByRole('status')).toContainText('Undone: Evidence / Outcome of action 2.');

  const downloading = page.waitForEvent('download');
  await program.exportToWord();
  const download = await downloading;
  const saved = page.getByRole('dialog', { name: 'The Word document is saved' });
  const path = join(program.data, 'exports', 'Data Quality Action Plan 2009-10.docx');
  await expect(saved).toContainText(path);
  await expect(saved.getByRole('button', { name: 'Open it' })).toBeVisible();
  expect(download.suggestedFilename()).toBe('Data Quality Action Plan 2009-10.docx');
  const bytes = readFileSync(path);
  expect(readFileSync(await download.path()).equals(bytes)).toBe(true);

  const docx = readDocx(new Uint8Array(bytes));
  const [heading, ...rows] = docx.rows;
  expect(heading && cellsOf(heading)).toEqual(COUNCIL_HEADINGS.map((text, index) => [text, index === 0 ? 2 : 1]));
  expect(rows.map(cellsOf)).toEqual(published.rows.map(expectedCells));
  expect(geometryBreaches(docx)).toEqual([]);
  expect(docx.rows.map(({ isHeading }) => isHeading)).toEqual(docx.rows.map((_row, index) => index === 0));
  expect(docx.rows.every(({ cantSplit }) => cantSplit)).toBe(true);
});

for (const extension of ['xlsx', 'xls', 'ods', 'csv']) {
  test(`the council’s workbook as .${extension} shows all its rows`, async ({ program }) => {
    await program.importFile(fixture(`workbooks/plan-2009-10.${extension}`));
    await expect(program.grid.getByRole('row')).toHaveCount(1 + 64);
    await expect(program.page.getByRole('contentinfo')).toContainText('51 actions · 9 themes · 4 statements');
    await expect(program.page.getByRole('heading', { level: 1 })).toHaveText('Data Quality Action Plan 2009/10');
  });
}

test('a first start offers the example, and the import is one undo step', async ({ program }) => {
  await program.button('Open the 2009/10 example').click();
  await program.button('Import 51 actions').click();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await program.button('Undo').click();
  await expect(program.button('Open the 2009/10 example')).toBeVisible();
  await program.button('Redo').click();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
});

test('an import that is cancelled changes nothing', async ({ program }) => {
  await program.importFile(SEED);
  await program.isSaved();
  const before = program.planFiles();
  await program.chooseFile(fixture('workbooks/plan-2009-10-tracker.xlsx'));
  const preview = program.page.getByRole('dialog');
  await expect(preview).toContainText('in place of “Data Quality Action Plan 2009/10”');
  await program.button('Cancel').click();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await program.isSaved();
  expect(program.planFiles()).toEqual(before);
});

test('another import keeps the plan before it, and undo brings that back', async ({ program }) => {
  await program.importFile(SEED);
  await program.importFile(fixture('workbooks/plan-2009-10-tracker.xlsx'));
  await expect(program.grid.getByRole('columnheader', { name: 'RAG' })).toBeVisible();
  await program.button('Undo').click();
  await expect(program.grid.getByRole('columnheader', { name: 'RAG' })).toHaveCount(0);
  await expect(program.page.getByRole('heading', { level: 1 })).toHaveText('Data Quality Action Plan 2009/10');
});

test('a workbook dropped on the window is taken as an import', async ({ program }) => {
  await program.drop('dropped.csv', 'Action,,Date\n1,Dropped here,May 2026\n');
  await expect(program.page.getByRole('dialog', { name: 'Import “dropped.csv”' })).toContainText('Dropped here');
});

test('the title can be changed, and the Word document has it', async ({ program }) => {
  await program.importFile(SEED);
  await program.button('Data Quality Action Plan 2009/10').click();
  await program.page.getByLabel(/^Title/).fill('Data Quality Action Plan 2010/11');
  await program.page.keyboard.press('Enter');
  await expect(program.page.getByRole('heading', { level: 1 })).toHaveText('Data Quality Action Plan 2010/11');
  await program.exportToWord();
  await expect(program.page.getByRole('dialog')).toContainText('Data Quality Action Plan 2010-11.docx');
});

test('custom columns and import notes of another council’s sheet are kept and shown', { tag: '@browser-host' }, async ({
  program,
  data,
  page,
}) => {
  await program.drop('other.csv', 'Plan\n,As at 1 May\nNo,Action,Date,RAG\n1,Do it,May,Green\n1,Again,May,Red\n');
  await page.getByRole('tab', { name: 'Problems (2)' }).click();
  await expect(page.getByRole('dialog')).toContainText('As at 1 May');
  await program.button('Import 2 actions').click();
  await expect(program.cell('1', 'custom:rag').first()).toHaveText('Green');
  await program.button('Import notes (2)').click();
  await expect(page.getByRole('dialog')).toContainText('As at 1 May');
  await page.keyboard.press('Escape');
  await program.isSaved();

  // Another start, with nothing in the browser: everything is there again from the disk, the notes too.
  await program.host.stop();
  const host = await startHost(data);
  const fresh = await (await page.context().browser()?.newContext())?.newPage();
  if (fresh === undefined) throw new Error('no browser');
  const again = new Program(fresh, data, host);
  await again.open();
  await expect(again.cell('1', 'custom:rag').first()).toHaveText('Green');
  await expect(again.button('Import notes (2)')).toBeVisible();
  await fresh.context().close();
  await host.stop();
});
