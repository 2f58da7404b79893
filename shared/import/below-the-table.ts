// What stands below the table's last action, and rows of totals: no part of the plan, and kept as problems.
import { isActionNumber, isFigures } from '../plan/action-numbers.ts';
import { HEADED_FIELDS } from '../plan/plan.ts';
import { looksLikeDate } from './date-words.ts';
import type { PlanTable } from './find-table.ts';
import { type Outside, pageRows } from './page-rows.ts';
import { cellIn, type ReadingLog, type TableRow } from './table-rows.ts';

const TOTAL =
  /^(?:(?:grand |sub-?)?totals?\b|counts?\b|(?:no\.?|number) of (?:\p{L}+ ){0,2}actions\b|(?:\p{L}+ ){0,2}actions (?:in|complete|outstanding|overdue|due|under|remaining)\b)/iu;
const BEGINS_LIKE_FIGURE = /^[£$€\d,. ]/;
const FIGURE = /^[£$€]?[\d,. ]+%?(?:\s\p{Ll}+){0,2}$/u;
const ENDS_IN_FIGURE = /[\s:=–-]\d[\d,.]*%?$/;
const NOTE =
  /^(?:[*†‡¹²³]|\([a-z]{1,2}\)\s|notes?\b|n\.?b\.?\b|please note\b|keys?\b|legend\b|abbreviations?\b|glossary\b|source\b|prepared by|(?:approved|agreed|endorsed|authorised|reviewed) by\b|last updated|updated\b|version\b|signed\b|signature\b|page \d|rag\b)/i;
const BEGINS_LIKE_END = /^end of /i;
const END = /^end of (?:the )?(?:\p{L}+ ){0,2}(?:plan|document|table|report)\b/iu;
/** A line of a key to colours that stands right below the table. */
const COLOUR = /^(?:red|amber|green|blue|yellow|gr[ea]y|black|white|purple)\b/i;

function isTotals({ cells }: TableRow): boolean {
  const first = cells[0];
  // Patterns of all the world's letters, whatever their case, take V8 milliseconds to make ready: plainer ones come first.
  if (first === undefined || isFigures(first.text, 5)) return false;
  const others = cells.slice(1);
  if (!others.every(({ text }) => BEGINS_LIKE_FIGURE.test(text) && FIGURE.test(text))) return false;
  if (!TOTAL.test(first.text)) return false;
  return others.length > 0 || ENDS_IN_FIGURE.test(first.text) || /^(?:grand |sub-?)?total/i.test(first.text);
}

function hasNumber(row: TableRow): boolean {
  return isActionNumber(cellIn(row, 'number')?.text ?? '') && cellIn(row, 'action') !== undefined;
}

/** Whether a row without a number is an action for certain, by the other cells beside its text. */
function isPlainAction(row: TableRow, isNumbered: boolean): boolean {
  if (cellIn(row, 'action') === undefined || cellIn(row, 'number') !== undefined) return false;
  let others = 0;
  for (let at = 0; at < HEADED_FIELDS.length; at += 1) {
    const field = HEADED_FIELDS[at];
    if (field !== undefined && field !== 'action' && cellIn(row, field) !== undefined) others += 1;
  }
  if (!isNumbered || others > 1) return others > 0;
  // Among numbered actions a key to the colours, two cells wide, is none.
  return looksLikeDate(cellIn(row, 'date')?.text ?? '');
}

function isNote({ cells }: TableRow): boolean {
  const text = cells[0]?.text ?? '';
  if (NOTE.test(text) || (BEGINS_LIKE_END.test(text) && END.test(text))) return true;
  return COLOUR.test(text) && cells.length <= 2 && text.length <= 40;
}

/** How many rows at the table's end have a number filled in beforehand, and nothing else. */
function numbersAtEnd(rows: readonly TableRow[]): number {
  const isOther = ({ cells }: TableRow) => cells.length > 1 || !/^\d{1,4}\D?$/.test(cells[0]?.text ?? '');
  const count = rows.length - 1 - rows.findLastIndex(isOther);
  // A single one may be an action that is still to be written.
  return count > 1 && count < rows.length ? count : 0;
}

