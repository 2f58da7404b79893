import { describe, expect, it } from 'vitest';
import {
  editedColumn,
  withNewWord,
  withoutWord,
  withWord,
  withWordMoved,
  wordChanges,
  wordsFault,
} from '../../../../renderer/columns/words-state.ts';
import type { CustomColumn } from '../../../../shared/plan/plan.ts';

const column: CustomColumn = {
  key: 'status',
  label: 'Status',
  type: 'choice',
  role: 'status',
  choices: [
    { word: 'Open', meaning: '' },
    { word: 'Shut', meaning: 'Over', colour: 'green', isDone: true },
  ],
};
const edited = editedColumn(column, column.choices ?? []);

describe('words that are edited', () => {
  it('are as they were where nothing was done', () => {
    expect(wordChanges([edited], [column])).toEqual([]);
  });

  it('are renamed in cells where the person wants it', () => {
    const renamed = withWord(edited, 0, { word: ' Under way ' });
    expect(wordChanges([renamed], [column])[0]).toMatchObject({
      after: {
        choices: [
          { word: 'Under way', meaning: '' },
          { word: 'Shut', isDone: true },
        ],
      },
      renames: [{ from: 'Open', to: 'Under way' }],
    });
    expect(wordChanges([withWord(renamed, 0, { renamesCells: false })], [column])[0]?.renames).toEqual([]);
  });

  it('are added, moved and taken out; an empty one is none', () => {
    const added = withWord(withNewWord(withNewWord(edited)), 2, { word: 'Parked' });
    const moved = withWordMoved(withoutWord(added, 0), 2, -1);
    expect(wordChanges([moved], [column])[0]?.after.choices?.map(({ word }) => word)).toEqual(['Parked', 'Shut']);
    expect(withWordMoved(edited, 0, -1)).toBe(edited);
    expect(withWordMoved(edited, 1, 1)).toBe(edited);
  });

  it('are not kept twice, nor is a meaning without a word', () => {
    expect(wordsFault(edited)).toBeUndefined();
    expect(wordsFault(withWord(edited, 0, { word: 'shut ' }))).toContain('twice');
    expect(wordsFault(withWord(edited, 1, { word: ' ' }))).toContain('“Over”');
  });

  it('take a role from another column that had it', () => {
    const other: CustomColumn = { key: 'old', label: 'Old', role: 'rag' };
    const changes = wordChanges([{ ...edited, role: 'rag' }], [column, other]);
    expect(changes.map(({ after }) => [after.key, after.role])).toEqual([
      ['status', 'rag'],
      ['old', undefined],
    ]);
  });
});
