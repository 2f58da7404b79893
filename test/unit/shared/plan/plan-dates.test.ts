import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay } from '../../../../shared/plan/calendar.ts';
import { planDateInWords } from '../../../../shared/plan/date-in-words.ts';
import { type PlanDateKind, readPlanDate } from '../../../../shared/plan/plan-dates.ts';

type Row = readonly [kind: PlanDateKind, from: string, to: string, inWords: string, words: readonly string[]];

const READ: readonly Row[] = [
  [
    'day',
    '2010-03-31',
    '2010-03-31',
    '31 March 2010',
    [
      '31/03/2010',
      '31/3/10',
      '31.3.10',
      '31-03-2010',
      '31-Mar-10',
      '31 Mar 2010',
      '31st March 2010',
      'the 31st of March 2010',
      'Wednesday 31 March 2010',
      'Wed, 31 March 2010',
      'March 31st, 2010',
      'by 31 March 2010',
      'By: 31 March 2010.',
      '31 MARCH\n2010',
      '31\u00a0March 2010',
      '2010-03-31',
      '2010-03-31 00:00:00',
      '31/03/2010 14:24',
    ],
  ],
  ['day', '2008-02-29', '2008-02-29', '29 February 2008', ['29/02/2008', '29 Feb 08']],
  ['day', '1999-12-31', '1999-12-31', '31 December 1999', ['31/12/99']],
  ['day', '2079-01-01', '2079-01-01', '1 January 2079', ['1/1/79']],
  ['day', '1980-01-01', '1980-01-01', '1 January 1980', ['1/1/80']],
  ['days', '2010-03-01', '2010-03-05', '1 March 2010 to 5 March 2010', ['1-5 March 2010', '1st to 5th March 2010']],
  ['days', '2009-04-01', '2010-03-31', '1 April 2009 to 31 March 2010', ['1 April 2009 – 31 March 2010']],
  [
    'month',
    '2010-03-01',
    '2010-03-31',
    'March 2010',
    [
      'March 2010',
      'Mar 2010',
      'Mar. 2010',
      'Mar-10',
      'Mar 10',
      'mar ’10',
      'March, 2010',
      'by end of March 2010',
      'End March 2010',
      'early/mid March 2010',
      'Mid-March 2010',
      '03/2010',
      '2010-03',
    ],
  ],
  ['month', '2010-02-01', '2010-02-28', 'February 2010', ['Feb-10']],
  ['month', '2009-09-01', '2009-09-30', 'September 2009', ['Sept 09', 'by September 2009']],
  [
    'months',
    '2010-03-01',
    '2010-04-30',
    'March to April 2010',
    ['March/April 2010', 'March - April 2010', 'Mar–Apr 10', 'March and April 2010', 'late March to early April 2010'],
  ],
  ['months', '2009-12-01', '2010-01-31', 'December 2009 to January 2010', ['Dec 2009/Jan 2010', 'Dec/Jan 2010']],
  ['months', '2009-04-01', '2010-03-31', 'April 2009 to March 2010', ['April 2009 to March 2010', 'Apr-09 - Mar-10']],
  ['months', '2009-04-01', '2009-09-30', 'April to September 2009', ['Q1-Q2 2009/10']],
  ['months', '2009-04-01', '2011-03-31', 'April 2009 to March 2011', ['2009/10 to 2010/11']],
  [
    'quarter',
    '2010-01-01',
    '2010-03-31',
    'Quarter 4 of 2009/10 (January to March 2010)',
    [
      'Q4 2009/10',
      'Quarter 4 2009-10',
      'Q4 09/10',
      'Q4 of 2009/2010',
      '4th quarter 2009/10',
      '2009/10 Q4',
      'by Q4 2009/10',
    ],
  ],
  ['quarter', '2009-04-01', '2009-06-30', 'Quarter 1 of 2009/10 (April to June 2009)', ['first quarter of 2009/10']],
  [
    'half-year',
    '2009-10-01',
    '2010-03-31',
    'Second half of 2009/10 (October 2009 to March 2010)',
    ['H2 2009/10', 'the second half of 2009/10'],
  ],
  ['season', '2010-03-01', '2010-05-31', 'Spring 2010 (March to May 2010)', ['Spring 2010', 'by Spring 2010']],
  ['season', '2010-09-01', '2010-11-30', 'Autumn 2010 (September to November 2010)', ['autumn 2010']],
  ['season', '2007-12-01', '2008-02-29', 'Winter 2007/08 (December 2007 to February 2008)', ['Winter 2007/08']],
  [
    'financial-year',
    '2009-04-01',
    '2010-03-31',
    'Financial year 2009/10 (April 2009 to March 2010)',
    [
      '2009/10',
      '2009-10',
      '2009-2010',
      '2009 / 10',
      'FY 2009/10',
      'FY09/10',
      'financial year 2009/10',
      'during 2009/10',
    ],
  ],
  [
    'financial-year',
    '1999-04-01',
    '2000-03-31',
    'Financial year 1999/00 (April 1999 to March 2000)',
    ['1999/00', '1999/2000'],
  ],
  ['year', '2010-01-01', '2010-12-31', 'January to December 2010', ['2010', 'by end of 2010']],
];

