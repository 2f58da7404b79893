import { describe, expect, it } from 'vitest';
import { NO_FILTER, USUAL_SETTINGS } from '../../../../shared/plan/plan-settings.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';

let ids = 0;
const newId = () => {
  ids += 1;
  return `new-${ids}`;
};

const action = { id: 'a', kind: 'action', number: '1', action: 'Do it', date: 'May 2010' };

function restored(row: object, plan: object = {}) {
  return restorePlan(
    { format: 'tabled-plan/1', title: 'P', rows: [{ ...action, ...row }], ...plan },
    'plan.json',
    newId,
  );
}

describe('the gate', () => {
  it('keeps progress notes and revised dates word for word, with what a later version says in them', () => {
    const progress = [{ id: 'n', on: '2010-02-03', text: 'Two lines\nof it', by: 'me' }];
    const dateRevisions = [{ from: 'March 2010', to: 'May 2010', on: '2010-03-01', reason: 'Waits for the audit' }];
    const earlierDates = { first: { words: 'October', day: '2009-10-31' }, last: { words: 'March 2010' } };
    const { plan, repairs } = restored({ progress, dateRevisions, earlierDates });
    expect(plan.rows[0]).toMatchObject({ progress, dateRevisions, earlierDates });
    expect(repairs.filter((sentence) => !sentence.includes('columns'))).toEqual([]);
  });

  it('gives a note that has the id of another one of its own', () => {
    const note = { id: 'n', on: '2010-02-03', text: 'x' };
    const [row] = restored({ progress: [note, note] }).plan.rows;
    const given = row?.kind === 'action' ? row.progress?.map(({ id }) => id) : [];
    expect(new Set(given).size).toBe(2);
  });

  it.each([
    { progress: 'a text' },
    { progress: ['a text'] },
    { progress: [{ id: 'n', on: 'yesterday', text: 'x' }] },
    { progress: [{ id: 'n', on: '2010-02-30', text: 'x' }] },
    { dateRevisions: [{ from: 'May', to: 'June', on: '', reason: '' }] },
    { dateRevisions: { from: 'May' } },
    { earlierDates: 'May' },
    { earlierDates: { first: { words: 'May', day: 'soon' } } },
    { earlierDates: { last: { words: 'May' } } },
  ])('refuses what it could only keep by losing some of it: %j', (row) => {
    expect(() => restored(row)).toThrow(expect.objectContaining({ code: 'plan-refused' }));
  });

  it('leaves no member behind where there is neither', () => {
    expect(Object.keys(restored({ progress: [], dateRevisions: null }).plan.rows[0] ?? {})).not.toEqual(
      expect.arrayContaining(['progress']),
    );
  });

  it('keeps what a column is for, and what the council means by its words', () => {
    const rag = { word: 'Red', meaning: 'Late', colour: 'red' };
    const done = { word: 'Complete', meaning: '', isDone: true };
    const column = { key: 'rag', label: 'RAG', type: 'choice', role: 'rag', choices: [rag, done] };
    expect(restored({}, { columns: { custom: [column] } }).plan.columns.custom).toEqual([column]);
    const odd = { key: 'rag', label: 'RAG', type: 'sum', role: 'boss', choices: [{ word: 'x', colour: 'pink' }] };
    const kept = { key: 'rag', label: 'RAG', choices: [{ word: 'x', meaning: '' }] };
    expect(restored({}, { columns: { custom: [odd] } }).plan.columns.custom).toEqual([kept]);
  });

  it('takes settings as usual where they cannot be used, and keeps what a later version put there', () => {
    const settings = { dueSoonDays: -3, table: { widths: { date: 'wide' }, order: ['date'] }, views: 7, later: 'x' };
    const expected = { ...USUAL_SETTINGS, table: { order: ['date'], hidden: [], widths: {} }, later: 'x' };
    expect(restored({}, { settings }).plan.settings).toEqual(expected);
    const view = { id: 'v', name: 'Late ones', filter: { ...NO_FILTER, due: ['overdue'] } };
    expect(restored({}, { settings: { views: [view] } }).plan.settings?.views).toEqual([view]);
    expect(restored({}, {}).plan.settings).toBeUndefined();
  });
});
