import { describe, expect, it } from 'vitest';
import { restoreHistory } from '../../../../shared/plan/restore-history.ts';

function entry(change: object) {
  return { at: '2026-11-25T10:00:00.000Z', label: 'Rename', changes: [change], undone: 0 };
}

describe('a renaming in a history from a file', () => {
  const choices = { kind: 'party choices', before: { views: { a: ['cmt'] } }, after: { views: { a: ['team'] } } };

  it('comes with the views and exports that followed it', () => {
    const exported = { ...choices, before: { views: {}, exported: 'CMT' }, after: { views: {}, exported: 'Team' } };
    const filtered = { ...choices, before: { views: {}, filter: ['cmt'] }, after: { views: {}, filter: ['team'] } };
    const entries = [entry(choices), entry(exported), entry(filtered)];
    expect(restoreHistory({ positions: [], entries }, 0)).toEqual({
      history: { positions: [], entries },
      isWhole: true,
    });
  });

  it('is left out with all before it where these are none', () => {
    for (const after of [
      undefined,
      {},
      { views: { a: 'team' } },
      { views: {}, exported: 1 },
      { views: {}, filter: 'x' },
    ]) {
      const entries = [entry(choices), entry({ ...choices, after })];
      const found = restoreHistory({ positions: [], entries }, 0);
      expect(found).toEqual({ history: { positions: [], entries: [] }, isWhole: false });
    }
  });
});
