import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../../shared/import/sheet-grid.ts';
import { across, HEADINGS, read, sheet } from '../../../support/import-grids.ts';

const DATA = ['1', 'Do it', 'May', 'CMT', 'Audit', 'Minutes', 'DQ/1'];

function readTable(rows: readonly (readonly string[])[], merges: readonly Merge[] = []) {
  const { plan, problems } = read(sheet(rows, { merges }));
  return {
    plan,
    columns: plan.columns,
    first: plan.rows[0],
    told: problems.map(({ cell, text }) => `${cell} ${text}`),
  };
}

const FIRST = {
  number: '1',
  action: 'Do it',
  date: 'May',
  responsibility: 'CMT',
  reportedTo: 'Audit',
  evidence: 'Minutes',
  fileRef: 'DQ/1',
};

describe('headings over two rows', () => {
  it('go on from the upper to the lower, unmerged', () => {
    const { columns, first, told } = readTable([
      ['Data Quality Action Plan'],
      ['No', 'Action', 'Target', 'Lead', 'Reported To', 'Evidence /', 'File'],
      ['', '', 'Date', 'Officer', 'Approved By', 'Outcome', 'Ref'],
      DATA,
    ]);
    expect(first).toMatchObject(FIRST);
    expect(columns).toMatchObject({ number: 'No', date: 'Target\nDate', reportedTo: 'Reported To\nApproved By' });
    expect(told).toEqual([]);
  });

  it('go on also where the upper says all and the lower only more', () => {
    const lower = ['', '', '(month)', '', 'Approved By', '', ''];
    const { columns, first } = readTable([
      ['No', 'Action', 'Date', 'Owner', 'Reported To', 'Evidence', 'File Ref'],
      lower,
      DATA,
    ]);
    expect(first).toMatchObject(FIRST);
    expect(columns).toMatchObject({ date: 'Date\n(month)', reportedTo: 'Reported To\nApproved By' });
  });

  it('may be merged downwards beside a group over several columns, whose words are told', () => {
    const down = (column: number) => ({ top: 1, left: column, bottom: 2, right: column });
    const { plan, first, told } = readTable(
      [
        ['Plan 2009/10'],
        ['Ref', 'What will happen', '', '', 'Monitoring', '', '', 'RAG'],
        ['', 'Action', 'By when', 'Lead', 'Reported to', 'Evidence', 'File Ref'],
        [...DATA, 'Green'],
      ],
      [down(0), across(1, 1, 3), across(1, 4, 6), down(7)],
    );
    expect(plan.title).toBe('Plan 2009/10');
    expect(first).toMatchObject({ ...FIRST, custom: { rag: 'Green' } });
    expect(told).toEqual(['B2 What will happen', 'E2 Monitoring']);
  });

  it('keep a group’s words in the labels of the custom columns below it', () => {
    const { columns, told } = readTable(
      [
        ['No', 'Action', 'Date', 'Progress', ''],
        ['', '', '', 'Q1', 'Q2'],
        ['1', 'Do it', 'May', 'begun', 'done'],
      ],
      [across(0, 3, 4)],
    );
    expect(columns.custom.map(({ label }) => label)).toEqual(['Progress\nQ1', 'Progress\nQ2']);
    expect(told).toEqual([]);
  });

  it('are not seen in a title, a theme or an action beside the headings', () => {
    const title = readTable([['Plan'], HEADINGS, ['OUTCOME'], DATA], [across(0, 0, 3)]);
    expect(title.plan.title).toBe('Plan');
    expect(title.plan.rows).toMatchObject([{ kind: 'theme', text: 'OUTCOME' }, FIRST]);
    const beside = readTable([['Plan of actions'], ['', ...HEADINGS], ['', ...DATA]]);
    expect(beside.plan.title).toBe('Plan of actions');
    expect(beside.first).toMatchObject(FIRST);
  });
});

