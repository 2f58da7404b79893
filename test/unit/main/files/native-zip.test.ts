import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nativeZip } from '../../../../main/files/native-zip.ts';
import { zipTexts } from '../../../../shared/word/zip-parts.ts';

const TEXTS = new Map([
  ['[Content_Types].xml', '<Types/>'],
  ['word/document.xml', 'naïve – 📎 '.repeat(5000)],
  ['empty.xml', ''],
  ['naïve.xml', 'x'],
]);

describe.each([
  ['Node’s own', nativeZip],
  ['the script’s', zipTexts],
])('a zip file by %s deflate', (_whose, zip) => {
  it('holds every part as it was, in order', () => {
    const parts = unzipSync(zip(TEXTS));
    expect(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([...TEXTS]);
  });

  it('is the same each time', () => {
    expect(zip(TEXTS)).toEqual(zip(TEXTS));
  });

  it('is smaller than its texts', () => {
    expect(zip(TEXTS).length).toBeLessThan(5000);
  });
});
