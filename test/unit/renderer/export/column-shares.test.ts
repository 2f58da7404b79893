import { describe, expect, it } from 'vitest';
import { allColumns, drawnShares, moveLine } from '../../../../renderer/export/column-shares.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { COUNCIL_LABELS, type PlanColumns } from '../../../../shared/plan/plan.ts';

const columns: PlanColumns = { ...COUNCIL_LABELS, custom: [{ key: 'rag', label: '' }] };
const table = [5, 25, 10, 10, 10, 25, 5, 10];

function drawn(changes: Partial<typeof USUAL_EXPORT> = {}, tables = [[1, 1], table]) {
  const shares = drawnShares(columns, { ...USUAL_EXPORT, ...changes }, tables);
  if (shares === undefined) throw new Error('no shares');
  return shares;
}

describe('the columns above the pages', () => {
  it('are as wide as those of the table that is drawn; a column without a name has one', () => {
    const { number, columns: shown } = drawn();
    expect(number).toBe(5);
    expect(shown.map(({ share }) => share)).toEqual([25, 10, 10, 10, 25, 5, 10]);
    expect(shown.at(-1)?.label).toBe('Untitled column');
  });

  it('are not shown before a table with them is drawn', () => {
    expect(drawnShares(columns, { ...USUAL_EXPORT, hiddenColumns: ['date'] }, [table])).toBeUndefined();
    expect(drawnShares(columns, USUAL_EXPORT, [])).toBeUndefined();
  });

  it('are as the officer has drawn them where all are, whatever the table still says', () => {
    const columnShares = moveLine(drawn(), 0, -5);
    expect(columnShares).toMatchObject({ number: 5, action: 20, date: 15, responsibility: 10 });
    expect(drawn({ columnShares }).columns.map(({ share }) => share)).toEqual([20, 15, 10, 10, 25, 5, 10]);
  });

  it('are never drawn narrower than can be read, and together stay as wide as the page', () => {
    const all = Object.values(moveLine(drawn(), 1, 100)).reduce((sum, share) => sum + share, 0);
    expect(all).toBeCloseTo(100);
    expect(moveLine(drawn(), 1, 100)).toMatchObject({ date: 15, responsibility: 5 });
    expect(moveLine(drawn(), 1, -100)).toMatchObject({ date: 5, responsibility: 15 });
    // One that is narrower already stays as it is.
    expect(moveLine(drawn({}, [[5, 27, 10, 10, 10, 25, 3, 10]]), 5, -10)).toMatchObject({
      fileRef: 3,
      'custom:rag': 10,
    });
  });

  it('are all that an export can have', () => {
    expect(allColumns(columns).map(({ field }) => field)).toEqual([
      'action',
      'date',
      'responsibility',
      'reportedTo',
      'evidence',
      'fileRef',
      'custom:rag',
    ]);
  });
});
