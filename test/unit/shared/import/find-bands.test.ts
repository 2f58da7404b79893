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

describe('a row with a number and nothing but a text', () => {
  const part = (number: string) => [number, `Do ${number}`, 'May', 'CMT'];

  it.each([
    ['1', '1.1', '1.2', '2', '2.1'],
    ['1.', '1.1', '1.2', '2.', '2.1'],
    ['A', 'A1', 'A2', 'B', 'B1'],
    ['1', '1a', '1b', '2', '2a'],
  ])('is a theme where its number, %s, begins those below it', (first, one, two, second, three) => {
    const rows = [[first, 'Data security'], part(one), part(two), [second, 'People', 'May 2010'], part(three)];
    expect(readBelow(rows, [], ['No', ...HEADINGS.filter((text) => text !== '')])).toEqual({
      rows: [
        `theme ${first} Data security`,
        `action ${one}|Do ${one}`,
        `action ${two}|Do ${two}`,
        `theme ${second} People`,
        `action ${three}|Do ${three}`,
      ],
      told: [],
    });
  });

  it('is a statement where it reads as one', () => {
    expect(readBelow([['1', STATEMENT], part('1.1')]).rows).toEqual([`statement 1 ${STATEMENT}`, 'action 1.1|Do 1.1']);
  });

  it('is an action that has parts where others with such a number have cells of their own', () => {
    const rows = [part('1'), ['2', 'Train all staff'], part('2.1'), part('2.2')];
    expect(readBelow(rows).rows).toEqual([
      'action 1|Do 1',
      'action 2|Train all staff',
      'action 2.1|Do 2.1',
      'action 2.2|Do 2.2',
    ]);
  });

  it('is a theme if its text is merged across the table', () => {
    const rows = [['1', 'Data security'], part('1'), part('2'), ['2', 'People'], part('3')];
    const read = readBelow(rows, [across(1, 1), across(4, 1)]);
    expect(read.rows.filter((row) => row.startsWith('theme'))).toEqual(['theme 1 Data security', 'theme 2 People']);
    expect(read.told).toEqual([]);
  });
});

describe('themes of which some are in capitals', () => {
  it('only because they are short names are no surer than the others', () => {
    const rows = [['Finance'], ACTION, ['ICT'], ['2', ...ACTION.slice(1)], ['HR & OD'], ['3', ...ACTION.slice(1)]];
    expect(readBelow(rows, [across(1), across(3), across(5)]).rows.filter((row) => row.startsWith('theme'))).toEqual([
      'theme Finance',
      'theme ICT',
      'theme HR & OD',
    ]);
  });

  it('have titles beside them, which are themes too, or below them, which are not', () => {
    const other = ['2', ...ACTION.slice(1)];
    expect(readBelow([['PEOPLE AND PLACES'], ACTION, ['Value for Money'], other], [across(1), across(3)]).rows).toEqual(
      ['theme PEOPLE AND PLACES', 'action 1|Do it', 'theme Value for Money', 'action 2|Do it'],
    );
    expect(readBelow([['PEOPLE AND PLACES'], ['Value for Money'], ACTION], [across(1), across(2)]).rows).toEqual([
      'theme PEOPLE AND PLACES',
      'statement Value for Money',
      'action 1|Do it',
    ]);
  });

  it('and objectives with a number are statements, however they read', () => {
    const rows = [['Objective 1: To improve our data'], ACTION, ['Objective 2: Training'], ['2', ...ACTION.slice(1)]];
    expect(readBelow(rows, [across(1), across(3)]).rows.filter((row) => row.startsWith('statement'))).toHaveLength(2);
  });
});

describe('a colour behind a text', () => {
  const fill = (row: number, column = 0) => ({ row, column, colour: 'D9D9D9' });
  const other = ['2', ...ACTION.slice(1)];

  it('tells themes from statements, whatever is bold', () => {
    const rows = [['Data security'], ['Keep it safe'], ACTION, ['People'], ['Train them'], other];
    const bold = [2, 5].map((row) => ({ row, column: 0 }));
    const { plan } = read(sheet([HEADINGS, ...rows], { bold, fills: [fill(1), fill(4)] }));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['theme', 'statement', 'action', 'theme', 'statement', 'action']);
  });

  it('tells a theme from an action where it stands alone among the actions’ texts', () => {
    const rows = [['', 'Data security', 'May'], ACTION, ['', 'Keep it safe', 'June'], other];
    const coloured = read(sheet([HEADINGS, ...rows], { fills: [fill(1, 1)] }));
    expect(coloured.plan.rows.map(({ kind }) => kind)).toEqual(['theme', 'action', 'action', 'action']);
    const striped = read(sheet([HEADINGS, ...rows], { fills: [fill(1, 1), fill(2, 1), fill(3, 1)] }));
    expect(striped.plan.rows.map(({ kind }) => kind)).toEqual(['action', 'action', 'action', 'action']);
  });
});

describe('a theme above the headings', () => {
  const second = [['PEOPLE'], HEADINGS, ['2', ...ACTION.slice(1)]];

  it('is one where the headings stand again below each theme', () => {
    const { plan, problems } = read(sheet([['Plan 2010'], [], ['DATA SECURITY'], HEADINGS, ACTION, [], ...second]));
    expect(plan.rows.map(inShort)).toEqual(['theme DATA SECURITY', 'action 1|Do it', 'theme PEOPLE', 'action 2|Do it']);
    expect(plan.title).toBe('Plan 2010');
    expect(problems).toEqual([]);
  });

  it('is none where it is set otherwise, or says the same as on the next page', () => {
    const rows = (...above: readonly string[]) => {
      return read(sheet([['Plan 2010'], above, HEADINGS, ACTION, ...second])).plan.rows.map(inShort);
    };
    expect(rows('As at May')).toEqual(['action 1|Do it', 'theme PEOPLE', 'action 2|Do it']);
    expect(rows('', 'DATA SECURITY')).toEqual(['action 1|Do it', 'theme PEOPLE', 'action 2|Do it']);
    expect(rows('PEOPLE')).toEqual(['action 1|Do it', 'action 2|Do it']);
  });
});
