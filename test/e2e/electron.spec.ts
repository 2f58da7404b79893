// The main job in Electron itself, where its binary is: the same page over IPC, with the system's dialogs answered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronProgram } from '../../scripts/electron-program.mjs';
import { readDocx } from '../support/read-docx.ts';
import { expect, ROOT, SEED, test } from './program.ts';

test('the spreadsheet comes in, is edited, survives a reload, and goes out as the Word table', async ({ data }) => {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: electronProgram() ?? '',
    args: [...(asRoot ? ['--no-sandbox'] : []), join(ROOT, 'dist/main/electron.mjs')],
    env: { ...process.env, TABLED_DATA: data } as Record<string, string>,
  });
  const target = join(data, 'Plan.docx');
  await app.evaluate(
    ({ dialog }, [workbook, document]) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [workbook], bookmarks: [] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: document, bookmark: '' });
    },
    [SEED, target] as const,
  );
  const page = await app.firstWindow();
  expect(page.url()).toBe('app://bundle/');
  await page.getByRole('button', { name: 'Import your spreadsheet…' }).click();
  await page.getByRole('button', { name: 'Import 51 actions' }).click();
  const cell = page.locator('td[data-field="fileRef"]').first();
  await cell.dblclick();
  await page.keyboard.type('DQ/1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('banner')).toContainText(/Saved \d\d:\d\d/);
  await page.reload();
  await expect(cell).toHaveText('DQ/1');
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await expect(page.getByRole('dialog')).toContainText(target);
  expect(readDocx(new Uint8Array(readFileSync(target))).rows).toHaveLength(65);
  await app.close();
});
