import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encode } from '@msgpack/msgpack';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { deskClient } from '../../../../renderer/desk/desk-client.ts';
import { httpTransport, takeToken } from '../../../../renderer/desk/http-transport.ts';
import { handOver } from '../../../../renderer/import/choose-file.ts';
import type { DeskAnswer } from '../../../../shared/desk.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { MAX_FILE_BYTES } from '../../../../shared/limits.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** The page's own origin: what the page asks for goes to a server that answers so. */
async function startOrigin(answer: Answering) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const send = fetch;
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => send(`http://127.0.0.1:${port}${path}`, options));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    server.close();
  });
}

describe('this launch’s token', () => {
  async function open(hash: string, stored: Map<string, string>) {
    const shown: string[] = [];
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    const history = { replaceState: (_data: unknown, _title: string, address: string) => void shown.push(address) };
    const location = { hash, pathname: '/' };
    return { token: await takeToken(location as Location, history as History, storage as Storage), shown };
  }

  it('comes with the address, which then forgets it, and is there after a reload', async () => {
    const stored = new Map<string, string>();
    expect(await open('#token=secret', stored)).toEqual({ token: 'secret', shown: ['/'] });
    expect(await open('', stored)).toEqual({ token: 'secret', shown: [] });
  });

  it('comes for the code of a window that the host has opened, once; the address forgets the code', async () => {
    let isUsed = false;
    await startOrigin((request, response) => {
      const isGood = `${request.method} ${request.url}` === 'POST /desk-token' && !isUsed;
      isUsed ||= request.headers.authorization === 'Bearer once';
      response.writeHead(isGood && isUsed ? 200 : 401).end('secret');
    });
    const stored = new Map<string, string>();
    expect(await open('#code=once', stored)).toEqual({ token: 'secret', shown: ['/'] });
    expect(await open('', stored)).toEqual({ token: 'secret', shown: [] });
    expect(await open('#code=once', new Map())).toEqual({ token: '', shown: ['/'] });
  });

  it('is none in a tab that was opened by hand', async () => {
    expect((await open('', new Map())).token).toBe('');
  });
});

describe('a call to the browser host', () => {
  const call = (given: unknown = {}) =>
    httpTransport('token')('receiveFile', given).then(
      () => 'answered',
      (error: unknown) => (error instanceof TabledError ? { code: error.code, facts: error.facts } : error),
    );

  it('is answered', async () => {
    await startOrigin((_request, response) => response.end(encode({ ok: true, result: {} })));
    expect(await call()).toBe('answered');
  });

  it.each<[string, Answering, object]>([
    [
      'a host that ends in the middle',
      (_request, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('half');
        setTimeout(() => response.destroy(), 50);
      },
      { code: 'desk-unreachable' },
    ],
    ['a host that hangs up', (request) => request.socket.destroy(), { code: 'desk-unreachable' }],
    [
      'an answer that cannot be decoded',
      (_request, response) => response.end(new Uint8Array([0xc1])),
      {
        code: 'unexpected',
        facts: { reason: 'receiveFile: no answer' },
      },
    ],
    ['an answer that is none', (_request, response) => response.end(encode('hello')), { code: 'unexpected' }],
    ['a refused token', (_request, response) => response.writeHead(401).end(), { code: 'desk-refused' }],
    [
      'a failed call',
      (_request, response) => response.writeHead(500).end(),
      {
        code: 'unexpected',
        facts: { reason: 'receiveFile: 500' },
      },
    ],
    [
      'a file that is too large',
      (_request, response) => response.writeHead(413).end(),
      {
        code: 'file-too-large',
        facts: { file: 'plan.xlsx', limit: '64 MB' },
      },
    ],
  ])('is told as an error with a code: %s', async (_what, answer, error) => {
    await startOrigin(answer);
    expect(await call({ name: 'plan.xlsx' })).toMatchObject(error);
  });
});

describe('a plan with a history that no request can hold', () => {
  it('is told as too large for a copy', async () => {
    await startOrigin((_request, response) => response.writeHead(413).end());
    const given = { planId: 'plan-0001', plan: { title: 'Data Quality' }, history: {} };
    await expect(httpTransport('token')('makePlanCopy', given)).rejects.toMatchObject({
      code: 'copy-too-large',
      facts: { plan: 'Data Quality' },
    });
  });
});

describe('a file that is chosen in the page', () => {
  it('is refused before it is read, where it is too large', async () => {
    const arrayBuffer = vi.fn();
    const file = { name: 'plan.xlsx', size: MAX_FILE_BYTES + 1, arrayBuffer } as unknown as File;
    const { desk } = openTestDesk(tempFolder());
    await expect(handOver(file, { desk })).rejects.toMatchObject({ code: 'file-too-large', facts: { limit: '64 MB' } });
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect(await handOver(new File(['a'], 'plan.csv'), { desk })).toMatchObject({ name: 'plan.csv' });
    // A plan with its evidence may be larger.
    const large = { ...file, name: 'Plan.tabled', arrayBuffer: async () => new ArrayBuffer(8) } as unknown as File;
    expect(await handOver(large, { desk })).toMatchObject({ name: 'Plan.tabled' });
  });
});

describe('the desk as the renderer calls it', () => {
  const answering = (answer: unknown) => deskClient(async () => answer as DeskAnswer).about({});

  it('gives results', async () => {
    expect(await answering({ ok: true, result: { host: 'browser' } })).toEqual({ host: 'browser' });
  });

  it('rejects with the error that main gave, and never with one it made up', async () => {
    const given = await answering({ ok: false, error: { code: 'disk-full', facts: { file: 'a' } } }).catch((e) => e);
    expect(given).toBeInstanceOf(TabledError);
    expect(given).toMatchObject({ code: 'disk-full', facts: { file: 'a' } });
    const unknown = await answering({ ok: false, error: { code: 'constructor', facts: {} } }).catch((e) => e);
    expect(unknown).toMatchObject({ code: 'unexpected' });
  });
});
