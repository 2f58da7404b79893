import { describe, expect, it } from 'vitest';
import { actionRag, isComplete } from '../../../../shared/plan/action-status.ts';
import { daysBefore } from '../../../../shared/plan/calendar.ts';
import { dueState } from '../../../../shared/plan/due-state.ts';
import { type ActionRow, COUNCIL_LABELS, type CustomColumn, type PlanColumns } from '../../../../shared/plan/plan.ts';

function action(date: string, custom: ActionRow['custom'] = {}): ActionRow {
  const empty = { number: '1', action: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id: '1', kind: 'action', ...empty, date, custom };
}

function withColumns(...custom: readonly CustomColumn[]): PlanColumns {
  return { ...COUNCIL_LABELS, custom };
}

const plain = withColumns();
const status: CustomColumn = {
  key: 'status',
  label: 'Where we are',
  type: 'choice',
  role: 'status',
  choices: [
    { word: 'Signed off', meaning: '', isDone: true },
    { word: 'Done in part', meaning: '' },
  ],
};

describe('how a date stands', () => {
  it.each([
    ['March 2010', '2010-02-28', 'due'],
    ['March 2010', '2010-03-01', 'due-soon'],
    ['March 2010', '2010-03-31', 'due-soon'],
    ['March 2010', '2010-04-01', 'overdue'],
    ['Q4 2009/10', '2010-04-01', 'overdue'],
    ['Ongoing', '2010-04-01', 'unread'],
    [' ', '2010-04-01', 'no-date'],
  ])('%s on %s is %s', (date, today, state) => {
    expect(dueState(action(date), plain, today, 30)).toBe(state);
  });

  it('goes by the days that are set', () => {
    expect(dueState(action('31 March 2010'), plain, '2010-03-30', 0)).toBe('due');
    expect(dueState(action('31 March 2010'), plain, '2010-03-31', 0)).toBe('due-soon');
    expect(dueState(action('31 March 2010'), plain, '2009-03-31', 366)).toBe('due-soon');
  });

  it('is not asked of an action that is complete by the council’s own word', () => {
    const columns = withColumns(status);
    expect(dueState(action('March 2010', { status: 'signed  off' }), columns, '2011-01-01', 30)).toBeUndefined();
    expect(dueState(action('March 2010', { status: 'Done in part' }), columns, '2011-01-01', 30)).toBe('overdue');
    expect(dueState(action('March 2010', { status: 'Completed May' }), columns, '2011-01-01', 30)).toBeUndefined();
  });
});

describe('days before a day', () => {
  it('go over months, leap days and years', () => {
    expect(daysBefore('2012-03-01', 1)).toBe('2012-02-29');
    expect(daysBefore('2011-01-01', 366)).toBe('2009-12-31');
    expect(daysBefore('2011-01-01', 0)).toBe('2011-01-01');
  });
});

describe('roles', () => {
  it('say which column is the status, whatever the headings of others', () => {
    const columns = withColumns({ key: 'progress', label: 'Progress' }, status);
    expect(isComplete(action('', { progress: 'Completed' }), columns)).toBe(false);
    expect(isComplete(action('', { progress: 'Completed' }), withColumns({ key: 'progress', label: 'Progress' }))).toBe(
      true,
    );
  });

  it('say which column is the RAG, and its words which colour they have', () => {
    const choices = [{ word: 'Off track', meaning: '', colour: 'red' as const }];
    const columns = withColumns(
      { key: 'old', label: 'RAG' },
      { key: 'health', label: 'Health', type: 'choice', role: 'rag', choices },
    );
    expect(actionRag(action('', { old: 'Green', health: 'Off track' }), columns)).toBe('red');
    expect(actionRag(action('', { old: 'Green', health: 'Amber – ICT' }), columns)).toBe('amber');
    expect(actionRag(action('', { old: 'Green' }), columns)).toBeUndefined();
  });
});
