import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { numberParts, renumber } from '../../../../shared/plan/renumber.ts';

const OPTIONS = { first: 1, fillsEmpty: false };

/** "t" for a theme, "s" for a statement, anything else the number of an action; "-" for none. */
function planOf(words: string): readonly PlanRow[] {
  return words.split(' ').map((word, index) => {
    const id = `${index}`;
    if (word === 't') return { id, kind: 'theme', text: 'T', date: '' };
    if (word === 's') return { id, kind: 'statement', text: 'S' };
    const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '', custom: {} };
    return { id, kind: 'action', number: word === '-' ? '' : word, ...empty };
  });
}

function numbersAfter(words: string, options = OPTIONS): string {
  const rows = planOf(words);
  const to = new Map(renumber(rows, options).changes.map((change) => [change.rowId, change.to]));
  return rows
    .map((row) => (row.kind === 'action' ? (to.get(row.id) ?? (row.number || '-')) : row.kind.charAt(0)))
    .join(' ');
}

describe('numbers that follow the order', () => {
  it('count on over themes and statements, and only what changes is listed', () => {
    expect(numbersAfter('t 1 52 2 s t 4 5')).toBe('t 1 2 3 s t 4 5');
    expect(renumber(planOf('t 1 52 2 s t 4 5'), OPTIONS).changes).toEqual([
      { rowId: '2', from: '52', to: '2' },
      { rowId: '3', from: '2', to: '3' },
    ]);
    expect(renumber(planOf('t 1 2 3'), OPTIONS).changes).toEqual([]);
  });

  it('begin where the person says', () => {
    expect(numbersAfter('7 9', { first: 52, fillsEmpty: false })).toBe('52 53');
  });

  it('stay as the council writes them: signs, zeros, dots, letters', () => {
    expect(numbersAfter('DQ01 DQ03 DQ10')).toBe('DQ01 DQ02 DQ03');
    expect(numbersAfter('DQ01 DQ03 11')).toBe('DQ01 DQ02 DQ03');
    expect(numbersAfter('1. 3. 4.')).toBe('1. 2. 3.');
    expect(numbersAfter('(1) (3)')).toBe('(1) (2)');
    expect(numbersAfter('1 3 3a 3b 7')).toBe('1 2 2a 2b 3');
    expect(numbersAfter('1 4a 4c 5')).toBe('1 2a 2b 3');
    expect(numbersAfter('1 2(a) 2(c)')).toBe('1 2(a) 2(b)');
    expect(numbersAfter('HR1 HR3 IT1 IT4')).toBe('HR1 HR2 IT1 IT2');
  });

  it('begin again with each theme where the plan has them so, whatever was moved into it', () => {
    expect(numbersAfter('t 1.1 1.3 2.2 t 2.1 2.3')).toBe('t 1.1 1.2 1.3 t 2.1 2.2');
    // Statements within a theme do not part what counts on.
    expect(numbersAfter('t s 1.1 s 1.4 t 2.2')).toBe('t s 1.1 s 1.2 t 2.1');
    expect(numbersAfter('t 1.01 1.03 t 3.01')).toBe('t 1.01 1.02 t 2.01');
    expect(renumber(planOf('t 1.1 t 2.1'), OPTIONS).isByTheme).toBe(true);
  });

  it('leave alone what is no number, and what has none unless they are asked to', () => {
    expect(numbersAfter('1 TBC 3 -')).toBe('1 TBC 2 -');
    expect(renumber(planOf('1 TBC 3 -'), OPTIONS)).toMatchObject({ kept: ['TBC'], without: 1 });
    expect(numbersAfter('1 - 3', { first: 1, fillsEmpty: true })).toBe('1 2 3');
    expect(numbersAfter('1.1.1 1 2')).toBe('1.1.1 1 2');
  });

  it('are taken apart as they are written', () => {
    expect(numberParts('DQ/07.')).toMatchObject({ prefix: 'DQ/', major: 7, suffix: '.' });
    expect(numberParts('1.2.3')).toBeUndefined();
    expect(numberParts('TBC')).toBeUndefined();
  });

  const word = fc.oneof(
    fc.constantFrom('t', 's', '-', 'TBC', '1.1.1'),
    fc.nat(99).map(String),
    fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${a}.${b}`),
    fc.nat(9).map((number) => `DQ0${number}`),
    fc.nat(9).map((number) => `${number}a`),
  );

  it('are each given once, and another time changes nothing', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const once = numbersAfter(words.join(' '));
        expect(numbersAfter(once)).toBe(once);
        const given = renumber(planOf(words.join(' ')), OPTIONS).changes.map(({ to }) => to);
        expect(new Set(given).size).toBe(given.length);
      }),
      { seed: 17, numRuns: 500 },
    );
  });
});
