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

describe('a first column without a heading', () => {
  const headings = ['', 'No', 'Action', 'Date', 'Owner'];
  const rows = (...texts: readonly string[]) =>
    texts.map((text, index) => [text, String(index + 1), 'Do it', 'May', 'CMT']);
  const kinds = (...texts: readonly string[]) =>
    read(sheet([headings, ...rows(...texts)])).plan.rows.map((row) => (row.kind === 'action' ? row.number : row.text));

  it('holds the themes where few titles stand in it, each beside several actions', () => {
    const read4 = ['DATA QUALITY', '1', '2', 'DATA USE', '3', '4'];
    expect(kinds('DATA QUALITY', '', 'DATA USE', '')).toEqual(read4);
    expect(kinds('DATA QUALITY', 'DATA QUALITY', 'DATA USE', 'DATA USE')).toEqual(read4);
  });

  it('is a column of its own for any other texts', () => {
    expect(kinds('Done', 'Done', 'Open', 'Open')).toEqual(['1', '2', '3', '4']);
    expect(kinds('Not Started', 'In Hand', 'Not Started', 'In Hand')).toEqual(['1', '2', '3', '4']);
  });
});

it('a column called “Priority” holds the themes only where it has their names', () => {
  const plan = (...values: readonly string[]) =>
    read(
      sheet([
        ['Priority', 'No', 'Action', 'Date'],
        ...values.map((value, index) => [value, String(index + 1), 'Do it', 'May']),
      ]),
    ).plan.rows.map(({ kind }) => kind);
  expect(plan('Data use', 'Data use', 'Data security')).toEqual(['theme', 'action', 'action', 'theme', 'action']);
  expect(plan('High', 'High', 'Low')).toEqual(['action', 'action', 'action']);
});