/** Whether a numbered row apart from the table is a footnote: its number stands in the table, where it has more cells. */
function isFootnote(row: TableRow, numbers: ReadonlySet<string>): boolean {
  return row.cells.length === 2 && hasNumber(row) && numbers.has(cellIn(row, 'number')?.text ?? '');
}

/** The last row that is an action for certain. Below a note, an action must have a number. */
function lastAction(rows: readonly TableRow[], isNumbered: boolean): number {
  const numbers = new Set<string>();
  let last = -1;
  let isBelowNote = false;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    if (row.isAfterBlank && !row.isAfterHeadings && isFootnote(row, numbers)) isBelowNote ||= isNumbered;
    else if (hasNumber(row)) {
      last = index;
      isBelowNote = false;
    } else if (isPlainAction(row, isNumbered)) {
      if (!isBelowNote) last = index;
    } else if (isNote(row)) isBelowNote ||= isNumbered;
    if (row.cells.length > 2) numbers.add(cellIn(row, 'number')?.text ?? '');
  }
  return last;
}

/** A theme that no action stands under yet: in capitals, and no note. */
function isOpenTheme(row: TableRow): boolean {
  const text = row.cells[0]?.text ?? '';
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && !isNote(row);
}

/** The first row that no longer belongs to the table: after the last action, and apart from it or plainly a note. */
function endOfTable(rows: readonly TableRow[]): number {
  let numbered = 0;
  let plain = 0;
  for (const row of rows) {
    // None is both.
    if (hasNumber(row)) numbered += 1;
    else if (isPlainAction(row, false)) plain += 1;
  }
  const isNumbered = numbered * 2 > plain;
  const last = lastAction(rows, isNumbered);
  if (last === -1) return rows.length;
  const end = rows.findIndex((row, index) => {
    const isApart = row.isAfterBlank && !row.isAfterHeadings && !isOpenTheme(row);
    return index > last && (isNote(row) || isApart);
  });
  return end === -1 ? rows.length : end;
}

const LEFT_OUT: Outside = {
  reason: '',
  done: 'You left this row out; its text is kept here and is not part of the plan.',
};
const BELOW: Outside = {
  reason: 'It stands below the table.',
  done: 'This text stands below the table; it is kept here and is not part of the plan.',
};
const NUMBER_ALONE: Outside = {
  reason: 'It has a number and nothing else, as the rows around it.',
  done: 'This number stands below the last action with no text beside it; it is kept here and is not part of the plan.',
};
const TOTALS: Outside = {
  reason: 'It is a row of totals.',
  done: 'This stands in a row of totals; it is kept here and is not part of the plan.',
};

/** The rows of the table proper; all others' texts are reported. */
export function withoutNotes(rows: readonly TableRow[], table: PlanTable, log: ReadingLog): readonly TableRow[] {
  const end = endOfTable(rows);
  const { rows: choices } = table.choices;
  const ofPages = pageRows(rows, table);
  const numbers = end - numbersAtEnd(rows.slice(0, end));
  const outside = (row: TableRow, index: number): Outside | undefined => {
    const chosen = choices.size === 0 ? undefined : choices.get(row.row);
    if (chosen !== undefined) return chosen === 'left out' ? LEFT_OUT : undefined;
    const ofPage = ofPages.size === 0 ? undefined : ofPages.get(row);
    if (ofPage !== undefined) return ofPage;
    if (index >= end) return BELOW;
    if (isTotals(row)) return TOTALS;
    return index >= numbers ? NUMBER_ALONE : undefined;
  };
  return rows.filter((row, index) => {
    const found = outside(row, index);
    if (found === undefined) return true;
    log.rows.read(row.row, 'left out', found.reason);
    if (found.done !== '') for (const cell of row.cells) log.report(cell, found.done);
    return false;
  });
}
