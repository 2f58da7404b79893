// Dialogs come up for the person, not under their fingers; and what is asked for twice in a hurry is begun once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Program, SEED, test } from './program.ts';

const OTHER = 'Action,,Date\n1,Other,May\n';

/** Holds back the answers to a call of the desk until the function it gives is called. */
async function holdBack(page: Page, call: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/desk/${call}`, async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

async function countCalls(page: Page, call: string): Promise<() => number> {
  let count = 0;
  await page.route(`**/desk/${call}`, async (route) => {
    count += 1;
    await route.continue();
  });
  return () => count;
}

function waiting({ page }: Program) {
  return page.getByRole('region', { name: 'Waiting for you' });
}

test.use({ withPlan: true });

test.describe('work that was put out of sight', () => {
  test('a workbook that is read by then says so quietly, and takes nothing from who is typing', async ({ program }) => {
    const { page } = program;
    const release = await holdBack(page, 'readWorkbook');
    await program.drop('other.csv', OTHER);
    await program.button('Hide').click();
    await expect(waiting(program)).toContainText('“other.csv” is being read…');
    await program.cell('2', 'fileRef').dblclick();
    await page.keyboard.type('DQ/2 and');
    release();
    await expect(waiting(program)).toContainText('“other.csv” is read: ready to import.');
    await page.keyboard.type(' a second thought');
    await page.keyboard.press('Enter');
    await expect(program.editor).toHaveValue('DQ/2 and a second thought\n');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Enter');
    await expect(program.editor).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await waiting(program).getByRole('button', { name: 'Show it' }).click();
    await expect(program.button('Import 1 action')).toBeVisible();
    await program.button('Cancel').click();
    await expect(waiting(program)).toHaveCount(0);
    await expect(program.cell('2', 'fileRef')).toHaveText('DQ/2 and a second thought');
    await expect(program.grid.getByRole('row')).toHaveCount(65);
  });

  test('a document that is made by then waits until it is asked for', async ({ program }) => {
    const { page } = program;
    await program.exportToWord();
    await program.button('Close').click();
    const release = await holdBack(page, 'makeDocument');
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByRole('dialog', { name: 'Making the Word document' })).toBeVisible();
    await page.keyboard.press('Escape');
    await program.cell('2', 'fileRef').dblclick();
    await page.keyboard.type('DQ/2');
    release();
    await expect(waiting(program)).toContainText('The Word document is saved.');
    await expect(program.editor).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await waiting(program).getByRole('button', { name: 'Show it' }).click();
    await expect(page.getByRole('dialog', { name: 'The Word document is saved' })).toBeVisible();
    await page.keyboard.press('Escape');
    // The link it was asked for by is gone: the keyboard is in the table, where it was before.
    await expect(program.cell('2', 'fileRef')).toBeFocused();
  });

  test('work that is still under way can be looked at again, and its outcome comes in its place', async ({
    program,
  }) => {
    const { page } = program;
    const release = await holdBack(page, 'readWorkbook');
    await program.drop('other.csv', OTHER);
    await program.button('Hide').click();
    await program.button('Show it').click();
    await expect(page.getByRole('dialog', { name: 'Reading “other.csv”' })).toBeVisible();
    release();
    await expect(program.button('Import 1 action')).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(1);
  });
});

/** A start that has a draft to open again, and a damaged plan file to tell of first. */
async function cutOff(program: Program): Promise<void> {
  const { page } = program;
  await program.isSaved();
  await program.cell('2', 'fileRef').dblclick();
  await page.keyboard.type('half a sent');
  await page.waitForTimeout(500);
  const { planId } = JSON.parse(readFileSync(join(program.data, 'workspace.json'), 'utf8')) as { planId: string };
  writeFileSync(join(program.data, 'plans', planId, 'plan.json'), '{"format":"tabled-plan/1","ti');
  await page.reload();
  await expect(page.getByRole('alertdialog')).toContainText('set aside as');
}

test('a draft that was cut off waits until what there is to say at the start was read', async ({ program, page }) => {
  await cutOff(program);
  await expect(program.editor).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(program.editor).toBeFocused();
  await page.keyboard.type('ence');
  await expect(program.editor).toHaveValue('half a sentence');
  await page.keyboard.press('Control+Enter');
  await expect(program.cell('2', 'fileRef')).toHaveText('half a sentence');
  await expect(program.cell('2', 'fileRef')).toBeFocused();
});

test('a draft that waited while another plan was imported is with the texts not kept', async ({ program, page }) => {
  await cutOff(program);
  await program.drop('other.csv', OTHER);
  await page.waitForResponse('**/desk/readWorkbook');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await program.button('Import 1 action').click();
  await expect(program.grid.getByRole('row')).toHaveCount(2);
  await program.cell('1', 'action').dblclick();
  await page.keyboard.type('x');
  await page.keyboard.press('Control+Enter');
  await program.button('1 text not kept').click();
  await expect(page.getByRole('dialog')).toContainText('half a sent');
});

test('a file dropped while the title is being changed waits for its turn', async ({ program, page }) => {
  await program.button('Data Quality Action Plan 2009/10').click();
  await page.keyboard.type('A better title');
  await program.drop('other.csv', OTHER);
  await program.drop('none.csv', '');
  await page.waitForResponse('**/desk/readWorkbook');
  await expect(page.getByLabel(/^Title/)).toHaveValue('A better title');
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import “other.csv”' })).toContainText('in place of “A better title!”');
  await program.button('Cancel').click();
  await expect(page.getByRole('alertdialog')).toContainText('“none.csv” is empty');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A better title!');
});

test.describe('a key that was on its way when a dialog came up presses nothing there', () => {
  test('held down', async ({ program, page }) => {
    await program.button('Data Quality Action Plan 2009/10').focus();
    await page.keyboard.down('Enter');
    await expect(page.getByLabel(/^Title/)).toBeFocused();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await expect(page.getByLabel(/^Title/)).toBeFocused();
    await page.keyboard.up('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('pressed in the moment that it came up', async ({ program, page }) => {
    // As the person's key would, but in the very moment, whatever the machine is busy with.
    const early = page.evaluate(
      () =>
        new Promise<readonly boolean[]>((resolve) => {
          const press = (key: string) => {
            const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
            document.activeElement?.dispatchEvent(event);
            return event.defaultPrevented;
          };
          const observer = new MutationObserver(() => {
            if (document.activeElement?.textContent !== 'Import 1 action') return;
            observer.disconnect();
            const first = [press('Enter'), press(' '), press('ArrowDown')];
            setTimeout(() => resolve([...first, press('Enter'), press(' ')]), 600);
          });
          observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        }),
    );
    await program.drop('other.csv', OTHER);
    expect(await early).toEqual([true, true, false, false, false]);
    await page.keyboard.press('Enter');
    await expect(program.grid.getByRole('row')).toHaveCount(2);
  });
});

test.describe('a command asked for twice in a hurry is begun once', () => {
  test('the choice of a file', { tag: '@browser-host' }, async ({ program, page }) => {
    let choosers = 0;
    page.on('filechooser', () => {
      choosers += 1;
    });
    const first = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+I');
    await page.keyboard.press('Control+I');
    await (await first).setFiles(SEED);
    await expect(program.button('Import 51 actions')).toBeVisible();
    expect(choosers).toBe(1);
  });

  test('the last export once more, by keys and by mouse', async ({ program, page }) => {
    await program.exportToWord();
    await program.button('Close').click();
    const calls = await countCalls(page, 'makeDocument');
    await page.keyboard.press('Control+Shift+E');
    await page.keyboard.press('Control+Shift+E');
    await expect(program.button('Open it')).toBeVisible();
    await page.keyboard.press('Escape');
    await program.button('Export again').dblclick();
    await expect(program.button('Open it')).toBeVisible();
    expect(calls()).toBe(2);
  });

  test('a first export, by its dialog’s button', async ({ program, page }) => {
    const saves = await countCalls(page, 'saveDocument');
    await program.button('Export…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export to Word' }).dblclick();
    await expect(program.button('Open it')).toBeVisible();
    expect(saves()).toBe(1);
  });
});
