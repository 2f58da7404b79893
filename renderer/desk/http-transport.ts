// Calls to the browser host: POST to the page's own origin with this launch's token, MessagePack both ways.
import { decode, encode } from '@msgpack/msgpack';
import type { CallName, DeskAnswer } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { MAX_COPY_TEXT_BYTES, MAX_REQUEST_BYTES, megabytes, mostBytesOf } from '../../shared/limits.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import type { Transport } from './desk-client.ts';

const MESSAGE_TYPE = 'application/msgpack';
const FILE_TYPE = 'application/octet-stream';
const TOKEN_KEY = 'tabled-token';

interface Message {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** A file goes as it is: put into a message it would be in memory three times. */
function messageOf(name: CallName, given: unknown): Message {
  if (name === 'receiveFile' && isRecord(given) && given['bytes'] instanceof Uint8Array) {
    const named = encodeURIComponent(String(given['name']).replace(/\p{Surrogate}/gu, '\ufffd'));
    const headers = { 'Content-Type': FILE_TYPE, 'X-File-Name': named };
    return { headers, body: given['bytes'] as Uint8Array<ArrayBuffer> };
  }
  return { headers: { 'Content-Type': MESSAGE_TYPE }, body: encode(given, { ignoreUndefined: true }) };
}

/** Asks for something at the page's own origin. @throws TabledError desk-unreachable */
async function ask(path: string, secret: string, message: Message = {}): Promise<Response> {
  const { headers, ...body } = message;
  const authorised = { Authorization: `Bearer ${secret}`, ...headers };
  try {
    return await fetch(path, { method: 'POST', headers: authorised, ...body });
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
  if (status === 413 && isRecord(given)) {
    const { name: file, plan } = given;
    if (typeof file === 'string') {
      return new TabledError('file-too-large', { file, limit: megabytes(mostBytesOf(file)) });
    }
    if (name === 'makePlanCopy' && isRecord(plan)) {
      const size = `more than ${megabytes(MAX_REQUEST_BYTES)}`;
      return new TabledError('copy-too-large', {
        plan: String(plan['title']),
        size,
        limit: megabytes(MAX_COPY_TEXT_BYTES),
      });
    }
  }
  return new TabledError('unexpected', { reason: `${name}: ${status}` });
}

export function httpTransport(token: string): Transport {
  return async (name, given) => {
    const response = await ask(`/desk/${name}`, token, messageOf(name, given));
    if (!response.ok) throw refusal(name, given, response.status);
    return decodeAnswer(name, await bodyOf(response));
  };
}
