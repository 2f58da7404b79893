// Every screen beside the plan, opened by the keyboard alone: free of violations, and all of it to be reached where the
// window is 320 pixels wide or the text is twice its size (WCAG 2.2, 1.4.4 and 1.4.10).
import { violations } from './axe.ts';
import { expect, type Program, SEED, test } from './program.ts';

/** What is typed in the list of commands: each brings a dialog. */
const DIALOGS = [
  'New plan…',
  'Paste a table',
  'Backups',
  'Change the title',
  'to theme',
  'Set a field',
  'Renumber',
  'Columns…',
  'RAG words',
  'Due soon',
  'Saved views',
  'Parties',
  'Deleted rows',
];

async function command({ page }: Program, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** Each of them in turn, then what stands beside the table and above it, all at once. */
async function eachDialog(program: Program, check: (name: string) => Promise<void>): Promise<void> {
  const { page } = program;
  await program.cell('2', 'action').click();
  await command(program, 'Add a RAG column');
  await expect(page.getByRole('columnheader', { name: 'RAG' })).toBeVisible();
  for (const words of DIALOGS) {
    await program.cell('2', 'action').focus();
    await command(program, words);
    await expect(page.getByRole('dialog', { name: 'Commands' })).toHaveCount(0);
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(words);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await program.cell('2', 'responsibility').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Heads');
  await check('suggestions');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await check('selection');
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('complementary')).toBeVisible();
  await check('details');
  await page.keyboard.press('Control+.');
  await page.keyboard.press('Control+Shift+H');
  await check('outline');
  await page.keyboard.press('Control+Shift+H');
  await page.keyboard.press('Control+Shift+F');
  await check('filter');
  await page.keyboard.press('Escape');
}

/** Parts of the window, other than the table, that reach out of it sideways and cannot be scrolled to. */
function cutOff({ page }: Program): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element): boolean => {
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        if (one instanceof HTMLElement && one.scrollWidth > one.clientWidth + 1) {
          if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return true;
        }
      }
      return false;
    };
    const page = document.scrollingElement;
    const wide = page !== null && page.scrollWidth > window.innerWidth ? ['the page itself'] : [];
    const parts = document.querySelectorAll('header *, footer *, aside *, nav *, [role="dialog"] *');
    const out = [...parts].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -0.5 || right > window.innerWidth + 0.5) && !isScrolled(element);
    });
    return [...wide, ...out.map((element) => element.outerHTML.slice(0, 90))];
  });
}

test.beforeEach(async ({ program }) => {
  await program.importFile(SEED);
});

test('every dialog and panel is free of violations', async ({ program, page }) => {
  test.slow();
  await eachDialog(program, async (name) => {
    await test.step(name, async () => expect(await violations(program)).toEqual([]));
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  });
});

test('every dialog and panel can be used in a window of 320 pixels', async ({ program, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await eachDialog(program, async (name) => {
    await test.step(name, async () => expect(await cutOff(program)).toEqual([]));
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  });
});

test('every dialog and panel can be used with text of twice the size, in forced colours', async ({ program, page }) => {
  await page.evaluate(() => localStorage.setItem('tabled-look', '{"textSize":200}'));
  await page.reload();
  await expect(program.grid).toBeVisible();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await eachDialog(program, async (name) => {
    await test.step(name, async () => expect(await cutOff(program)).toEqual([]));
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  });
});
