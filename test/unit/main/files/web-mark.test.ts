// Windows' Mark of the Web. Elsewhere a stream's path is one of a file of its own, so that the copying itself is seen here too.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../../main/evidence/evidence-folder.ts';
import { keepWebMark } from '../../../../main/files/web-mark.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const MARK = '[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://council.test/minutes.doc\r\n';

function setUp(mark?: string) {
  const folder = tempFolder();
  const [original, copy] = [join(folder, 'Minutes.doc'), join(folder, 'copy.doc')];
  writeFileSync(original, 'minutes');
  if (mark !== undefined) writeFileSync(`${original}:Zone.Identifier`, mark);
  return { original, copy, marked: `${copy}:Zone.Identifier` };
}

describe('a copy’s mark', () => {
  it('on Windows is that of its original, word for word', async () => {
    const { original, copy, marked } = setUp(MARK);
    await keepWebMark(original, copy, 'win32');
    expect(readFileSync(marked, 'utf8')).toBe(MARK);
  });

  it('is none where the original has none, where that is no mark, and on other systems', async () => {
    for (const [mark, platform] of [
      [undefined, 'win32'],
      ['x'.repeat(100_000), 'win32'],
      [MARK, 'linux'],
      [MARK, 'darwin'],
    ] as const) {
      const { original, copy, marked } = setUp(mark);
      await keepWebMark(original, copy, platform);
      expect(existsSync(marked)).toBe(false);
    }
  });
});

it('evidence is marked as its original is before it has its name; so is what comes out of a file', async () => {
  const { original } = setUp();
  const root = tempFolder();
  const asked: string[] = [];
  const evidence = new EvidenceFolder(join(root, 'evidence'), root, async (from, to) => {
    expect(existsSync(to)).toBe(true);
    asked.push(`${basename(from)} -> ${basename(to).slice(0, 10)}`);
  });
  const bytes = (text: string) => new TextEncoder().encode(text);
  await evidence.add({ name: 'Minutes.doc', path: original });
  await evidence.add({ name: 'a.doc', bytes: bytes('a'), origin: '/x/Plan.tabled' });
  await evidence.add({ name: 'b.doc', bytes: bytes('b') });
  expect(asked).toEqual(['Minutes.doc -> .incoming.', 'Plan.tabled -> .incoming.']);
});
