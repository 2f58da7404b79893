// Axe finds no serious or critical violation on any screen, in light and in dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { COUNCIL_HEADINGS } from '../support/expect-original-layout.ts';
import { expect, type Program, SEED, test } from './program.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** Axe in a world of its own, since the page's content policy lets no script in. */
async function violations({ page }: Program): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const expression = `${AXE}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`;
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  const found = result.value as readonly Violation[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every screen is free of serious and critical violations', async ({ program }) => {
      const { page } = program;
      const check = async (screen: string) => {
        await test.step(screen, async () => expect(await violations(program)).toEqual([]));
      };
      await check('first start');
      await program.chooseFile(SEED);
      await expect(program.button('Import 51 actions')).toBeVisible();
      await check('import preview');
      await program.button('Import 51 actions').click();
      await program.isSaved();
      await check('plan');
      await program.cell('17', 'evidence').dblclick();
      await check('editing');
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      await check('typing left');
      await program.button('Data Quality Action Plan 2009/10').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('title');
      await page.keyboard.press('Escape');
      await program.button('Export to Word').click();
      await expect(program.button('Open it')).toBeVisible();
      await check('exported');
      await page.keyboard.press('Escape');
      await program.drop('none.csv', 'a,b\n1,2\n');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await check('error');
      await page.keyboard.press('Escape');
      await program.drop('notes.csv', 'Plan\n,As at May\nNo,Action,Date,RAG\n1,Do it,May,Green\n1,Again,May,Red\n');
      await expect(program.button('Import 2 actions')).toBeVisible();
      await check('preview with problems');
      await program.button('Import 2 actions').click();
      await program.button('Import notes (2)').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('import notes');
      await page.keyboard.press('Escape');
      await program.isSaved();
      await program.host.kill();
      await program.cell('1', 'fileRef').first().dblclick();
      await page.keyboard.type('DQ/1');
      await page.keyboard.press('Control+Enter');
      await expect(program.status.getByRole('alert')).toBeVisible();
      await check('not saved');
    });
  });
}

test('the table is a grid with names and places for assistive technology', async ({ program }) => {
  await program.importFile(SEED);
  await expect(program.page.getByRole('grid', { name: 'Data Quality Action Plan 2009/10' })).toBeVisible();
  await expect(program.grid.getByRole('columnheader')).toHaveText(COUNCIL_HEADINGS);
  await expect(program.grid.getByRole('gridcell', { name: 'Strategy & Performance Team' }).first()).toBeVisible();
  await program.cell('17', 'evidence').dblclick();
  await expect(program.page.getByRole('textbox', { name: 'Evidence / Outcome of action 17' })).toBeFocused();
  await expect(program.grid).toHaveAccessibleDescription(/Enter or F2 edits a cell/);
  await program.page.keyboard.press('Escape');
  await expect(program.button('Undo')).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
});

test('in forced colours the place in the table is still seen', async ({ program, page }) => {
  await program.importFile(SEED);
  await page.emulateMedia({ forcedColors: 'active' });
  await program.cell('2', 'action').click();
  const outline = await program.cell('2', 'action').evaluate((cell) => getComputedStyle(cell).outlineStyle);
  expect(outline).toBe('solid');
});
