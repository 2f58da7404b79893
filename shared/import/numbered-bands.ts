// Themes and statements that have a number of their own in the column of the numbers: "1 | Data security" above the actions
// 1.1, 1.2 and 1.3, or one whose text is merged across the table beside its number.
import type { LoneText } from './band-habits.ts';
import type { PlanTable } from './find-table.ts';
import { cellIn, type TableRow } from './table-rows.ts';

/** A number without parts: "1", "2.", "A". */
const WHOLE = /^(?:\d{1,3}|\p{Lu})[.)]?$/u;

function numberOf(row: TableRow): string {
  return cellIn(row, 'number')?.text ?? '';
}

/** The row's number and text, where these, with a date at the most, are all that it has. */
function onlyText(row: TableRow): LoneText | undefined {
  // As nearly all rows have.
  if (row.cells.length > 3) return undefined;
  const [number, text, date] = [cellIn(row, 'number'), cellIn(row, 'action'), cellIn(row, 'date')];
  const count = date === undefined ? 2 : 3;
  if (number === undefined || text === undefined || row.cells.length !== count || text.column < number.column)
    return undefined;
  const cell = { ...number, text: `${number.text} ${text.text}`, right: text.right };
  return { cell, date, isMerged: text.right > text.column + 1, covered: [], extras: [] };
}

/** The text alone of such a row. */
export function withoutNumber(text: string): string {
  return text.replace(/^\S+ /, '');
}

/** Whether a number is a part of another: 1.2 of 1, 2a of 2, A3 of A. */
function isPartOf(part: string, whole: string): boolean {
  const start = whole.replace(/[.)]$/, '');
  const rest = part.startsWith(start) ? part.slice(start.length) : '';
  return /\d$/.test(start) ? /^(?:[./-]\d|[a-z])/.test(rest) : /^[.\s]?\d/.test(rest);
}

/** Whether a row is an action that is a part of another number, with cells of its own. */
function hasPart(below: TableRow, whole: string): boolean {
  return onlyText(below) === undefined && isPartOf(numberOf(below), whole);
}

/**
 * The rows that have a number and are no actions, each with its number and text as one. Where any action has a whole
 * number and cells of its own, those with nothing but a text are actions that have parts.
 */
export function numberedBands({ fields }: PlanTable, rows: readonly TableRow[]): ReadonlyMap<TableRow, LoneText> {
  const found = new Map<TableRow, LoneText>();
  if (!fields.has('number')) return found;
  let areThemes = true;
  rows.forEach((row, index) => {
    const number = numberOf(row);
    if (!WHOLE.test(number)) return;
    const lone = onlyText(row);
    const below = rows[index + 1];
    if (lone === undefined) areThemes = false;
    else if (lone.isMerged || (below !== undefined && hasPart(below, number))) found.set(row, lone);
  });
  if (areThemes) return found;
  return new Map([...found].filter(([, { isMerged }]) => isMerged));
}
