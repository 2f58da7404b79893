import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nativeUnpacking } from '../../../../main/files/native-unpacking.ts';
import { nativeZip } from '../../../../main/files/native-zip.ts';
import { threadedZip } from '../../../../main/files/threaded-zip.ts';
import { PackageFault } from '../../../../shared/export/read-back/package-fault.ts';
import { readZip, unpackAhead } from '../../../../shared/export/read-back/zip-parts.ts';
import { type ZipPieces, zipPieces, zipTexts } from '../../../../shared/word/zip-parts.ts';

const TEXTS = new Map([
  ['[Content_Types].xml', '<Types/>'],
  ['word/document.xml', 'naïve – 📎 '.repeat(5000)],
  ['empty.xml', ''],
  ['naïve.xml', 'x'],
]);

const inPieces = (zip: ZipPieces) => (texts: ReadonlyMap<string, string>) =>
  zip(new Map([...texts].map(([name, text]) => [name, text.match(/.{1,999}/gsu) ?? []])));

describe.each([
  ['Node’s own', async (texts: typeof TEXTS) => nativeZip(texts)],
  ['the script’s', async (texts: typeof TEXTS) => zipTexts(texts)],
  ['Node’s threads’', inPieces(threadedZip)],
  ['the script’s, of pieces,', inPieces(zipPieces)],
])('a zip file by %s deflate', (_whose, zip) => {
  it('holds every part as it was, in order', async () => {
    const parts = unzipSync(await zip(TEXTS));
    expect(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([...TEXTS]);
  });

  it('is the same each time', async () => {
    expect(await zip(TEXTS)).toEqual(await zip(TEXTS));
  });

  it('is smaller than its texts', async () => {
    expect((await zip(TEXTS)).length).toBeLessThan(5000);
  });
});

describe('a part that is cut, and deflated by several threads', () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, row) => `<w:tr>Row ${row} – naïve 📎 ${(row * 7919) % 10_007}</w:tr>`,
  );
  const whole = rows.join('');
  const unzipped = async (pieces: readonly string[]) => {
    const bytes = await threadedZip(
      new Map([
        ['a.xml', ['short']],
        ['b.xml', pieces],
        ['c.xml', ['after it']],
      ]),
    );
    const unpacking = await unpackAhead(bytes, nativeUnpacking);
    const read = [readZip(bytes), readZip(bytes, nativeUnpacking), readZip(bytes, unpacking)];
    return read.map((parts) => [...parts].map(([name, part]) => [name, strFromU8(part)]));
  };
  const expected = [
    ['a.xml', 'short'],
    ['b.xml', whole],
    ['c.xml', 'after it'],
  ];

  it.each([
    ['in many pieces', rows],
    ['in one piece, longer than a cut', [whole]],
    ['in pieces of which some are longer than a cut', ['', rows.slice(0, 9).join(''), rows.slice(9).join(''), '']],
  ])('is whole again, %s', async (_how, pieces) => {
    expect(await unzipped(pieces)).toEqual([expected, expected, expected]);
  });

  it('is hardly longer than in one', async () => {
    const [cut, uncut] = [await threadedZip(new Map([['b.xml', rows]])), nativeZip(new Map([['b.xml', whole]]))];
    expect(cut.length).toBeLessThan(uncut.length * 1.01);
  });

  it('is not taken for whole where a byte of it is another', async () => {
    const bytes = await threadedZip(new Map([['b.xml', rows]]));
    for (const at of [100, bytes.length >> 1, bytes.length - 200]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      const unpacking = await unpackAhead(damaged, nativeUnpacking);
      expect(() => readZip(damaged, unpacking)).toThrow(PackageFault);
    }
  });
});
