// Evidence in the tests: files to attach, and the panel's list of what is attached.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Program } from './program.ts';

/** Two files to attach, in a folder of the test's own. */
export function evidenceFiles(folder: string): { readonly minutes: string; readonly report: string } {
  const minutes = join(folder, 'Minutes of 3 March.pdf');
  const report = join(folder, 'Annual report.docx');
  writeFileSync(minutes, '%PDF minutes');
  writeFileSync(report, 'report');
  return { minutes, report };
}

export function panel({ page }: Program): Locator {
  return page.getByRole('complementary', { name: 'Details' });
}

export function attached(program: Program): Locator {
  return panel(program).getByRole('list', { name: 'Evidence' }).getByRole('listitem');
}

export function evidenceFolder({ data }: Program): string {
  const { planId } = JSON.parse(readFileSync(join(data, 'workspace.json'), 'utf8')) as { planId: string };
  return join(data, 'plans', planId, 'evidence');
}

/** Attaches files by the keyboard alone: the cell is gone to, the shortcut pressed, the dialog for files answered. */
export async function attach(program: Program, number: string, ...files: readonly string[]): Promise<void> {
  await program.cell(number, 'fileRef').click();
  await program.giveFile(files, () => program.page.keyboard.press('Alt+Shift+E'));
}

export async function pressIn(program: Program, name: string | RegExp): Promise<void> {
  await panel(program).getByRole('button', { name }).focus();
  await program.page.keyboard.press('Enter');
}

export async function palette({ page }: Program, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}
