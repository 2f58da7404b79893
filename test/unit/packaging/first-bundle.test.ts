// What the page loads before it can be used has a budget: npm run bench:start tells what it costs in time. What is needed
// only later is a part of its own, fetched then; whoever needs more than this first says why, here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/fixtures.ts';

/** Kilobytes of 1,000 bytes, zipped. It stood at 266 when this was set; React, React Aria and Dexie are about two thirds of it. */
const MOST_SCRIPT_KB = 270;
const MOST_STYLE_KB = 9;

const page = readFileSync(join(ROOT, 'dist/renderer/index.html'), 'utf8');

/** The files of one kind that the page names itself. */
function firstFiles(pattern: RegExp): readonly string[] {
  return [...page.matchAll(pattern)].map((match) => match[1] ?? '');
}

function zippedKb(files: readonly string[]): number {
  const bytes = files.map((name) => gzipSync(readFileSync(join(ROOT, 'dist/renderer', name)), { level: 9 }).length);
  return bytes.reduce((sum, length) => sum + length, 0) / 1000;
}

it('the page’s first script keeps within its budget', () => {
  const scripts = firstFiles(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g);
  expect(scripts.length).toBeGreaterThan(0);
  expect(zippedKb(scripts)).toBeLessThan(MOST_SCRIPT_KB);
});

it('the page’s first styles keep within theirs', () => {
  const styles = firstFiles(/href="\.\/(assets\/[^"]+\.css)"/g);
  expect(styles.length).toBeGreaterThan(0);
  expect(zippedKb(styles)).toBeLessThan(MOST_STYLE_KB);
});

it('what is needed only later is in two parts of its own: all but the first dialogs, and the drawing of pages', () => {
  const built = readdirSync(join(ROOT, 'dist/renderer/assets'));
  for (const part of ['draw-pages', 'later']) {
    expect(built.filter((name) => name.startsWith(`${part}-`) && name.endsWith('.js'))).toHaveLength(1);
  }
  const [first = ''] = firstFiles(/src="\.\/(assets\/[^"]+\.js)"/g);
  const script = readFileSync(join(ROOT, 'dist/renderer', first), 'utf8');
  expect(script).not.toMatch(/SheetJS|docx-preview|jszip/i);
  // React Aria's words in other languages, and a dialog of the second part.
  expect(script).not.toMatch(/Glisser|Ziehen|Find and replace|Words for status/);
});
