// What the tests of faults do and look at: an edit, the plan's file, and that it is told as not saved.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Program } from './program.ts';

export async function setFileRef(program: Program, number: string, text: string): Promise<void> {
  await program.cell(number, 'fileRef').dblclick();
  await program.page.keyboard.press('Control+A');
  await program.page.keyboard.type(text);
  await program.page.keyboard.press('Control+Enter');
  await expect(program.cell(number, 'fileRef')).toHaveText(text);
}

export function planFolder(data: string): string {
  const [planId = ''] = readdirSync(join(data, 'plans'));
  return join(data, 'plans', planId);
}

export function fileRefOnDisk(data: string, number = '1'): unknown {
  const plan = JSON.parse(readFileSync(join(planFolder(data), 'plan.json'), 'utf8')) as {
    rows: Record<string, string>[];
  };
  return plan.rows.find((row) => row['number'] === number)?.['fileRef'];
}

export async function isNotSaved(program: Program, why: string): Promise<void> {
  const alert = program.status.getByRole('alert');
  await expect(alert).toContainText('Not saved to disk.');
  await expect(alert).toContainText(why);
  await expect(alert).toContainText('Your edits are kept in this window');
  await expect(program.status).not.toContainText(/Saved \d/);
}
