// Numbers inside the action's text ("10 The Council..."): split off only where the column as a whole speaks for it, so
// that "2009 saw..." or "3 reports were made" in a plan without numbers is never cut.
import { isActionNumber, isFigures } from '../plan/action-numbers.ts';
import { isTitleCase } from './band-words.ts';
import { BEGINS_WITH_MONTH } from './date-words.ts';
import type { ImportChoices } from './import-choices.ts';
import { cellIn, type TableCell, type TableRow } from './table-rows.ts';

const LABELLED =
  /^(\(\d{1,4}[a-z]?\)|(?:\p{Lu}{1,4}[ ./-]?|#|(?:No|Nr|Ref|Rec|Action|Item|Task|Recommendation)\.? ?)?\d{1,5}(?:[./-]\d{1,4})*(?:[a-z]|\([a-z]\))?)([.):]*(?:\s+[-–—]\s+|\s+)|[.):]+)(?=\S)(.*)$/su;

/** The fields that no theme has. */
const ACTIONS_OWN = ['responsibility', 'reportedTo', 'evidence', 'fileRef'] as const;

interface Labelled {
  readonly number: string;
  readonly text: string;
  /** Whether nothing but the column can make a number of it: no dot, no bracket, no letters, only white space. */
  readonly isBare: boolean;
  /** "DQ " or "Action " where a word stands before the figures, apart from them or known as a number's. */
  readonly word: string;
}

function labelled(text: string): Labelled | undefined {
  const [, number = '', separator = '', rest = ''] = LABELLED.exec(text) ?? [];
  if (number === '' || BEGINS_WITH_MONTH.test(rest)) return undefined;
  const word = /^\p{L}+[.]? (?=\d)/u.exec(number)?.[0] ?? '';
  return { number, text: rest, isBare: /^\d+$/.test(number) && /^\s+$/.test(separator), word };
}

/** Words before figures are a label's only where most labels have them: "ISO 27001" is none. */
function commonWord(labels: readonly Labelled[]): string {
  const words = labels.flatMap(({ word }) => (word === '' ? [] : [word]));
  const [first = ''] = words;
  return words.filter((word) => word === first).length * 2 > labels.length ? first : '';
}

/** Whether a text begins as an action does, and its number is none of a year or of things counted. */
function beginsAfresh({ number, text, isBare }: Labelled): boolean {
  return !isBare || (!/^(?:19|20)\d\d$/.test(number) && !/^\p{Ll}/u.test(text));
}

/** The cell that has the action's text, where the row has no number of its own. */
function unnumberedText(row: TableRow): TableCell | undefined {
  const number = cellIn(row, 'number');
  const action = cellIn(row, 'action');
  if (number === undefined) return action;
  return action === undefined && !isActionNumber(number.text) ? number : undefined;
}

/** Whether the row may be an action: not merged over its neighbours, and not a theme, in capitals with a date or a RAG. */
function mayBeAction({ cells }: TableRow, cell: TableCell): boolean {
  if (cell.right > cell.column) return false;
  return /\p{Ll}/u.test(cell.text) || cells.some(({ slot }) => ACTIONS_OWN.some((field) => field === slot));
}

interface Candidate {
  readonly row: TableRow;
  readonly cell: TableCell;
}

/**
 * Titles with numbers of their own ("4. Data Security") among actions: they have no other cells, where the actions have,
 * and their numbers do not run on from the action before to the action after.
 */
function withoutTitles(rows: readonly TableRow[], candidates: readonly Candidate[]): readonly Candidate[] {
  const isPlain = ({ cells }: TableRow) => !cells.some(({ slot }) => ACTIONS_OWN.some((field) => field === slot));
  const actions = rows.filter((row) => cellIn(row, 'action') !== undefined || cellIn(row, 'number') !== undefined);
  if (actions.filter(isPlain).length * 2 > actions.length) return candidates;
  const titles = new Set<TableRow>();
  let last = 0;
  let open: { readonly row: TableRow; readonly number: number } | undefined;
  for (const row of rows) {
    const number = numberOf(row);
    if (number === undefined) continue;
    if (isPlain(row) && isTitleCase(numberedText(row))) {
      titles.add(row);
      // An action if the next one runs on from it, or if none comes.
      open = number === last + 1 ? { row, number } : undefined;
      continue;
    }
    if (open !== undefined && number === open.number + 1) titles.delete(open.row);
    open = undefined;
    last = number;
  }
  if (open !== undefined) titles.delete(open.row);
  return candidates.filter(({ row }) => !titles.has(row));
}

/** The text that an action's number may stand in. */
function numberedText(row: TableRow): string {
  return unnumberedText(row)?.text ?? '';
}

/** The whole number that a row has or begins with. */
function numberOf(row: TableRow): number | undefined {
  const text = cellIn(row, 'number')?.text ?? labelled(cellIn(row, 'action')?.text ?? '')?.number ?? '';
  const label = isActionNumber(text) ? text : (labelled(text)?.number ?? '');
  return /^\d+\D?$/.test(label) ? Number.parseInt(label, 10) : undefined;
}

/** A label's numbers, to compare labels by. */
function orderOf(number: string): readonly number[] {
  return (number.match(/\d+/g) ?? []).map(Number);
}

/**
 * Whether one label comes after another: 9 and 10, 1.9 and 1.10, 2a and 2b. Labels with other letters, or without
 * figures, are not compared.
 */
export function comesAfter(number: string, before: string): boolean {
  if (isFigures(number, 9) && isFigures(before, 9) && Number(number) !== Number(before))
    return Number(number) > Number(before);
  // Roman figures and names.
  if (!/\d/.test(number) || !/\d/.test(before)) return true;
  if (/^\p{Lu}*/u.exec(number)?.[0] !== /^\p{Lu}*/u.exec(before)?.[0]) return true;
  const [a, b] = [orderOf(number), orderOf(before)];
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined || part > other) return true;
    if (part < other) return false;
  }
  return a.length === b.length && number > before;
}

