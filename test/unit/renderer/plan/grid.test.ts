import { describe, expect, it } from 'vitest';
import { keyMeaning } from '../../../../renderer/plan/grid-keys.ts';
import { type CellPlace, columnOf, type Move, movedPlace, neighbourRow } from '../../../../renderer/plan/grid-moves.ts';
import { GRID_START, gridReducer } from '../../../../renderer/plan/grid-state.ts';
import { type ActionRow, COUNCIL_LABELS, type PlanRow } from '../../../../shared/plan/plan.ts';
import { tableColumns } from '../../../../shared/plan/table-view.ts';

const columns = tableColumns({ columns: { ...COUNCIL_LABELS, custom: [{ key: 'rag', label: 'RAG' }] } });

function action(id: string): ActionRow {
  const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id, kind: 'action', number: id, ...empty, custom: {} };
}

const planRows: readonly PlanRow[] = [
  { id: 't', kind: 'theme', text: 'T', date: '' },
  { id: 's', kind: 'statement', text: 'S' },
  action('1'),
  action('2'),
];
const rows = planRows.map((row) => ({ id: row.id, row }));
const shape = { rows, columns };

function go(rowId: string, field: CellPlace['field'], move: Move, wanted?: number): string {
  const place = movedPlace(shape, { rowId, field }, move, wanted ?? columnOf(field, columns));
  return place === undefined ? 'edge' : `${place.rowId} ${place.field}`;
}

describe('the arrows', () => {
  it('go from cell to cell, and stop at the edges', () => {
    expect(go('1', 'action', 'right')).toBe('1 date');
    expect(go('1', 'fileRef', 'right')).toBe('1 custom:rag');
    expect(go('1', 'custom:rag', 'right')).toBe('edge');
    expect(go('1', 'number', 'left')).toBe('edge');
    expect(go('2', 'evidence', 'down')).toBe('edge');
  });

  it('keep to their column across themes and statements', () => {
    expect(go('1', 'evidence', 'up')).toBe('s text');
    expect(go('s', 'text', 'up', 2)).toBe('t date');
    expect(go('s', 'text', 'down', columnOf('evidence', columns))).toBe('1 evidence');
  });

  it('go to the ends of the row and of the table', () => {
    expect(go('1', 'date', 'rowStart')).toBe('1 number');
    expect(go('1', 'date', 'rowEnd')).toBe('1 custom:rag');
    expect(go('2', 'date', 'tableStart')).toBe('t text');
    expect(go('t', 'text', 'tableEnd')).toBe('2 custom:rag');
  });
});

describe('the Tab key', () => {
  it('goes through every cell in reading order, and out at the end', () => {
    const seen = [];
    let place: CellPlace | undefined = { rowId: 't', field: 'text' };
    while (place !== undefined) {
      seen.push(`${place.rowId} ${place.field}`);
      place = movedPlace(shape, place, 'next', 0);
    }
    expect(seen).toHaveLength(2 + 1 + 8 + 8);
    expect(new Set(seen).size).toBe(seen.length);
    expect(go('1', 'number', 'previous')).toBe('s text');
    expect(go('t', 'text', 'previous')).toBe('edge');
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
    keyMeaning({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held });

  it('mean what the ARIA grid pattern says', () => {
    expect([press('ArrowUp'), press('Home'), press('Home', { ctrlKey: true })]).toEqual([
      'up',
      'rowStart',
      'tableStart',
    ]);
    expect([press('Enter'), press('F2')]).toEqual(['edit', 'edit']);
    expect([press('Tab'), press('Tab', { shiftKey: true })]).toEqual(['next', 'previous']);
    expect([press('PageUp'), press('PageDown')]).toEqual(['pageUp', 'pageDown']);
  });

  it('that type something replace the text, as in a spreadsheet, and Delete empties the cell', () => {
    expect([press('a'), press('A', { shiftKey: true }), press('7'), press('é'), press('😀')]).toEqual(
      Array.from({ length: 5 }, () => 'replace'),
    );
    expect(press('Delete')).toBe('clear');
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) expect(press('a', { [held]: true })).toBeUndefined();
    expect(press('Delete', { ctrlKey: true })).toBeUndefined();
  });

  it('that are somebody else’s mean nothing', () => {
    for (const key of ['Escape', 'F6', ' ', 'Process', 'Dead']) expect(press(key)).toBeUndefined();
    expect(press('Enter', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowUp', { altKey: true })).toBeUndefined();
  });
});

it('a cell that the keyboard is on already keeps what is selected, however late its focus is told', () => {
  const [place, other] = [{ rowId: 'b', field: 'action' } as const, { rowId: 'c', field: 'action' } as const];
  const selection = { from: { rowId: 'a', column: 1 }, ids: new Set(['a', 'b']), columns: undefined };
  const state = gridReducer(GRID_START, { kind: 'select', place, wanted: 1, selection });
  expect(gridReducer(state, { kind: 'focused', place, wanted: 1 })).toBe(state);
  expect(gridReducer(state, { kind: 'focused', place: other, wanted: 1 })).toMatchObject({
    active: other,
    selection: undefined,
  });
});

describe('the table’s state', () => {
  const place = { rowId: '1', field: 'evidence' } as const;
  const start = gridReducer(GRID_START, { kind: 'edit', place });

  it('offers back what was typed and then left, until it is brought back or its cell kept', () => {
    const left = gridReducer(start, { kind: 'left', place, text: 'half a thought' });
    expect(left).toMatchObject({ editing: undefined, left: [{ ...place, text: 'half a thought' }] });
    const other = { rowId: '2', field: 'action' } as const;
    const elsewhere = gridReducer(gridReducer(left, { kind: 'edit', place: other }), {
      kind: 'kept',
      kept: { ...other, text: 'x', over: [] },
    });
    expect(elsewhere.left).toMatchObject([{ text: 'half a thought' }]);
    expect(gridReducer(left, { kind: 'edit', place }).left).toHaveLength(1);
    const twice = gridReducer(left, { kind: 'left', place: other, text: 'another' });
    expect(twice.left.map(({ text }) => text)).toEqual(['half a thought', 'another']);
    const beginning = { text: 'half a thought' };
    expect(gridReducer(left, { kind: 'edit', place, beginning })).toMatchObject({
      left: [],
      editing: { beginning },
    });
  });

  it('shows the plan’s own text again where a kept one was refused', () => {
    const kept = gridReducer(start, { kind: 'kept', kept: { ...place, text: 'done', over: [] } });
    expect(gridReducer(kept, { kind: 'refused', place }).kept).toBeUndefined();
  });

  it('shows a kept text at once, and leaves an editor alone that was opened meanwhile', () => {
    const other = { rowId: '2', field: 'action' } as const;
    const moved = gridReducer(start, { kind: 'edit', place: other });
    const kept = gridReducer(moved, { kind: 'kept', kept: { ...place, text: 'done', over: [] } });
    expect(kept).toMatchObject({ kept: { text: 'done' }, editing: { place: other } });
  });
});

it('after a row is deleted the keyboard is on the row after it, else on the one before', () => {
  expect(neighbourRow(rows, ['1'])).toEqual({ rowId: '2', field: 'action' });
  expect(neighbourRow(rows, ['2'])).toEqual({ rowId: '1', field: 'action' });
  expect(neighbourRow(rows, ['s', '2'])).toEqual({ rowId: '1', field: 'action' });
  expect(neighbourRow(rows.slice(0, 1), ['t'])).toBeUndefined();
});
