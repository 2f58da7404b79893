import { describe, expect, it } from 'vitest';
import {
  revisionsInShort,
  revisionsInWords,
  unexplainedRevision,
  withEditedCell,
  withRevisionAt,
} from '../../../../shared/plan/date-revisions.ts';
import type { ActionRow, PlanRow } from '../../../../shared/plan/plan.ts';

const texts = { action: 'Do it', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
const today = '2026-11-25';

function dated(date: string, more: Partial<ActionRow> = {}): ActionRow {
  return { id: 'a', kind: 'action', number: '17', date, ...texts, custom: {}, ...more };
}

function edited(row: ActionRow, date: string): ActionRow {
  const after = withEditedCell(row, 'date', date, today);
  if (after.kind !== 'action') throw new Error('an action stays one');
  return after;
}

describe('a date that is put back', () => {
  it.each([
    ['March 2010', 'June 2010'],
    ['March 2010', '1 April 2010'],
    ['31/03/2010', 'Q1 2010/11'],
    // The end is what counts: by then it is due.
    ['March 2010', 'March to April 2010'],
    ['2009/10', 'April 2010'],
  ])('is kept as a revision: %s, then %s', (from, to) => {
    expect(edited(dated(from), to)).toEqual(dated(to, { dateRevisions: [{ from, to, on: today, reason: '' }] }));
  });

  it.each([
    ['put right', 'Marhc 2010', 'March 2010'],
    ['said in other words', 'March 2010', '31/03/2010'],
    ['given for the first time', '', 'March 2010'],
  ])('is not one that is %s: %s, then %s', (_what, from, to) => {
    expect(edited(dated(from), to)).toEqual(dated(to));
  });

  it.each([
    ['brought forward', 'June 2010', 'March 2010', undefined],
    ['said more closely', 'March 2010', '15 March 2010', undefined],
    ['made one that cannot be read', 'March 2010', 'Ongoing', { words: 'March 2010' }],
    ['emptied', 'March 2010', '', { words: 'March 2010' }],
  ])('is not one that is %s, of which the first is kept: %s, then %s', (_what, from, to, last) => {
    const first = { words: from };
    const earlierDates = last === undefined ? { first } : { first, last };
    expect(edited(dated(from), to)).toEqual(dated(to, { earlierDates }));
  });

  function through(...dates: readonly string[]): ActionRow {
    const [first = '', ...others] = dates;
    return others.reduce(edited, dated(first));
  }

  it.each([
    [['March 2010', '', 'June 2011'], 'first March 2010 · revised 1×'],
    [['March 2010', 'TBC', 'June 2011'], 'first March 2010 · revised 1×'],
    [['March 2010', 'TBC', '', 'Ongoing', 'June 2011'], 'first March 2010 · revised 1×'],
    [['', 'TBC', 'March 2010', '', 'June 2011'], 'first March 2010 · revised 1×'],
    [['March 2010', 'February 2010', 'June 2011'], 'first March 2010 · revised 1×'],
    [['March 2010', 'February 2010', '', 'June 2011'], 'first March 2010 · revised 1×'],
    [['March 2010', 'June 2010', '', 'July 2010'], 'first March 2010 · revised 2×'],
    [['March 2010', 'February 2010', 'June 2011', 'May 2011', 'July 2011'], 'first March 2010 · revised 2×'],
    [['March 2010', '', 'March 2010'], ''],
    [['March 2010', '', 'February 2010'], ''],
    [['March 2010', 'June 2010', '', 'May 2010'], 'first March 2010 · revised 1×'],
  ])('has the first that was set, whatever stood there between: %j', (dates, short) => {
    expect(revisionsInShort(through(...dates))).toBe(short);
  });

  it('that follows a blank says what it was put back from, and keeps no more than it must', () => {
    const revision = { from: 'March 2010', to: 'June 2011', on: today, reason: '' };
    expect(through('March 2010', '', 'June 2011')).toEqual(dated('June 2011', { dateRevisions: [revision] }));
    const day = dated('October', { dateDay: '2010-10-31' });
    expect(revisionsInShort(edited(edited(day, ''), 'September 2010'))).toBe('');
    expect(revisionsInShort(edited(edited(day, ''), 'November 2010'))).toBe('first October · revised 1×');
  });

  it('is measured from the day that its date cell held, where the words do not say it', () => {
    const row = dated('October', { dateDay: '2010-10-31' });
    expect(edited(row, 'September 2010').dateRevisions).toBeUndefined();
    expect(edited(row, 'November 2010').dateRevisions).toHaveLength(1);
  });

  it('is counted each time, with the first date kept', () => {
    const twice = edited(edited(dated('March 2010'), 'June 2010'), 'July 2010');
    expect(twice.dateRevisions?.map(({ from, to }) => [from, to])).toEqual([
      ['March 2010', 'June 2010'],
      ['June 2010', 'July 2010'],
    ]);
    expect(revisionsInShort(twice)).toBe('first March 2010 · revised 2×');
    expect(revisionsInWords(twice)).toBe('First March 2010, put back 2 times');
    expect([revisionsInShort(dated('March 2010')), revisionsInWords(dated('March 2010'))]).toEqual(['', '']);
    // Brought forward, it has been put back all the same.
    expect(edited(twice, 'May 2010').dateRevisions).toEqual(twice.dateRevisions);
  });

  it('is asked about until somebody has said why, or another date stands there', () => {
    const row = edited(dated('March 2010'), 'June 2010');
    expect(unexplainedRevision(row)).toBe(0);
    const [revision] = row.dateRevisions ?? [];
    if (revision === undefined) throw new Error('it was put back');
    expect(unexplainedRevision(withRevisionAt(row, 0, { ...revision, reason: 'ICT contract' }))).toBeUndefined();
    expect(unexplainedRevision(edited(row, 'May 2010'))).toBeUndefined();
    expect(unexplainedRevision(dated('March 2010'))).toBeUndefined();
    expect(withRevisionAt(row, 0, null)).toEqual(dated('June 2010'));
  });
});

describe('what is no date of an action', () => {
  it('has no revisions', () => {
    expect(withEditedCell(dated('March 2010'), 'fileRef', 'June 2011', today)).toEqual(
      dated('March 2010', { fileRef: 'June 2011' }),
    );
    const theme: PlanRow = { id: 't', kind: 'theme', text: 'DATA', date: 'March 2010' };
    expect(withEditedCell(theme, 'date', 'June 2010', today)).toEqual({ ...theme, date: 'June 2010' });
  });
});
