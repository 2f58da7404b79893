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

  it('carries along what it does not know, in the plan and in its rows', () => {
    const value = { format: PLAN_FORMAT, columns: {}, rows: [{ ...action, notes: ['x'] }], meetings: [1] };
    expect(restore(value).plan).toMatchObject({ meetings: [1], rows: [{ notes: ['x'] }] });
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