describe('the words of a date are read', () => {
  it.each(READ.flatMap(([kind, from, to, inWords, all]) => all.map((words) => ({ words, kind, from, to, inWords }))))(
    '$words: $inWords',
    ({ words, inWords, ...expected }) => {
      const date = readPlanDate(words);
      expect(date).toEqual(expected);
      expect(date && planDateInWords(date)).toBe(inWords);
    },
  );

  it.each([
    '',
    'Ongoing',
    'TBC',
    'Annually',
    'Monthly from April',
    'March',
    '31 March',
    'Q4',
    // No such day, and no month comes first.
    '03/31/2010',
    '29/02/2010',
    '31/04/2010',
    '00/00/0000',
    '31.03-2010',
    // Two officers would read these as two dates.
    '09/10',
    '2009-12',
    'Q4 2010',
    'Winter 2010',
    '2009 to 2010',
    'March/September 2010',
    // Not in this order.
    'April 2010 to March 2010',
    '2009/12',
    // More than a date.
    'March 2010\nand yearly after that',
    'March 2010 (was May 2009)',
    '17',
    '1.1',
    '12010',
  ])('%s is not, which is no error', (words) => {
    expect(readPlanDate(words)).toBeUndefined();
  });
});

describe('readings', () => {
  const PIECES = [
    '31',
    '1',
    '03',
    '2010',
    '09',
    '10',
    '/',
    '-',
    ' ',
    '.',
    'March',
    'dec',
    'Q4',
    'by ',
    ' to ',
    'end of ',
    'H1',
    'winter',
    "'",
    'st',
    '\n',
  ];

  it('are whole days in order, whatever the words', () => {
    const words = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(words, (text) => {
        const date = readPlanDate(text);
        if (date === undefined) return;
        expect([isIsoDay(date.from), isIsoDay(date.to), date.from <= date.to]).toEqual([true, true, true]);
        expect(planDateInWords(date)).not.toMatch(/undefined|NaN|^ | $/);
      }),
      { numRuns: 20_000, seed: 31 },
    );
  });

  it('of a day in words are that day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (moment) => {
        const iso = moment.toISOString().slice(0, 10);
        const [year, month, ofMonth] = iso.split('-');
        const date = { kind: 'day', from: iso, to: iso } as const;
        expect(readPlanDate(planDateInWords(date))).toEqual(date);
        expect(readPlanDate(`${ofMonth}/${month}/${year}`)).toEqual(date);
        expect(readPlanDate(iso)).toEqual(date);
      }),
      { seed: 31 },
    );
  });
});
