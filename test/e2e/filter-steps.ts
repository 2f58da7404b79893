// What the tests of the filter do again and again, by keyboard.
import { publishedPlan } from '../support/fixtures.ts';
import { expect, type Program } from './program.ts';

export const ACTIONS = publishedPlan.rows.filter(({ kind }) => kind === 'action');

function withParty(name: string): readonly string[] {
  return ACTIONS.filter((row) =>
    `${row['responsibility']}\n${row['reportedTo']}`
      .split(/[\n,;/]/)
      .some((one) => one.replace('• ', '').trim() === name),
  ).map((row) => String(row['number']));
}

export const SENIOR = withParty('Group Managers');

export function line({ page }: Program) {
  return page.getByRole('region', { name: 'Filter in force' });
}

export function shownNumbers({ grid }: Program): Promise<readonly string[]> {
  return grid.locator('tr td[data-field="number"]').allTextContents();
}

/** From the bar's first button to another, and opens it. */
export async function openPart({ page }: Program, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  const button = page.getByRole('region', { name: 'Filter', exact: true }).getByRole('button', { name, exact: true });
  for (let step = 0; step < 12 && !(await button.evaluate((one) => one === document.activeElement)); step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: name.replace(', set', '') })).toBeVisible();
}

/** The view of that name; the keyboard is in the table then. */
export async function chooseView(program: Program, name: string): Promise<void> {
  const { page } = program;
  await openPart(program, 'Views');
  const view = page.getByRole('button', { name, exact: true });
  for (let step = 0; step < 12 && !(await view.evaluate((one) => one === document.activeElement)); step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The keyboard is given back to the bar a moment later.
  await expect(page.getByRole('region', { name: 'Filter', exact: true }).locator('button:focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(program.grid.locator('td:focus')).toBeVisible();
}

export async function choosePartner(program: Program): Promise<void> {
  const { page } = program;
  await openPart(program, 'Party');
  await page.keyboard.type('group managers');
  await page.keyboard.press('Enter');
  await expect(line(program)).toHaveCount(1);
  await page.keyboard.press('Escape');
  if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The keyboard is given back to the bar a moment later.
  await expect(page.getByRole('region', { name: 'Filter', exact: true }).locator('button:focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(program.grid.locator('td:focus')).toBeVisible();
}
