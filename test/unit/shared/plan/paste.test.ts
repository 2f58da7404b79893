import { describe, expect, it } from 'vitest';
import { actionFields, actionsFrom, planBlockPaste } from '../../../../shared/plan/paste-block.ts';
import { pasteRows } from '../../../../shared/plan/paste-rows.ts';
import { type ActionRow, COUNCIL_LABELS, type PlanRow } from '../../../../shared/plan/plan.ts';
import { planFieldSetting } from '../../../../shared/plan/set-field.ts';

const columns = { ...COUNCIL_LABELS, custom: [{ key: 'rag', label: 'RAG' }] };

function action(number: string, texts: Partial<ActionRow> = {}): ActionRow {
  const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '', custom: {} };
  return { id: `a${number}`, kind: 'action', number, ...empty, ...texts };
}

const THEME: PlanRow = { id: 't', kind: 'theme', text: 'T', date: '' };
const ROWS = [THEME, action('1', { evidence: 'Minutes' }), { ...THEME, id: 't2' }, action('2', { fileRef: 'DQ/2' })];

function newIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

describe('a block that is pasted', () => {
  it('goes rightwards and downwards over actions, and says what it takes away and what finds no place', () => {
    const texts = [
      ['A', 'B'],
      ['C', 'D'],
      ['E', 'F'],
    ];
    const paste = planBlockPaste(ROWS, actionFields(columns), { rowId: 'a1', field: 'evidence' }, texts);
    expect(paste.cells).toEqual([
      { rowId: 'a1', field: 'evidence', base: 'Minutes', text: 'A' },
      { rowId: 'a1', field: 'fileRef', base: '', text: 'B' },
      { rowId: 'a2', field: 'evidence', base: '', text: 'C' },
      { rowId: 'a2', field: 'fileRef', base: 'DQ/2', text: 'D' },
    ]);
    expect(paste).toMatchObject({ replaced: 2, beyond: [['E', 'F']], tooWide: 0, fields: ['evidence', 'fileRef'] });
  });

  it('that is too wide says by how much, and one on a theme begins with the action below it', () => {
    expect(
      planBlockPaste(ROWS, actionFields(columns), { rowId: 'a1', field: 'custom:rag' }, [['a', 'b', 'c']]).tooWide,
    ).toBe(2);
    const below = planBlockPaste(ROWS, actionFields(columns), { rowId: 't2', field: 'text' }, [['7']]);
    expect(below.cells).toEqual([{ rowId: 'a2', field: 'number', base: '2', text: '7' }]);
    expect(planBlockPaste([THEME], actionFields(columns), { rowId: 't', field: 'text' }, [['7']]).actions).toEqual([]);
  });

  it('makes actions of the lines that found none, with the next free numbers', () => {
    const added = actionsFrom([['May', 'CMT']], ['date', 'responsibility'], newIds(), () => '3');
    expect(added).toMatchObject([{ id: 'new-1', number: '3', date: 'May', responsibility: 'CMT', custom: {} }]);
    expect(actionsFrom([['9']], ['number'], newIds(), () => '3')).toMatchObject([{ number: '9' }]);
  });
});

describe('rows that are pasted', () => {
  const notes = [{ about: '', author: '', text: 'Ask' }];
  const attachments = [{ file: 'f' }] as unknown as NonNullable<ActionRow['attachments']>;
  const progress = [{ id: 'n', on: '2010-03-01', text: 'Begun' }];
  const copied = [THEME, action('2', { custom: { rag: 'Green' }, notes, attachments, progress })];
  const goal = (rows: readonly PlanRow[]) => ({ planId: 'p', rows, columns });

  it('are copies with ids and numbers of their own, word for word, without what was noted on them', () => {
    const { rows, columns: wider } = pasteRows(
      goal(ROWS),
      { planId: 'p', columns, rows: copied, isCut: false },
      newIds(),
    );
    expect(wider).toBeUndefined();
    expect(rows).toEqual([
      { ...THEME, id: 'new-1' },
      { ...action('3', { custom: { rag: 'Green' } }), id: 'new-2' },
    ]);
  });

  it('that were cut stay the same rows, numbers, notes and all, but once only', () => {
    const left = [ROWS[1] as PlanRow];
    const cut = { planId: 'p', columns, rows: copied, isCut: true };
    expect(pasteRows(goal(left), cut, newIds()).rows).toEqual(copied);
    const again = pasteRows(goal([...left, ...copied]), cut, newIds()).rows;
    expect(again.map(({ id }) => id)).toEqual(['new-1', 'new-2']);
    // In another plan they keep their notes and their course; the evidence files are not there.
    const [, elsewhere] = pasteRows({ ...goal(left), planId: 'other' }, cut, newIds()).rows;
    expect(elsewhere).toMatchObject({ id: 'new-2', number: '2', notes, progress });
    expect(elsewhere).not.toHaveProperty('attachments');
    expect(again[1]).toMatchObject({ number: '3' });
  });

  it('bring the columns that the plan has not, and put the others where they are called the same', () => {
    const theirs = {
      ...COUNCIL_LABELS,
      custom: [
        { key: 'x', label: ' rag ' },
        { key: 'y', label: 'Cost' },
        { key: 'z', label: 'Unused' },
      ],
    };
    const rows = [action('9', { custom: { x: 'Red', y: '£5', z: '' } })];
    const pasted = pasteRows(goal(ROWS), { planId: 'p', columns: theirs, rows, isCut: false }, newIds());
    expect(pasted.columns?.custom.map(({ label }) => label)).toEqual(['RAG', 'Cost']);
    expect(pasted.rows).toMatchObject([{ number: '9', custom: { rag: 'Red', cost: '£5' } }]);
  });
});

describe('a field that is set for many', () => {
  const rows = [THEME, action('1', { evidence: 'Minutes' }), action('2')];
  const texts = (way: 'replace' | 'append' | 'empty', text = 'New') =>
    planFieldSetting(rows, 'evidence', text, way).cells.map((cell) => `${cell.rowId}:${cell.text}`);

  it('goes over, below, or only where there is nothing', () => {
    expect(texts('replace')).toEqual(['a1:New', 'a2:New']);
    expect(texts('append')).toEqual(['a1:Minutes\nNew', 'a2:New']);
    expect(texts('empty')).toEqual(['a2:New']);
    expect(texts('replace', '')).toEqual(['a1:']);
    expect(texts('append', '')).toEqual([]);
  });

  it('tells how many filled cells it takes the place of', () => {
    expect(planFieldSetting(rows, 'evidence', 'New', 'replace')).toMatchObject({ actions: 2, replaced: 1 });
    expect(planFieldSetting(rows, 'evidence', 'New', 'append')).toMatchObject({ actions: 2, replaced: 0 });
    expect(planFieldSetting(rows, 'evidence', 'Minutes', 'replace')).toMatchObject({ replaced: 0 });
  });
});
