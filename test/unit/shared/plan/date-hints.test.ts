import { expect, it } from 'vitest';
import { readingInWords, shortReading } from '../../../../shared/plan/date-hints.ts';
import { readPlanDate } from '../../../../shared/plan/plan-dates.ts';

it.each([
  ['March 2010', ''],
  ['31/03/2010', ''],
  ['March/April 2010', ''],
  ['2010', ''],
  ['Ongoing', ''],
  ['', ''],
  ['31/3/10', '31 March 2010'],
  ['Mar 10', 'March 2010'],
  ['Q4 2009/10', 'to 31 March 2010'],
  ['2009/10', 'to 31 March 2010'],
  ['Autumn 2010', 'to 30 November 2010'],
])('beside “%s” stands “%s”', (words, reading) => {
  expect(shortReading(words, readPlanDate(words))).toBe(reading);
});

it('the day that a date cell held and does not show stands beside its words', () => {
  expect(shortReading('March', { kind: 'day', from: '2010-03-31', to: '2010-03-31' })).toBe('31 March 2010');
});

it('while a date is typed, it is said how it is read', () => {
  expect(readingInWords(' ')).toBe('');
  expect(readingInWords('Soon')).toBe('Not read as a date');
  expect(readingInWords('Q4 2009/10')).toBe('Read as Quarter 4 of 2009/10 (January to March 2010)');
});
