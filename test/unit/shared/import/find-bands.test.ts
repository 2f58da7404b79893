import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../../shared/import/sheet-grid.ts';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { across, HEADINGS, read, sheet } from '../../../support/import-grids.ts';

function inShort(row: PlanRow): string {
  return row.kind === 'action' ? `action ${row.number}|${row.action}` : `${row.kind} ${row.text}`;
}

/** The rows below the headings in short, and each problem's cell and sentence. A sheet that merges, merges "Action". */
function readBelow(rows: readonly (readonly string[])[], merges: readonly Merge[] = [], headings = HEADINGS) {
  const merged = merges.length === 0 ? [] : [across(0, 0, 1), ...merges];
  const { plan, problems } = read(sheet([headings, ...rows], { merges: merged }));
  return { rows: plan.rows.map(inShort), told: problems.map(({ cell, done }) => `${cell} ${done}`) };
}

const STATEMENT = 'The Council ensures data security';
const ACTION = ['1', 'Do it', 'May', 'CMT'];

describe('a row merged across the table', () => {
  it.each(['Q1', '2009/10', '17', '1.1', 'DQ07'])('is a theme even if its text is “%s”', (text) => {
    expect(readBelow([[text], ACTION], [across(1)])).toEqual({ rows: [`theme ${text}`, 'action 1|Do it'], told: [] });
  });

  it('is a theme with its date if it is merged over the number and the text only', () => {
    expect(
      readBelow(
        [['2009/10', '', 'March 2010'], ['Data security', '', 'May'], ACTION],
        [across(1, 0, 1), across(2, 0, 1)],
      ),
    ).toEqual({
      rows: ['theme 2009/10', 'theme Data security', 'action 1|Do it'],
      told: [],
    });
  });

  it('is a statement in mixed case, wherever its merged cell begins', () => {
    const merges = [across(1), across(2, 1)];
    expect(readBelow([[STATEMENT], ['', STATEMENT], ACTION], merges)).toEqual({
      rows: [`statement ${STATEMENT}`, `statement ${STATEMENT}`, 'action 1|Do it'],
      told: [],
    });
  });

  it('keeps what lies hidden under its merged cell, as a problem', () => {
    const { rows, told } = readBelow([['DATA', 'under', '', '', 'it'], ACTION], [across(1)]);
    expect(rows).toEqual(['theme DATA', 'action 1|Do it']);
    expect(told).toEqual([expect.stringMatching(/^B2 .*hidden under/), expect.stringMatching(/^E2 .*hidden under/)]);
  });

  it('keeps a RAG of its own as a problem, and what stands beside the column of the dates as its date', () => {
    const headings = [...HEADINGS, 'RAG'];
    const { rows, told } = readBelow(
      [
        ['DATA', '', '', 'March 2010', '', '', '', 'Green'],
        ['Data security', '', '', '', '', '', '', 'Red'],
        ['SECURITY', '', '', '', '', '', '', 'Amber'],
        ACTION,
      ],
      [across(1, 0, 1), across(2, 0, 6)],
      headings,
    );
    expect(rows).toEqual(['theme DATA', 'theme Data security', 'theme SECURITY', 'action 1|Do it']);
    expect(told).toEqual([
      'D2 This date stands beside the column “Date”; it was taken as the date of the theme.',
      'H2 This stands under “RAG” in the row of the theme “DATA”; it is kept here and is not part of the plan.',
      expect.stringMatching(/^H3 .*theme “Data security”/),
      expect.stringMatching(/^H4 .*theme “SECURITY”/),
    ]);
  });

  it('is one wherever the table begins: under the owner too, if merged or in capitals', () => {
    const headings = ['Owner', 'Deadline', 'Ref', 'Action', 'Evidence'];
    const rows = [['Data security'], ['The Council ensures it'], ['RISK PLANS'], ['CMT', 'May', '1', 'Do it']];
    const { plan } = read(sheet([headings, ...rows], { merges: [across(1, 0, 4), across(2, 0, 4)] }));
    expect(plan.rows.map(inShort)).toEqual([
      'statement Data security',
      'statement The Council ensures it',
      'theme RISK PLANS',
      'action 1|Do it',
    ]);
  });

  it('is a theme in any letters if it says so itself', () => {
    const { rows } = readBelow([['Theme 1: Data security'], ['Theme of the year is data'], ACTION]);
    expect(rows.slice(0, 2)).toEqual(['theme Theme 1: Data security', 'statement Theme of the year is data']);
  });

  it('but with cells of its own beside it, is an action', () => {
    expect(readBelow([['DATA', '', '', 'CMT'], ACTION], [across(1, 0, 1)]).rows[0]).toBe('action |DATA');
  });

  it('is none if it is merged downwards only', () => {
    const downwards = { top: 1, left: 0, bottom: 2, right: 0 };
    expect(
      readBelow(
        [
          ['1', 'Do it', 'May'],
          ['', 'and more', '', 'CMT'],
        ],
        [downwards],
      ).rows,
    ).toEqual(['action 1|Do it', 'action 1|and more']);
  });
});

