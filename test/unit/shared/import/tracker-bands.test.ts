import { describe, expect, it } from 'vitest';
import { fixtureBytes, publishedPlan } from '../../../support/fixtures.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { read, sheet } from '../../../support/import-grids.ts';

const HEADINGS = ['Ref', 'Theme', 'KLOE / objective', 'Action required', 'Target date', 'RAG'];

function inShort(...rows: readonly (readonly string[])[]) {
  const { plan, problems } = read(sheet([HEADINGS, ...rows]));
  return {
    rows: plan.rows.map((row) => (row.kind === 'action' ? `action ${row.number}` : `${row.kind} ${row.text}`)),
    custom: plan.columns.custom.map(({ label }) => label),
    problems,
  };
}

it('the tracker of the 2009/10 plan equals the published plan, with the columns that the plan has no cell for', () => {
  const { plan, problems } = importBytes(fixtureBytes('workbooks/plan-2009-10-tracker.xlsx'), 'tracker.xlsx');
  const rows = plan.rows.map((row) => {
    const { id, ...rest } = row;
    if (rest.kind === 'theme') return { ...rest, date: '' };
    if (rest.kind === 'statement') return rest;
    const { custom, ...texts } = rest;
    return texts;
  });
  // A tracker has no column for the themes' own dates.
  expect(rows).toEqual(publishedPlan.rows.map((row) => (row['kind'] === 'theme' ? { ...row, date: '' } : row)));
  expect(plan.columns.custom.map(({ label }) => label)).toEqual(['RAG', 'Progress update']);
  expect(plan.rows.find((row) => row.kind === 'action' && row.number === '3')).toMatchObject({
    custom: { rag: 'Green', 'progress-update': 'Update 3: on track' },
  });
  expect(problems.map(({ cell, text }) => `${cell} ${text}`)).toEqual(['B1 Theme', 'C1 KLOE / objective']);
});

describe('themes and statements in columns', () => {
  it('stand once above their actions; a statement begins again under another theme, a blank changes nothing', () => {
    const { rows, custom, problems } = inShort(
      ['1', 'Security', 'Data are safe', 'a', 'May', 'Green'],
      ['2', '', '', 'b', 'May', ''],
      ['3', 'Training', 'Data are safe', 'c', 'May', ''],
      ['4', 'Training', '', 'd', 'May', ''],
      ['5', 'Partners', '', 'e', 'May', ''],
    );
    expect(rows).toEqual([
      'theme Security',
      'statement Data are safe',
      'action 1',
      'action 2',
      'theme Training',
      'statement Data are safe',
      'action 3',
      'action 4',
      'theme Partners',
      'action 5',
    ]);
    expect(custom).toEqual(['RAG']);
    expect(problems.map(({ cell }) => cell)).toEqual(['B1', 'C1']);
  });

  it('stay a custom column where the rows are in another order', () => {
    const mixed = ['A', 'B', 'A', 'B', 'A', 'B'].map((theme, index) => [String(index + 1), theme, '', 'x', 'May', '']);
    expect(inShort(...mixed).custom).toEqual(['Theme', 'KLOE / objective', 'RAG']);
  });
});
