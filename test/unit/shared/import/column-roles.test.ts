import { describe, expect, it } from 'vitest';
import { withClearRoles } from '../../../../shared/import/column-roles.ts';
import type { ActionRow, CustomColumn } from '../../../../shared/plan/plan.ts';

function rowsOf(key: string, texts: readonly string[]): readonly ActionRow[] {
  const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return texts.map((text, id) => ({ id: `${id}`, kind: 'action', number: `${id}`, ...empty, custom: { [key]: text } }));
}

function rolesOf(labels: readonly string[], texts: readonly string[]) {
  const custom: readonly CustomColumn[] = labels.map((label, index) => ({
    key: index === 0 ? 'one' : `k${index}`,
    label,
  }));
  return withClearRoles(custom, rowsOf('one', texts)).map(({ role }) => role ?? 'none');
}

describe('a column that comes in with a sheet', () => {
  it.each([
    ['RAG', ['Red', 'AMBER', 'g', ''], 'rag'],
    ['RAG rating', ['Red', 'Amber – awaiting ICT'], 'none'],
    ['RAG', [], 'none'],
    ['Status', ['In progress', 'In progress', 'Complete', 'Complete'], 'status'],
    ['Status', ['In progress', 'Complete', 'Started'], 'none'],
    ['Progress', ['The strategy went to Audit Committee in January.', 'x', 'x', 'x'], 'none'],
    ['Progress', ['50%', '50%', '100%', '100%'], 'none'],
    ['Status', ['Red', 'Red', 'Green', 'Green'], 'none'],
    ['Cost', ['Red', 'Red'], 'none'],
  ])('“%s” with %j has the role %s', (label, texts, role) => {
    expect(rolesOf([label], texts)).toEqual([role]);
  });

  it('has none where another could have it too', () => {
    expect(rolesOf(['Status', 'Progress'], ['Done', 'Done'])).toEqual(['none', 'none']);
    expect(rolesOf(['RAG', 'Last RAG'], ['Red'])).toEqual(['none', 'none']);
  });

  it('keeps its key and its label', () => {
    expect(withClearRoles([{ key: 'one', label: 'RAG' }], rowsOf('one', ['Red']))).toEqual([
      { key: 'one', label: 'RAG', type: 'choice', role: 'rag' },
    ]);
  });
});
