import { expect, it } from 'vitest';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

const ONE = ['1', 'Do it', 'May', 'CMT'];
const TWO = ['2', 'Do more', 'May', 'CMT'];

function readBelow(...rows: readonly (readonly string[])[]) {
  const { plan, problems } = read(sheet([HEADINGS, ...rows]));
  return {
    rows: plan.rows.map((row) => (row.kind === 'action' ? `action ${row.number}` : `${row.kind} ${row.text}`)),
    told: problems.map(({ cell, done }) => `${cell} ${done}`),
  };
}

it('a theme and its statement in one cell are two rows', () => {
  expect(readBelow(['DATA SECURITY\nThe Council keeps data safe'], ONE, TWO)).toEqual({
    rows: ['theme DATA SECURITY', 'statement The Council keeps data safe', 'action 1', 'action 2'],
    told: ['A2 A theme and its statement stand in this one cell; they were read as two rows.'],
  });
  expect(readBelow(['DATA\nSECURITY'], ONE).rows[0]).toBe('theme DATA\nSECURITY');
});

it('a theme that a page begins with again is read once, and told', () => {
  const again = 'The theme “DATA SECURITY” stands here again, as at the top of a page; it was read once.';
  expect(readBelow(['DATA SECURITY'], ONE, ['DATA SECURITY (continued)'], TWO)).toEqual({
    rows: ['theme DATA SECURITY', 'action 1', 'action 2'],
    told: [`A4 ${again}`],
  });
  expect(readBelow(['DATA SECURITY'], ONE, [], HEADINGS, ['DATA SECURITY'], TWO).told).toEqual([`A6 ${again}`]);
});

it('a theme that stands twice, not at the top of a page, or with more beside it, is two', () => {
  expect(readBelow(['DATA'], ONE, ['DATA'], TWO).rows).toHaveLength(4);
  expect(readBelow(['DATA'], ONE, HEADINGS, ['DATA', '', 'June'], TWO).rows).toHaveLength(4);
});

it('a statement at the end without any action is told', () => {
  expect(readBelow(ONE, ['This plan is reviewed by the committee.']).told).toEqual([
    'A3 No action stands below this statement. If it is a note, leave its row out.',
  ]);
});

it('titles with numbers of their own are themes, unless the actions’ numbers run on through them', () => {
  const read3 = readBelow(['1. Data Security'], ONE, ['2. Data Use'], TWO, ['3', 'Act', 'May', 'CMT']);
  expect(read3.rows).toEqual(['theme 1. Data Security', 'action 1', 'theme 2. Data Use', 'action 2', 'action 3']);
  expect(readBelow(ONE, ['2. Staff Training'], ['3', 'Act', 'May', 'CMT']).rows).toEqual([
    'action 1',
    'action 2',
    'action 3',
  ]);
});
