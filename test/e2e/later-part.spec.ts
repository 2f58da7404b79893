// The second part of the page's script: what is asked for before it is there, and where it cannot be fetched.
import { expect, test } from './program.ts';

const PART = /assets\/later-.*\.js$/;

test('a dialog asked for before its part of the script is there comes up whole, with the keyboard in it', async ({
  program,
  page,
}) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(PART, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await program.button('Paste a table…').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(program.button('Paste a table…')).toBeFocused();
  letGo();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(program.button('Paste a table…')).toBeFocused();
});

test('where it cannot be fetched, that is said, and it is fetched once more when asked for again', async ({
  program,
  page,
}) => {
  await page.route(PART, (route) => route.abort());
  await page.reload();
  await program.button('Paste a table…').click();
  await expect(page.getByRole('alertdialog')).toContainText('Start Tabled again');
  await page.keyboard.press('Escape');
  await page.unroute(PART);
  await program.button('Paste a table…').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
