import { describe, expect, it } from 'vitest';
import { keepMapping } from '../../../../renderer/db/mappings.ts';
import { AS_FOUND, choicesOf, choicesReducer, importChoices } from '../../../../renderer/import/choices-state.ts';
import { mappingToKeep, recallChoices } from '../../../../renderer/import/remember-columns.ts';
import type { ColumnUse } from '../../../../shared/import/import-choices.ts';
import { findPlan } from '../../../../shared/import/import-plan.ts';
import { columnNames, headingsKey, recalledColumns } from '../../../../shared/import/remembered-columns.ts';
import { plainSheet, type SheetGrid } from '../../../../shared/import/sheet-grid.ts';
import { openWorkingCopy } from '../../../support/working-copy.ts';

const FIRST = { top: 0, bottom: 0 };
const newId = () => crypto.randomUUID();
const NOW = new Date('2026-05-03T10:00:00Z');

function sheetOf(headings: readonly string[], name = 'Plan'): SheetGrid {
  return plainSheet(name, [headings, headings.map((_, index) => `text ${index}`), headings.map(() => 'more')]);
}

const COUNCIL = sheetOf(['Action', 'Date', 'Responsibility', 'Chased by']);

/** What is remembered of an import of these sheets with one column chosen. */
async function imported(db: ReturnType<typeof openWorkingCopy>, grid: SheetGrid, column: number, use: ColumnUse) {
  const found = findPlan([grid], 'plan.xlsx', newId);
  const state = choicesReducer(AS_FOUND, { kind: 'column', sheet: 0, column, use });
  const read = findPlan([grid], 'plan.xlsx', newId, importChoices(state));
  if (read === null) throw new Error('there is no plan in it');
  const mapping = mappingToKeep([grid], found, read, state, newId);
  await keepMapping(db, mapping, 'plan.xlsx', NOW);
  return mapping;
}

async function recalled(db: ReturnType<typeof openWorkingCopy>, grid: SheetGrid) {
  return recallChoices(db, [grid], findPlan([grid], 'next.xlsx', newId));
}

describe('headings are known again', () => {
  it('in other case, punctuation, line breaks and order', () => {
    const other = plainSheet('B', [['reported to\nAPPROVED BY', 'Action']]);
    const one = plainSheet('A', [['Action', 'Reported To / Approved By', '', 'x']]);
    expect(headingsKey(plainSheet('A', [['Action', 'Reported To / Approved By']]), FIRST)).toBe(
      headingsKey(other, FIRST),
    );
    expect(headingsKey(one, FIRST)).not.toBe(headingsKey(other, FIRST));
    expect(headingsKey(plainSheet('C', [['', '']]), FIRST)).toBe('');
  });

  it('where two are the same, and where a column has none', () => {
    const grid = plainSheet('A', [
      ['', 'Action', '', 'Date', 'Date'],
      ['', '1', 'Do it', 'May', 'June', 'x'],
    ]);
    expect([...columnNames(grid, FIRST).values()]).toEqual([
      ' +1',
      'action',
      'action +1',
      'date',
      'date (2)',
      'date (2) +1',
    ]);
    expect(recalledColumns(columnNames(grid, FIRST), [{ name: 'date (2)', use: 'date' }])).toEqual(
      new Map([[4, 'date']]),
    );
  });

  it('whatever they are called', () => {
    const grid = plainSheet('A', [['__proto__', 'constructor', '__proto__']]);
    expect([...columnNames(grid, FIRST).values()]).toEqual(['proto', 'constructor', 'proto (2)']);
  });
});

describe('columns that the person chose', () => {
  it('are chosen again in the next workbook with the same headings, wherever they stand there', async () => {
    const db = openWorkingCopy();
    await imported(db, COUNCIL, 3, 'responsibility');
    const state = await recalled(db, sheetOf(['Chased by', 'Action', 'DATE', 'Responsibility'], 'Plan 2027'));
    expect(choicesOf(state, 0).columns).toEqual(new Map([[0, 'responsibility']]));
    expect(state.remembered).toEqual({ file: 'plan.xlsx', at: NOW.toISOString() });
  });

  it('are not chosen in a workbook with other headings', async () => {
    const db = openWorkingCopy();
    await imported(db, COUNCIL, 3, 'responsibility');
    expect(await recalled(db, sheetOf(['Action', 'Date', 'Responsibility', 'Chased by', 'RAG']))).toBe(AS_FOUND);
  });

  it('are forgotten by an import that leaves all as found', async () => {
    const db = openWorkingCopy();
    await imported(db, COUNCIL, 3, 'responsibility');
    const kept = await imported(db, COUNCIL, 3, 'custom');
    expect(kept).toMatchObject({ columns: [], isWorthKeeping: false });
    expect(await db.mappings.count()).toBe(0);
  });

  it('are found again with their heading row where Tabled finds no plan', async () => {
    const db = openWorkingCopy();
    const german = (title: string) =>
      plainSheet('Plan', [[title], ['Was', 'Wann'], ['Do it', 'May'], ['Do more', 'June']]);
    const grid = german('2025');
    expect(findPlan([grid], 'plan.xlsx', newId)).toBeNull();
    const state = [
      { kind: 'headings', sheet: 0, headings: { top: 1, bottom: 1 } } as const,
      { kind: 'column', sheet: 0, column: 0, use: 'action' } as const,
    ].reduce(choicesReducer, AS_FOUND);
    const read = findPlan([grid], 'plan.xlsx', newId, importChoices(state));
    if (read === null) throw new Error('there is no plan in it');
    await keepMapping(db, mappingToKeep([grid], null, read, state, newId), 'plan.xlsx', NOW);
    const next = german('2026');
    const recalledState = await recallChoices(db, [plainSheet('Cover', [['x']]), next], null);
    expect(choicesOf(recalledState, 1)).toMatchObject({
      headings: { top: 1, bottom: 1 },
      columns: new Map([[0, 'action']]),
    });
    expect(
      findPlan([plainSheet('Cover', [['x']]), next], 'b.xlsx', newId, importChoices(recalledState))?.plan.rows,
    ).toHaveLength(2);
  });
});
