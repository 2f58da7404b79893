// Copies of the plan: a file to take along, and the backups on disk.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { violations } from './axe.ts';
import { expect, Program, startHost, test } from './program.ts';

test.use({ withPlan: true });

async function type(program: Program, number: string, field: string, text: string): Promise<void> {
  await program.cell(number, field).dblclick();
  await program.page.keyboard.press('Control+A');
  await program.page.keyboard.type(text);
  await program.page.keyboard.press('Control+Enter');
  await expect(program.cell(number, field)).toHaveText(text);
}

/** Saves a copy by the keyboard, and gives its path. */
async function saveCopy(program: Program): Promise<string> {
  await program.page.keyboard.press('Control+S');
  const dialog = program.page.getByRole('dialog', { name: 'A copy of the plan is saved' });
  const path = (await dialog.getByText(/\.tabled$/).textContent()) ?? '';
  expect(await violations(program)).toEqual([]);
  await program.dialogTakesKeys();
  await program.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  return path;
}

async function openFile(program: Program, path: string): Promise<void> {
  await program.giveFile(path, () => program.page.keyboard.press('Control+Shift+O'));
}

test('a copy opened on another laptop is the same plan, with its history', async ({ program, browser }, info) => {
  await type(program, '9', 'fileRef', 'DQ/9');
  await type(program, '17', 'responsibility', 'Group Managers');
  const path = await saveCopy(program);

  const data = info.outputPath('another-laptop');
  const host = await startHost(data);
  const context = await browser.newContext();
  const other = new Program(await context.newPage(), data, host);
  await other.open();
  await openFile(other, path);
  await expect(other.cell('17', 'responsibility')).toHaveText('Group Managers');
  await other.isSaved();
  expect(other.planFiles()[0]?.rows).toEqual(program.planFiles()[0]?.rows);
  await other.page.keyboard.press('Control+Z');
  await expect(other.grid).toHaveCount(0);
  await other.page.keyboard.press('Control+Y');
  await expect(other.cell('9', 'fileRef')).toHaveText('DQ/9');
  await context.close();
  await host.stop();
});

test('a copy of the plan that is here takes its place or stands beside it, as the person says', async ({ program }) => {
  const { page } = program;
  const path = await saveCopy(program);
  await openFile(program, path);
  await expect(page.getByRole('contentinfo')).toContainText('says what this plan says already');

  await type(program, '9', 'fileRef', 'DQ/9');
  await openFile(program, path);
  const dialog = page.getByRole('dialog', { name: 'This plan is here already' });
  await expect(dialog).toContainText('1 action changed');
  expect(await violations(program)).toEqual([]);
  await dialog.getByRole('button', { name: 'Put it in the place of this one' }).click();
  await expect(program.cell('9', 'fileRef')).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expect(program.cell('9', 'fileRef')).toHaveText('DQ/9');

  await openFile(program, path);
  await dialog.getByRole('button', { name: 'Open as a second plan' }).click();
  await expect(program.cell('9', 'fileRef')).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expect(program.cell('9', 'fileRef')).toHaveText('DQ/9');
});

test('a file that is no copy of a plan is refused with a sentence, and nothing is opened', async ({
  program,
}, info) => {
  const path = info.outputPath('broken.tabled');
  writeFileSync(path, 'no zip');
  await openFile(program, path);
  await expect(program.page.getByRole('alertdialog')).toContainText('“broken.tabled” is damaged');
  await expect(program.cell('1', 'number')).toHaveText('1');
});

test('a copy that is newer, damaged, tampered with or absurdly large is refused, each with its own sentence', async ({
  program,
}, info) => {
  const { page } = program;
  const parts = unzipSync(readFileSync(await saveCopy(program)));
  const manifest = strFromU8(parts['manifest.json'] ?? new Uint8Array());
  const bomb = Buffer.from(zipSync({ ...parts, 'history.json': strToU8('x') }));
  bomb.writeUInt32LE(0x7ffffff0, bomb.lastIndexOf(Buffer.from('history.json')) - 46 + 24);
  const newer = { 'manifest.json': strToU8(manifest.replace('tabled-file/1', 'tabled-file/2')) };
  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    [
      'newer',
      zipSync({ ...parts, ...newer, 'snapshots/x': strToU8('x') }),
      '“newer.tabled” was written by a newer Tabled',
    ],
    [
      'damaged',
      zipSync({ ...parts, 'plan.json': strToU8('{}') }),
      '“damaged.tabled” is damaged: “plan.json” in it is not',
    ],
    [
      'tampered',
      zipSync({ ...parts, '../x.json': strToU8('x') }),
      'was tampered with: “../x.json” in it is no name that',
    ],
    [
      'absurd',
      bomb,
      '“absurd.tabled” is too large to read safely (the limit is 896 MB when unpacked). Nothing was changed. A copy that Tabled has saved is never so large',
    ],
  ];
  for (const [name, bytes, sentence] of refused) {
    const path = info.outputPath(`${name}.tabled`);
    writeFileSync(path, bytes);
    await openFile(program, path);
    const alert = page.getByRole('alertdialog');
    await expect(alert).toContainText(sentence);
    await alert.getByRole('button', { name: 'Close' }).click();
    await expect(alert).toHaveCount(0);
  }
  await expect(program.cell('1', 'number')).toHaveText('1');
  expect(program.planFiles()).toHaveLength(1);
});

test('a backup is looked at, put back by the keyboard, and undone', async ({ program }) => {
  await program.isSaved();
  await type(program, '9', 'fileRef', 'DQ/9');
  await program.isSaved();
  const again = await program.restart();
  const { page } = again;
  await type(again, '10', 'fileRef', 'DQ/10');
  await again.isSaved();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Backups');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Backups of this plan' });
  const newest = dialog.getByRole('option').first();
  await expect(newest).toContainText('51 actions, 9 themes');
  await expect(newest).toContainText('Since then: 1 action changed');
  expect(await violations(again)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('backups.png') });
  await again.dialogTakesKeys();
  await dialog.getByRole('listbox').focus();
  // The list hands the keyboard on to its first line.
  await expect(newest).toBeFocused();
  await page.keyboard.press('Space');
  await expect(newest).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(again.cell('10', 'fileRef')).toHaveText('');
  await expect(again.cell('9', 'fileRef')).toHaveText('DQ/9');
  await page.keyboard.press('Control+Z');
  await expect(again.cell('10', 'fileRef')).toHaveText('DQ/10');
  await again.end();
});

test('a copy that a file service has left beside the plan is told of, and stands among the backups', async ({
  program,
  data,
}) => {
  await program.isSaved();
  const again = await program.restart(() => {
    const [planId = ''] = readdirSync(join(data, 'plans'));
    const file = readFileSync(join(data, 'plans', planId, 'plan.json'), 'utf8');
    writeFileSync(join(data, 'plans', planId, 'plan-LAPTOP-7.json'), file.replace('"March 2010"', '"May 2010"'));
  });
  const { page } = again;
  const notice = page.getByRole('alertdialog');
  await expect(notice).toContainText('“plan-LAPTOP-7.json”');
  await notice.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Backups');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toContainText('plan-LAPTOP-7.json: Since then: 1');
  expect(await violations(again)).toEqual([]);
  await again.end();
});
