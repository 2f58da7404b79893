import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Merge } from '../../../../shared/import/sheet-grid.ts';
import { across, HEADINGS, read, sheet } from '../../../support/import-grids.ts';

/** A cell that is empty, or holds a word found nowhere else: in capitals, in mixed case, or a number. */
const cell = fc.constantFrom('', '', 'CAPITALS ', 'Mixed case ', '#', 'two\nlines ', '• bullet ');
const rows = (maxLength: number) => fc.array(fc.array(cell, { maxLength: 10 }), { maxLength });

/** Places as the random merges and remarks have them: anywhere in and a little around the rows. */
const place = fc.record({ row: fc.nat(16), column: fc.nat(8) });
const merge = fc
  .tuple(place, fc.nat(8), fc.nat(1))
  .map(([{ row, column }, width, height]) => ({ top: row, left: column, bottom: row + height, right: column + width }));

const arbitrarySheets = fc.record({
  above: rows(3),
  below: rows(12),
  merges: fc.array(merge, { maxLength: 6 }),
  remarked: fc.array(place, { maxLength: 4 }),
  isHidden: fc.boolean(),
  another: rows(4),
  isAnotherHidden: fc.boolean(),
});

it('every filled cell of the imported sheet ends in the plan or in a problem, whatever is merged or hidden', () => {
  fc.assert(
    fc.property(arbitrarySheets, ({ above, below, merges, remarked, isHidden, another, isAnotherHidden }) => {
      let count = 1000;
      const unique = (texts: readonly (readonly string[])[]) =>
        texts.map((row) =>
          row.map((kind) => {
            if (kind === '') return '';
            count += 1;
            return kind === '#' ? String(count) : `${kind}${count}`;
          }),
        );
      const planRows = [...unique(above), HEADINGS, ...unique(below)];
      const last = count;
      const remarks = remarked.map(({ row, column }, index) => ({ row, column, done: `Remark ${index}.` }));
      const {
        plan,
        problems,
        sheet: chosen,
      } = read(
        sheet(unique(another), { name: 'Another', isHidden: isAnotherHidden }),
        sheet(planRows, { merges, remarks, isHidden }),
      );
      expect(chosen).toBe('Action Plan');
      const kept = JSON.stringify([plan.title, plan.columns, plan.rows, problems]);
      for (let number = 1001; number <= last; number += 1) expect(kept).toContain(String(number));
      for (const { done } of remarks) expect(kept).toContain(done);
      const told = problems.map(({ sheet: name, done }) => `${name}: ${done}`).join('\n');
      expect(told.includes('Action Plan: This sheet is hidden')).toBe(isHidden);
      expect(/^Another: This (?:hidden )?sheet was not imported/m.test(told)).toBe(count > last);
    }),
    { numRuns: 2000, seed: 51 },
  );
});

/** Headings of every shape that is understood, each with its rows and its merges. */
const headings = fc.constantFrom<{ rows: string[][]; merges: Merge[] }>(
  { rows: [HEADINGS], merges: [across(0, 0, 1)] },
  {
    rows: [['Action', 'Date', 'Responsibility', 'Reported To Approved By', 'Evidence / Outcome', 'File Ref']],
    merges: [],
  },
  { rows: [['Ref', 'Theme', 'KLOE', 'Action required', 'Deadline', 'Owner', 'RAG']], merges: [] },
  {
    rows: [
      ['No', 'Plan', '', 'Lead', 'Reported To', 'Progress', ''],
      ['', 'Action', 'By when', '', 'Approved By', 'Q1', 'Q2'],
    ],
    merges: [across(0, 1, 2), across(0, 5, 6)],
  },
);
const shapedCell = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'CAPITALS ',
    'Mixed case ',
    '#',
    '#. The ',
    '# the ',
    'goes on ',
    '<p>Markup ',
    '• bullet ',
    'Total ',
    'Notes ',
  ],
);
const shapedRow = fc.oneof(
  { weight: 8, arbitrary: fc.array(shapedCell, { maxLength: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(['headings'], ['half of the headings']) },
);

it('every filled cell ends in the plan or in a problem, whatever the shape of the table', () => {
  fc.assert(
    fc.property(
      headings,
      fc.array(shapedRow, { maxLength: 14 }),
      fc.array(merge, { maxLength: 6 }),
      (head, below, merges) => {
        let count = 1000;
        const [first = []] = head.rows;
        const texts = below.map((row) => {
          if (row[0] === 'headings') return first;
          if (row[0] === 'half of the headings') return first.filter((_, index) => index !== 1);
          return row.map((kind) => {
            if (kind === '') return '';
            count += 1;
            return kind.startsWith('#') ? kind.replace('#', String(count)) : `${kind}${count}`;
          });
        });
        const { plan, problems } = read(sheet([...head.rows, ...texts], { merges: [...head.merges, ...merges] }));
        const kept = JSON.stringify([plan.title, plan.columns, plan.rows, problems]);
        for (let number = 1001; number <= count; number += 1) expect(kept).toContain(String(number));
      },
    ),
    { numRuns: 4000, seed: 51 },
  );
});
