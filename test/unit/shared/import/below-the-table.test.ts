import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../../shared/import/sheet-grid.ts';
import { across, HEADINGS, read, sheet } from '../../../support/import-grids.ts';

const ACTION = ['1', 'Do it', 'May', 'CMT'];

function readBelow(rows: readonly (readonly string[])[], merges: readonly Merge[] = []) {
  const { plan, problems } = read(sheet([HEADINGS, ...rows], { merges }));
  return { rows: plan.rows, told: problems.map(({ cell, text, done }) => `${cell} ${text}: ${done}`) };
}

describe('what stands below the table', () => {
  it('is told with its texts, and is no action, theme or statement', () => {
    const notes = [
      ['Notes'],
      ['', 'Red', 'late'],
      ['', 'Green', 'on time'],
      [],
      ['Prepared by', 'J Smith', 'May 2010'],
    ];
    const { rows, told } = readBelow([ACTION, ['2', 'Do more', 'May'], [], ...notes]);
    expect(rows).toHaveLength(2);
    expect(told.map((one) => one.split(':')[0])).toEqual([
      'A5 Notes',
      'B6 Red',
      'C6 late',
      'B7 Green',
      'C7 on time',
      'A9 Prepared by',
      'B9 J Smith',
      'C9 May 2010',
    ]);
    expect(
      told.every((one) => one.endsWith('stands below the table; it is kept here and is not part of the plan.')),
    ).toBe(true);
  });

  it('is a note without a blank row too, and a note merged across', () => {
    expect(readBelow([ACTION, ['* subject to approval']]).rows).toHaveLength(1);
    expect(readBelow([ACTION, [], ['The plan is reviewed yearly']], [across(3)]).rows).toHaveLength(1);
  });

  it('is none of the plan’s last rows', () => {
    const rows = [ACTION, [], ['TRAINING'], ['2', 'Do more'], ['3', '']];
    expect(readBelow(rows).rows.map(({ kind }) => kind)).toEqual(['action', 'theme', 'action', 'action']);
    expect(readBelow([ACTION, [], ['TRAINING']]).rows).toMatchObject([{}, { kind: 'theme', text: 'TRAINING' }]);
  });

  it('and totals between the actions are told and are no actions', () => {
    const { rows, told } = readBelow([
      ACTION,
      ['Total', '1', '', '£1,000'],
      ['2', 'Total the returns', 'May', 'CMT'],
      ['3', 'Do it', 'May'],
      ['Total', '3 actions'],
    ]);
    expect(rows).toMatchObject([{ number: '1' }, { number: '2', action: 'Total the returns' }, { number: '3' }]);
    expect(told.map((one) => one.slice(0, 8))).toEqual(['A3 Total', 'B3 1: Th', 'D3 £1,00', 'A6 Total', 'B6 3 act']);
  });
});

describe('what a printed page repeats', () => {
  const table = (...rows: readonly (readonly string[])[]) => {
    const { plan, problems } = read(sheet([['Our plan'], ['Appendix A'], HEADINGS, ...rows]));
    return { rows: plan.rows.map((row) => (row.kind === 'action' ? row.number : row.text)), problems };
  };

  it('is no part of the plan: the title above repeated headings, and the number of the page', () => {
    const { rows, problems } = table(ACTION, ['Page 1 of 2'], ['Our plan'], ['Appendix A'], HEADINGS, [
      '2',
      'Do',
      'May',
    ]);
    expect(rows).toEqual(['1', '2']);
    expect(problems.map(({ cell }) => cell)).toEqual(['A2', 'A5']);
  });

  it('is a theme where no headings follow, though it is called what the plan is', () => {
    expect(table(['Our plan'], ACTION).rows).toEqual(['Our plan', '1']);
  });
});

describe('rows that are none of the plan’s', () => {
  const table = [ACTION, ['2', 'Do more', 'May', 'CMT']];

  it.each([
    [['Approved by: Cabinet, 12 May 2010']],
    [['RED', 'Behind schedule']],
    [['¹ As at March']],
    [['(a) subject to funding']],
    [['END OF ACTION PLAN']],
    [['Abbreviations']],
    [['Count', '2']],
    [['No. of actions complete: 1']],
  ])('such as %j below it are told', (row) => {
    const { rows, told } = readBelow([...table, row]);
    expect(rows).toHaveLength(2);
    expect(told).toHaveLength(row.length);
  });

  it('are footnotes with a number of the table, and what is signed below, dates and all', () => {
    expect(readBelow([...table, [], ['1', 'Figures as at March']]).rows).toHaveLength(2);
    expect(readBelow([...table, [], ['Signed:', '', 'Date:'], ['', 'J Smith', '12 March 2010']]).rows).toHaveLength(2);
    expect(readBelow([...table, [], ['3', 'A new action']]).rows).toHaveLength(3);
  });

  it('are numbers filled in beforehand, but not a single one', () => {
    expect(readBelow([...table, ['3'], ['4']]).told).toHaveLength(2);
    expect(readBelow([...table, ['3'], ['4']]).rows).toHaveLength(2);
    expect(readBelow([...table, ['3']]).rows).toHaveLength(3);
  });

  it('are the numbers of pages and of columns', () => {
    const columns = ['1', '2', '3', '4', '5', '6', '7'];
    const { rows, told } = readBelow([columns, ACTION, ['7'], HEADINGS, ['2', 'Do more', 'May']]);
    expect(rows).toMatchObject([{ number: '1', action: 'Do it' }, { number: '2' }]);
    expect(told).toHaveLength(8);
  });
});

describe('values merged downwards', () => {
  const down = (column: number, top: number, bottom: number): Merge => ({ top, left: column, bottom, right: column });

  it('belong to each action that they are merged over, not to a theme between', () => {
    const { rows, told } = readBelow(
      [ACTION, ['2', 'Do more'], ['TRAINING'], ['3', 'Train', '', 'HR']],
      [down(2, 1, 4), down(3, 1, 2)],
    );
    expect(rows).toMatchObject([
      { number: '1', date: 'May', responsibility: 'CMT' },
      { number: '2', date: 'May', responsibility: 'CMT' },
      { kind: 'theme', text: 'TRAINING', date: '' },
      { number: '3', date: 'May', responsibility: 'HR' },
    ]);
    expect(told).toEqual([]);
  });

  it('make one action of the rows that its number and text are merged over', () => {
    const { rows, told } = readBelow(
      [ACTION, ['', '', 'June', 'HR'], ['2', 'Do more']],
      [down(0, 1, 2), down(1, 1, 2)],
    );
    expect(rows).toMatchObject([{ number: '1', date: 'May\nJune', responsibility: 'CMT\nHR' }, { number: '2' }]);
    expect(told).toEqual([expect.stringMatching(/^C3 June: The action in A2 is merged over this row/)]);
  });
});
