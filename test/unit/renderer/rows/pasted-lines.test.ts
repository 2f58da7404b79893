import { afterEach, describe, expect, it } from 'vitest';
import { rememberCopiedColumns } from '../../../../renderer/plan/copied-columns.ts';
import { placeForRows } from '../../../../renderer/rows/pasted-lines.ts';
import { COUNCIL_LABELS, type PlanRow } from '../../../../shared/plan/plan.ts';
import type { CellField } from '../../../../shared/plan/row-cells.ts';

const ROWS: readonly PlanRow[] = [
  { id: 't', kind: 'theme', text: 'DATA SECURITY', date: 'May' },
  { id: 's', kind: 'statement', text: 'The Council will audit' },
];
const SHOWN: readonly CellField[] = ['number', 'action', 'date', 'evidence'];
const LINE = ['1', 'Do', 'May', 'Minutes'];

function place(texts: readonly (readonly string[])[], at: CellField, isOnRows = false, shown = SHOWN) {
  const columns = { ...COUNCIL_LABELS, custom: [], shown };
  return placeForRows(texts, { planId: 'p', rows: ROWS, columns }, at, isOnRows);
}

afterEach(() => rememberCopiedColumns(undefined));

describe('rows that come back from another program', () => {
  it('go to the columns that they were copied from, and it is told where those are others now', () => {
    rememberCopiedColumns({ planId: 'p', fields: SHOWN });
    expect(place([LINE], 'number')).toEqual({ texts: [LINE], fields: SHOWN, told: [] });
    const moved: readonly CellField[] = ['number', 'action', 'evidence', 'fileRef', 'date'];
    expect(place([LINE], 'number', false, moved)?.fields).toEqual(SHOWN);
    expect(place([LINE], 'evidence', true, moved)?.told).toEqual([expect.stringMatching(/copied from/)]);
    // Nowhere else would they fit.
    expect(place([LINE], 'date')?.fields).toEqual(SHOWN);
  });

  it('are none of a plan that they were not copied from, or that has lost a column of them', () => {
    rememberCopiedColumns({ planId: 'other', fields: SHOWN });
    expect(place([LINE], 'number', false, ['number', 'action', 'date'])).toBeUndefined();
    rememberCopiedColumns({ planId: 'p', fields: ['number', 'action', 'date', 'custom:rag'] });
    expect(place([LINE], 'number', false, ['number', 'action', 'date'])).toBeUndefined();
  });

  it('leave their themes and statements out, and say so', () => {
    const theme = ['DATA SECURITY', '', 'May', ''];
    const texts = [theme, LINE, ['The Council will  audit', '', '', ''], ['DATA SECURITY', 'else', '', '']];
    expect(place(texts, 'text')).toEqual({
      texts: [LINE, ['DATA SECURITY', 'else', '', '']],
      fields: SHOWN,
      told: ['2 lines are themes or statements, and are left out: only actions are pasted.'],
    });
  });

  it('are told from a block of cells, which goes rightwards from where the person is', () => {
    expect(place([['May', 'Minutes']], 'number')).toBeUndefined();
    expect(place([['a', 'b', 'c']], 'number', true)).toBeUndefined();
    expect(place([['a', 'b', 'c', 'd', 'e']], 'number')).toBeUndefined();
  });
});
