import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingWords, type TextPart } from '../../../../shared/merge/differing-words.ts';
import { cellTextArbitrary } from '../../../support/plan-arbitraries.ts';

function marked(parts: readonly TextPart[]): string {
  return parts.map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text)).join('');
}

function joined(parts: readonly TextPart[], onlyCommon = false): string {
  return parts.map(({ text, isDifferent }) => (onlyCommon && isDifferent ? '' : text)).join('');
}

describe('the words that differ', () => {
  it.each([
    ['March 2010', 'May 2010', '[March] 2010', '[May] 2010'],
    ['', 'DQ/17', '', '[DQ/17]'],
    ['• One\n• Two', '• One\n• Three\n• Two', '• One\n• Two', '• One\n• [Three\n• ]Two'],
    ['the old words here', 'the new ones here', 'the [old words] here', 'the [new ones] here'],
  ])('%j and %j', (before, after, shownBefore, shownAfter) => {
    const differing = differingWords(before, after);
    expect([marked(differing.before), marked(differing.after)]).toEqual([shownBefore, shownAfter]);
  });

  it('are marked in texts that stay whole; a text and itself have none', () => {
    fc.assert(
      fc.property(cellTextArbitrary, cellTextArbitrary, (before, after) => {
        const differing = differingWords(before, after);
        expect([joined(differing.before), joined(differing.after)]).toEqual([before, after]);
        expect(differingWords(before, before).after.some(({ isDifferent }) => isDifferent)).toBe(false);
      }),
      { seed: 7 },
    );
  });

  it('of very long texts that have nothing in common are all of them, without comparing each with each', () => {
    const text = (word: string) => Array.from({ length: 100_000 }, (_, index) => `${word}${index}`).join(' ');
    const differing = differingWords(`Head ${text('a')} tail`, `Head ${text('b')} tail`);
    expect(joined(differing.after, true).trim().split(/\s+/)).toEqual(['Head', 'tail']);
  });
});
