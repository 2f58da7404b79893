// Evidence on its way out: with the plan to another laptop, and to the auditor as one zip.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { violations } from './axe.ts';
import { attach, attached, evidenceFiles, evidenceFolder, palette, pressIn } from './evidence-parts.ts';
import { expect, Program, SEED, startHost, test } from './program.ts';
import { workerFolder } from './worker-folder.ts';

const folder = workerFolder();
const { minutes, report } = evidenceFiles(folder);

/** Saves a copy of the plan by the keyboard, and gives its path. */
async function saveCopy(program: Program): Promise<string> {
  await program.page.keyboard.press('Control+S');
  const saved = program.page.getByRole('dialog', { name: 'A copy of the plan is saved' });
  const path = (await saved.getByText(/\.tabled$/).textContent()) ?? '';
  await program.dialogTakesKeys();
  await program.page.keyboard.press('Enter');
  await expect(saved).toHaveCount(0);
  return path;
}

test('evidence goes along with a copy of the plan to another laptop, and to the auditor as a bundle', async ({
  program,
  browser,
}, info) => {
  const { page } = program;
  await program.importFile(SEED);
  await attach(program, '17', minutes, report);
  await expect(program.cell('17', 'fileRef')).toHaveText(/DQ\/17\/2/);
  const path = await saveCopy(program);

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
  await other.giveFile(path, () => other.page.keyboard.press('Control+Shift+O'));
  await expect(other.cell('17', 'fileRef')).toHaveText(/DQ\/17\/2/);
  await other.isSaved();
  expect(readdirSync(evidenceFolder(other)).sort()).toEqual(['Annual report.docx', 'Minutes of 3 March.pdf']);
  expect(readFileSync(join(evidenceFolder(other), 'Annual report.docx'), 'utf8')).toBe('report');

  // There a new version takes the minutes' place; the copy that comes back brings it here.
  await other.cell('17', 'fileRef').click();
  await other.page.keyboard.press('Control+.');
  const signed = join(folder, 'Minutes signed.pdf');
  writeFileSync(signed, '%PDF signed');
  await other.giveFile(signed, () => pressIn(other, /^New version… of Minutes/));
  await expect(attached(other).first()).toContainText('Minutes signed.pdf');
  const back = await saveCopy(other);
  await context.close();
  await host.stop();

  await program.giveFile(back, () => page.keyboard.press('Control+Shift+O'));
  const here = page.getByRole('dialog', { name: 'This plan is here already' });
  await expect(here).toContainText('From this plan to that copy: 1 piece of evidence changed.');
  await here.getByRole('button', { name: 'Put it in the place of this one' }).click();
  await expect(here).toHaveCount(0);
  await program.cell('17', 'fileRef').click();
  await page.keyboard.press('Control+.');
  await expect(attached(program).first()).toContainText('Minutes signed.pdf');
  await expect(attached(program).first()).toContainText('1 earlier version kept');
  expect(readFileSync(join(evidenceFolder(program), 'Minutes signed.pdf'), 'utf8')).toBe('%PDF signed');
  await page.keyboard.press('Control+Z');
  await expect(attached(program).first()).toContainText('Minutes of 3 March.pdf');
});