describe('an unmerged row with one text', () => {
  it('in the text column is an unnumbered action where other bands are merged, and that is told once', () => {
    const { rows, told } = readBelow([['DATA'], [STATEMENT], ['', 'Do something new'], ACTION], [across(1), across(2)]);
    expect(rows).toEqual(['theme DATA', `statement ${STATEMENT}`, 'action |Do something new', 'action 1|Do it']);
    expect(told).toEqual(['B4 This text stands alone in its row, without a number; it was taken as an action.']);
  });

  it('in the text column is an unnumbered action where other bands stand in the number’s, as in .csv', () => {
    const { rows, told } = readBelow([['DATA'], [STATEMENT], ['', 'Do something new'], ACTION]);
    expect(rows[2]).toBe('action |Do something new');
    expect(told).toEqual([expect.stringMatching(/^B4 .*taken as an action/)]);
  });

  it('in the text column is a statement where all bands stand there, and that is told', () => {
    const headings = ['No', 'Action', 'Date'];
    const { rows, told } = readBelow(
      [
        ['', 'DATA'],
        ['', STATEMENT],
        ['1', 'Do it', 'May'],
      ],
      [],
      headings,
    );
    expect(rows).toEqual(['theme DATA', `statement ${STATEMENT}`, 'action 1|Do it']);
    expect(told).toEqual([expect.stringMatching(/^B3 .*taken as a statement, not as an action/)]);
  });

  it('in capitals in the text column is a theme; that is told where bands stand elsewhere', () => {
    const { rows, told } = readBelow([['DATA'], ['', 'ICT'], ACTION], [across(1)]);
    expect(rows[1]).toBe('theme ICT');
    expect(told).toEqual([expect.stringMatching(/^B3 .*because it is in capitals/)]);
  });

  it('with a date, in mixed case and in the text column, is an action without a number', () => {
    const { rows, told } = readBelow([['DATA'], ['', 'Do more', 'May'], ACTION], [across(1)]);
    expect(rows[1]).toBe('action |Do more');
    expect(told).toEqual(['A3 This action has no number; it was kept without one.']);
  });

  it('in the number’s column is a band, and told only where others are merged and its case says nothing', () => {
    expect(readBelow([['DATA'], [STATEMENT], ACTION]).told).toEqual([]);
    const { rows, told } = readBelow([['DATA'], ['ICT'], [STATEMENT], ACTION], [across(1)]);
    expect(rows.slice(1, 3)).toEqual(['theme ICT', `statement ${STATEMENT}`]);
    expect(told).toEqual([expect.stringMatching(/^A4 .*not; it was taken as a statement/)]);
  });

  it('that is a number is an action without a text, and told', () => {
    const { rows, told } = readBelow([['2009/10'], ACTION]);
    expect(rows).toEqual(['action 2009/10|', 'action 1|Do it']);
    expect(told).toEqual([
      expect.stringMatching(/^A2 This number stands alone/),
      expect.stringMatching(/^A3 .*not run in order: 1 comes after 2009/),
    ]);
  });
});
