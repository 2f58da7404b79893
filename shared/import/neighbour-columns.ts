// Values that plainly stand in a neighbour's column, as where a program that reads pages has lost an empty cell. They are
// left where they stand: the person is told, with the move that would put them right.
import { HEADED_FIELDS, type HeadedField } from '../plan/plan.ts';
import { looksLikeDate } from './date-words.ts';
import type { PlanTable } from './find-table.ts';
import { cellName } from './sheet-grid.ts';
import { cellIn, type Report, type TableCell, type TableRow } from './table-rows.ts';

/** Longer than any list of the bodies that a plan is reported to. */
const LONGEST_BODY = 80;

interface Neighbour {
  readonly field: HeadedField;
  /** What makes it plain that a cell holds the neighbour's value. */
  readonly isFor: (cell: TableCell) => boolean;
}

/** How often each text stands in a field's column. */
function tally(rows: readonly TableRow[], field: HeadedField): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = cellIn(row, field)?.text;
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function isLikeEvidence({ text }: TableCell): boolean {
  return text.length > LONGEST_BODY || text.split('\n').filter((line) => line.startsWith('• ')).length >= 3;
}

/** For each field the neighbours whose values may stand in it. */
function neighbours(rows: readonly TableRow[]): ReadonlyMap<HeadedField, readonly Neighbour[]> {
  const dates = tally(rows, 'date');
  const people = tally(rows, 'responsibility');
  // A name that stands under Responsibility again and again, and only here under Date.
  const isPerson = ({ text }: TableCell) => (people.get(text) ?? 0) >= 2 && dates.get(text) === 1;
  return new Map<HeadedField, readonly Neighbour[]>([
    ['date', [{ field: 'responsibility', isFor: isPerson }]],
    ['responsibility', [{ field: 'date', isFor: ({ text }) => looksLikeDate(text) }]],
    ['reportedTo', [{ field: 'evidence', isFor: isLikeEvidence }]],
  ]);
}

/** The field of a cell, where it is one with a heading. */
function headedField({ slot }: TableCell): HeadedField | undefined {
  return HEADED_FIELDS.find((field) => field === slot);
}

/** Whether no neighbour's column is empty in the row, as is so of nearly all actions. */
function isFull(row: TableRow): boolean {
  return (['responsibility', 'date', 'evidence'] as const).every((field) => cellIn(row, field) !== undefined);
}

/** Reports each value that plainly stands in its neighbour's column, where its own is empty. */
export function reportNeighbours({ fields, labels }: PlanTable, rows: readonly TableRow[], report: Report): void {
  const found = neighbours(rows);
  const label = (field: HeadedField) => labels[field].replace(/\s*\n\s*/g, ' ');
  for (const row of rows) {
    if (isFull(row)) continue;
    for (const cell of row.cells) {
      const here = headedField(cell);
      if (here === undefined) continue;
      const there = found.get(here)?.find(({ field, isFor }) => cellIn(row, field) === undefined && isFor(cell))?.field;
      const [from, to] = [fields.get(here), there && fields.get(there)];
      if (there === undefined || from === undefined || to === undefined) continue;
      // A number may have pushed all of the row's texts to the right.
      const place = cellName(cell.row, to + cell.column - from);
      report(
        cell,
        `This stands under “${label(here)}” and looks like “${label(there)}”, which is empty in this row; it was left where it is. To put it right, move it to ${place}.`,
      );
    }
  }
}
