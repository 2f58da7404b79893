import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { endOfTheme, orderBefore, placeBelow, steppedOrder, withBlocks } from '../../../../shared/plan/row-order.ts';

/** Capitals are themes, all else statements: each row's id is its letter. */
function planOf(letters: string): readonly PlanRow[] {
  return [...letters].map((id) =>
    /[A-Z]/.test(id) ? { id, kind: 'theme', text: id, date: '' } : { id, kind: 'statement', text: id },
  );
}

function stepped(letters: string, ids: string, by: 1 | -1): string {
  return steppedOrder(planOf(letters), new Set(ids), by)?.order.join('') ?? 'stays';
}

describe('rows that are moved by a step', () => {
  it('go by one row, alone or together', () => {
    expect(stepped('abcd', 'b', 1)).toBe('acbd');
    expect(stepped('abcd', 'bc', 1)).toBe('adbc');
    expect(stepped('abcd', 'bd', -1)).toBe('badc');
    expect(stepped('Tab', 'a', -1)).toBe('aTb');
  });

  it('take with a theme all that stands under it, past the theme next to it', () => {
    expect(stepped('xAbCdeF', 'A', 1)).toBe('xCdeAbF');
    expect(stepped('xAbCdeF', 'F', -1)).toBe('xAbFCde');
    // Above the first theme stand rows without one.
    expect(stepped('xyAb', 'A', -1)).toBe('Abxy');
    expect(stepped('AbCdEf', 'AC', 1)).toBe('EfAbCd');
  });

  it('go no further than the ends', () => {
    expect(stepped('ab', 'a', -1)).toBe('stays');
    expect(stepped('ab', 'b', 1)).toBe('stays');
    expect(stepped('Ab', 'A', 1)).toBe('stays');
    expect(stepped('abc', 'ac', -1)).toBe('acb');
  });

  it('never leave a row that was not moved under another theme, but by going past it alone', () => {
    // "b" would come to stand under C if b and C went up as one.
    expect(stepped('AxbCd', 'bC', -1)).toBe('AbxCd');
  });
});

describe('rows that are put somewhere', () => {
  const put = (letters: string, ids: string, before?: string) =>
    orderBefore(planOf(letters), new Set(ids), before).order.join('');

  it('stand there in the order in which they stood', () => {
    expect(put('abcde', 'db', 'a')).toBe('bdace');
    expect(put('abcde', 'ac')).toBe('bdeac');
    expect(put('abcde', 'bc', 'c')).toBe('abcde');
    expect(put('AbCdE', 'A', 'E')).toBe('CdAbE');
  });

  it('stand at the end of a theme, or above all', () => {
    expect(endOfTheme(planOf('xAbCd'), 'A')).toBe('C');
    expect(endOfTheme(planOf('xAbCd'), 'C')).toBeUndefined();
    expect(endOfTheme(planOf('xAbCd'), undefined)).toBe('A');
  });

  it('stand right below another row, whatever follows it; a theme where that row’s block ends', () => {
    const below = (letters: string, ids: string, above: string) =>
      put(letters, ids, placeBelow(planOf(letters), new Set(ids), above));
    expect(below('abcde', 'e', 'b')).toBe('abecd');
    expect(below('abcde', 'a', 'c')).toBe('bcade');
    expect(below('abcde', 'c', 'b')).toBe('abcde');
    expect(below('abcde', 'ac', 'e')).toBe('bdeac');
    expect(below('AbCd', 'd', 'A')).toBe('AdbC');
    expect(below('AbcDeFg', 'F', 'b')).toBe('AbcFgDe');
    expect(below('AbcDeFg', 'A', 'D')).toBe('DeAbcFg');
    expect(below('AbcDe', 'A', 'e')).toBe('DeAbc');
  });
});

const letters = fc
  .uniqueArray(fc.constantFrom(...'ABCDEabcdefgh'), { minLength: 1, maxLength: 12 })
  .map((found) => found.join(''));

it('whatever is moved, no row is lost, and what stood under a theme that was not moved past stays under it', () => {
  fc.assert(
    fc.property(letters, fc.array(fc.nat(20)), fc.constantFrom(1 as const, -1 as const), (plan, picks, by) => {
      const rows = planOf(plan);
      const ids = new Set(picks.map((pick) => plan[pick % plan.length] ?? ''));
      const result = steppedOrder(rows, ids, by);
      const order = result?.order ?? [...plan];
      expect([...order].sort()).toEqual([...plan].sort());
      const moved = withBlocks(rows, ids);
      // Those that were not moved keep their order, and so do those that were.
      for (const isIn of [true, false]) {
        const part = (all: readonly string[]) => all.filter((id) => moved.has(id) === isIn).join('');
        expect(part(order)).toBe(part([...plan]));
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});
