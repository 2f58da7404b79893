// Calls to the browser host: POST to the page's own origin with this launch's token, MessagePack both ways.
import { decode, encode } from '@msgpack/msgpack';
import type { DeskAnswer } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import type { Transport } from './desk-client.ts';

const MESSAGE_TYPE = 'application/msgpack';
const TOKEN_KEY = 'tabled-token';

/** This launch's token: from the address at first, which then forgets it; from the tab's own storage on a reload. */
export function takeToken(location: Location, history: History, storage: Storage): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null) return storage.getItem(TOKEN_KEY) ?? '';
  storage.setItem(TOKEN_KEY, given);
  history.replaceState(null, '', location.pathname);
  return given;
}

function isAnswer(value: unknown): value is DeskAnswer {
  return isRecord(value) && (value['ok'] === true || (value['ok'] === false && isRecord(value['error'])));
}

async function post(name: string, given: unknown, token: string): Promise<Response> {
  try {
    return await fetch(`/desk/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': MESSAGE_TYPE, Authorization: `Bearer ${token}` },
      body: encode(given, { ignoreUndefined: true }),
    });
  } catch (error) {
    throw new TabledError('desk-unreachable', {}, { cause: error });
  }
}

export function httpTransport(token: string): Transport {
  return async (name, given) => {
    const response = await post(name, given, token);
    if (response.status === 401 || response.status === 403) throw new TabledError('desk-refused', {});
    if (!response.ok) throw new TabledError('unexpected', { reason: `${name}: ${response.status}` });
    const answer = decode(await response.arrayBuffer());
    if (!isAnswer(answer)) throw new TabledError('unexpected', { reason: `${name}: no answer` });
    return answer;
  };
}
