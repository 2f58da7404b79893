// The export dialog as the tests use it, and what they look for in the files that it saves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Docx } from '../support/read-docx.ts';
import { expect, fixture, type Program } from './program.ts';

/** A busy machine needs a while to load the part of the program that draws. */
export const DRAWN = { timeout: 45_000 };
export const TRACKER = fixture('workbooks/plan-2009-10-tracker.xlsx');
/** What the published plan is saved as. */
export const NAME = 'Data Quality Action Plan 2009-10.docx';
export const SECOND = 'Data Quality Action Plan 2009-10 (2).docx';
export const THIRD = 'Data Quality Action Plan 2009-10 (3).docx';

export function choices({ page }: Program) {
  return page.getByRole('dialog', { name: /^Export “/ });
}

/** Waits until the pages on screen are those of the choices. */
export async function drawn(program: Program): Promise<void> {
  await expect(choices(program).getByText(/^Page preview: about \d+ pages?/)).toBeVisible(DRAWN);
}

/** The texts of the drawn pages, each as one text. */
export async function pageTexts(page: Page): Promise<readonly string[]> {
  // Playwright looks into open shadow trees.
  const pages = await page.locator('.page-frame').allInnerTexts();
  return pages.map((text) => text.replace(/\s+/g, ' '));
}

export async function save(program: Program, what = 'Export to Word'): Promise<void> {
  await choices(program).getByRole('button', { name: what }).click();
  await expect(program.page.getByRole('dialog', { name: /is saved$/ })).toBeVisible();
}

export function exported({ data }: Program, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(data, 'exports', name)));
}

export function texts({ document }: Docx): readonly string[] {
  return Array.from(document.getElementsByTagName('w:p')).map((paragraph) =>
    Array.from(paragraph.getElementsByTagName('w:t'))
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  );
}

export function numbers({ rows }: Docx): readonly string[] {
  return rows.flatMap(({ cells }) => (/^\d+$/.test(cells[0]?.text ?? '') ? [cells[0]?.text ?? ''] : []));
}

/** The export dialog of the published plan, which the program began with, its pages drawn. */
export async function openPublished(program: Program): Promise<void> {
  await program.button('Export…').click();
  await drawn(program);
}

/** Chooses a file as the council's template. */
export async function chooseTemplate(program: Program, path: string): Promise<void> {
  await program.giveFile(path, () =>
    choices(program)
      .getByRole('button', { name: /^Choose…/ })
      .click(),
  );
}