function areMostlyAscending(numbers: readonly string[]): boolean {
  const ascending = numbers.filter((number, index) => index === 0 || comesAfter(number, numbers[index - 1] ?? ''));
  return ascending.length * 10 >= numbers.length * 7;
}

/** Whether most of the rows without a number have one at the start of their text, and these run in order. */
function speaksForNumbers(rows: readonly Candidate[]): boolean {
  const withCells = rows.filter(({ row }) => row.cells.length > 1);
  const considered = withCells.length > 0 ? withCells : rows;
  const labels = considered.flatMap(({ cell }) => labelled(cell.text) ?? []).filter(beginsAfresh);
  if (labels.length * 2 <= considered.length || !areMostlyAscending(labels.map(({ number }) => number))) return false;
  return labels.length > 1 || labels.some(({ number, isBare }) => !isBare || number === '1');
}

function withNumber(row: TableRow, cell: TableCell, { number, text }: Labelled): TableRow {
  const split: readonly TableCell[] = [
    { ...cell, slot: 'number', text: number },
    { ...cell, slot: 'action', text },
  ];
  return { ...row, cells: row.cells.flatMap((one) => (one === cell ? split : [one])) };
}

/**
 * Gives the actions the numbers that their texts begin with. Where most numbers stand in cells of their own, a text's is
 * one only if it is the very next.
 * @param known rows of which it is known that their numbers stand in cells of their own
 */
export function splitNumbers(
  rows: readonly TableRow[],
  choices: ImportChoices,
  known: ReadonlySet<number>,
): readonly TableRow[] {
  const found: Candidate[] = [];
  for (const row of rows) {
    const cell = unnumberedText(row);
    if (cell === undefined || known.has(row.row)) continue;
    const isBand = ['theme', 'statement'].includes(choices.rows.get(row.row) ?? '');
    if (!isBand && mayBeAction(row, cell)) found.push({ row, cell });
  }
  if (found.length === 0) return rows;
  const candidates = withoutTitles(rows, found);
  const isHabit = speaksForNumbers(candidates);
  const cells = new Map(candidates.map(({ row, cell }) => [row, cell]));
  const word = commonWord(candidates.flatMap(({ cell }) => labelled(cell.text) ?? []));
  let before = '';
  return rows.map((row) => {
    const cell = cells.get(row);
    const read = cell === undefined ? undefined : labelled(cell.text);
    const label = read?.word === '' || read?.word === word ? read : undefined;
    const isNext = before !== '' && Number(label?.number) === Number(before) + 1;
    const isNumber = label !== undefined && (isHabit ? isNext || beginsAfresh(label) : isNext && beginsAfresh(label));
    if (cell === undefined || label === undefined || !isNumber) {
      before = cellIn(row, 'number')?.text ?? before;
      return row;
    }
    before = label.number;
    return withNumber(row, cell, label);
  });
}
