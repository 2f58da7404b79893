import { describe, expect, it } from 'vitest';
import { NO_CHOICES } from '../../../../shared/import/import-choices.ts';
import { findPlan } from '../../../../shared/import/import-plan.ts';
import type { CellNote, SheetGrid } from '../../../../shared/import/sheet-grid.ts';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

function note(row: number, column: number, text = `${row}:${column}`): CellNote {
  return { row, column, author: 'Ann', text };
}

const ROWS = [
  HEADINGS,
  ['DATA', '', 'May', '', '', '', ''],
  ['1', 'Do it', 'May 2010', 'Ann', '', '', 'A'],
  ['2', 'The Council produces it as a', 'June 2010', 'Bob', '', '', ''],
  ['', 'secondary requirement', '', '', '', 'Minutes', ''],
  ['3', 'Do more', '', 'Cid', '', '', ''],
];

function notesOf(rows: SheetGrid['rows'], notes: readonly CellNote[], more: Partial<SheetGrid> = {}) {
  const { plan, problems } = read(sheet(rows, { notes, ...more }));
  return {
    rows: plan.rows.map((row) => row.notes?.map(({ about, text }) => [about, text])),
    told: problems.filter(({ done }) => done.includes('The note')).map(({ cell, done }) => [cell, done]),
  };
}

describe('notes on cells', () => {
  it('go with their rows, named by their headings; a joined row has those of both', () => {
    const notes = [note(1, 2), note(2, 0), note(2, 1), note(2, 4), note(3, 1), note(4, 5), note(4, 9)];
    const { rows, told } = notesOf(ROWS, notes);
    expect(rows).toEqual([
      [['Date', '1:2']],
      [
        ['Action', '2:0'],
        ['Action', '2:1'],
        ['Reported To / Approved By', '2:4'],
      ],
      [
        ['Action', '3:1'],
        ['Evidence / Outcome', '4:5'],
        // A blank cell beside the table, in a row of it.
        ['', '4:9'],
      ],
      undefined,
    ]);
    expect(told).toEqual([]);
  });

  it('keep a heading of several lines on one', () => {
    const rows = [
      ['No', 'Action', 'Target\n date', 'Progress\nso far'],
      ['1', 'Do it', 'May', 'Well'],
    ];
    expect(notesOf(rows, [note(1, 0), note(1, 2), note(1, 3)]).rows).toEqual([
      [
        ['No', '1:0'],
        ['Target date', '1:2'],
        ['Progress so far', '1:3'],
      ],
    ]);
  });

  it('of a value merged downwards stay with the row that it stands in', () => {
    const rows = [HEADINGS, ['1', 'Do it', 'May 2010', 'Ann', '', '', ''], ['2', 'Do more', '', '', '', '', '']];
    const merges = [{ top: 1, left: 3, bottom: 2, right: 3 }];
    const found = notesOf(rows, [note(1, 3)], { merges });
    expect(found.rows).toEqual([[['Responsibility', '1:3']], undefined]);
  });

  it('outside of the plan’s rows are told whole: above, on the headings, below, on blank rows', () => {
    const rows = [['The Plan'], ...ROWS, [], ['Notes: see the minutes']];
    const notes = [note(0, 0), note(1, 2), note(7, 1), note(8, 0, 'Two\nlines'), note(40, 3)];
    const { rows: found, told } = notesOf(rows, notes);
    expect(found).toEqual([undefined, undefined, undefined, undefined]);
    const done = (text: string) => `The note by Ann on this cell is in no row of the plan; it is kept here: “${text}”`;
    expect(told).toEqual([
      ['A1', done('0:0')],
      ['C2', done('1:2')],
      ['B8', done('7:1')],
      ['A9', done('Two\nlines')],
      ['D41', done('40:3')],
    ]);
  });

  it('in columns and rows that the person leaves out are told', () => {
    const choices = {
      ...NO_CHOICES,
      sheet: 0,
      columns: new Map([[5, 'left out'] as const]),
      rows: new Map([[5, 'left out'] as const]),
    };
    const found = findPlan(
      [sheet(ROWS, { notes: [note(4, 5), note(5, 1)] })],
      'plan.xlsx',
      () => crypto.randomUUID(),
      choices,
    );
    expect(found?.plan.rows.flatMap(({ notes = [] }) => notes)).toEqual([]);
    expect(found?.problems.filter(({ done }) => done.includes('The note')).map(({ cell }) => cell)).toEqual([
      'F5',
      'B6',
    ]);
  });
});

describe('days behind dates', () => {
  const days = (...places: readonly (readonly [number, number, string])[]) =>
    places.map(([row, column, day]) => ({ row, column, day }));
  const dayOf = (grid: SheetGrid) =>
    read(grid).plan.rows.map((row) => (row.kind === 'statement' ? undefined : row.dateDay));

  it('are kept of themes and actions whose dates show less', () => {
    const rows = [
      HEADINGS,
      ['DATA', '', 'Mar', '', '', '', ''],
      ['1', 'Do it', '5 Mar', 'Ann', '', '', ''],
      ['2', 'Do', 'Mar-10', 'Bob', '', '', ''],
    ];
    const grid = sheet(rows, { days: days([1, 2, '2010-03-31'], [2, 2, '2010-03-05'], [3, 2, '2010-03-01']) });
    expect(dayOf(grid)).toEqual(['2010-03-31', '2010-03-05', undefined]);
  });

  it('are those of each action that they are merged over, and of no text that was joined of two cells', () => {
    const rows = [
      HEADINGS,
      ['1', 'Do it', '5 Mar', 'Ann', '', '', ''],
      ['2', 'Do more', '', 'Bob', '', '', ''],
      ['3', 'The last', '6 Mar', 'Bob', '', '', ''],
      ['', '', 'or so', 'Cid', '', '', ''],
    ];
    const merges = [
      { top: 1, left: 2, bottom: 2, right: 2 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ];
    const grid = sheet(rows, { merges, days: days([1, 2, '2010-03-05'], [3, 2, '2010-03-06']) });
    expect(read(grid).plan.rows).toMatchObject([{ date: '5 Mar' }, { date: '5 Mar' }, { date: '6 Mar\nor so' }]);
    expect(dayOf(grid)).toEqual(['2010-03-05', '2010-03-05', undefined]);
  });
});
