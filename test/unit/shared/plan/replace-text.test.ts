import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANYWHERE,
  type FindOptions,
  findIn,
  findText,
  foldCell,
  soughtWords,
} from '../../../../shared/plan/find-text.ts';
import { replacedCells, replaceInText } from '../../../../shared/plan/replace-text.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { cellText } from '../../../../shared/plan/row-cells.ts';
import { publishedPlan } from '../../../support/fixtures.ts';

const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
const options = { ...ANYWHERE, withSpaces: true };

function replaced(text: string, words: string, by: string, told: Partial<FindOptions> = {}, turn?: number): string {
  return replaceInText(text, { words, by, options: { ...options, ...told } }, turn);
}

describe('words in the place of others', () => {
  it('take it at every place, or at the one that is asked for', () => {
    expect(replaced('Risk, risk and RISK', 'risk', 'hazard')).toBe('hazard, hazard and hazard');
    expect(replaced('Risk, risk and RISK', 'risk', 'hazard', {}, 1)).toBe('Risk, hazard and RISK');
    expect(replaced('Risk, risk and risks', 'risk', '', { wholeWord: true, matchCase: true })).toBe('Risk,  and risks');
    expect(replaced('the council’s plan – now', "council's plan -", 'plan:')).toBe('the plan: now');
    expect(replaced('risk', 'risk', 'risks')).toBe('risks');
    expect(replaced('a b', '', 'x')).toBe('a b');
  });

  it('never take the place of a bullet', () => {
    expect(replaced('• a\n  • b', '• ', '- ')).toBe('• a\n  • b');
    expect(replaced('• a\n  • b a', ' a', 'c')).toBe('• a\n  • bc');
  });

  it('leave all else as it is, sign for sign, and are as many as were found', () => {
    const word = fc.constantFrom('a', 'ab', ' ', '• ', '\n', 'A', 'b', '’', '-', 'é', '📎');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        word,
        fc.boolean(),
        fc.boolean(),
        (parts, words, matchCase, wholeWord) => {
          const [text, told] = [parts.join(''), { matchCase, wholeWord, withSpaces: true }];
          const places = findIn(foldCell(text, told), soughtWords(words, told), told);
          const marked = replaced(text, words, '\u2603', told);
          expect(marked.split('\u2603')).toHaveLength(places.length + 1);
          const back = marked
            .split('\u2603')
            .map((part, index) => part + text.slice(places[index] ?? text.length).slice(0, words.length));
          expect(back.join('')).toBe(text);
        },
      ),
      { numRuns: 1000, seed: 10 },
    );
  });

  it('are listed cell by cell, in the cells in which they are found', () => {
    const replacement = { words: 'risk', by: 'hazard', options };
    const cells = replacedCells(plan.rows, plan.columns, replacement);
    expect(cells).toHaveLength(findText(plan.rows, plan.columns, 'risk', options).cells);
    for (const { rowId, field, before, after } of cells) {
      const row = plan.rows.find(({ id }) => id === rowId);
      expect(row && cellText(row, field)).toBe(before);
      expect(after).toMatch(/hazard/);
    }
    expect(
      replacedCells(plan.rows, plan.columns, { ...replacement, by: 'risk', options: { ...options, matchCase: true } }),
    ).toEqual([]);
  });
});
