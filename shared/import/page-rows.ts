// Rows that belong to the printed page and not to the plan: its title again, its number, and the numbers of the columns.
import type { PlanTable } from './find-table.ts';
import { cellIn, type TableRow } from './table-rows.ts';

const PAGE = /^page \d+(?: of \d+)?$/i;

/** Why a row is outside the plan, and what is told of each of its cells; "" for nothing. */
export interface Outside {
  readonly reason: string;
  readonly done: string;
}

const TITLE: Outside = { reason: 'The title stands here again.', done: '' };
const PAGE_NUMBER: Outside = {
  reason: 'It is the number of a page.',
  done: 'This is the number of a page; it is kept here and is not part of the plan.',
};
const COLUMN_NUMBERS: Outside = {
  reason: 'It numbers the columns.',
  done: 'This numbers the column; it is kept here and is not part of the plan.',
};

/** The rows in which a printed page begins again with what stands above the table, such as its title. */
function titlesAgain(rows: readonly TableRow[], { grid, headings, above: own }: PlanTable): ReadonlySet<TableRow> {
  const others = grid.rows.slice(0, headings.top).filter((_, row) => !own.has(row));
  const above = others.map((texts) => texts.filter((text) => text !== ''));
  const titles = new Set(above.flatMap((texts) => (texts.length === 1 ? texts : [])));
  const again = new Set<TableRow>();
  if (titles.size === 0) return again;
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const row = rows[index];
    const below = rows[index + 1];
    if (row === undefined || below === undefined || row.cells.length !== 1) continue;
    // A theme may be called what the plan is: only above the headings is it the title.
    if (titles.has(row.cells[0]?.text ?? '') && (below.isAfterHeadings || again.has(below))) again.add(row);
  }
  return again;
}

/** Whether the row right below the headings says "1", "2", "3" or "a", "b", "c", or the same in brackets. */
function numbersColumns({ cells, isAfterHeadings }: TableRow): boolean {
  if (!isAfterHeadings || cells.length < 4) return false;
  const texts = cells.map(({ text }) => text.toLowerCase().replace(/^\(|[.)]+$/g, ''));
  const runs = (name: (index: number) => string) => texts.every((text, index) => text === name(index));
  return runs((index) => String(index + 1)) || runs((index) => String.fromCharCode(97 + index));
}

/** Whether a figure alone stands right above headings, and is not the number of the action that would come next. */
function isBareNumber({ cells }: TableRow, below: TableRow | undefined, last: string): boolean {
  const cell = cells[0];
  if (cell === undefined || cells.length > 1 || below?.isAfterHeadings !== true) return false;
  return /^(?:[-–] ?)?\d{1,3}(?: ?[-–])?$/.test(cell.text) && Number.parseInt(cell.text, 10) !== Number(last) + 1;
}

/** The rows that belong to the page. */
export function pageRows(rows: readonly TableRow[], table: PlanTable): ReadonlyMap<TableRow, Outside> {
  const found = new Map<TableRow, Outside>();
  const again = titlesAgain(rows, table);
  let last = '';
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const isPage = row.cells.length === 1 && PAGE.test(row.cells[0]?.text ?? '');
    if (again.size > 0 && again.has(row)) found.set(row, TITLE);
    else if (isPage || isBareNumber(row, rows[index + 1], last)) found.set(row, PAGE_NUMBER);
    else if (numbersColumns(row)) found.set(row, COLUMN_NUMBERS);
    else last = cellIn(row, 'number')?.text ?? last;
  }
  return found;
}
