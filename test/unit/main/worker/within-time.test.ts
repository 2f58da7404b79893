import { describe, expect, it } from 'vitest';
import { withinTime } from '../../../../main/worker/within-time.ts';

const tooSlow = () => new RangeError('too slow');

describe('work of this thread', () => {
  it('gives its result', () => {
    expect(withinTime(() => [1, 2], 5, tooSlow)).toEqual([1, 2]);
    expect(withinTime(() => undefined, 5, tooSlow)).toBeUndefined();
  });

  it('that fails, fails with its own error', () => {
    const fail = () => {
      throw new TypeError('its own');
    };
    expect(() => withinTime(fail, 5, tooSlow)).toThrow('its own');
  });

  it.each([
    [
      'a loop',
      () => {
        for (;;);
      },
    ],
    ['a pattern that tries for ever', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
  ])('is stopped when its time is up: %s', (_what, work: () => unknown) => {
    expect(() => withinTime(work, 0.1, tooSlow)).toThrow('too slow');
    expect(withinTime(() => 'on it goes', 5, tooSlow)).toBe('on it goes');
  });

  it('leaves nothing behind', () => {
    const before = Reflect.ownKeys(globalThis);
    withinTime(() => 1, 5, tooSlow);
    expect(Reflect.ownKeys(globalThis)).toEqual(before);
  });
});
