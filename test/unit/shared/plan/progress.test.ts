import { describe, expect, it } from 'vitest';
import type { ActionRow } from '../../../../shared/plan/plan.ts';
import { type ProgressNote, withoutProgressNote, withProgressNote } from '../../../../shared/plan/progress.ts';

const texts = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
const bare: ActionRow = { id: 'a', kind: 'action', number: '17', ...texts, custom: {} };

function note(id: string, on: string, text = id): ProgressNote {
  return { id, on, text };
}

function noted(...notes: readonly ProgressNote[]): ActionRow {
  return notes.reduce(withProgressNote, bare);
}

function order(row: ActionRow): readonly string[] {
  return (row.progress ?? []).map(({ id }) => id);
}

describe('progress notes', () => {
  it('stand with the newest day first, and of one day the last one added', () => {
    const row = noted(note('may', '2010-05-01'), note('march', '2010-03-01'), note('june', '2010-06-01'));
    expect(order(row)).toEqual(['june', 'may', 'march']);
    expect(order(withProgressNote(row, note('may too', '2010-05-01')))).toEqual(['june', 'may too', 'may', 'march']);
  });

  it('keep their place when their text is changed, and go to the one of their day when that is', () => {
    const row = noted(note('a', '2010-05-01'), note('b', '2010-05-01'), note('c', '2010-06-01'));
    expect(order(row)).toEqual(['c', 'b', 'a']);
    const changed = withProgressNote(row, note('a', '2010-05-01', 'other words'));
    expect(order(changed)).toEqual(['c', 'b', 'a']);
    expect(changed.progress?.[2]?.text).toBe('other words');
    expect(order(withProgressNote(row, note('a', '2010-07-01')))).toEqual(['a', 'c', 'b']);
    expect(order(withProgressNote(row, note('c', '2010-01-01')))).toEqual(['b', 'a', 'c']);
  });

  it('leave no empty list when the last one goes', () => {
    expect(withoutProgressNote(noted(note('a', '2010-05-01')), 'a')).toEqual(bare);
    expect(order(withoutProgressNote(noted(note('a', '2010-05-01'), note('b', '2010-05-01')), 'a'))).toEqual(['b']);
  });
});
