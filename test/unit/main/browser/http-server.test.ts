import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { decode, encode } from '@msgpack/msgpack';
import { describe, expect, it, onTestFinished } from 'vitest';
import { servePage } from '../../../../main/browser/http-server.ts';
import { WindowCodes } from '../../../../main/browser/window-codes.ts';
import { readBuiltFiles } from '../../../../main/page/built-files.ts';
import { MAX_FILE_BYTES, MAX_REQUEST_BYTES } from '../../../../shared/limits.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan, ROOT } from '../../../support/fixtures.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const TOKEN = 'the-token-of-this-launch';

async function startServer() {
  const { desk } = openTestDesk(tempFolder());
  const files = await readBuiltFiles(join(ROOT, 'dist/renderer'));
  let now = 0;
  const codes = new WindowCodes(() => now);
  const { server, port, close } = await servePage({ desk, files, token: TOKEN, codes }, 0);
  onTestFinished(close);
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { server, port, origin: `http://127.0.0.1:${port}`, codes, pass };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request with any headers at all: fetch() would not let a test lie about Host and Origin. */
function send(
  port: number,
  path: string,
  method: string,
  headers: Record<string, string>,
  body?: Uint8Array,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function callDesk(port: number, headers: Record<string, string>, call = 'about', body = encode({})): Promise<Answer> {
  return send(port, `/desk/${call}`, 'POST', { 'Content-Type': 'application/msgpack', ...headers }, body);
}

const authorised = { Authorization: `Bearer ${TOKEN}` };

describe('the browser host', () => {
  it('listens on this machine only', async () => {
    const { server } = await startServer();
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('answers the desk’s calls to whoever has the token', async () => {
    const { port, origin } = await startServer();
    const { status, body } = await callDesk(port, { ...authorised, Origin: origin, 'Sec-Fetch-Site': 'same-origin' });
    expect(status).toBe(200);
    expect(decode(body)).toMatchObject({ ok: true, result: { host: 'browser', dialogs: false } });
  });

  it('answers 401 without the token, or with another', async () => {
    const { port } = await startServer();
    expect((await callDesk(port, {})).status).toBe(401);
    expect((await callDesk(port, { Authorization: 'Bearer ' })).status).toBe(401);
    expect((await callDesk(port, { Authorization: `Bearer ${TOKEN}x` })).status).toBe(401);
    expect((await callDesk(port, { Authorization: `Bearer ${TOKEN.replace('t', 'T')}` })).status).toBe(401);
  });

  it('answers 403 to another host name, as after DNS rebinding, whatever else is right', async () => {
    const { port } = await startServer();
    for (const Host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ]) {
      expect((await callDesk(port, { ...authorised, Host })).status).toBe(403);
      expect((await send(port, '/', 'GET', { Host })).status).toBe(403);
    }
  });

  it('answers 403 to another origin’s request, whatever else is right', async () => {
    const { port, origin } = await startServer();
    for (const Origin of [
      'https://evil.example',
      'null',
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
    ]) {
      expect((await callDesk(port, { ...authorised, Origin })).status).toBe(403);
    }
    for (const site of ['cross-site', 'same-site']) {
      expect((await callDesk(port, { ...authorised, Origin: origin, 'Sec-Fetch-Site': site })).status).toBe(403);
    }
  });

  it('lets no other page read anything: it sends no CORS headers, and answers no preflight', async () => {
    const { port } = await startServer();
    const preflight = await send(port, '/desk/about', 'OPTIONS', {
      ...authorised,
      'Access-Control-Request-Method': 'POST',
    });
    expect(preflight.status).toBe(405);
    const { headers } = await callDesk(port, authorised);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('sends the page with a strict content policy and keeps it out of frames', async () => {
    const { port } = await startServer();
    const { status, headers, body } = await send(port, '/', 'GET', {});
    expect(status).toBe(200);
    expect(body.toString()).toContain('<div id="root">');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('lets the browser keep the files that never change under their name, and nothing else', async () => {
    const { port } = await startServer();
    const page = await send(port, '/', 'GET', {});
    const [, script = ''] = /src="\.(\/assets\/[^"]+)"/.exec(page.body.toString()) ?? [];
    expect((await send(port, script, 'GET', {})).headers['cache-control']).toContain('immutable');
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await callDesk(port, authorised)).headers['cache-control']).toBe('no-store');
    expect((await send(port, '/assets/none.js', 'GET', {})).headers['cache-control']).toBe('no-store');
  });

  it('has no file but those of the page, however the path is written', async () => {
    const { port } = await startServer();
    const paths = [
      '/package.json',
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/..\\..\\package.json',
      '/assets/',
      '//etc/passwd',
    ];
    for (const path of paths) expect((await send(port, path, 'GET', {})).status).toBe(404);
  });

  it('takes calls by POST in its own format only, and none longer than a request may be', async () => {
    const { port } = await startServer();
    expect((await send(port, '/desk/about', 'GET', authorised)).status).toBe(405);
    expect((await send(port, '/', 'POST', authorised)).status).toBe(405);
    expect((await callDesk(port, { ...authorised, 'Content-Type': 'text/plain' })).status).toBe(415);
    const claimed = await send(port, '/desk/about', 'POST', {
      ...authorised,
      'Content-Type': 'application/msgpack',
      'Content-Length': String(MAX_REQUEST_BYTES + 1),
    }).catch(() => undefined);
    expect(claimed?.status ?? 413).toBe(413);
  });

  it('takes a file as it is, and a plan with a long history: neither is cut, each is held to its own limit', async () => {
    const { port } = await startServer();
    const file = (name: string, bytes: Uint8Array<ArrayBuffer>, call = 'receiveFile') => {
      const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) };
      return callDesk(port, { ...authorised, ...headers }, call, bytes);
    };
    const large = new Uint8Array(MAX_FILE_BYTES + 1);
    expect(decode((await file('Plän – 2026.tabled', large)).body)).toMatchObject({
      ok: true,
      result: { name: 'Plän – 2026.tabled' },
    });
    expect(decode((await file('plan.xlsx', large)).body)).toMatchObject({ error: { code: 'file-too-large' } });
    expect((await file('plan.xlsx', new Uint8Array(1), 'openPlanCopy')).status).toBe(415);
    expect(decode((await file('', new Uint8Array(1))).body)).toMatchObject({ error: { code: 'bad-arguments' } });
    expect((await callDesk(port, { 'Content-Type': 'application/octet-stream' }, 'receiveFile', large)).status).toBe(
      401,
    );

    const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
    const entries = Array.from({ length: 70 }, () => 'x'.repeat(1024 * 1024));
    const given = { planId: 'plan-0001', plan, history: { positions: [], entries } };
    const made = await callDesk(port, authorised, 'makePlanCopy', encode(given, { ignoreUndefined: true }));
    expect(decode(made.body)).toMatchObject({ ok: true });
  });

  it('gives the token for a window’s code, once, and not for long', async () => {
    const { port, codes, pass } = await startServer();
    const redeem = (code: string, headers = {}, method = 'POST') =>
      send(port, '/desk-token', method, { Authorization: `Bearer ${code}`, ...headers });
    const [first, second, late] = [codes.issue(), codes.issue(), codes.issue()];
    expect((await redeem(first, {}, 'GET')).status).toBe(405);
    expect((await redeem(first, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await redeem(first, { Host: 'evil.example' })).status).toBe(403);
    const { status, headers, body } = await redeem(first);
    expect([status, body.toString(), headers['cache-control']]).toEqual([200, TOKEN, 'no-store']);
    expect((await redeem(first)).status).toBe(401);
    expect((await redeem(`${second}x`)).status).toBe(401);
    expect((await redeem(TOKEN)).status).toBe(401);
    expect((await redeem('')).status).toBe(401);
    expect((await send(port, '/desk-token', 'POST', {})).status).toBe(401);
    expect((await redeem(second)).status).toBe(200);
    pass(3 * 60_000);
    expect((await redeem(late)).status).toBe(401);
    expect((await callDesk(port, { Authorization: `Bearer ${codes.issue()}` })).status).toBe(401);
  });

  it('answers what it cannot decode, and what names no call, with a code', async () => {
    const { port } = await startServer();
    const broken = await callDesk(port, authorised, 'about', new Uint8Array([0xc1]));
    expect(decode(broken.body)).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
    const unknown = await callDesk(port, authorised, 'constructor');
    expect(decode(unknown.body)).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
  });

  it('outlives requests that make no sense', async () => {
    const { port } = await startServer();
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
      socket.resume();
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
    });
    expect((await callDesk(port, authorised)).status).toBe(200);
  });
});
