import { describe, expect, it } from 'vitest';
import { isActionNumber, nextNumber } from '../../../../shared/plan/action-numbers.ts';
import type { ActionRow } from '../../../../shared/plan/plan.ts';

function numbered(number: string): ActionRow {
  const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id: number, kind: 'action', number, ...empty, custom: {} };
}

describe('the number proposed for a new action', () => {
  it('is one above the highest, wherever that stands', () => {
    expect(nextNumber([numbered('3'), numbered('51'), numbered('7')])).toBe('52');
  });

  it('passes over labels that are no whole numbers', () => {
    expect(nextNumber([numbered('2a'), numbered('DQ07'), numbered('1.9'), numbered('')])).toBe('1');
  });

  it('is 1 in an empty plan', () => {
    expect(nextNumber([])).toBe('1');
  });
});

describe('a label as actions have them', () => {
  it.each(['1', '17', '17.', '17)', '(17)', '1.1', '2a', 'DQ07', 'DQ/17', '1/2'])('%s', (label) => {
    expect(isActionNumber(label)).toBe(true);
  });

  it.each(['', 'DATA SECURITY', 'March 2010', '17 The Council', 'UoR 2.2', 'x'])('is not “%s”', (label) => {
    expect(isActionNumber(label)).toBe(false);
  });
});
