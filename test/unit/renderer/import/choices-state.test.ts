import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_USES } from '../../../../renderer/import/choice-words.ts';
import {
  AS_FOUND,
  type ChoiceEvent,
  choicesOf,
  choicesReducer,
  importChoices,
  isOneColumns,
} from '../../../../renderer/import/choices-state.ts';

function chosenBy(...events: readonly ChoiceEvent[]) {
  return events.reduce(choicesReducer, AS_FOUND);
}

describe('the choices of the import screen', () => {
  it('hold for the sheet that they were made on, and are there again when the person comes back to it', () => {
    const state = chosenBy(
      { kind: 'column', sheet: 0, column: 2, use: 'date' },
      { kind: 'headings', sheet: 0, headings: { top: 3, bottom: 4 } },
      { kind: 'sheet', sheet: 1 },
    );
    expect(importChoices(state)).toEqual({ sheet: 1, headings: undefined, columns: new Map(), rows: new Map() });
    expect(importChoices(choicesReducer(state, { kind: 'sheet', sheet: 0 }))).toEqual({
      sheet: 0,
      headings: { top: 3, bottom: 4 },
      columns: new Map([[2, 'date']]),
      rows: new Map(),
    });
  });

  it('make a column of its own of the one that a field was taken from', () => {
    const state = chosenBy(
      { kind: 'column', sheet: 0, column: 2, use: 'date' },
      { kind: 'column', sheet: 0, column: 5, use: 'date' },
    );
    expect([...choicesOf(state, 0).columns]).toEqual([
      [2, 'custom'],
      [5, 'date'],
    ]);
  });

  it('leave several columns out, and keep several of their own', () => {
    const state = chosenBy(
      { kind: 'column', sheet: 0, column: 2, use: 'left out' },
      { kind: 'column', sheet: 0, column: 5, use: 'left out' },
    );
    expect([...choicesOf(state, 0).columns.values()]).toEqual(['left out', 'left out']);
  });

  it('are taken back one by one, those of a sheet’s headings and columns together, and all at once', () => {
    const state = chosenBy(
      { kind: 'column', sheet: 0, column: 2, use: 'date' },
      { kind: 'rows', sheet: 0, rows: [7, 8], use: 'theme' },
      { kind: 'title', title: 'Mine' },
    );
    const oneRow = choicesReducer(state, { kind: 'rows', sheet: 0, rows: [7], use: 'as found' });
    expect([...choicesOf(oneRow, 0).rows]).toEqual([[8, 'theme']]);
    const oneColumn = choicesReducer(state, { kind: 'column', sheet: 0, column: 2, use: 'as found' });
    expect(choicesOf(oneColumn, 0).columns.size).toBe(0);
    const sheet = choicesReducer(
      { ...state, remembered: { file: 'old.xlsx', at: '' } },
      { kind: 'sheet as found', sheet: 0 },
    );
    expect(choicesOf(sheet, 0)).toMatchObject({ headings: undefined, columns: new Map() });
    expect(choicesOf(sheet, 0).rows.size).toBe(2);
    expect(sheet.remembered).toBeUndefined();
    expect(choicesReducer(state, { kind: 'all as found' })).toEqual(AS_FOUND);
  });

  it('never give a field to two columns, whatever is chosen in whatever order', () => {
    const choice = fc.record({ column: fc.nat(6), use: fc.constantFrom(...COLUMN_USES, 'as found' as const) });
    fc.assert(
      fc.property(fc.array(choice), (made) => {
        const state = chosenBy(...made.map((one) => ({ kind: 'column', sheet: 0, ...one }) as const));
        const uses = [...choicesOf(state, 0).columns.values()].filter(isOneColumns);
        expect(new Set(uses).size).toBe(uses.length);
      }),
    );
  });
});
