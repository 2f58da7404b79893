// Rows cut in two, as at a page break: joined again where it is plain that the second goes on the first.
import { isActionNumber, isFigures } from '../plan/action-numbers.ts';
import { isInCapitals } from './band-habits.ts';
import { goesOnTitle, isOpenEnded, saysContinued, withoutContinued } from './band-words.ts';
import { BEGINS_SMALL, CutTexts, ENDS } from './cut-texts.ts';
import { looksLikeDate } from './date-words.ts';
import type { Band } from './find-bands.ts';
import type { ImportChoices } from './import-choices.ts';
import { cellName } from './sheet-grid.ts';
import { cellIn, type ReadingLog, type TableCell, type TableRow } from './table-rows.ts';

/** What a row is among the others; undefined for one with cells of its own. */
export type BandOf = (row: TableRow) => Pick<Band, 'kind'> | undefined;

function isAction(row: TableRow, bandOf: BandOf): boolean {
  return (bandOf(row)?.kind ?? 'action') === 'action';
}

function textIn(row: TableRow, slot: 'number' | 'action' | 'date'): string {
  return cellIn(row, slot)?.text ?? '';
}

interface Habits {
  /** Whether the table's actions begin with capitals, so that one in small letters goes on another. */
  readonly areCapitals: boolean;
  /** Whether most actions have numbers, so that a row without one may be a part of another. */
  readonly areNumbered: boolean;
}

function habitsOf(rows: readonly TableRow[]): Habits {
  const isNumbered = (row: TableRow) => cellIn(row, 'number') !== undefined;
  const hasNumbers = rows.some(isNumbered);
  // Of the rows with more than an action's text, and of those texts that tell: where there are numbers, those with one.
  let [withText, numbered, texts, capitals] = [0, 0, 0, 0];
  for (const row of rows) {
    const action = cellIn(row, 'action');
    if (action === undefined) continue;
    const hasNumber = isNumbered(row);
    if (row.cells.length > 1) {
      withText += 1;
      if (hasNumber) numbered += 1;
    }
    if (hasNumbers && !hasNumber) continue;
    texts += 1;
    if (!BEGINS_SMALL.test(action.text)) capitals += 1;
  }
  return { areCapitals: capitals * 2 > texts, areNumbered: numbered * 2 > withText };
}

/** Whether the row's number says that the action before goes on: "10 (cont.)", or the same number at a page's top. */
function goesOnNumber(row: TableRow, before: TableRow): boolean {
  const number = textIn(row, 'number');
  const last = textIn(before, 'number');
  if (number === '' || last === '') return false;
  const plain = isFigures(number, 9) ? number : withoutContinued(number);
  if (plain !== last) return false;
  const action = textIn(row, 'action');
  const isPart = cellIn(row, 'date') === undefined && (action === '' || BEGINS_SMALL.test(action));
  return plain !== number || (isPart && row.isAfterHeadings);
}

/** Whether the row's date is none, or the second half of the one above: "March" over "2010". */
function mayHaveDate(row: TableRow, before: TableRow): boolean {
  const [date, last] = [textIn(row, 'date'), textIn(before, 'date')];
  return date === '' || (/^\d{2,4}$/.test(date) && !/\d/.test(last) && looksLikeDate(`${last} ${date}`));
}

/** Whether an action's text without a number goes on the one above. */
function textGoesOn(text: string, before: string, isBand: boolean, { areCapitals, areNumbered }: Habits): boolean {
  if (before === '') return false;
  if (saysContinued(text)) return true;
  if (text.startsWith('• ')) return areNumbered && (/:$/.test(before) || before.includes('\n• '));
  if (BEGINS_SMALL.test(text)) return areCapitals && !ENDS.test(before);
  return areNumbered && !isBand && !isInCapitals(text) && (isOpenEnded(before) || /^(?:And|Or)\s/.test(text));
}

