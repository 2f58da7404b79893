// Rows cut in two, as at a page break: joined again where it is plain that the second goes on the first.
import { isActionNumber } from '../plan/action-numbers.ts';
import type { ImportChoices } from './import-choices.ts';
import { cellName } from './sheet-grid.ts';
import { cellIn, type ReadingLog, type Slot, type TableCell, type TableRow } from './table-rows.ts';

/** A word in small letters; not a label such as "a)" or "i.". */
const BEGINS_SMALL = /^\p{Ll}+(?=[\s,;:’']|\.?$)/u;
const ENDS = /[.!?:;]["'”’)]?$/;

/** Fields in which a text cut in two is one line still: a name, not a list of sentences. */
const NAMES: readonly Slot[] = ['responsibility', 'reportedTo', 'fileRef', 'date'];

function hasNumber(row: TableRow): boolean {
  return cellIn(row, 'number') !== undefined || isActionNumber(cellIn(row, 'action')?.text ?? '');
}

/** Whether the table's actions begin with capitals, so that one in small letters goes on another. */
function beginWithCapitals(rows: readonly TableRow[]): boolean {
  const numbered = rows.filter((row) => cellIn(row, 'number') !== undefined);
  const texts = (numbered.length > 0 ? numbered : rows).flatMap((row) => cellIn(row, 'action')?.text ?? []);
  return texts.filter((text) => !BEGINS_SMALL.test(text)).length * 2 > texts.length;
}

/** Whether the row is a part of an action's row: no number, no date, nothing merged across, and something that goes on. */
function goesOn(row: TableRow, before: TableRow, isCapitals: boolean): boolean {
  if (hasNumber(row) || cellIn(row, 'date') !== undefined || row.cells.some(({ column, right }) => right > column)) {
    return false;
  }
  const action = cellIn(row, 'action');
  if (action !== undefined) {
    const text = cellIn(before, 'action')?.text ?? '';
    return isCapitals && text !== '' && !ENDS.test(text) && BEGINS_SMALL.test(action.text);
  }
  // A row without any action's text is no action by itself.
  return row.isAfterHeadings || row.cells.every(({ text }) => BEGINS_SMALL.test(text));
}

function joinedText(before: TableCell, after: TableCell): string {
  const isOneLine = NAMES.includes(after.slot) || (BEGINS_SMALL.test(after.text) && !ENDS.test(before.text));
  return `${before.text}${isOneLine ? ' ' : '\n'}${after.text}`;
}

/** Makes one text of the two that an action's rows have in one column. */
export type Joiner = (before: TableCell, after: TableCell) => string;

export function joinRows(before: TableRow, after: TableRow, join: Joiner): TableRow {
  const joined = new Set<TableCell>();
  const cells = before.cells.map((cell) => {
    const isPlaced = cell.slot !== 'none' && cellIn(before, cell.slot) === cell;
    const more = isPlaced ? cellIn(after, cell.slot) : undefined;
    if (more === undefined) return cell;
    joined.add(more);
    return { ...cell, text: join(cell, more) };
  });
  return { ...before, cells: [...cells, ...after.cells.filter((cell) => !joined.has(cell))] };
}

/** Notes that a row has become a part of the one before it, and tells why at its first cell. */
export function noteJoined(row: TableRow, reason: string, { report, rows }: ReadingLog): void {
  const [first] = row.cells;
  rows.read(row.row, 'goes on', reason, { isUnsure: reason !== '' });
  if (reason !== '' && first !== undefined) report(first, reason);
}

/**
 * Joins rows that were cut in two, and reports each.
 * @param isAction whether a row is an action, which alone can go on in another row unless the person says so
 */
export function joinCutRows(
  rows: readonly TableRow[],
  isAction: (row: TableRow) => boolean,
  choices: ImportChoices,
  log: ReadingLog,
): readonly TableRow[] {
  const isCapitals = beginWithCapitals(rows);
  const joined: TableRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const chosen = choices.rows.get(row.row);
    const isCut = before !== undefined && chosen === undefined && isAction(before) && goesOn(row, before, isCapitals);
    if (before === undefined || !(isCut || chosen === 'goes on')) {
      joined.push(row);
      continue;
    }
    joined[joined.length - 1] = joinRows(before, row, joinedText);
    const [start] = before.cells;
    const place = start === undefined ? '' : cellName(start.row, start.column);
    const reason = `This row goes on the action in ${place}, as after a page break; the two rows were joined.`;
    noteJoined(row, chosen === undefined ? reason : '', log);
  }
  return joined;
}
