// Words and parties in the place of others, by keyboard: shown first, then one undo step.
import { publishedPlan } from '../support/fixtures.ts';
import { violations } from './axe.ts';
import { expect, type Program, SEED, test } from './program.ts';

function texts(): readonly string[] {
  return publishedPlan.rows.flatMap((row) =>
    Object.entries(row).flatMap(([field, text]) => (field === 'kind' || field === 'id' ? [] : [String(text)])),
  );
}

function outcome({ page }: Program) {
  return page.getByRole('search').getByRole('status');
}

function dialog({ page }: Program) {
  return page.getByRole('dialog');
}

/** What undo would take back, as the toolbar says it. */
function undoes({ page }: Program) {
  return page.getByRole('banner').getByRole('button', { name: 'Undo' });
}

/** Runs a command from the list of all. */
async function command({ page }: Program, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

async function tabTo({ page }: Program, name: string): Promise<void> {
  const target = page.getByRole('dialog').getByRole('button', { name, exact: true });
  for (let press = 0; press < 200; press += 1) {
    if (await target.evaluate((button) => button === document.activeElement)) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`${name} is not reached`);
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
  await program.cell('1', 'action').click();
});

test('all places are replaced at once, but for the cells without a tick, and undo takes all of it back', async ({
  program,
  page,
}) => {
  const cells = texts().filter((text) => /data quality/i.test(text)).length;
  await page.keyboard.press('Control+H');
  await expect(page.getByRole('searchbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('data quality');
  await expect(outcome(program)).toHaveText(/^1 of/);
  await page.getByLabel('Replace by').focus();
  await page.keyboard.type('DQ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(program)).toContainText('Nothing is changed yet.');
  await expect(dialog(program).getByRole('heading')).toHaveText('Replace “data quality” by “DQ”');
  await expect(dialog(program).getByRole('checkbox', { name: `All ${cells} cells` })).toBeChecked();
  await page.screenshot({ path: test.info().outputPath('replace-all.png') });
  expect(await violations(program)).toEqual([]);
  const first = dialog(program).getByRole('list', { name: 'Cells that would change' }).getByRole('checkbox').first();
  await first.focus();
  await page.keyboard.press('Space');
  await program.dialogTakesKeys();
  await tabTo(program, `Replace in ${cells - 1} cells`);
  await page.keyboard.press('Enter');
  await expect(dialog(program)).toHaveCount(0);
  await expect(outcome(program)).toHaveText(/^1 of \d$/);
  await expect(undoes(program)).toHaveAttribute(
    'title',
    new RegExp(`^Undo: Replace “data quality” by “DQ” in ${cells - 1} cells`),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await expect(page.getByText(/^Undone: Replace “data quality”/)).toBeVisible();
  await program.isSaved();
  await expect
    .poll(() => JSON.stringify(program.planFiles()[0]?.rows).match(/data quality/gi)?.length)
    .toBeGreaterThan(cells - 1);
});

test('one place after the other is replaced by Enter, and the next is looked at', async ({ program, page }) => {
  await page.keyboard.press('Control+H');
  await page.keyboard.type('Risk Register');
  await expect(outcome(program)).toHaveText(/^1 of/);
  const [, all = 0] = /of (\d+)/.exec((await outcome(program).textContent()) ?? '')?.map(Number) ?? [];
  await page.getByLabel('Replace by').focus();
  await page.keyboard.type('Risk Register (new)');
  await page.keyboard.press('Enter');
  await expect(undoes(program)).toHaveAttribute(
    'title',
    /^Undo: Replace “Risk Register” by “Risk Register \(new\)” in .* of action \d+/,
  );
  // The new words have the old ones in them: they are passed by.
  await expect(outcome(program)).toHaveText(all === 1 ? '1 of 1' : `2 of ${all}`);
  await expect(page.getByLabel('Replace by')).toBeFocused();
  await page.screenshot({ path: test.info().outputPath('replace-one.png') });
});

test('capitals and whole words may be asked for', async ({ program, page }) => {
  await page.keyboard.press('Control+F');
  await page.keyboard.type('risk');
  await expect(outcome(program)).toHaveText(/^1 of \d+/);
  const any = await outcome(program).textContent();
  await page.getByRole('checkbox', { name: 'Match case' }).focus();
  await page.keyboard.press('Space');
  await expect(outcome(program)).not.toHaveText(any ?? '');
  const cased = await outcome(program).textContent();
  await page.getByRole('checkbox', { name: 'Whole words' }).focus();
  await page.keyboard.press('Space');
  await expect(outcome(program)).not.toHaveText(cased ?? '');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String)))
    .toEqual(expect.arrayContaining(['risk']));
  const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
  expect(new Set(marked)).toEqual(new Set(['risk']));
});

test('a misspelt party is renamed everywhere, with all that would change shown before', async ({ program, page }) => {
  await program.cell('3', 'responsibility').click();
  await page.keyboard.type('Heads of Servce, Members');
  await page.keyboard.press('Control+Enter');
  await command(program, 'Parties');
  await expect(dialog(program)).toContainText('Perhaps the same party');
  await page.screenshot({ path: test.info().outputPath('parties.png') });
  expect(await violations(program)).toEqual([]);
  await program.dialogTakesKeys();
  await tabTo(program, 'Make them one: Heads of Servce and Heads of Service');
  await page.keyboard.press('Enter');
  await expect(dialog(program).getByRole('heading', { level: 2 })).toHaveText('Rename “Heads of Servce”');
  await expect(page.getByLabel('New name, in every cell that names the party')).toBeFocused();
  await expect(dialog(program).getByRole('status')).toContainText(
    '1 cell would change. The plan names “Heads of Service” already',
  );
  await page.screenshot({ path: test.info().outputPath('rename.png') });
  expect(await violations(program)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog(program).getByRole('status').first()).toHaveText(
    'Renamed Heads of Servce to Heads of Service in 1 cell. Undo takes it back.',
  );
  await page.keyboard.press('Escape');
  await expect(program.cell('3', 'responsibility')).toHaveText('Heads of Service, Members');
  await expect(undoes(program)).toHaveAttribute('title', /^Undo: Rename Heads of Servce to Heads of Service in 1 cell/);
});

test('several parties become one, and a name that would be several is not taken', async ({ program, page }) => {
  await command(program, 'Parties');
  await page.keyboard.type('corporate');
  await page.keyboard.press('Tab');
  const boxes = dialog(program).getByRole('table').getByRole('checkbox');
  await expect(boxes.first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByLabel('Find a party').fill('heads of service');
  await dialog(program).getByRole('checkbox', { name: 'Heads of Service', exact: true }).focus();
  await page.keyboard.press('Space');
  await program.dialogTakesKeys();
  await tabTo(program, 'Make 2 parties one…');
  await page.keyboard.press('Enter');
  const name = page.getByLabel('New name, in every cell that names the party');
  await expect(name).toBeFocused();
  await page.keyboard.type('One, or two');
  await expect(dialog(program).getByRole('status')).toContainText('no comma');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('The Team');
  await expect(dialog(program).getByRole('button', { name: /^Rename in \d+ cells$/ })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await page.keyboard.press('Enter');
  await expect(dialog(program).getByRole('status').first()).toHaveText(
    /^Renamed .* and 1 other to The Team in \d+ cells/,
  );
});

// Electron has one window.
test('what was changed in another window meanwhile is not renamed over', { tag: '@browser-host' }, async ({
  program,
  page,
}) => {
  await command(program, 'Parties');
  await dialog(program).getByRole('checkbox', { name: 'Heads of Service', exact: true }).focus();
  await page.keyboard.press('Space');
  await program.dialogTakesKeys();
  await tabTo(program, 'Rename…');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Service Heads');
  const other = await page.context().newPage();
  await other.goto(program.host.address);
  await other
    .locator('tr', { has: other.locator('td[data-field="number"]:text-is("2")') })
    .locator('td[data-field="fileRef"]')
    .click();
  await other.keyboard.type('DQ/2');
  await other.keyboard.press('Control+Enter');
  await expect(program.cell('2', 'fileRef')).toHaveText('DQ/2');
  await page.bringToFront();
  await page.keyboard.press('Enter');
  await expect(dialog(program).getByRole('alert')).toContainText(
    'was changed elsewhere after you were shown what would change',
  );
  await page.keyboard.press('Enter');
  await expect(dialog(program).getByRole('status').first()).toHaveText(/^Renamed Heads of Service to Service Heads/);
  await other.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} on a small screen`, () => {
    test.use({ colorScheme, viewport: { width: 640, height: 480 } });

    test('replacing is free of violations, and all of it can be reached', async ({ program, page }) => {
      await page.keyboard.press('Control+H');
      await page.keyboard.type('audit');
      await expect(outcome(program)).toHaveText(/^1 of/);
      for (const name of ['Close', 'Replace this', 'Replace all…']) {
        await expect(program.button(name)).toBeInViewport({ ratio: 1 });
      }
      expect(await violations(program)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('replace.png') });
      await page.keyboard.press('Escape');
      await command(program, 'Parties');
      await expect(dialog(program)).toContainText('parties are named');
      expect(await violations(program)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('parties.png') });
    });
  });
}
