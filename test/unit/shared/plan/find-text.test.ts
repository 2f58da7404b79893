import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANYWHERE,
  type FindOptions,
  type FoundText,
  type FoundTexts,
  findIn,
  findText,
  foldText,
} from '../../../../shared/plan/find-text.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan } from '../../../support/fixtures.ts';

const { plan } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());

function listed(texts: FoundTexts): readonly FoundText[] {
  return Array.from({ length: texts.count }, (_, index) => texts.at(index)).filter((place) => place !== undefined);
}

function found(words: string, options?: Partial<FindOptions>) {
  return listed(findText(plan.rows, plan.columns, words, { ...ANYWHERE, ...options }));
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
    expect(findText([{ ...first, text: 'ZEBRAS' }, ...others], plan.columns, 'zebra').count).toBe(1);
    expect(found('zebra')).toHaveLength(0);
  });

  it('may be told apart by its capitals, and by being a word of its own', () => {
    expect(found('Risk', { matchCase: true }).length).toBeLessThan(found('risk').length);
    expect(found('rIsK', { matchCase: true })).toEqual([]);
    const places = (text: string, words: string) => findIn(text, words, { ...ANYWHERE, wholeWord: true });
    expect(places('risk at-risk risks risk, éisk risk', 'risk')).toEqual([0, 8, 19, 30]);
    expect(places('𝒳risk risk𝒳 risk', 'risk')).toEqual([14]);
    // What begins or ends in a sign is a word of its own by that.
    expect(places('(a)b (a)', '(a)')).toEqual([0, 5]);
  });

  it('has the spaces around it only where they are to count', () => {
    expect(found('risk ', { withSpaces: true }).length).toBeLessThan(found('risk ').length);
    expect(found('  ', { withSpaces: true })).toEqual([]);
  });

  it('is never the sign of a bullet, nor what stands in two cells or over it', () => {
    const row = { id: 'a', kind: 'theme', text: 'One:\n  • two\n• three', date: 'four' } as const;
    const count = (words: string) => findText([row], plan.columns, words, { ...ANYWHERE, withSpaces: true }).count;
    expect(['•', ' two', 'two', 'three', 'threefour', 'three four', 'four'].map(count)).toEqual([0, 0, 1, 1, 0, 0, 1]);
    expect(findText([row], plan.columns, 'e').cells).toBe(1);
  });

  it('is counted without making a list, and given one by one', () => {
    const texts = findText(plan.rows, plan.columns, 'e');
    expect(texts.count).toBeGreaterThan(1000);
    expect(new Set(listed(texts).map(({ rowId, field, turn }) => `${rowId} ${field} ${turn}`)).size).toBe(texts.count);
    expect([texts.at(-1), texts.at(texts.count)]).toEqual([undefined, undefined]);
  });
});

describe('texts beside the cells', () => {
  const link = { id: 'e', kind: 'link', target: 'https://example.org', addedOn: '2010-03-01' } as const;
  const evidence = [{ ...link, title: 'Ofsted letter' }];
  const [first] = plan.rows.filter(({ kind }) => kind === 'action');
  if (first?.kind !== 'action') throw new Error('the plan has actions');
  const on = '2010-03-01';
  const row = {
    ...first,
    progress: [{ id: 'n', on, text: 'Zebra met, zebra agreed' }],
    dateRevisions: [{ from: 'May', to: 'June', on, reason: 'The zebra was late' }],
    attachments: [{ evidence: 'e', reference: '' }],
  };
  const beside = { evidence, cellsOnly: false };
  const sought = (words: string) => listed(findText([row], plan.columns, words, ANYWHERE, beside));

  it('are found behind the cells of their row: reasons, progress notes, names of evidence', () => {
    const place = { rowId: row.id, field: 'action' };
    expect(sought('zebra')).toEqual([
      { ...place, beside: 'revision:0', turn: 0 },
      { ...place, beside: 'progress:n', turn: 0 },
      { ...place, beside: 'progress:n', turn: 1 },
    ]);
    expect(sought('ofsted')).toEqual([{ ...place, beside: 'evidence:e', turn: 0 }]);
    const renamed = { evidence: [{ ...link, title: 'Audit letter' }], cellsOnly: false };
    expect(findText([row], plan.columns, 'ofsted', ANYWHERE, renamed).count).toBe(0);
  });

  it('are left out where words are replaced', () => {
    expect(findText([row], plan.columns, 'zebra', ANYWHERE, { evidence, cellsOnly: true }).count).toBe(0);
  });
});
