import { describe, expect, it } from 'vitest';
import { read, sheet } from '../../../support/import-grids.ts';

const SIX = ['Action', 'Date', 'Responsibility', 'Reported To Approved By', 'Evidence / Outcome', 'File Ref'];

/** Actions under six headings: their numbers and texts, the themes, and what was told. */
function readSix(...texts: readonly (string | readonly string[])[]) {
  const rows = texts.map((text) => (typeof text === 'string' ? [text, 'March 2010', 'CMT'] : text));
  const { plan, problems } = read(sheet([SIX, ...rows]));
  return {
    rows: plan.rows.map((row) => (row.kind === 'action' ? [row.number, row.action] : [row.kind, row.text])),
    told: problems.map(({ cell, done }) => `${cell} ${done}`),
  };
}

describe('numbers inside the action’s text', () => {
  it.each([
    ['1 The Council', '2 Members', '1', 'The Council'],
    ['1. The Council', '2. Members', '1', 'The Council'],
    ['9) The Council', '10) Members', '9', 'The Council'],
    ['1.The Council', '2.Members', '1', 'The Council'],
    ['1\nThe Council', '2\nMembers', '1', 'The Council'],
    ['1 - The Council', '2 – Members', '1', 'The Council'],
    ['1.1 the Council', '1.2 members', '1.1', 'the Council'],
    ['2a The Council', '2b Members', '2a', 'The Council'],
    ['DQ07 The Council', 'DQ08 Members', 'DQ07', 'The Council'],
    ['(1) The Council', '(2) Members', '(1)', 'The Council'],
  ])('as in “%s” and “%s” are split off', (one, two, number, text) => {
    const { rows, told } = readSix(one, two);
    expect(rows[0]).toEqual([number, text]);
    expect(rows[1]?.[1]).toMatch(/^members$/i);
    expect(told).toEqual([]);
  });

  it.each([
    ['2009 saw the first review', 'Train staff'],
    ['3 reports were made', '12 meetings were held'],
    ['2009 Saw a review', '2010 Saw another'],
    ['1 April: begin', '2 May: end'],
    ['24 Hour cover', 'Train staff', 'Review policies'],
    ['2 Reviews of data', 'Train staff', 'Review policies', '5 Days of training'],
    ['9 Reports', '7 Meetings', '3 Visits'],
    ['10,000 homes', '20,000 homes'],
    ['5 A DAY', 'Train staff'],
  ])('are none in a plan without numbers: “%s”, “%s”', (...texts) => {
    expect(readSix(...texts).rows).toEqual(texts.map((text) => ['', text]));
  });

  it('leave an unnumbered action between numbered ones whole, and it is told', () => {
    const more = ['5 Managers', '6 Partners'];
    const texts = [
      '1 The Council',
      '2009 saw a review',
      '3 reports were made',
      '2 Members',
      '3 officers meet',
      '4 Staff',
    ];
    const { rows, told } = readSix(...texts, ...more);
    expect(rows.slice(0, 6)).toEqual([
      ['1', 'The Council'],
      ['', '2009 saw a review'],
      ['', '3 reports were made'],
      ['2', 'Members'],
      ['3', 'officers meet'],
      ['4', 'Staff'],
    ]);
    expect(told).toEqual([
      'A3 This action has no number; it was kept without one.',
      'A4 This action has no number; it was kept without one.',
    ]);
  });

  it('leave a numbered theme with a date of its own whole', () => {
    const theme = ['1. DATA SECURITY', 'March 2010'];
    const { rows } = readSix(theme, '1.1 The Council', '1.2 Members');
    expect(rows).toEqual([
      ['theme', '1. DATA SECURITY'],
      ['1.1', 'The Council'],
      ['1.2', 'Members'],
    ]);
  });

  it('leave themes and statements whole', () => {
    const { rows } = readSix(['1 DATA SECURITY'], ['The Council ensures data security'], '1 The Council', '2 Members');
    expect(rows.slice(0, 2)).toEqual([
      ['theme', '1 DATA SECURITY'],
      ['statement', 'The Council ensures data security'],
    ]);
  });
});

describe('numbers', () => {
  it('that are missing, stand twice or run out of order are kept and told once for each kind where they are many', () => {
    const { rows, told } = readSix('3 A', '1 B', '3 C', '4 D', 'E', 'F', 'G', 'H', '5 I');
    expect(rows.map(([number]) => number)).toEqual(['3', '1', '3', '4', '', '', '', '', '5']);
    expect(told).toEqual([
      'A2 The number 2 is missing. The actions were kept with the numbers that they have.',
      'A3 The numbers do not run in order: 1 comes after 3. They were kept as they are.',
      'A4 The number also stands in A2; both were kept.',
      'A6 4 actions have no number, the first of them in this row; they were kept without one.',
    ]);
  });

  it('push a row’s texts to the right where they stand in a cell of their own under six headings', () => {
    const { plan, problems } = read(
      sheet([SIX, ['1', 'Do it', 'May', 'CMT', '', 'Minutes', 'DQ/1'], ['2 Do more', 'June', 'CMT', '', 'Letter']]),
    );
    expect(plan.rows).toMatchObject([
      { number: '1', action: 'Do it', date: 'May', responsibility: 'CMT', evidence: 'Minutes', fileRef: 'DQ/1' },
      { number: '2', action: 'Do more', date: 'June', responsibility: 'CMT', evidence: 'Letter', fileRef: '' },
    ]);
    expect(problems).toEqual([]);
  });
});
