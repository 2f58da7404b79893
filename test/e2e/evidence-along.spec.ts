// Evidence on its way out: with the plan to another laptop, and to the auditor as one zip.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { violations } from './axe.ts';
import { attach, evidenceFiles, evidenceFolder, palette } from './evidence-parts.ts';
import { expect, Program, SEED, startHost, test } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'tabled-evidence-'));
const { minutes, report } = evidenceFiles(folder);
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('evidence goes along with a copy of the plan to another laptop, and to the auditor as a bundle', async ({
  program,
  browser,
}, info) => {
  const { page } = program;
  await program.importFile(SEED);
  await attach(program, '17', minutes, report);
  await expect(program.cell('17', 'fileRef')).toHaveText(/DQ\/17\/2/);
  await page.keyboard.press('Control+S');
  const saved = page.getByRole('dialog', { name: 'A copy of the plan is saved' });
  const path = (await saved.getByText(/\.tabled$/).textContent()) ?? '';
  await program.dialogTakesKeys();
  await page.keyboard.press('Enter');

  await palette(program, 'Save the evidence bundle');
  const bundle = page.getByRole('dialog', { name: 'The evidence bundle is saved' });
  const zip = (await bundle.getByText(/evidence\.zip$/).textContent()) ?? '';
  expect(await violations(program)).toEqual([]);
  expect(Object.keys(unzipSync(readFileSync(zip))).sort()).toEqual([
    'Action 17/DQ-17-1 Minutes of 3 March.pdf',
    'Action 17/DQ-17-2 Annual report.docx',
    'Evidence index.html',
  ]);
  await program.dialogTakesKeys();
  await page.keyboard.press('Enter');
  await expect(bundle).toHaveCount(0);

  const data = info.outputPath('another-laptop');
  const host = await startHost(data);
  const context = await browser.newContext();
  const other = new Program(await context.newPage(), data, host);
  await other.open();
  const chooser = other.page.waitForEvent('filechooser');
  await other.page.keyboard.press('Control+Shift+O');
  await (await chooser).setFiles(path);
  await expect(other.cell('17', 'fileRef')).toHaveText(/DQ\/17\/2/);
  await other.isSaved();
  expect(readdirSync(evidenceFolder(other)).sort()).toEqual(['Annual report.docx', 'Minutes of 3 March.pdf']);
  expect(readFileSync(join(evidenceFolder(other), 'Annual report.docx'), 'utf8')).toBe('report');
  await context.close();
  await host.stop();
});
