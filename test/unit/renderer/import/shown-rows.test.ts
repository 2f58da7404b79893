import { describe, expect, it } from 'vitest';
import { fullestSheet, headingRows, rowName, sheetName } from '../../../../renderer/import/heading-choices.ts';
import { shownColumns } from '../../../../renderer/import/shown-columns.ts';
import { passes, ROW_FILTERS, shownRows } from '../../../../renderer/import/shown-rows.ts';
import { NO_CHOICES } from '../../../../shared/import/import-choices.ts';
import { findPlan } from '../../../../shared/import/import-plan.ts';
import { plainSheet, type SheetGrid } from '../../../../shared/import/sheet-grid.ts';

const ODD = plainSheet('Plan', [
  ['Plan'],
  ['Action', 'Date', 'Responsibility', 'RAG'],
  ['DATA SECURITY'],
  ['1 Do it', 'May', 'CMT', 'Green'],
  ['The Council ensures things'],
  ['2 Do more', 'June', 'Heads', 'Red'],
  [],
  ['Notes: all'],
]);

const TRACKER = plainSheet('Tracker', [
  ['Ref', 'Theme', 'Action', 'Date', 'Lead'],
  ['1', 'DATA', 'Do it', 'May', 'CMT'],
  ['2', 'DATA', 'Do more', 'June', 'CMT'],
  ['3', 'RISK', 'Do most', 'July', 'CMT'],
]);

function read(grid: SheetGrid, rows = NO_CHOICES.rows) {
  const found = findPlan([grid], 'plan.xlsx', () => crypto.randomUUID(), { ...NO_CHOICES, sheet: 0, rows });
  if (found === null) throw new Error('there is no plan in it');
  return found;
}

describe('the rows of the import screen', () => {
  it('are the sheet’s own in order, each with what it became', () => {
    const shown = shownRows(read(ODD), ODD, new Map());
    expect(shown.map(({ row, use, planRow }) => [row, use, planRow?.kind])).toEqual([
      [2, 'theme', 'theme'],
      [3, 'action', 'action'],
      [4, 'statement', 'statement'],
      [5, 'action', 'action'],
      [7, 'left out', undefined],
    ]);
    expect(shown.at(-1)?.texts).toEqual(['Notes: all']);
  });

  it('have the themes of a tracker’s column before their actions', () => {
    const shown = shownRows(read(TRACKER), TRACKER, new Map());
    expect(shown.map(({ row, use, reason }) => [row, use, reason])).toEqual([
      [undefined, 'theme', 'From the theme’s column.'],
      [1, 'action', 'It has a number: 1.'],
      [2, 'action', 'It has a number: 2.'],
      [undefined, 'theme', 'From the theme’s column.'],
      [3, 'action', 'It has a number: 3.'],
    ]);
    expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
  });

  it('show every row of the plan once, also where the person has joined rows', () => {
    const chosen = new Map([[5, 'goes on']] as const);
    const imported = read(ODD, chosen);
    const shown = shownRows(imported, ODD, chosen);
    expect(shown.flatMap(({ planRow }) => planRow ?? [])).toEqual(imported.plan.rows);
    expect(shown.find(({ row }) => row === 5)).toMatchObject({ use: 'goes on', isChosen: true, planRow: undefined });
  });

  it('are filtered by what the person has to look at', () => {
    const shown = shownRows(read(ODD), ODD, new Map());
    const counts = ROW_FILTERS.map((filter) => shown.filter((row) => passes(row, filter)).map(({ row }) => row));
    expect(counts).toEqual([[2, 3, 4, 5, 7], [4], [2, 4], [7]]);
  });
});

describe('the columns of the import screen', () => {
  it('have their letter, heading and an example of an action', () => {
    const { reading } = read(ODD);
    expect(shownColumns(ODD, reading.headings, reading, new Map())).toMatchObject([
      { letter: 'A', heading: 'Action', example: '1 Do it', use: 'action' },
      { letter: 'B', heading: 'Date', example: 'May', use: 'date' },
      { letter: 'C', heading: 'Responsibility', example: 'CMT', use: 'responsibility' },
      { letter: 'D', heading: 'RAG', example: 'Green', use: 'custom' },
    ]);
  });

  it('have no example of a heading that is repeated', () => {
    const grid = plainSheet('Plan', [
      ['No', 'Action', 'Date', 'File Ref'],
      ['1', 'Do it', 'May'],
      ['No', 'Action', 'Date', 'File Ref'],
      ['2', 'Do more', 'May'],
    ]);
    const { reading } = read(grid);
    const examples = shownColumns(grid, reading.headings, reading, new Map()).map(({ example }) => example);
    expect(examples).toEqual(['1', 'Do it', 'May', '']);
  });

  it('are there to choose from before there is a plan, each by its heading and by what was chosen', () => {
    const grid = plainSheet('Andere', [
      ['Was', 'Deadline', 'Wer', ''],
      ['Do it', 'May', 'CMT', 'x'],
    ]);
    const shown = shownColumns(grid, { top: 0, bottom: 0 }, undefined, new Map([[2, 'date']]));
    expect(shown.map(({ heading, use, isChosen }) => [heading, use, isChosen])).toEqual([
      ['Was', 'custom', false],
      ['Deadline', 'custom', false],
      ['Wer', 'date', true],
      ['', 'custom', false],
    ]);
  });
});

describe('the sheets and heading rows to choose from', () => {
  it('are named by what stands in them', () => {
    expect(sheetName(ODD)).toBe('Plan (7 rows)');
    expect(sheetName({ ...TRACKER, isHidden: true })).toBe('Tracker (hidden, 4 rows)');
    expect(rowName(ODD, 1)).toBe('Row 2: Action · Date · Responsibility · RAG');
    expect(rowName(TRACKER, 0)).toBe('Row 1: Ref · Theme · Action · Date · …');
  });

  it('are rows with a text, near the top or chosen', () => {
    const long = plainSheet('Long', [[], ...Array.from({ length: 300 }, () => ['x'])]);
    expect(headingRows(long, undefined)).toHaveLength(199);
    expect(headingRows(long, 250).at(-1)).toBe(250);
  });

  it('begin with the fullest sheet that is not hidden', () => {
    expect(fullestSheet([plainSheet('Cover', [['x']]), ODD, { ...TRACKER, isHidden: true }])).toBe(1);
    expect(fullestSheet([plainSheet('Empty', []), { ...TRACKER, isHidden: true }])).toBe(1);
  });
});
