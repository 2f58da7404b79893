import { describe, expect, it } from 'vitest';
import { deskClient } from '../../../../renderer/desk/desk-client.ts';
import { takeToken } from '../../../../renderer/desk/http-transport.ts';
import type { DeskAnswer } from '../../../../shared/desk.ts';
import { TabledError } from '../../../../shared/errors.ts';

describe('this launch’s token', () => {
  function open(hash: string, stored: Map<string, string>) {
    const shown: string[] = [];
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    const history = { replaceState: (_data: unknown, _title: string, address: string) => void shown.push(address) };
    const location = { hash, pathname: '/' };
    return { token: takeToken(location as Location, history as History, storage as Storage), shown };
  }

  it('comes with the address, which then forgets it, and is there after a reload', () => {
    const stored = new Map<string, string>();
    expect(open('#token=secret', stored)).toEqual({ token: 'secret', shown: ['/'] });
    expect(open('', stored)).toEqual({ token: 'secret', shown: [] });
  });

  it('is none in a tab that was opened by hand', () => {
    expect(open('', new Map()).token).toBe('');
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
