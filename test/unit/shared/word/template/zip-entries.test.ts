import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nativePack } from '../../../../../main/files/native-zip.ts';
import { zipParts } from '../../../../../main/worker/zip-parts.ts';
import { packPart, readZip, unpackPart, writeZip } from '../../../../../shared/word/template/zip-entries.ts';
import { fixtureBytes } from '../../../../support/fixtures.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const REPORT = fixtureBytes('templates/council-report.docx');

describe('the parts of a zip', () => {
  it('are packed as they were after a copy, and unpack to the same', () => {
    const copy = writeZip(readZip(REPORT));
    expect(unzipSync(copy)).toEqual(unzipSync(REPORT));
    expect(readZip(copy).map(({ packed }) => packed)).toEqual(readZip(REPORT).map(({ packed }) => packed));
    // Our own strict reader takes it too.
    expect([...zipParts(copy, 'copy.docx').keys()]).toEqual(Object.keys(unzipSync(REPORT)));
  });

  it.each([
    ['script', undefined],
    ['Node’s zlib', nativePack],
  ] as const)('are packed anew by %s', (_by, pack) => {
    const text = 'Ünïcode 📎 '.repeat(5000);
    const part = packPart('word/ä.xml', strToU8(text), pack);
    expect(part.packed.length).toBeLessThan(5000);
    const [read] = readZip(writeZip([part]));
    expect(read?.name).toBe('word/ä.xml');
    expect(strFromU8(unpackPart(read ?? part))).toBe(text);
  });

  it('are read where their sizes stand after them, or in Zip64 records', () => {
    const folder = tempFolder();
    const script = [
      'import sys, zipfile',
      'class Pipe:',
      '    def __init__(self, f): self.f = f',
      '    def write(self, b): return self.f.write(b)',
      '    def flush(self): self.f.flush()',
      'with open(sys.argv[1], "wb") as f, zipfile.ZipFile(Pipe(f), "w", zipfile.ZIP_DEFLATED) as z:',
      '    with z.open(zipfile.ZipInfo("a.xml"), "w", force_zip64=True) as part: part.write(b"streamed")',
      '    z.writestr("b.xml", "stored")',
    ];
    const path = join(folder, 'streamed.zip');
    writeFileSync(join(folder, 'make.py'), script.join('\n'));
    const { status, stderr } = spawnSync('python3', [join(folder, 'make.py'), path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const parts = readZip(new Uint8Array(readFileSync(path)));
    expect(parts.map((part) => strFromU8(unpackPart(part)))).toEqual(['streamed', 'stored']);
    expect(Object.keys(unzipSync(writeZip(parts)))).toEqual(['a.xml', 'b.xml']);
  });

  it('that are not what was packed, or stand there twice, are told', () => {
    const zip = Buffer.from(zipSync({ 'a.xml': strToU8('some text') }, { level: 0 }));
    zip[zip.indexOf('some text')] = 0x53;
    const [part] = readZip(new Uint8Array(zip));
    expect(() => part !== undefined && unpackPart(part)).toThrow('not what was packed');
    const twice = writeZip([packPart('a.xml', strToU8('1')), packPart('A.xml', strToU8('2'))]);
    expect(() => readZip(twice)).toThrow('one name');
    expect(() => readZip(REPORT.slice(0, -30))).toThrow('the zip has no end');
  });
});
