import { describe, expect, it } from 'vitest';
import { fixtureBytes, publishedPlan } from '../../../support/fixtures.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

function readBelow(...rows: readonly (readonly string[])[]) {
  const { plan, problems } = read(sheet([HEADINGS, ...rows]));
  return { rows: plan.rows, told: problems.map(({ cell, done }) => `${cell} ${done}`) };
}

const JOINED = 'This row goes on the action in A2, as after a page break; the two rows were joined.';

describe('the plan as a PDF converter gives it', () => {
  const { plan, problems } = importBytes(fixtureBytes('workbooks/plan-2009-10-as-extracted.xlsx'), 'extracted.xlsx');
  /** The converter has lost the line ends, and the bullets of one list. */
  const words = (text: unknown) =>
    String(text ?? '')
      .replace(/[\s•]+/g, ' ')
      .trim();
  const misplaced = ['17', '22', '23', '24'];

  it('equals the published plan, cell for cell, but for evidence that stands under Reported To', () => {
    expect(plan.rows.length).toBe(publishedPlan.rows.length);
    for (const [index, row] of plan.rows.entries()) {
      const { id, ...rest } = row;
      const { custom, ...texts } = rest.kind === 'action' ? rest : { custom: {}, ...rest };
      expect(custom).toEqual({});
      const read: Record<string, string> = Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, words(text)]),
      );
      const published = publishedPlan.rows[index] ?? {};
      const expected = Object.fromEntries(Object.entries(published).map(([key, text]) => [key, words(text)]));
      if (misplaced.includes(read['number'] ?? '')) {
        const both = words(`${read['reportedTo']} ${read['evidence']}`);
        expect({ ...read, reportedTo: '', evidence: both }).toEqual(expected);
      } else {
        expect(read).toEqual(expected);
      }
    }
  });

  it('has lines and bullets for the markup', () => {
    const action = plan.rows.find((row) => row.kind === 'action' && row.number === '48');
    expect(action).toMatchObject({
      action: expect.stringContaining(
        'activities such as:\n• The experiences of people who use services;\n• Post-implementation reviews of major projects;\n• External reviews;',
      ),
    });
    expect(JSON.stringify(plan.rows)).not.toContain('<');
  });

  it('tells what was joined, and where misplaced evidence would belong', () => {
    const at = (cell: string) => problems.filter((problem) => problem.cell === cell).map(({ done }) => done);
    expect(problems.filter(({ done }) => done.includes('were joined')).map(({ cell }) => cell)).toEqual([
      'A34',
      'A39',
      'E51',
      'F58',
      'A67',
      'A97',
      'A104',
    ]);
    const moves = problems.filter(({ done }) => done.includes('move it to')).map(({ cell }) => cell);
    expect(moves).toEqual(['E42', 'E52', 'E54', 'E55']);
    expect(at('E42')).toEqual([
      'This stands under “Reported To Approved By” and looks like “Evidence / Outcome”, which is empty in this row; it was left where it is. To put it right, move it to F42.',
    ]);
    expect(at('D53')).toEqual(['This date stands beside the column “Date”; it was taken as the date of the theme.']);
  });
});

describe('a row that goes on the one before', () => {
  it('in small letters is joined to it, each cell to its own', () => {
    const { rows, told } = readBelow(
      ['1', 'The Council uses', 'May', 'Corporate', '', 'Minutes', ''],
      ['', 'data well', '', 'Team', '', 'Letters', 'DQ/1'],
    );
    expect(rows).toMatchObject([
      {
        number: '1',
        action: 'The Council uses data well',
        responsibility: 'Corporate Team',
        evidence: 'Minutes\nLetters',
        fileRef: 'DQ/1',
      },
    ]);
    expect(told).toEqual([`B3 ${JOINED}`]);
  });

  it('after repeated headings is joined without any action’s text, whatever its letters', () => {
    const { rows } = readBelow(['1', 'Do it', 'May', 'CMT', '', 'Minutes'], [], HEADINGS, [
      '',
      '',
      '',
      '',
      '',
      'Letters',
    ]);
    expect(rows).toMatchObject([{ number: '1', evidence: 'Minutes\nLetters' }]);
  });

  it.each([
    ['has a number', ['2', 'data well']],
    ['has a date', ['', 'data well', 'May', 'CMT']],
    ['begins afresh', ['', 'Data well', '', 'CMT']],
    ['begins with a label', ['', 'a) data well', '', 'CMT']],
    ['has no action’s text, and says the same as the row above', ['', '', '', 'CMT']],
  ])('is not joined if it %s', (_what, row) => {
    expect(readBelow(['1', 'The Council uses', 'May', 'CMT'], row).rows).toHaveLength(2);
  });

  it('is not joined where the row before has ended, or all actions begin with small letters', () => {
    expect(readBelow(['1', 'The Council acts.', 'May', 'CMT'], ['', 'data well', '', 'CMT']).rows).toHaveLength(2);
    expect(readBelow(['', 'act', 'May', 'CMT'], ['', 'use data', '', 'CMT']).rows).toHaveLength(2);
    expect(readBelow(['DATA'], ['', 'use data', '', 'CMT'], ['1', 'Act', 'May']).rows).toHaveLength(3);
  });
});

