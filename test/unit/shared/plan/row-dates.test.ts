import { describe, expect, it } from 'vitest';
import type { ActionRow, ThemeRow } from '../../../../shared/plan/plan.ts';
import { withCellText } from '../../../../shared/plan/row-cells.ts';
import { dateReading, keptDay, listDates, readRowDate } from '../../../../shared/plan/row-dates.ts';

const texts = { action: 'Do it', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
const action: ActionRow = {
  id: 'a',
  kind: 'action',
  number: '1',
  date: '5 Mar',
  ...texts,
  custom: {},
  dateDay: '2010-03-05',
};
const theme: ThemeRow = { id: 't', kind: 'theme', text: 'DATA', date: 'October', dateDay: '2010-10-31' };

describe('the day of a date cell', () => {
  it.each([
    ['5 Mar', '2010-03-05'],
    ['March', '2010-03-01'],
    ['40268', '2010-03-31'],
    ['Mar-10', '2010-03-17'],
    // A format with the month first, in words that would be read with the day first.
    ['03/04/2010', '2010-03-04'],
  ])('is kept beside words that do not say it: %s', (words, day) => {
    expect(keptDay(words, day)).toEqual({ dateDay: day });
  });

  it.each([
    ['31/03/2010', '2010-03-31'],
    ['Mar-10', '2010-03-01'],
    ['March 2010', '2010-03-31'],
    ['', '2010-03-31'],
    ['5 Mar', undefined],
  ])('is not kept beside words that say as much: %s', (words, day) => {
    expect(keptDay(words, day)).toEqual({});
  });

  it('is what the date is read as, and goes when the words are edited', () => {
    const day = { kind: 'day', from: '2010-03-05', to: '2010-03-05' };
    expect(readRowDate(action)).toEqual(day);
    expect(readRowDate(withCellText(action, 'action', 'Do more'))).toEqual(day);
    const edited = withCellText(action, 'date', 'May 2010');
    expect(edited).not.toHaveProperty('dateDay');
    expect(edited).toMatchObject({ date: 'May 2010', action: 'Do it' });
    expect(withCellText(theme, 'date', '')).toEqual({ id: 't', kind: 'theme', text: 'DATA', date: '' });
  });
});

describe('the readings of rows', () => {
  it('are said in words, quietly where there is none', () => {
    expect(dateReading(action)).toBe('Read as 5 March 2010');
    expect(dateReading({ ...theme, date: 'Q4 2009/10', dateDay: '2010-03-31' })).toBe('Read as 31 March 2010');
    expect(dateReading(withCellText(theme, 'date', 'Ongoing'))).toBe('Not read as a date');
    expect(dateReading(withCellText(theme, 'date', ''))).toBe('');
    expect(dateReading({ id: 's', kind: 'statement', text: 'March 2010' })).toBe('');
  });

  it('are listed for rows with a date', () => {
    const rows = [theme, action, withCellText(action, 'date', ''), withCellText(action, 'date', 'TBC')];
    expect(listDates(rows)).toEqual([
      { row: 't', number: '', words: 'October', reading: { kind: 'day', from: '2010-10-31', to: '2010-10-31' } },
      { row: 'a', number: '1', words: '5 Mar', reading: { kind: 'day', from: '2010-03-05', to: '2010-03-05' } },
      { row: 'a', number: '1', words: 'TBC', reading: null },
    ]);
  });
});
