import { describe, expect, it } from 'vitest';
import { type ActionRow, COUNCIL_LABELS } from '../../../../shared/plan/plan.ts';
import type { DateRevision } from '../../../../shared/plan/progress.ts';
import { toldChanges } from '../../../../shared/plan/told-changes.ts';

const columns = { ...COUNCIL_LABELS, custom: [{ key: 'rag', label: 'RAG' }] };
const texts = { action: 'Do it', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
const row: ActionRow = { id: 'a', kind: 'action', number: '17', date: 'October', ...texts, custom: {} };
const at = (changed: ActionRow, position = 'b') => ({ position, row: changed });

function changes(before: ActionRow, after: ActionRow) {
  return toldChanges(at(before), at(after), columns);
}

function revision(to: string, reason = ''): DateRevision {
  return { from: 'March 2010', to, on: '2026-11-25', reason };
}

describe('what became of a row', () => {
  it('is told cell by cell, those of columns that are gone included, in the order of the table', () => {
    const before = { ...row, evidence: 'Minutes', custom: { rag: 'Red', gone: 'Old words' } };
    const after = { ...row, action: 'Do it all', evidence: 'Minutes', custom: { rag: 'Green' } };
    expect(changes(before, after)).toEqual([
      { kind: 'cell', field: 'action', before: 'Do it', after: 'Do it all' },
      { kind: 'cell', field: 'custom:rag', before: 'Red', after: 'Green' },
      { kind: 'cell', field: 'custom:gone', before: 'Old words', after: '' },
    ]);
  });

  it('has with a date the day that was kept beside its words', () => {
    expect(changes({ ...row, dateDay: '2010-10-31' }, { ...row, date: 'May' })).toEqual([
      { kind: 'cell', field: 'date', before: 'October', after: 'May', dateDay: '2010-10-31' },
    ]);
  });

  it('is told as a move where only its place is another', () => {
    expect(toldChanges(at(row, 'b'), at(row, 'c'), columns)).toEqual([{ kind: 'moved' }]);
    expect(toldChanges(null, at(row), columns)).toEqual([{ kind: 'added', row }]);
    expect(toldChanges(at(row), null, columns)).toEqual([{ kind: 'deleted', row }]);
    expect(changes(row, row)).toEqual([]);
  });

  it('tells which progress notes came, went or changed', () => {
    const [old, other] = [
      { id: '1', on: '2010-05-01', text: 'One' },
      { id: '2', on: '2010-05-02', text: 'Two' },
    ];
    const changed = { id: '1', on: '2010-05-01', text: 'One, and more' };
    expect(changes({ ...row, progress: [old] }, { ...row, progress: [other, changed] })).toEqual([
      { kind: 'progress', before: null, after: other },
      { kind: 'progress', before: old, after: changed },
    ]);
    expect(changes({ ...row, progress: [old] }, row)).toEqual([{ kind: 'progress', before: old, after: null }]);
  });

  it('tells which revisions of the date came, went or were given a reason', () => {
    const [one, two] = [revision('May 2010'), revision('June 2010')];
    const why = revision('May 2010', 'ICT');
    const withAll = (...dateRevisions: readonly DateRevision[]) => ({ ...row, dateRevisions });
    expect(changes(withAll(one), withAll(one, two))).toEqual([{ kind: 'revision', before: null, after: two }]);
    expect(changes(withAll(one, two), withAll(why, two))).toEqual([{ kind: 'revision', before: one, after: why }]);
    expect(changes(withAll(one, two), withAll(two))).toEqual([{ kind: 'revision', before: one, after: null }]);
    expect(changes(withAll(one), row)).toEqual([{ kind: 'revision', before: one, after: null }]);
  });

  it('tells which evidence was attached or taken off, by its reference', () => {
    const [one, two] = [
      { evidence: 'e1', reference: 'DQ/17/1' },
      { evidence: 'e2', reference: '' },
    ];
    expect(changes({ ...row, attachments: [one] }, { ...row, attachments: [two] })).toEqual([
      { kind: 'evidence', attached: ['without a reference'], removed: ['DQ/17/1'] },
    ]);
  });

  it('tells the notes that a sheet brought', () => {
    const note = { about: 'Date', author: 'Ann', text: 'Ask Bob' };
    expect(changes(row, { ...row, notes: [note] })).toEqual([{ kind: 'note', note }]);
  });
});