describe('a row cut at a page break', () => {
  const whole = (action: string, ...more: readonly string[]) => ['1', action, 'March 2010', ...more];
  const last = ['2', 'Administrative data is kept', 'May', 'Group Managers'];

  it.each([
    [
      'with its number and “(cont.)”',
      whole('Staff use data'),
      ['1 (cont.)', 'Well and often'],
      'Staff use data\nWell and often',
    ],
    ['with its number again', whole('Staff use data'), ['1', 'to decide'], 'Staff use data to decide'],
    ['before a bullet', whole('Staff use:\n• data;'), ['', '• letters'], 'Staff use:\n• data;\n• letters'],
    [
      'in a sentence, at a name',
      whole('Staff use the Intranet and'),
      ['', 'Government Connect'],
      'Staff use the Intranet and Government Connect',
    ],
    ['in a word', whole('It is an adminis-'), ['', 'trative task'], 'It is an administrative task'],
    [
      'at a hyphen of its own',
      whole('Policies are up-to-'),
      ['', 'date everywhere'],
      'Policies are up-to-date everywhere',
    ],
  ])('%s is joined', (_where, first, second, action) => {
    const { rows, told } = readBelow(first, HEADINGS, second, [...last, '', 'Its administrative burden']);
    expect(rows).toMatchObject([{ number: '1', action }, { number: '2' }]);
    expect(told).toEqual([expect.stringMatching(/^[AB]4 This row goes on the action in A2/)]);
  });

  it('in its date, or in a name, is joined on one line; a whole name stands on its own', () => {
    const { rows } = readBelow(
      ['1', 'Do it', 'March', 'Corporate'],
      ['', '', '2010'],
      ['', '', '', 'Management Team'],
      ['', '', '', 'Group Managers'],
      last,
    );
    expect(rows).toMatchObject([
      { date: 'March 2010', responsibility: 'Corporate Management Team\nGroup Managers' },
      {},
    ]);
  });

  it('that says “(continued)” keeps it as a problem', () => {
    const { rows, told } = readBelow(whole('Do it'), ['1 contd', '(continued)', '', '', '', 'Letters'], last);
    expect(rows).toMatchObject([{ action: 'Do it', evidence: 'Letters' }, {}]);
    expect(told.filter((one) => one.startsWith('B3'))).toEqual([
      'B3 This says that the action above goes on; it is kept here.',
    ]);
  });

  it('may be a theme’s or a statement’s, never an action’s and a theme’s', () => {
    const bands = [['DATA USE'], ['AND DATA SECURITY'], ['The Council works with partners'], ['to keep data safe']];
    expect(readBelow(...bands, whole('Do this and'), ['MORE DATA'], last).rows).toMatchObject([
      { kind: 'theme', text: 'DATA USE AND DATA SECURITY' },
      { kind: 'statement', text: 'The Council works with partners to keep data safe' },
      { kind: 'action', action: 'Do this and' },
      { kind: 'theme', text: 'MORE DATA' },
      { kind: 'action' },
    ]);
  });
});

describe('a value in its neighbour’s column', () => {
  it('is left there, and told with the move, where it is plain', () => {
    const { rows, told } = readBelow(
      ['1', 'A', 'May', 'Heads of Service'],
      ['2', 'B', 'May', 'Heads of Service'],
      ['3', 'C', 'Heads of Service'],
      ['4', 'D', '', 'March 2010'],
    );
    expect(rows).toMatchObject([
      {},
      {},
      { date: 'Heads of Service', responsibility: '' },
      { responsibility: 'March 2010' },
    ]);
    expect(told).toEqual([
      expect.stringMatching(/^C4 .*under “Date” and looks like “Responsibility”.*move it to D4\.$/),
      expect.stringMatching(/^D5 .*under “Responsibility” and looks like “Date”.*move it to C5\.$/),
    ]);
  });
});
