import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, findText, foldText } from '../../../../shared/plan/find-text.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan } from '../../../support/fixtures.ts';

const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());

function found(words: string) {
  return findText(plan.rows, plan.columns, words);
}

describe('what is sought', () => {
  it('is found whatever its capitals, dashes, quotation marks and spaces', () => {
    expect(foldText('The “Council’s”\u00a0plan – 2009‑10')).toBe('the "council\'s" plan - 2009-10');
    expect(found('data QUALITY')).toEqual(found('Data quality'));
    expect(found('  data quality ')).toEqual(found('data quality'));
  });

  it('is every place in reading order, several to a cell', () => {
    const texts = publishedPlan.rows.flatMap((row) =>
      Object.entries(row).flatMap(([field, text]) => (field === 'kind' || field === 'id' ? [] : [String(text)])),
    );
    const places = texts.reduce((sum, text) => sum + text.toLowerCase().split('risk').length - 1, 0);
    expect(places).toBeGreaterThan(5);
    expect(found('risk')).toHaveLength(places);
    const order = found('risk').map(({ rowId }) => plan.rows.findIndex(({ id }) => id === rowId));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('is nothing where nothing is sought, and in no plan where the words are in none', () => {
    expect(found(' ')).toEqual([]);
    expect(found('zebra crossing')).toEqual([]);
  });

  it('is compared in a text of the same length, so that it is marked where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
    expect(foldText('İstanbul')).toHaveLength('İstanbul'.length);
    expect(findIn('aaaa', 'aa')).toEqual([0, 2]);
  });

  it('is what a cell says now, once its row is another', () => {
    const [first, ...others] = plan.rows;
    if (first?.kind !== 'theme') throw new Error('the council’s plan begins with a theme');
    expect(findText([{ ...first, text: 'ZEBRAS' }, ...others], plan.columns, 'zebra')).toHaveLength(1);
    expect(found('zebra')).toHaveLength(0);
  });
});
