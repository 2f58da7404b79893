import { describe, expect, it } from 'vitest';
import {
  blankPlan,
  financialYear,
  leavableFields,
  periodAfter,
  planFrom,
  titleWithoutPeriod,
  titleWithPeriod,
} from '../../../../shared/plan/new-plan.ts';
import { type ActionRow, countRows, type Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { publishedPlan } from '../../../support/fixtures.ts';

const example = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID()).plan;

function ids() {
  let last = 0;
  return () => {
    last += 1;
    return `new-${last}`;
  };
}

const withCustom: Plan = {
  ...example,
  columns: {
    ...example.columns,
    custom: [
      { key: 'rag', label: 'RAG', role: 'rag', type: 'choice' },
      { key: 'cost', label: 'Cost' },
    ],
  },
  rows: example.rows.map((row) =>
    row.kind === 'action'
      ? {
          ...row,
          custom: { rag: 'Green', cost: '£5' },
          notes: [{ about: 'Date', author: 'A', text: 'Late' }],
          progress: [{ id: 'p', on: '2010-02-01', text: 'Begun' }],
          dateRevisions: [{ from: 'May', to: 'June', on: '2010-03-01', reason: '' }],
        }
      : row,
  ),
};

describe('the period of a plan', () => {
  it('is written after its title, and found there again', () => {
    expect(titleWithPeriod(' Action Plan ', ' 2026/27 ')).toBe('Action Plan 2026/27');
    expect(titleWithPeriod('Action Plan', '')).toBe('Action Plan');
    expect(titleWithoutPeriod('Data Quality Action Plan 2009/10')).toBe('Data Quality Action Plan');
    expect(titleWithoutPeriod('Plan 2030 for all')).toBe('Plan 2030 for all');
  });

  it('is followed by the next, written the same way', () => {
    expect(periodAfter('Plan 2009/10')).toBe('2010/11');
    expect(periodAfter('Plan 2009-2010')).toBe('2010-2011');
    expect(periodAfter('Plan 1998/99')).toBe('1999/00');
    expect(periodAfter('Plan 2025')).toBe('2026');
    expect(periodAfter('Plan')).toBeUndefined();
  });

  it('is the financial year, from April', () => {
    expect(financialYear(new Date(2010, 2, 31))).toBe('2009/10');
    expect(financialYear(new Date(2010, 3, 1))).toBe('2010/11');
    expect(financialYear(new Date(1999, 5, 1))).toBe('1999/00');
  });
});

it('a blank plan passes the gate, with the council’s headings', () => {
  const blank = blankPlan('New plan 2026/27');
  expect(restorePlan(JSON.parse(JSON.stringify(blank)), 'plan.json', ids()).plan).toEqual(blank);
  expect(blank.columns.reportedTo).toBe('Reported To / Approved By');
});

describe('a plan from another', () => {
  it('carries everything, under ids of its own', () => {
    const copy = planFrom(withCustom, { title: 'Copy', leftEmpty: undefined, withoutComplete: false, newId: ids() });
    const without = (plan: Plan) => plan.rows.map(({ id: _id, ...row }) => row);
    expect(without(copy)).toEqual(without(withCustom));
    expect(copy.columns).toEqual(withCustom.columns);
    expect(copy.rows.some(({ id }) => withCustom.rows.some((row) => row.id === id))).toBe(false);
  });

  it('names no evidence: the files stay with the plan that they are kept with', () => {
    const sha256 = 'ab'.repeat(32);
    const item = { id: 'e', kind: 'file', title: 'M', name: 'M.pdf', sha256, bytes: 1, addedOn: '2010-03-04' } as const;
    const attachments = [{ evidence: 'e', reference: 'DQ/1/1' }];
    const rows = withCustom.rows.map((row) => (row.kind === 'action' ? { ...row, attachments } : row));
    for (const leftEmpty of [undefined, []]) {
      const choices = { title: 'Copy', leftEmpty, withoutComplete: false, newId: ids() };
      const copy = planFrom({ ...withCustom, rows, evidence: [item] }, choices);
      expect(copy.evidence).toBeUndefined();
      expect(copy.rows.some((row) => 'attachments' in row)).toBe(false);
    }
  });

  it('begins a new year without dates, evidence, status and the course of the old one', () => {
    const leftEmpty = leavableFields(withCustom.columns)
      .filter(({ isOfOneYear }) => isOfOneYear)
      .map(({ field }) => field);
    expect(leftEmpty).toEqual(['date', 'evidence', 'custom:rag']);
    const copy = planFrom(withCustom, { title: 'Next', leftEmpty, withoutComplete: false, newId: ids() });
    expect(countRows(copy.rows)).toEqual({ ...countRows(withCustom.rows), datedThemes: 0 });
    const actions = (plan: Plan) => plan.rows.filter((row): row is ActionRow => row.kind === 'action');
    expect(actions(copy).every((row) => row.date === '' && row.evidence === '' && row.custom['rag'] === '')).toBe(true);
    expect(actions(copy).map(({ action, responsibility }) => [action, responsibility])).toEqual(
      actions(withCustom).map(({ action, responsibility }) => [action, responsibility]),
    );
    expect(actions(copy)[0]).toMatchObject({ custom: { cost: '£5' } });
    for (const member of ['notes', 'progress', 'dateRevisions', 'dateDay']) {
      expect(copy.rows.some((row) => member in row)).toBe(false);
    }
    expect(copy.origin).toBeUndefined();
  });

  it('leaves out what is complete, where that is asked for', () => {
    const done: Plan = {
      ...withCustom,
      columns: { ...withCustom.columns, custom: [{ key: 'status', label: 'Status' }] },
      rows: withCustom.rows.map((row) =>
        row.kind === 'action' && row.number === '3' ? { ...row, custom: { status: 'Complete' } } : row,
      ),
    };
    const copy = planFrom(done, { title: 'Next', leftEmpty: ['date'], withoutComplete: true, newId: ids() });
    expect(countRows(copy.rows).actions).toBe(countRows(done.rows).actions - 1);
  });
});
