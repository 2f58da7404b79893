import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRun } from '../../../../shared/merge/longest-run.ts';
import { pairCandidates } from '../../../../shared/merge/pair-candidates.ts';
import { rowLikeness, rowWords } from '../../../../shared/merge/row-likeness.ts';
import { RowPairs } from '../../../../shared/merge/row-pairs.ts';
import { RowPlaces } from '../../../../shared/merge/row-places.ts';
import { likeness, wordBag } from '../../../../shared/merge/text-likeness.ts';
import type { ActionRow } from '../../../../shared/plan/plan.ts';
import { examplePlan } from '../../../support/working-copy.ts';

describe('the likeness of texts', () => {
  it('is of the words, whatever their order, case, endings and signs', () => {
    expect(likeness(wordBag('Report on training.'), wordBag('TRAINING: reporting on'))).toBe(1);
    expect(likeness(wordBag('Train the staff'), wordBag('Publish a strategy'))).toBe(0);
    expect(likeness(wordBag(''), wordBag('…'))).toBe(0);
  });

  it('is the same from both sides, and between nothing and all', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        const found = likeness(wordBag(a), wordBag(b));
        expect(found).toBe(likeness(wordBag(b), wordBag(a)));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps the actions of a real plan apart: only twins are as much alike as one row must be', () => {
    const actions = examplePlan.rows.filter((row): row is ActionRow => row.kind === 'action');
    const alike = actions.flatMap((a, index) =>
      actions.slice(index + 1).filter((b) => rowLikeness(rowWords(a), rowWords(b)) >= 0.6),
    );
    expect(alike.length).toBeLessThanOrEqual(1);
  });
});

describe('the rows that are compared', () => {
  it('grow with the rows, and not with their square, even where all are much alike', () => {
    const words = new Map(
      Array.from({ length: 3000 }, (_, index) => [
        index,
        rowWords({
          ...(examplePlan.rows.find(({ kind }) => kind === 'action') as ActionRow),
          number: String(index % 3),
          action: `Review and report ${index % 50}`,
        }),
      ]),
    );
    const candidates = [...pairCandidates(words, words, new RowPlaces(new RowPairs(3000, 3000)))];
    expect(candidates.length).toBeGreaterThan(3000);
    expect(candidates.length).toBeLessThan(3000 * 40);
  });
});

describe('the longest run', () => {
  /** By trying all: the length of the longest increasing subsequence. */
  function lengthByTrying(values: readonly number[]): number {
    const lengths: number[] = [];
    for (const [index, value] of values.entries()) {
      const before = lengths.filter((_, earlier) => (values[earlier] ?? 0) < value);
      lengths[index] = 1 + Math.max(0, ...before);
    }
    return Math.max(0, ...lengths);
  }

  it('increases, and none is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (values) => {
        const run = longestRun(values).map((index) => values[index] ?? -1);
        expect(run).toEqual([...run].sort((a, b) => a - b));
        expect(run.length).toBe(lengthByTrying(values));
      }),
    );
  });
});
