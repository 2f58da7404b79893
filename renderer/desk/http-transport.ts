// Calls to the browser host: POST to the page's own origin with this launch's token, MessagePack both ways.
import { decode, encode } from '@msgpack/msgpack';
import type { CallName, DeskAnswer } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { MAX_FILE_BYTES, megabytes } from '../../shared/limits.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import type { Transport } from './desk-client.ts';

const MESSAGE_TYPE = 'application/msgpack';
const TOKEN_KEY = 'tabled-token';

/** Asks for something at the page's own origin. @throws TabledError desk-unreachable */
async function ask(path: string, secret: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = {
    Authorization: `Bearer ${secret}`,
    ...(body === undefined ? {} : { 'Content-Type': MESSAGE_TYPE }),
  };
  try {
    return await fetch(path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });
  } catch (error) {
    throw new TabledError('desk-unreachable', {}, { cause: error });
  }
}

/** The whole of a response: it may break off in the middle, where main ends. @throws TabledError desk-unreachable */
async function bodyOf(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new TabledError('desk-unreachable', {}, { cause: error });
  }
}

/**
 * This launch's token. The address brings it, or in a window that the host has opened a code that is good for it once;
 * either way the address then forgets it, and a reload finds it in the tab's own storage. "" where there is none.
 * @throws TabledError desk-unreachable
 */
export async function takeToken(location: Location, history: History, storage: Storage): Promise<string> {
  const given = new URLSearchParams(location.hash.slice(1));
  const code = given.get('code');
  const token = given.get('token') ?? (code === null ? null : await redeem(code));
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  if (token === null) return storage.getItem(TOKEN_KEY) ?? '';
  storage.setItem(TOKEN_KEY, token);
  return token;
}

/** The token for a code; null where the code is used up. */
async function redeem(code: string): Promise<string | null> {
  const response = await ask('/desk-token', code);
  return response.ok ? new TextDecoder().decode(await bodyOf(response)) : null;
}

function isAnswer(value: unknown): value is DeskAnswer {
  return isRecord(value) && (value['ok'] === true || (value['ok'] === false && isRecord(value['error'])));
}

function decodeAnswer(name: string, body: Uint8Array): DeskAnswer {
  try {
    const answer = decode(body);
    if (isAnswer(answer)) return answer;
  } catch {
    // Told below, as any other answer that is none.
  }
  throw new TabledError('unexpected', { reason: `${name}: no answer` });
}

function refusal(name: CallName, given: unknown, status: number): TabledError {
  if (status === 401 || status === 403) return new TabledError('desk-refused', {});
  if (status === 413 && isRecord(given) && typeof given['name'] === 'string') {
    return new TabledError('file-too-large', { file: given['name'], limit: megabytes(MAX_FILE_BYTES) });
  }
  return new TabledError('unexpected', { reason: `${name}: ${status}` });
}

export function httpTransport(token: string): Transport {
  return async (name, given) => {
    const response = await ask(`/desk/${name}`, token, encode(given, { ignoreUndefined: true }));
    if (!response.ok) throw refusal(name, given, response.status);
    return decodeAnswer(name, await bodyOf(response));
  };
}