/** Whether a row without any action's text, and so no action by itself, is a part of the one above. */
function cellsGoOn(row: TableRow, before: TableRow, { areNumbered }: Habits): boolean {
  if (row.isAfterHeadings || row.cells.every(({ text }) => BEGINS_SMALL.test(text))) return true;
  if (cellIn(row, 'date') !== undefined) return row.cells.length === 1;
  // The same value in an empty row was filled in beforehand.
  const isNew = ({ slot, text }: TableCell) =>
    typeof slot === 'string' && slot !== 'none' && cellIn(before, slot)?.text !== text;
  return areNumbered && cellIn(before, 'number') !== undefined && row.cells.every(isNew);
}

/** Whether the row is a part of an action's row: no number or date of its own, nothing merged across, what goes on. */
function goesOn(row: TableRow, before: TableRow, isBand: boolean, habits: Habits): boolean {
  // As nearly all rows have: a number of their own.
  if (cellIn(row, 'number') !== undefined && !goesOnNumber(row, before)) return false;
  if (row.cells.some(({ column, right }) => right > column) || !mayHaveDate(row, before)) return false;
  if (cellIn(row, 'number') !== undefined) return true;
  const action = cellIn(row, 'action');
  if (action === undefined) return !isBand && cellsGoOn(row, before, habits);
  return (
    !isActionNumber(action.text) &&
    textGoesOn(action.text, textIn(before, 'action'), isBand && !row.isAfterHeadings, habits)
  );
}

/** Whether a theme or a statement goes on the one above it, of which it is the second half. */
function bandGoesOn(row: TableRow, before: TableRow, bandOf: BandOf): boolean {
  const [kind, last] = [bandOf(row)?.kind, bandOf(before)?.kind];
  const [cell, above] = [row.cells[0], before.cells[0]];
  if (kind === undefined || last === undefined || cell === undefined || above === undefined) return false;
  if (kind === 'action' || last === 'action' || row.cells.length > 1 || cell.column !== above.column) return false;
  if (isInCapitals(cell.text) && isInCapitals(above.text)) {
    return goesOnTitle(cell.text) || (isOpenEnded(above.text) && /\s/.test(above.text));
  }
  return last === 'statement' && BEGINS_SMALL.test(cell.text) && !ENDS.test(above.text);
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

/** The row without what only says that it goes on, which is told. */
function withoutSigns(row: TableRow, report: ReadingLog['report']): TableRow {
  const isSign = ({ slot, text }: TableCell) => slot === 'number' || (slot === 'action' && saysContinued(text));
  for (const cell of row.cells.filter(isSign)) {
    if (cell !== row.cells[0]) report(cell, 'This says that the action above goes on; it is kept here.');
  }
  return { ...row, cells: row.cells.filter((cell) => !isSign(cell)) };
}

/**
 * Joins rows that were cut in two, and reports each.
 * @param bandOf tells bands from actions: each goes on only in its like, unless the person says so
 */
export function joinCutRows(
  rows: readonly TableRow[],
  bandOf: BandOf,
  choices: ImportChoices,
  log: ReadingLog,
): readonly TableRow[] {
  const habits = habitsOf(rows);
  const texts = new CutTexts(rows);
  const joined: TableRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const chosen = choices.rows.get(row.row);
    const isCut =
      before !== undefined &&
      chosen === undefined &&
      (isAction(before, bandOf)
        ? goesOn(row, before, !isAction(row, bandOf), habits)
        : bandGoesOn(row, before, bandOf));
    if (before === undefined || !(isCut || chosen === 'goes on')) {
      joined.push(row);
      continue;
    }
    const what = isAction(before, bandOf) ? 'action' : (bandOf(before)?.kind ?? 'action');
    const part = chosen === undefined && what === 'action' ? withoutSigns(row, log.report) : row;
    joined[joined.length - 1] = joinRows(before, part, (one, other) => texts.join(one, other));
    const [start] = before.cells;
    const place = start === undefined ? '' : cellName(start.row, start.column);
    const reason = `This row goes on the ${what} in ${place}, as after a page break; the two rows were joined.`;
    noteJoined(row, chosen === undefined ? reason : '', log);
  }
  return joined;
}
