import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TabledError } from '../../../../shared/errors.ts';
import { importPlan } from '../../../../shared/import/import-plan.ts';
import type { Merge, SheetGrid } from '../../../../shared/import/sheet-grid.ts';

const HEADINGS = [
  'Action',
  '',
  'Date',
  'Responsibility',
  'Reported To / Approved By',
  'Evidence / Outcome',
  'File Ref',
];

function sheet(rows: readonly (readonly string[])[], name = 'Action Plan', merges: readonly Merge[] = []): SheetGrid {
  return { name, isHidden: false, rows, merges, remarks: [] };
}

function read(...grids: readonly SheetGrid[]) {
  let count = 0;
  return importPlan(grids, 'plan.xlsx', () => {
    count += 1;
    return `row-${count}`;
  });
}

function refusal(...grids: readonly SheetGrid[]): TabledError | undefined {
  try {
    read(...grids);
    return undefined;
  } catch (error) {
    if (error instanceof TabledError) return error;
    throw error;
  }
}

describe('the council’s own shape', () => {
  const { plan, problems } = read(
    sheet([
      ['Data Quality Action Plan 2009/10'],
      [],
      HEADINGS,
      ['DATA SECURITY', '', 'March 2010'],
      ['The Council ensures data security UoR 2.2'],
      ['17', 'There are policies:\n• one', 'March 2010', 'CMT', '', 'Strategy', ''],
      [],
      HEADINGS,
      ['18', 'Second', '', '', '', '', 'DQ/18'],
    ]),
  );

  it('gives its title, themes with their dates, statements and actions in order', () => {
    expect(plan.title).toBe('Data Quality Action Plan 2009/10');
    expect(plan.rows.map((row) => row.kind)).toEqual(['theme', 'statement', 'action', 'action']);
    expect(plan.rows[0]).toMatchObject({ text: 'DATA SECURITY', date: 'March 2010' });
    expect(plan.rows[2]).toMatchObject({ number: '17', action: 'There are policies:\n• one', evidence: 'Strategy' });
    expect(plan.rows[3]).toMatchObject({ number: '18', fileRef: 'DQ/18' });
  });

  it('has no problems, repeated headings and blank rows being none', () => {
    expect(problems).toEqual([]);
  });

  it('keeps the sheet’s own headings and says where it came from', () => {
    expect(plan.columns).toMatchObject({ action: 'Action', reportedTo: 'Reported To / Approved By', custom: [] });
    expect(plan.origin).toEqual({ file: 'plan.xlsx', sheet: 'Action Plan', problems: [] });
  });
});

describe('what has no place in the plan', () => {
  it('is a custom column where it has a heading, and one named by its letter where it has none', () => {
    const { plan, problems } = read(
      sheet([
        [...HEADINGS, 'RAG'],
        ['1', 'Do it', '', '', '', '', '', 'Green', 'see note'],
      ]),
    );
    expect(plan.columns.custom.map(({ label }) => label)).toEqual(['RAG', 'Column I']);
    expect(plan.rows[0]).toMatchObject({ custom: { rag: 'Green', 'column-i': 'see note' } });
    expect(problems).toEqual([expect.objectContaining({ cell: 'I1', done: expect.stringContaining('Column I') })]);
  });

  it('is told with its words where it stands above the table', () => {
    const { problems } = read(sheet([['Title'], ['', 'As at 1 May'], HEADINGS, ['1', 'Do it']]));
    expect(problems).toEqual([expect.objectContaining({ cell: 'B2', text: 'As at 1 May' })]);
  });

  it('is told where it is another sheet', () => {
    const { problems, sheet: read1 } = read(sheet([['a', 'b']], 'Lists'), sheet([HEADINGS, ['1', 'Do it']]));
    expect(read1).toBe('Action Plan');
    expect(problems).toEqual([expect.objectContaining({ sheet: 'Lists', done: expect.stringContaining('2 cells') })]);
  });
});

describe('rows that are unsure', () => {
  it('a theme with cells of its own is taken as an action, so that no cell is lost', () => {
    const { plan, problems } = read(sheet([HEADINGS, ['1', 'Do it'], ['DATA SECURITY', '', '', 'CMT']]));
    expect(plan.rows[1]).toMatchObject({ kind: 'action', number: '', action: 'DATA SECURITY', responsibility: 'CMT' });
    expect(problems.map(({ cell }) => cell)).toEqual(['A3', 'A3']);
  });

  it('actions without a number, and numbers that stand twice, are kept and told', () => {
    const { plan, problems } = read(sheet([HEADINGS, ['1', 'a', '', 'x'], ['1', 'b', '', 'x'], ['', 'c', 'May', 'x']]));
    expect(plan.rows.map((row) => row.kind === 'action' && row.number)).toEqual(['1', '1', '']);
    expect(problems.map(({ cell, done }) => `${cell} ${done.slice(0, 28)}`)).toEqual([
      'A3 The number also stands in A2',
      'A4 This action has no number; i',
    ]);
  });
});

describe('the headings', () => {
  it('are found in any row and column, in other words, and merged', () => {
    const { plan } = read(
      sheet(
        [[], ['', 'ACTIONS REQUIRED', '', 'Target\ndate', 'Lead officer(s)'], ['', '1', 'Do it', 'May', 'CMT']],
        'Sheet1',
        [{ top: 1, left: 1, bottom: 1, right: 2 }],
      ),
    );
    expect(plan.rows).toEqual([
      expect.objectContaining({ number: '1', action: 'Do it', date: 'May', responsibility: 'CMT' }),
    ]);
    expect(plan.columns.date).toBe('Target\ndate');
  });

  it('need the action and one more: else there is no plan, and the sheets are named', () => {
    const error = refusal(sheet([['name', 'phone']], 'People'), sheet([['Action']], 'Two'));
    expect(error?.code).toBe('file-no-table');
    expect(error?.facts).toEqual({ file: 'plan.xlsx', sheets: 'People, Two' });
    expect(refusal(sheet([['', ''], []]))?.code).toBe('file-empty');
  });
});

/** A cell that is empty, or holds a word found nowhere else: in capitals, in mixed case, or a number. */
const cell = fc.constantFrom('', '', 'CAPITALS ', 'Mixed case ', '#', 'two\nlines ', '• bullet ');

describe('no cell is ever lost', () => {
  it('in any sheet that has the headings somewhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 3 }),
        fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }),
        fc.boolean(),
        (above, below, isMerged) => {
          let count = 1000;
          const unique = (rows: readonly (readonly string[])[]) =>
            rows.map((row) =>
              row.map((kind) => {
                if (kind === '') return '';
                count += 1;
                return kind === '#' ? String(count) : `${kind}${count}`;
              }),
            );
          const rows = [...unique(above), HEADINGS, ...unique(below)];
          const merges = isMerged ? [{ top: above.length, left: 0, bottom: above.length, right: 1 }] : [];
          const { plan, problems } = read(sheet(rows, 'Sheet1', merges));
          const kept = JSON.stringify([plan.title, plan.columns, plan.rows, problems]);
          for (let number = 1001; number <= count; number += 1) expect(kept).toContain(String(number));
        },
      ),
      { numRuns: 1000, seed: 51 },
    );
  });
});
