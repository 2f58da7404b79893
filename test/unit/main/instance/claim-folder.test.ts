import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Claim, claimFolder } from '../../../../main/instance/claim-folder.ts';
import { openDoorbell } from '../../../../main/instance/doorbell.ts';
import { fixturePath } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

async function doorbell() {
  const bell = await openDoorbell(async () => ({ address: '' }));
  onTestFinished(() => bell.close());
  return bell;
}

async function claim(path: string): Promise<Claim> {
  const claimed = await claimFolder(path, await doorbell());
  if (!('release' in claimed)) throw new Error(`the folder is held by ${claimed.pid}`);
  return claimed;
}

/** A port on which nothing listens any more. */
async function deadPort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** A process that lives and is not ours. */
const stranger = process.ppid;

function left(pid: number, port: number): string {
  return JSON.stringify({ pid, address: `http://127.0.0.1:${port}/`, token: 'of an earlier start' });
}

describe('a data folder', () => {
  it('is claimed, for the owner’s eyes only, and free again after; nothing else is left in it', async () => {
    const path = join(tempFolder(), 'instance.json');
    const held = await claim(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, token: expect.any(String) });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual(['instance.json']);
    await held.release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('that a living program holds is not claimed, and the program is named', async () => {
    const path = join(tempFolder(), 'instance.json');
    const bell = await doorbell();
    expect(await claimFolder(path, bell)).toHaveProperty('release');
    const { address, token } = bell;
    expect(await claimFolder(path, await doorbell())).toEqual({ pid: process.pid, address, token });
  });

  it('that a living program holds which is too busy to answer is not claimed either', { timeout: 20_000 }, async () => {
    const path = join(tempFolder(), 'instance.json');
    const silent = createServer(() => undefined);
    onTestFinished(() => void silent.close());
    writeFileSync(path, left(stranger, await listening(silent)));
    expect(await claimFolder(path, await doorbell())).toMatchObject({ pid: stranger });
  });

  it.each([
    ['a process that is no more', async () => left(999_999_999, await deadPort())],
    ['a process whose number another program has by now', async () => left(stranger, await deadPort())],
    ['a claim that was cut short', async () => '{"pid":'],
    ['an empty claim', async () => ''],
    ['a claim of another shape', async () => JSON.stringify({ pid: stranger, address: '' })],
    ['a claim whose address is elsewhere', async () => left(stranger, 80).replace('127.0.0.1', 'evil.example')],
  ])('is claimed after %s', async (_what, leftover) => {
    const path = join(tempFolder(), 'instance.json');
    writeFileSync(path, await leftover());
    await claim(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(join(path, '..'))).toEqual(['instance.json']);
  });

  it('is claimed where another Tabled answers at the old port: its own folder is another', async () => {
    const path = join(tempFolder(), 'instance.json');
    const { address } = await doorbell();
    writeFileSync(path, JSON.stringify({ pid: process.pid, address, token: 'of an earlier start' }));
    await claim(path);
  });

  it('is released by its own claim only', async () => {
    const path = join(tempFolder(), 'instance.json');
    const held = await claim(path);
    writeFileSync(path, left(stranger, 1));
    await held.release();
    expect(existsSync(path)).toBe(true);
  });

  it('that is not there is an error of the system’s own, at once', async () => {
    await expect(claimFolder('/nowhere/at/all/instance.json', await doorbell())).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('two starts at the same moment', () => {
  let folder = '';
  let program = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tabled-claim-'));
    program = join(folder, 'claim-folder.mjs');
    const entry = fixturePath('programs/claim-folder.ts');
    await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', format: 'esm' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Start {
    readonly process: ChildProcess;
    readonly line: () => Promise<string>;
  }

  function start(path: string): Start {
    const child = spawn(process.execPath, [program, path]);
    const lines: string[] = [];
    const waiting: ((line: string) => void)[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.trim().split('\n')) (waiting.shift() ?? ((said) => lines.push(said)))(line);
    });
    const line = async () => lines.shift() ?? new Promise<string>((resolve) => waiting.push(resolve));
    return { process: child, line };
  }

  async function claimAtOnce(path: string): Promise<readonly string[]> {
    const starts = [start(path), start(path), start(path)];
    await Promise.all(starts.map(({ line }) => line()));
    for (const { process: child } of starts) child.stdin?.write('go');
    const said = await Promise.all(starts.map(({ line }) => line()));
    // As a crash would: the next round finds the folder claimed by a process that is no more.
    const ends = starts.map(({ process: child }) => new Promise((resolve) => child.once('exit', resolve)));
    for (const { process: child } of starts) child.kill('SIGKILL');
    await Promise.all(ends);
    return said;
  }

  it('never both have the folder, whatever an earlier start has left there', { timeout: 120_000 }, async () => {
    const path = join(folder, 'instance.json');
    for (let round = 0; round < 20; round += 1) {
      const said = await claimAtOnce(path);
      expect(said.filter((line) => line === 'claimed')).toHaveLength(1);
      expect(said.filter((line) => /^held by \d+$/.test(line))).toHaveLength(2);
    }
  });
});
