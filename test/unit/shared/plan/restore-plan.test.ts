import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TabledError } from '../../../../shared/errors.ts';
import { COUNCIL_LABELS, PLAN_FORMAT } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { planArbitrary } from '../../../support/plan-arbitraries.ts';

function ids(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

function restore(value: unknown) {
  return restorePlan(value, 'plan.json', ids());
}

function refusal(value: unknown): TabledError | undefined {
  try {
    restore(value);
    return undefined;
  } catch (error) {
    if (error instanceof TabledError) return error;
    throw error;
  }
}

const action = { id: 'a', kind: 'action', number: '1', action: 'Do it' };

describe('the gate', () => {
  it('lets every plan through unchanged, also as JSON text and back', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const { plan: restored, repairs } = restore(JSON.parse(JSON.stringify(plan)));
        expect(restored).toEqual(plan);
        expect(repairs).toEqual([]);
      }),
      { numRuns: 300, seed: 2009 },
    );
  });

  it('takes the transcribed plan, which names no format and no columns, and loses no word of it', () => {
    const { plan, repairs } = restore(publishedPlan);
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(plan.title).toBe(publishedPlan.title);
    expect(plan.columns).toEqual({ ...COUNCIL_LABELS, custom: [] });
    expect(repairs).toHaveLength(2);
  });

  it('gives an id to rows without one and to rows that share one', () => {
    const rows = [action, { ...action, number: '2' }, { kind: 'statement', text: 'x' }];
    const { plan } = restore({ format: PLAN_FORMAT, columns: {}, rows });
    expect(new Set(plan.rows.map((row) => row.id)).size).toBe(3);
    expect(plan.rows[0]?.id).toBe('a');
  });

  it('keeps numbers as texts and makes line ends ordinary, and says so', () => {
    const { plan, repairs } = restore({
      format: PLAN_FORMAT,
      columns: {},
      rows: [{ ...action, number: 7, evidence: 'a\r\nb' }],
    });
    expect(plan.rows[0]).toMatchObject({ number: '7', evidence: 'a\nb' });
    expect(repairs).toHaveLength(2);
  });

  it('adds the column of a custom cell whose column is missing, so that it is shown', () => {
    const { plan } = restore({ format: PLAN_FORMAT, columns: {}, rows: [{ ...action, custom: { rag: 'Red' } }] });
    expect(plan.columns.custom).toEqual([{ key: 'rag', label: 'rag' }]);
  });

  it('renames keys that objects are born with, and keeps their texts', () => {
    const custom = JSON.parse('{"__proto__":"kept","constructor":"too"}') as unknown;
    const { plan } = restore({ format: PLAN_FORMAT, columns: {}, rows: [{ ...action, custom }] });
    const [row] = plan.rows;
    expect(row?.kind === 'action' && Object.values(row.custom).sort()).toEqual(['kept', 'too']);
    expect(({} as Record<string, unknown>)['kept']).toBeUndefined();
    for (const { key } of plan.columns.custom) expect(key in {}).toBe(false);
  });

  it('never lets two custom keys share a name, whatever they are called', () => {
    const custom = JSON.parse('{"__proto__":"x","proto":"y","column-proto":"z"}') as unknown;
    const { plan } = restore({ format: PLAN_FORMAT, columns: {}, rows: [{ ...action, custom }] });
    const [row] = plan.rows;
    expect(row?.kind === 'action' && Object.values(row.custom).sort()).toEqual(['x', 'y', 'z']);
  });

  it('keeps what the sheet calls the numbers', () => {
    const { plan } = restore({ format: PLAN_FORMAT, columns: { number: 'Ref No' }, rows: [action] });
    expect(plan.columns.number).toBe('Ref No');
  });

  it('takes notes in, of a row of any kind, and the day behind a date', () => {
    const notes = [{ about: 'Date', author: 'Ann', text: 'Ask\nBob', from: 'Excel' }];
    const theme = { id: 't', kind: 'theme', text: 'DATA', date: '5 Mar', dateDay: '2010-03-05', notes };
    const rows = [
      theme,
      { id: 's', kind: 'statement', text: 'It', notes },
      { ...action, notes, dateDay: '2010-03-05' },
    ];
    const { plan, repairs } = restore({ format: PLAN_FORMAT, columns: {}, rows });
    expect(plan.rows).toMatchObject(rows);
    expect(repairs).toEqual([]);
  });

  it('repairs notes and days without losing a word', () => {
    const notes = ['Ask Bob', { text: 'Two\r\nlines', author: 7 }];
    const rows = [
      { ...action, notes, dateDay: '2010-02-30' },
      { ...action, id: 'none', notes: [], dateDay: null },
    ];
    const { plan, repairs } = restore({ format: PLAN_FORMAT, columns: {}, rows });
    expect(plan.rows[0]?.notes).toEqual([
      { about: '', author: '', text: 'Ask Bob' },
      { about: '', author: '7', text: 'Two\nlines' },
    ]);
    expect(plan.rows.map((row) => Object.hasOwn(row, 'dateDay'))).toEqual([false, false]);
    expect(plan.rows[1]).not.toHaveProperty('notes');
    expect(repairs).toEqual([
      'A note on row 1 had no author; its text is kept.',
      'the author of a note on row 1 was not a text; it is kept as the text “7”.',
      'Line ends in the text of a note on row 1 were made ordinary.',
      'The day kept beside the date of row 1 was no day; its words are read instead.',
    ]);
  });

  it.each([{ notes: 'Ask Bob' }, { notes: [7] }, { notes: [{ text: {} }] }])('refuses what is no notes: %j', (more) => {
    expect(() => restore({ format: PLAN_FORMAT, columns: {}, rows: [{ ...action, ...more }] })).toThrow(/note/);
  });

  it('carries along what it does not know, in the plan and in its rows', () => {
    const value = { format: PLAN_FORMAT, columns: {}, rows: [{ ...action, more: ['x'] }], meetings: [1] };
    expect(restore(value).plan).toMatchObject({ meetings: [1], rows: [{ more: ['x'] }] });
  });

  it.each([
    ['nothing', null],
    ['a text', 'plan'],
    ['a list', []],
    ['no rows', { format: PLAN_FORMAT, columns: {} }],
    ['another format', { format: 'grist', rows: [] }],
    ['a row that is none', { format: PLAN_FORMAT, columns: {}, rows: ['x'] }],
    ['a row of no known kind', { format: PLAN_FORMAT, columns: {}, rows: [{ id: 'a', kind: 'total' }] }],
    ['a cell that is no text', { format: PLAN_FORMAT, columns: {}, rows: [{ ...action, evidence: { html: '<b>' } }] }],
    ['two columns of one key', { format: PLAN_FORMAT, columns: { custom: [{ key: 'a' }, { key: 'a' }] }, rows: [] }],
  ])('refuses %s rather than guess', (_what, value) => {
    expect(refusal(value)?.code).toBe('plan-refused');
  });

  it('refuses a newer format by its name', () => {
    const error = refusal({ format: 'tabled-plan/2', rows: [] });
    expect(error?.code).toBe('plan-newer-format');
    expect(error?.facts).toEqual({ file: 'plan.json', format: 'tabled-plan/2' });
  });
});
