// The end-to-end tests that npm run test:electron runs need nothing that the browser host alone has. Electron itself is not
// everywhere: what can be told by reading is told here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BROWSER_HOST_ONLY, BROWSER_HOST_TAG } from '../../e2e/electron-selection.ts';
import { ROOT } from '../../support/fixtures.ts';

const FOLDER = join(ROOT, 'test/e2e');
const NEEDS_BROWSER_HOST =
  /\.host\b|['"]filechooser['"]|context\(\)\s*\.newPage|KilledProgram|hostOptions: \{ (?:env|asNobody|port)/;
/** They have both hosts' ways, or drive the browser host alone and are used by its tests. */
const BOTH_WAYS = /^(?:program|killed-program)\.ts$/;
/** Where a test, or a group of them, begins, and what its head says up to its function. */
const HEAD = /^\s*test(?:\.describe|\.skip)?\((?:(?!=>)[\s\S])*?=>/gm;

/** Lines that need the browser host, outside of any test that is tagged for it. */
function untagged(source: string): readonly string[] {
  const heads = [...source.matchAll(HEAD)].map(({ index, 0: text }) => ({ index, text }));
  let at = 0;
  return source.split('\n').flatMap((line) => {
    const begins = at;
    at += line.length + 1;
    if (!NEEDS_BROWSER_HOST.test(line) || line.trimStart().startsWith('//')) return [];
    const head = heads.findLast(({ index }) => index < begins);
    return head?.text.includes(BROWSER_HOST_TAG) ? [] : [line.trim()];
  });
}

it('no test that runs in Electron uses the browser host without being tagged', () => {
  const found = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !BOTH_WAYS.test(name) && !BROWSER_HOST_ONLY.test(name))
    .flatMap((name) => untagged(readFileSync(join(FOLDER, name), 'utf8')).map((line) => `${name}: ${line}`));
  expect(found).toEqual([]);
});

it('finds what is not tagged, in a test and in a helper', () => {
  const tagged = `test('a', { tag: '@browser-host' }, async ({ program }) => {\n  await program.host.kill();\n});\n`;
  const plain = `test('b', async ({ program }) => {\n  await program.host.kill();\n});\n`;
  expect(untagged(tagged)).toEqual([]);
  expect(untagged(tagged + plain)).toEqual(['await program.host.kill();']);
  expect(untagged(`const chooser = page.waitForEvent('filechooser');\n${tagged}`)).toHaveLength(1);
});
