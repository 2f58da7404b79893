// What stands below the table's last action, and rows of totals: no part of the plan, and kept as problems.
import { isActionNumber } from '../plan/action-numbers.ts';
import { HEADED_FIELDS } from '../plan/plan.ts';
import { looksLikeDate } from './date-words.ts';
import type { PlanTable } from './find-table.ts';
import type { RowUse } from './import-choices.ts';
import { cellIn, type ReadingLog, type TableRow } from './table-rows.ts';

const TOTAL = /^(?:grand |sub-?)?totals?\b/i;
const FIGURE = /^[£$€]?[\d,. ]+%?(?:\s\p{Ll}+){0,2}$/u;
const PAGE = /^page \d+(?: of \d+)?$/i;
const NOTE =
  /^(?:\*|notes?\b|n\.?b\.?\b|keys?\b|legend\b|source\b|prepared by|last updated|updated\b|version\b|signed\b|page \d|rag\b)/i;

function isTotals({ cells: [first, ...others] }: TableRow): boolean {
  return first !== undefined && TOTAL.test(first.text) && others.every(({ text }) => FIGURE.test(text));
}

function hasNumber(row: TableRow): boolean {
  return isActionNumber(cellIn(row, 'number')?.text ?? '') && cellIn(row, 'action') !== undefined;
}

/** Whether a row without a number is an action for certain, by the other cells beside its text. */
function isPlainAction(row: TableRow, isNumbered: boolean): boolean {
  if (cellIn(row, 'action') === undefined || cellIn(row, 'number') !== undefined) return false;
  const others = HEADED_FIELDS.filter((field) => field !== 'action' && cellIn(row, field) !== undefined);
  if (!isNumbered || others.length > 1) return others.length > 0;
  // Among numbered actions a key to the colours, two cells wide, is none.
  return looksLikeDate(cellIn(row, 'date')?.text ?? '');
}

function isNote(row: TableRow): boolean {
  return NOTE.test(row.cells[0]?.text ?? '');
}

/** A theme that no action stands under yet: in capitals, and no note. */
function isOpenTheme(row: TableRow): boolean {
  const text = row.cells[0]?.text ?? '';
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && !isNote(row);
}

/** The first row that no longer belongs to the table: after the last action, and apart from it or plainly a note. */
function endOfTable(rows: readonly TableRow[]): number {
  const isNumbered = rows.filter(hasNumber).length * 2 > rows.filter((row) => isPlainAction(row, false)).length;
  const last = rows.findLastIndex((row) => hasNumber(row) || isPlainAction(row, isNumbered));
  if (last === -1) return rows.length;
  const end = rows.findIndex((row, index) => {
    const isApart = row.isAfterBlank && !row.isAfterHeadings && !isOpenTheme(row);
    return index > last && (isNote(row) || isApart);
  });
  return end === -1 ? rows.length : end;
}

/** The rows in which a printed page begins again with what stands above the table, such as its title. */
function titlesAgain(rows: readonly TableRow[], { grid, headings }: PlanTable): ReadonlySet<TableRow> {
  const above = grid.rows.slice(0, headings.top).map((texts) => texts.filter((text) => text !== ''));
  const titles = new Set(above.flatMap((texts) => (texts.length === 1 ? texts : [])));
  const again = new Set<TableRow>();
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const [row, below] = [rows[index], rows[index + 1]];
    if (row === undefined || below === undefined || row.cells.length !== 1) continue;
    // A theme may be called what the plan is: only above the headings is it the title.
    if (titles.has(row.cells[0]?.text ?? '') && (below.isAfterHeadings || again.has(below))) again.add(row);
  }
  return again;
}

/** Why a row is outside the plan, and what is told of its cells, "" for nothing; undefined for the rows of the plan. */
function outside(
  row: TableRow,
  isBelow: boolean,
  isTitle: boolean,
  chosen: RowUse | undefined,
): readonly [string, string] | undefined {
  if (chosen === 'left out') return ['', 'You left this row out; its text is kept here and is not part of the plan.'];
  if (chosen !== undefined) return undefined;
  if (isTitle) return ['The title stands here again.', ''];
  if (row.cells.length === 1 && PAGE.test(row.cells[0]?.text ?? '')) {
    return [
      'It is the number of a page.',
      'This is the number of a page; it is kept here and is not part of the plan.',
    ];
  }
  if (isBelow) {
    return [
      'It stands below the table.',
      'This text stands below the table; it is kept here and is not part of the plan.',
    ];
  }
  if (!isTotals(row)) return undefined;
  return ['It is a row of totals.', 'This stands in a row of totals; it is kept here and is not part of the plan.'];
}

/** The rows of the table proper; all others' texts are reported. */
export function withoutNotes(rows: readonly TableRow[], table: PlanTable, log: ReadingLog): readonly TableRow[] {
  const end = endOfTable(rows);
  const again = titlesAgain(rows, table);
  return rows.filter((row, index) => {
    const [reason, done] = outside(row, index >= end, again.has(row), table.choices.rows.get(row.row)) ?? [];
    if (reason === undefined || done === undefined) return true;
    log.rows.read(row.row, 'left out', reason);
    if (done !== '') for (const cell of row.cells) log.report(cell, done);
    return false;
  });
}
