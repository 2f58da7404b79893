import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeperThan, samePlain } from '../../../../shared/plan/plain-data.ts';

describe('plain data', () => {
  it('says the same as its copy by way of JSON, and not what anything else says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(samePlain(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        expect(samePlain(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    [['a'], { 0: 'a' }],
    [null, {}],
  ])('%j and %j are not the same', (a, b) => {
    expect([samePlain(a, b), samePlain(b, a)]).toEqual([false, false]);
  });

  it('is measured in depth without going deeper than asked', () => {
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    expect(isDeeperThan(endless, 64)).toBe(true);
    expect([isDeeperThan({ a: { b: 1 } }, 2), isDeeperThan({ a: { b: 1 } }, 1), isDeeperThan('a', 0)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

/** With members in one order, so that JSON texts can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