describe('the columns', () => {
  it('go to the heading that means them best, and the others are kept as custom columns', () => {
    const { columns } = readTable([
      ['Budget', 'Ref', 'Action required', 'Date', 'Target date', 'Milestones', 'Owner', 'Progress', 'RAG'],
      ['None', '1', 'Do it', 'April', 'May', 'First', 'CMT', 'begun', 'Green'],
    ]);
    expect(columns).toMatchObject({ number: 'Ref', action: 'Action required', date: 'Target date' });
    expect(columns.custom.map(({ label }) => label)).toEqual(['Budget', 'Date', 'Milestones', 'Progress', 'RAG']);
  });

  it('go to the first of two headings that mean them equally well', () => {
    const { columns } = readTable([
      ['No', 'Action', 'Deadline', 'Target date'],
      ['1', 'Do it', 'May', 'June'],
    ]);
    expect(columns).toMatchObject({ date: 'Deadline', custom: [{ label: 'Target date' }] });
  });

  it('have no number in one that holds texts', () => {
    const { columns, first } = readTable([
      ['Item', 'Action', 'Date'],
      ['Information management', 'Do it', 'May'],
    ]);
    expect(columns.custom).toEqual([{ key: 'item', label: 'Item' }]);
    expect(first).toMatchObject({ number: '', action: 'Do it', custom: { item: 'Information management' } });
  });

  it('have the number left of the action even without a heading, and the file reference to its right', () => {
    const { plan } = readTable([
      ['', 'Action', 'Date', 'Ref'],
      ['1.1', 'Do it', 'May', 'DQ/1'],
      ['2a', 'Do more', 'June', ''],
    ]);
    expect(plan.rows).toMatchObject([{ number: '1.1', fileRef: 'DQ/1' }, { number: '2a' }]);
    expect(plan.columns).toMatchObject({ fileRef: 'Ref', custom: [] });
  });
});

describe('the sheet', () => {
  const actions = (count: number) =>
    Array.from({ length: count }, (_, index) => [String(index + 1), 'Do it', 'May', 'CMT']);

  it('is the one with a plan on it, not a cover, a list or a shorter form of it', () => {
    const cover = sheet([['Plan'], ['Owner', 'CMT'], ['Date', 'May']], { name: 'Cover' });
    const list = sheet([['Task', 'Owner'], ...Array.from({ length: 90 }, (_, index) => [`t${index}`, 'CMT'])], {
      name: 'Data',
    });
    const risks = sheet([['Risk', 'Action', 'Owner'], ...actions(120)], { name: 'Risks' });
    const guide = sheet([HEADINGS, ...actions(2)], { name: 'How to' });
    const done = sheet([HEADINGS, ...actions(60)], { name: 'Completed actions' });
    const plan = sheet([HEADINGS, ...actions(20)], { name: 'DQ' });
    expect(read(cover, list, risks, guide, done, plan).sheet).toBe('DQ');
    expect(read(plan, done, risks).sheet).toBe('DQ');
  });
});

describe('headings over three rows', () => {
  const below = [['1', 'Do it', 'May', 'CMT', 'Cabinet', 'Minutes', 'DQ/1']];

  it('are one where each row goes on the one above', () => {
    const { plan, problems } = read(
      sheet([
        ['', '', 'Target', '', 'Reported', '', ''],
        ['Action', 'Action', 'completion', 'Lead', 'to /', 'Evidence /', 'File'],
        ['No', 'required', 'date', 'officer', 'approved by', 'outcome', 'ref'],
        ...below,
      ]),
    );
    expect(plan.columns).toMatchObject({
      number: 'Action\nNo',
      date: 'Target\ncompletion\ndate',
      reportedTo: 'Reported\nto /\napproved by',
    });
    expect(plan.rows).toMatchObject([{ number: '1', reportedTo: 'Cabinet', fileRef: 'DQ/1' }]);
    expect(problems).toEqual([]);
  });

  it('are not made of the table’s first rows', () => {
    const headings = ['No', 'Action', 'Date', 'Owner'];
    const { plan } = read(sheet([headings, ['1', 'Date', 'May', 'Lead'], ['2', 'Evidence', 'June', 'Lead']]));
    expect(plan.rows).toMatchObject([{ action: 'Date' }, { action: 'Evidence' }]);
  });
});

it('a column of numbers to the right of the actions is theirs where it says so', () => {
  const rows = (label: string) => [
    ['Action', 'Date', 'Owner', label],
    ['Do it', 'May', 'CMT', '1'],
    ['Do more', 'May', 'CMT', '2'],
  ];
  expect(read(sheet(rows('Action No'))).plan.rows).toMatchObject([{ number: '1' }, { number: '2' }]);
  expect(read(sheet(rows('Weeks'))).plan.rows).toMatchObject([{ number: '', custom: { weeks: '1' } }, {}]);
});
