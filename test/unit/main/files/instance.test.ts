import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Claim, claimFolder } from '../../../../main/files/instance.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

function isClaim(value: Awaited<ReturnType<typeof claimFolder>>): value is Claim {
  return 'release' in value;
}

async function claim(path: string): Promise<Claim> {
  const claimed = await claimFolder(path);
  if (!isClaim(claimed)) throw new Error('the folder is held');
  return claimed;
}

it('a folder is claimed, told about privately, and free again after', async () => {
  const path = join(tempFolder(), 'instance.json');
  const held = await claim(path);
  await held.announce('http://127.0.0.1:1/#token=secret');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    pid: process.pid,
    address: 'http://127.0.0.1:1/#token=secret',
  });
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  await held.release();
  expect(existsSync(path)).toBe(false);
});

it('a folder that a living program holds is not claimed, and the program is named', async () => {
  const path = join(tempFolder(), 'instance.json');
  const server = createServer((_request, response) => response.end('tabled'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  onTestFinished(() => {
    other.kill();
  });
  writeFileSync(path, JSON.stringify({ pid: other.pid, address: `http://127.0.0.1:${port}/` }));
  expect(await claimFolder(path)).toEqual({ pid: other.pid, address: `http://127.0.0.1:${port}/` });
});

it('a folder that a dead program held, or one that answers no longer, or a damaged file, is claimed', async () => {
  const path = join(tempFolder(), 'instance.json');
  for (const left of [
    '{"pid":999999999,"address":""}',
    `{"pid":${process.ppid},"address":"http://127.0.0.1:9/"}`,
    '{',
  ]) {
    writeFileSync(path, left);
    await (await claim(path)).release();
  }
});
