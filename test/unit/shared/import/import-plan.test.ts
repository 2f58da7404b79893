import { describe, expect, it } from 'vitest';
import { HEADINGS, read, refusedWith, sheet } from '../../../support/import-grids.ts';

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

  it('but for the title, which is the text that names a plan, else the first', () => {
    const title = (...above: readonly string[]) => {
      const { plan, problems } = read(sheet([...above.map((text) => [text]), HEADINGS, ['1', 'Do it']]));
      expect(problems.map(({ text }) => text)).toEqual(above.filter((text) => text !== plan.title));
      return plan.title;
    };
    const council = 'Anytown Borough Council';
    expect(title(council, 'Data Quality Action Plan', 'Housing Improvement Plan')).toBe('Data Quality Action Plan');
    expect(title(council, 'This action plan was agreed in May', 'The action plan:')).toBe(council);
    expect(title(council, 'Data quality 2009/10')).toBe(council);
  });

  it('is told where it is another sheet', () => {
    const { problems, sheet: read1 } = read(sheet([['a', 'b']], { name: 'Lists' }), sheet([HEADINGS, ['1', 'Do it']]));
    expect(read1).toBe('Action Plan');
    expect(problems).toEqual([expect.objectContaining({ sheet: 'Lists', done: expect.stringContaining('2 cells') })]);
  });
});

describe('sheets that are hidden', () => {
  const visible = sheet([HEADINGS, ['1', 'Do it', 'May']], { name: 'Plan' });
  const hidden = sheet([HEADINGS, ['1', 'Old', 'May'], ['2', 'Older', 'May']], { name: 'Old plan', isHidden: true });

  it('are used only where no visible one has a plan, and told of either way', () => {
    expect(read(hidden, visible)).toMatchObject({
      sheet: 'Plan',
      problems: [{ sheet: 'Old plan', cell: '', done: expect.stringContaining('This hidden sheet was not imported') }],
    });
    expect(read(hidden, sheet([['list']], { name: 'Lists' }))).toMatchObject({
      sheet: 'Old plan',
      problems: [
        { sheet: 'Old plan', cell: '', done: expect.stringContaining('no visible sheet has a plan') },
        { sheet: 'Lists', done: expect.stringMatching(/^This sheet was not imported \(1 cell with text\)/) },
      ],
    });
  });
});

describe('remarks on cells', () => {
  it('are problems with the cell’s text, beside what else is told of the same cell', () => {
    const { problems } = read(
      sheet([HEADINGS, ['1', 'Do it', 'May'], ['1', 'Do more', 'May']], {
        remarks: [
          { row: 2, column: 0, done: 'First remark.' },
          { row: 2, column: 0, done: 'Second remark.' },
        ],
      }),
    );
    expect(problems).toEqual([
      { sheet: 'Action Plan', cell: 'A3', text: '1', done: 'First remark.' },
      { sheet: 'Action Plan', cell: 'A3', text: '1', done: 'Second remark.' },
      { sheet: 'Action Plan', cell: 'A3', text: '1', done: 'The number also stands in A2; both were kept.' },
    ]);
  });

  it('of a sheet that was not imported are not told', () => {
    const other = sheet([['x']], { name: 'Other', remarks: [{ row: 0, column: 0, done: 'A remark.' }] });
    expect(read(sheet([HEADINGS, ['1', 'Do it', 'May']]), other).problems).toHaveLength(1);
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
      sheet([[], ['', 'ACTIONS REQUIRED', '', 'Target\ndate', 'Lead officer(s)'], ['', '1', 'Do it', 'May', 'CMT']], {
        name: 'Sheet1',
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
      }),
    );
    expect(plan.rows).toEqual([
      expect.objectContaining({ number: '1', action: 'Do it', date: 'May', responsibility: 'CMT' }),
    ]);
    expect(plan.columns.date).toBe('Target\ndate');
  });

  it('of the number keeps its own words, where it has a heading of its own', () => {
    const { plan } = read(
      sheet([
        ['Ref\nNo', 'Action', 'Date'],
        ['1', 'Do it', 'May'],
      ]),
    );
    expect(plan.columns.number).toBe('Ref\nNo');
    expect(read(sheet([HEADINGS, ['1', 'Do it', 'May']])).plan.columns).not.toHaveProperty('number');
  });

  it('need the action and one more: else there is no plan, and the sheets are named', () => {
    const error = refusedWith(sheet([['name', 'phone']], { name: 'People' }), sheet([['Action']], { name: 'Two' }));
    expect(error?.code).toBe('file-no-table');
    expect(error?.facts).toEqual({ file: 'plan.xlsx', sheets: 'People, Two' });
    expect(refusedWith(sheet([['', ''], []]))?.code).toBe('file-empty');
  });
});
