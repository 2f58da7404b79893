// Sheets as the import sees them, made in a test, and what the import makes of them.
import { TabledError } from '../../shared/errors.ts';
import { type ImportedPlan, importPlan } from '../../shared/import/import-plan.ts';
import { type Merge, plainSheet, type SheetGrid } from '../../shared/import/sheet-grid.ts';

/** The council's own, "Action" standing over the number and the text. */
export const HEADINGS = [
  'Action',
  '',
  'Date',
  'Responsibility',
  'Reported To / Approved By',
  'Evidence / Outcome',
  'File Ref',
];

export function sheet(rows: readonly (readonly string[])[], more: Partial<Omit<SheetGrid, 'rows'>> = {}): SheetGrid {
  return plainSheet('Action Plan', rows, more);
}

/** One row's cells merged, from a column to another: from the first to the last of the council's where none is given. */
export function across(row: number, left = 0, right = HEADINGS.length - 1): Merge {
  return { top: row, left, bottom: row, right };
}

/** Imports sheets; the rows' ids are row-1, row-2... */
export function read(...grids: readonly SheetGrid[]): ImportedPlan {
  let count = 0;
  return importPlan(grids, 'plan.xlsx', () => {
    count += 1;
    return `row-${count}`;
  });
}

/** The error with which sheets are refused. */
export function refusedWith(...grids: readonly SheetGrid[]): TabledError | undefined {
  try {
    read(...grids);
    return undefined;
  } catch (error) {
    if (error instanceof TabledError) return error;
    throw error;
  }
}
