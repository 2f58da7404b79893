// The command line's whole run takes a tenth of a second, so what it loads is part of what it does: a plain conversion loads
// neither SheetJS nor any other library that it does not need, and starts no process.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturePath, ROOT } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { readonly bytes: number }>>;
}

/** What esbuild says of the program that it has made. */
const metafile = JSON.parse(readFileSync(join(ROOT, 'dist/cli-program.meta.json'), 'utf8')) as Metafile;

/** Node's own modules that a command loads. */
function modulesOf(...given: readonly string[]): readonly string[] {
  const tell = fixturePath('programs/tell-modules.cjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', tell, join(ROOT, 'dist/main/cli.cjs'), ...given],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return JSON.parse(stderr) as string[];
}

describe('the program', () => {
  it('is made of our own sources and of two small libraries', () => {
    const packages = Object.keys(metafile.inputs).flatMap(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    );
    expect([...new Set(packages)].sort()).toEqual(['fflate', 'valibot']);
    expect(Object.keys(metafile.inputs).filter((path) => path.startsWith('renderer/'))).toEqual([]);
  });

  it('is no longer than a quarter of SheetJS and docx together', () => {
    expect(metafile.outputs['dist/main/cli-program.js']?.bytes).toBeLessThan(300_000);
  });

  it('comes with what V8 has compiled of it', () => {
    expect(existsSync(join(ROOT, 'dist/main/cli-program.js.v8'))).toBe(true);
  });
});

describe('converting a plain workbook', () => {
  it('loads no module of Node’s that it does not need', () => {
    const modules = modulesOf('convert', fixturePath('workbooks/plan-2009-10.xlsx'), join(tempFolder(), 'plan.docx'));
    const needless = ['child_process', 'worker_threads', 'crypto', 'tty', 'net', 'http'];
    expect(modules.filter((name) => needless.includes(name))).toEqual([]);
    // That is where the packing is done.
    expect(modules).toContain('zlib');
  });
});

describe('what has to be read by SheetJS', () => {
  it.each(['notes-and-dates.xlsx', 'plan-2009-10.ods', 'plan-2009-10-libreoffice.docx'])(
    'is read in a process of its own: %s',
    (name) => {
      const modules = modulesOf('convert', fixturePath(`workbooks/${name}`), join(tempFolder(), 'plan.json'));
      expect(modules).toContain('child_process');
    },
  );
});
