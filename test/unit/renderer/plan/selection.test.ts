import { describe, expect, it } from 'vitest';
import { cellEdges, drawnSelection } from '../../../../renderer/plan/drawn-selection.ts';
import { dropPlace, edgeScroll } from '../../../../renderer/plan/drop-place.ts';
import {
  allRows,
  blockBetween,
  movedSpot,
  rowsSelected,
  selectedCells,
  selectionWords,
  stillSelected,
  withRow,
} from '../../../../renderer/plan/selection.ts';
import { selectionKey } from '../../../../renderer/plan/selection-keys.ts';
import { type ActionRow, COUNCIL_LABELS, type PlanRow } from '../../../../shared/plan/plan.ts';
import { tableColumns } from '../../../../shared/plan/table-view.ts';

const columns = tableColumns({ columns: { ...COUNCIL_LABELS, custom: [{ key: 'rag', label: 'RAG' }] } });

function action(id: string): ActionRow {
  const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id, kind: 'action', number: id, ...empty, custom: {} };
}

const planRows: readonly PlanRow[] = [
  { id: 't', kind: 'theme', text: 'T', date: '' },
  action('1'),
  { id: 's', kind: 'statement', text: 'S' },
  action('2'),
  action('3'),
];
const rows = planRows.map((row) => ({ id: row.id, row }));
const shape = { rows, columns };

describe('a block of cells', () => {
  const block = blockBetween(shape, { rowId: '2', column: 5 }, { rowId: '1', column: 4 });

  it('reaches from one corner to the other, and leaves out bands that only stretch over it', () => {
    expect(block).toMatchObject({ columns: [4, 5], ids: new Set(['1', 's', '2']) });
    if (block === undefined) throw new Error('there is no block');
    expect(selectedCells(shape, block).map((line) => line.map(({ rowId, field }) => `${rowId} ${field}`))).toEqual([
      ['1 reportedTo', '1 evidence'],
      ['2 reportedTo', '2 evidence'],
    ]);
    expect(selectionWords(shape, block)).toBe('4 cells in 2 rows selected');
  });

  it('of one cell is none, and its corner goes over bands as if they had all columns', () => {
    expect(blockBetween(shape, { rowId: '1', column: 4 }, { rowId: '1', column: 4 })).toBeUndefined();
    expect(movedSpot(shape, { rowId: '1', column: 4 }, 'down')).toEqual({ rowId: 's', column: 4 });
    expect(movedSpot(shape, { rowId: 's', column: 4 }, 'right')).toEqual({ rowId: 's', column: 5 });
    expect(movedSpot(shape, { rowId: '3', column: 7 }, 'right')).toEqual({ rowId: '3', column: 7 });
    expect(movedSpot(shape, { rowId: 't', column: 0 }, 'up')).toEqual({ rowId: 't', column: 0 });
    expect(movedSpot(shape, { rowId: '1', column: 2 }, 'tableEnd')).toEqual({ rowId: '3', column: 7 });
  });

  it('is drawn with its edges, also beside a band that is not in it', () => {
    const at = drawnSelection(block, shape);
    expect([0, 2, 4].map(at)).toEqual([undefined, undefined, undefined]);
    const look = at(1);
    expect(look && [cellEdges(look, 4, 4), cellEdges(look, 5, 5)]).toEqual(['top bottom left', 'top bottom right']);
  });
});

describe('rows that are selected', () => {
  it('are those between, one more or one less, or all', () => {
    const three = rowsSelected(shape, '2', '1');
    expect(selectionWords(shape, three)).toBe('3 rows selected');
    expect([...withRow(three, '1', '3').ids]).toEqual(['1', 's', '2', '3']);
    expect([...withRow(three, '1', 's').ids]).toEqual(['1', '2']);
    // With nothing selected, the row that the keyboard is on was meant.
    expect([...withRow(undefined, '1', '3').ids]).toEqual(['1', '3']);
    expect([...withRow(undefined, '1', '1').ids]).toEqual(['1']);
    expect(allRows(shape, '1').ids.size).toBe(5);
    const whole = drawnSelection(three, shape)(1);
    expect(whole && [cellEdges(whole, 0, 0), cellEdges(whole, 3, 3)]).toEqual(['top head', 'top']);
  });

  it('that go are selected no longer, and rows that come are not', () => {
    const two = rowsSelected(shape, '2', '3');
    expect(stillSelected(two, rows)).toBe(two);
    expect([...(stillSelected(two, rows.slice(0, 4))?.ids ?? [])]).toEqual(['2']);
    expect(stillSelected(two, rows.slice(0, 3))).toBeUndefined();
    expect(stillSelected(two, [...rows, { id: 'new', row: action('new') }])).toBe(two);
  });
});

describe('keys that select', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
    selectionKey({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held });

  it('mean what the ARIA grid pattern says', () => {
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'stretch', move: 'down' });
    expect(press('End', { shiftKey: true, ctrlKey: true })).toEqual({ kind: 'stretch', move: 'tableEnd' });
    expect(press('PageUp', { shiftKey: true })).toEqual({ kind: 'stretchPage', by: -1 });
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'row' });
    expect(press(' ', { ctrlKey: true })).toEqual({ kind: 'toggleRow' });
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'all' });
    expect(press('ArrowUp', { metaKey: true })).toEqual({ kind: 'walk', move: 'up' });
    expect(press('Escape')).toEqual({ kind: 'none' });
  });

  it('leave others alone', () => {
    for (const key of ['ArrowDown', 'a', 'A', ' ', 'Delete', 'Tab']) expect(press(key)).toBeUndefined();
    expect(press('ArrowDown', { shiftKey: true, altKey: true })).toBeUndefined();
    expect(press('Tab', { shiftKey: true })).toBeUndefined();
    expect(press('D', { shiftKey: true, ctrlKey: true })).toBeUndefined();
  });
});

describe('rows that are dragged', () => {
  const boxes = planRows.map((_, index) => ({ index, top: index * 40, bottom: index * 40 + 40 }));

  it('go before the row whose upper half the mouse is over, else after it', () => {
    expect(dropPlace(planRows, boxes, 45, false)).toEqual({ before: 1, y: 40 });
    expect(dropPlace(planRows, boxes, 75, false)).toEqual({ before: 2, y: 80 });
    expect(dropPlace(planRows, boxes, 999, false)).toEqual({ before: 5, y: 200 });
    expect(dropPlace(planRows, [], 45, false)).toBeUndefined();
  });

  it('with a theme go between themes alone', () => {
    const themes = [...planRows, { id: 't2', kind: 'theme', text: 'U', date: '' } as const];
    const all = [...boxes, { index: 5, top: 200, bottom: 240 }];
    expect(dropPlace(themes, all, 5, true)).toEqual({ before: 0, y: 0 });
    expect(dropPlace(themes, all, 90, true)).toEqual({ before: 5, y: 200 });
    expect(dropPlace(themes, all, 239, true)).toEqual({ before: 6, y: 240 });
  });

  it('make the table scroll at its edges, the faster the nearer', () => {
    expect(edgeScroll(300, 0, 600)).toBe(0);
    expect(edgeScroll(20, 0, 600)).toBeLessThan(0);
    expect(edgeScroll(599, 0, 600)).toBeGreaterThan(edgeScroll(570, 0, 600));
  });
});
