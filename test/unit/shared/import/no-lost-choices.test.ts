import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnUse, HeadingRows, RowUse } from '../../../../shared/import/import-choices.ts';
import { findPlan } from '../../../../shared/import/import-plan.ts';
import { across, HEADINGS, sheet } from '../../../support/import-grids.ts';

const cell = fc.constantFrom('', '', 'CAPITALS ', 'Mixed case ', '#', '#. The ', 'goes on ', 'Total ', 'March 2010 ');
const row = fc.oneof(
  { weight: 8, arbitrary: fc.array(cell, { maxLength: 9 }) },
  { weight: 1, arbitrary: fc.constant(['headings']) },
);

const uses: readonly ColumnUse[] = [
  ...(['number', 'action', 'date', 'responsibility', 'reportedTo', 'evidence', 'fileRef'] as const),
  ...(['theme', 'statement', 'custom', 'left out'] as const),
];
const kinds: readonly RowUse[] = ['theme', 'statement', 'action', 'goes on', 'left out'];
const choices = fc.record({
  sheet: fc.constant(0),
  headings: fc.option(
    fc.tuple(fc.nat(5), fc.nat(1)).map(([top, more]) => ({ top, bottom: top + more })),
    { nil: undefined },
  ),
  columns: fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...uses)), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  rows: fc.array(fc.tuple(fc.nat(14), fc.constantFrom(...kinds)), { maxLength: 6 }).map((pairs) => new Map(pairs)),
});

/** Each filled row below the headings is read; above them a theme may stand, and nothing else of the table. */
function isReadRightly(cells: readonly string[], row: number, { top, bottom }: HeadingRows, isRead: boolean): boolean {
  const isFilled = cells.some((text) => text !== '');
  return row < top ? isFilled || !isRead : isRead === (isFilled && row > bottom);
}

it('every filled cell ends in the plan or in a problem, whatever the person chooses', () => {
  let tables = 0;
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 3 }),
      fc.array(row, { maxLength: 10 }),
      fc.boolean(),
      choices,
      (above, below, isMerged, chosen) => {
        let count = 1000;
        const texts = (rows: readonly (readonly string[])[]) =>
          rows.map((kinds) => {
            if (kinds[0] === 'headings') return HEADINGS;
            return kinds.map((kind) => {
              if (kind === '') return '';
              count += 1;
              return kind.startsWith('#') ? kind.replace('#', String(count)) : `${kind}${count}`;
            });
          });
        const rows = [...texts(above), HEADINGS, ...texts(below)];
        const merges = isMerged ? [across(above.length, 0, 1), across(above.length + 1)] : [];
        const found = findPlan([sheet(rows, { merges })], 'plan.xlsx', () => crypto.randomUUID(), chosen);
        if (found === null) return;
        tables += 1;
        const { plan, problems, reading } = found;
        const kept = JSON.stringify([plan.title, plan.columns, plan.rows, problems]);
        for (let number = 1001; number <= count; number += 1) expect(kept).toContain(String(number));
        // What was chosen is what was done, but where all of a row's columns are left out.
        const leavesOut = [...chosen.columns.values()].includes('left out');
        for (const { row: read, use } of reading.rows) {
          const kind = chosen.rows.get(read);
          if (kind !== undefined && kind !== 'goes on' && !leavesOut) expect(use).toBe(kind);
        }
        const read = new Set(reading.rows.map((one) => one.row));
        for (const [index, cells] of rows.entries()) {
          expect(isReadRightly(cells, index, reading.headings, read.has(index))).toBe(true);
        }
      },
    ),
    { numRuns: 8000, seed: 51 },
  );
  expect(tables).toBeGreaterThan(3000);
});
