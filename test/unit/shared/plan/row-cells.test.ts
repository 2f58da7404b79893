import { describe, expect, it } from 'vitest';
import { type ActionRow, COUNCIL_LABELS, customKey } from '../../../../shared/plan/plan.ts';
import {
  cellFields,
  cellLabel,
  cellText,
  customField,
  rowName,
  withCellText,
} from '../../../../shared/plan/row-cells.ts';

const columns = { ...COUNCIL_LABELS, custom: [{ key: 'rag', label: 'RAG' }] };
const action: ActionRow = {
  id: 'a',
  kind: 'action',
  number: '17',
  action: 'Do it',
  date: '',
  responsibility: '',
  reportedTo: '',
  evidence: 'Done',
  fileRef: '',
  custom: { rag: 'Green' },
};
const theme = { id: 't', kind: 'theme', text: 'DATA SECURITY', date: 'March 2010' } as const;
const statement = { id: 's', kind: 'statement', text: 'The Council ensures' } as const;

describe('the cells of a row', () => {
  it('can each be read and replaced, and no other changes', () => {
    for (const row of [action, theme, statement]) {
      for (const field of cellFields(row, columns)) {
        const changed = withCellText(row, field, 'new words');
        expect(cellText(changed, field)).toBe('new words');
        expect(withCellText(changed, field, cellText(row, field))).toEqual(row);
      }
    }
  });

  it('include the custom columns, and an empty text where the action has none', () => {
    expect(cellFields(action, columns).at(-1)).toBe('custom:rag');
    expect(cellText({ ...action, custom: {} }, customField('rag'))).toBe('');
  });

  it('are never a property that objects are born with', () => {
    expect(cellText(action, customField('constructor'))).toBe('');
    expect(customKey('constructor', [])).not.toBe('constructor');
    expect(customKey('__proto__', [])).toBe('proto');
  });

  it('are called by their column and their row', () => {
    expect(`${cellLabel(action, 'evidence', columns)} of ${rowName(action)}`).toBe('Evidence / Outcome of action 17');
    expect(cellLabel(action, customField('rag'), columns)).toBe('RAG');
    expect(cellLabel(theme, 'date', columns)).toBe('Date');
    expect(rowName(theme)).toBe('the theme DATA SECURITY');
    expect(rowName({ ...action, number: '' })).toBe('an action without a number');
  });
});

describe('keys of custom columns', () => {
  it('are all different, even where labels are the same or have no letters', () => {
    const keys: string[] = [];
    for (const label of ['RAG', 'rag', 'R-A-G', '***', '', '***']) keys.push(customKey(label, keys));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key !== '')).toBe(true);
  });
});
