// Who may ask the browser host for what. It listens on 127.0.0.1 only, yet any web page in any browser on this machine,
// and any other person's program on it, can send it requests: so host, origin and token are all checked.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: 401 | 403 | 404 | 405 | 413 | 415;
  readonly reason: string;
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/** A name other than ours that resolves to this machine (DNS rebinding) is refused; so is another page's request. */
export function checkSource(request: IncomingMessage, port: number): Refusal | undefined {
  const host = `127.0.0.1:${port}`;
  if (header(request, 'host') !== host) return { status: 403, reason: 'wrong host' };
  const origin = header(request, 'origin');
  if (origin !== '' && origin !== `http://${host}`) return { status: 403, reason: 'wrong origin' };
  const site = header(request, 'sec-fetch-site');
  if (site !== '' && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'another site' };
  return undefined;
}

/** What the request says after "Bearer", in a header that no other page can send and no link can carry. */
export function bearerOf(request: IncomingMessage): string {
  return /^Bearer (.+)$/.exec(header(request, 'authorization'))?.[1] ?? '';
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function isSameSecret(one: string, other: string): boolean {
  const [given, wanted] = [Buffer.from(one), Buffer.from(other)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The token of this launch. */
export function checkToken(request: IncomingMessage, token: string): Refusal | undefined {
  if (isSameSecret(bearerOf(request), token)) return undefined;
  return { status: 401, reason: 'no token, or one of an earlier launch' };
}
