import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeAtomically } from '../../../../main/files/atomic-write.ts';
import { writeError } from '../../../../main/files/write-errors.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { ROOT } from '../../../support/fixtures.ts';
import { runUnprivileged } from '../../../support/run-as-nobody.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

async function failure(work: Promise<unknown>): Promise<TabledError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof TabledError) return error;
    throw error;
  }
}

describe('a file written atomically', () => {
  it('is new, or takes the old one’s place, and leaves nothing beside it', async () => {
    const folder = tempFolder();
    const path = join(folder, 'plan.json');
    await writeAtomically(path, 'one');
    await writeAtomically(path, new Uint8Array([0x74, 0x77, 0x6f]));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  it('keeps the permissions of the file it takes the place of', async () => {
    const path = join(tempFolder(), 'private.json');
    writeFileSync(path, 'one', { mode: 0o600 });
    await writeAtomically(path, 'two');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is flushed before it takes the old one’s place, and the folder after', async () => {
    const path = join(tempFolder(), 'plan.json');
    const probe = await open(path, 'w');
    const flush = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'sync');
    await probe.close();
    onTestFinished(() => flush.mockRestore());
    await writeAtomically(path, 'new');
    expect(flush).toHaveBeenCalledTimes(process.platform === 'win32' ? 1 : 2);
  });

  it('is written even where the folder cannot be flushed, as on some network shares', async () => {
    const path = join(tempFolder(), 'plan.json');
    const probe = await open(path, 'w');
    const prototype = Object.getPrototypeOf(probe) as typeof probe;
    await probe.close();
    const real = prototype.sync;
    const flush = vi.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof probe) {
      if ((await this.stat()).isDirectory()) throw Object.assign(new Error('EINVAL'), { code: 'EINVAL' });
      return real.call(this);
    });
    onTestFinished(() => flush.mockRestore());
    await writeAtomically(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('may have a name as long as the file system allows', async () => {
    const path = join(tempFolder(), `${'議'.repeat(82)}.docx`);
    await writeAtomically(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('through a link changes the file that the link stands for, and the link stays', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'share'));
    writeFileSync(join(folder, 'share', 'plan.json'), 'old');
    symlinkSync(join('share', 'plan.json'), join(folder, 'link.json'));
    await writeAtomically(join(folder, 'link.json'), 'new');
    expect(readFileSync(join(folder, 'share', 'plan.json'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  });

  it('is never seen half written, however often it is read meanwhile', async () => {
    const path = join(tempFolder(), 'plan.json');
    const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(400_000));
    await writeAtomically(path, texts[0] ?? '');
    let isWriting = true;
    const writing = (async () => {
      for (let round = 0; round < 5; round += 1) for (const text of texts) await writeAtomically(path, text);
      isWriting = false;
    })();
    let reads = 0;
    while (isWriting) {
      expect(texts).toContain(readFileSync(path, 'utf8'));
      reads += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    expect(reads).toBeGreaterThan(10);
  });

  it('fails with a code where the folder is gone, and where a folder stands in its place', async () => {
    const folder = tempFolder();
    expect((await failure(writeAtomically(join(folder, 'gone', 'plan.json'), 'x')))?.code).toBe('target-missing');
    mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
    expect((await failure(writeAtomically(join(folder, 'taken'), 'x')))?.code).toBe('write-failed');
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('fails with a code in a folder that may not be written, and the old file is as it was', async () => {
    const folder = tempFolder();
    const script = join(folder, 'write.mjs');
    buildSync({
      stdin: {
        contents: `
          import { writeAtomically } from './main/files/atomic-write.ts';
          writeAtomically(process.argv[2], 'new').catch((error) => console.log(error.code));`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
    const target = join(folder, 'read-only', 'plan.docx');
    mkdirSync(join(folder, 'read-only'));
    writeFileSync(target, 'old');
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'read-only'), 0o555);
    expect(runUnprivileged(process.execPath, [script, target]).stdout.trim()).toBe('target-read-only');
    expect(readFileSync(target, 'utf8')).toBe('old');
  });
});

describe('what the operating system says on a failed write', () => {
  it.each([
    ['EBUSY', 'target-locked'],
    ['EACCES', 'target-read-only'],
    ['EROFS', 'target-read-only'],
    ['ENOENT', 'target-missing'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'write-failed'],
  ])('%s is told as %s', (system, code) => {
    const error = writeError(Object.assign(new Error(system), { code: system }), '/packs/Plan.docx');
    expect(error.code).toBe(code);
    expect(error.facts).toMatchObject({ file: 'Plan.docx' });
  });
});
