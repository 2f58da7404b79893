// Headings: the row, or the two rows, that name the columns of a plan's table.
import { HEADED_FIELDS } from '../plan/plan.ts';
import { headingMeaning, IN_PART, type Meaning, mayMeanAction } from './heading-words.ts';
import type { HeadingRows } from './import-choices.ts';
import { filledColumns, type Merge, rightEdge, type SheetGrid, textAt } from './sheet-grid.ts';

/** A heading of one column, or of the columns that its merged cell stands over. */
export interface Heading {
  readonly text: string;
  /** The last column that it stands over. */
  readonly right: number;
}

export interface Headings extends HeadingRows {
  readonly columns: ReadonlyMap<Meaning, number>;
  /** The heading of each column that has one. */
  readonly headings: ReadonlyMap<number, Heading>;
  /** The columns of those upper headings that stand over several others and are in none of their texts. */
  readonly groups: readonly number[];
}

/** Headings are looked for in this many rows from the top: covers and notes above a table are not longer. */
const HEADING_SEARCH_ROWS = 200;
const MAX_HEADING_CHARACTERS = 80;

/** Words that mean the number left of the action, and the file to the right of it. */
const ANY_REFERENCE = /^ref(?:s|erence)?\.?:?$/i;

function findColumns(headings: ReadonlyMap<number, Heading>): Map<Meaning, number> {
  const best = new Map<Meaning, { column: number; rank: number }>();
  const choose = (meaning: Meaning, column: number, rank: number) => {
    const before = best.get(meaning);
    if (before === undefined || rank < before.rank) best.set(meaning, { column, rank });
  };
  const understood = [...headings].flatMap(([column, { text }]) => {
    const found = headingMeaning(text);
    return found === undefined ? [] : [{ column, text, ...found }];
  });
  for (const { column, meaning, rank } of understood) if (meaning !== 'number') choose(meaning, column, rank);
  const action = best.get('action')?.column ?? Number.POSITIVE_INFINITY;
  for (const { column, text, meaning, rank } of understood) {
    if (meaning !== 'number') continue;
    if (column < action) choose('number', column, rank);
    else if (ANY_REFERENCE.test(text.trim()) && !best.has('fileRef')) choose('fileRef', column, rank);
  }
  const taken = new Set<number>();
  const columns = new Map<Meaning, number>();
  for (const [meaning, { column }] of best) {
    if (taken.has(column)) continue;
    taken.add(column);
    columns.set(meaning, column);
  }
  return columns;
}

/** The headings of a single row. */
function headingsInRow(grid: SheetGrid, row: number): Headings {
  const headings = new Map(
    filledColumns(grid, row).map((column) => {
      return [column, { text: textAt(grid, row, column), right: rightEdge(grid, row, column) }] as const;
    }),
  );
  return { top: row, bottom: row, columns: findColumns(headings), headings, groups: [] };
}

function joined(above: string, below: string): string {
  return above === '' || below === '' ? above + below : `${above}\n${below}`;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The texts of a row that stand over several columns. */
function spansIn(grid: SheetGrid, row: number): readonly Span[] {
  const cells = filledColumns(grid, row).map((left) => ({ left, right: rightEdge(grid, row, left) }));
  return cells.filter(({ left, right }) => right > left);
}

function spanOver(spans: readonly Span[], column: number): Span | undefined {
  return spans.find(({ left, right }) => left <= column && column <= right);
}

/** The upper headings that stand over headings of several columns. */
function groupsIn(grid: SheetGrid, top: number): readonly Span[] {
  const below = filledColumns(grid, top + 1);
  return spansIn(grid, top).filter(({ left, right }) => below.some((one) => one >= left && one <= right));
}

/** The headings of two rows, the lower going on what the upper begins: "Reported To" over "Approved By". */
function headingsInTwoRows(grid: SheetGrid, top: number): Headings {
  const bottom = top + 1;
  const headings = new Map<number, Heading>();
  const spans = groupsIn(grid, top);
  const groups = new Map<number, boolean>();
  const filled = new Set([...filledColumns(grid, top), ...filledColumns(grid, bottom)]);
  for (const column of [...filled].sort((a, b) => a - b)) {
    const below = textAt(grid, bottom, column);
    const right = rightEdge(grid, below === '' ? top : bottom, column);
    const group = spanOver(spans, column)?.left;
    const own = joined(column === group ? '' : textAt(grid, top, column), below);
    if (group !== undefined) groups.set(group, groups.get(group) ?? false);
    if (own === '') continue;
    const both = group === undefined ? own : joined(textAt(grid, top, group), own);
    // A group's words are needed where the column's own say too little ("Target" over "Date", "2009/10" over "Q1").
    const isWhole = group !== undefined && headingMeaning(own) !== undefined && headingMeaning(both)?.rank !== 0;
    if (group !== undefined && !isWhole) groups.set(group, true);
    headings.set(column, { text: isWhole ? own : both, right });
  }
  const told = [...groups].flatMap(([column, isKept]) => (isKept ? [] : [column]));
  return { top, bottom, columns: findColumns(headings), headings, groups: told };
}

/** Whether a heading as a whole is one of the plan's: a part of it is not enough where rows are told apart. */
function isUnderstood(heading: string): boolean {
  return (headingMeaning(heading)?.rank ?? IN_PART) < IN_PART;
}

/** Whether the row is the first with any text, and begins it where the table begins. */
function isTitle(grid: SheetGrid, row: number, left: number): boolean {
  const first = grid.rows.findIndex((_, index) => filledColumns(grid, index).length > 0);
  return first === row && textAt(grid, row, left) !== '';
}

/** A text that may be the lower part of a heading: short, and neither a number nor a date. */
function isShortText(text: string): boolean {
  return text.length <= MAX_HEADING_CHARACTERS && !/^\(?\d|\d{4}$/.test(text);
}

/** Whether a row may be the upper of two heading rows: names a column by itself, or stands over some of the columns. */
function mayBeginHeadings(grid: SheetGrid, top: number, left: number, right: number): boolean {
  const spans = filledColumns(grid, top).map((column) => ({ column, right: rightEdge(grid, top, column) }));
  if (spans.some(({ column }) => textAt(grid, top, column).length > MAX_HEADING_CHARACTERS)) return false;
  // A title is no heading, whether it stands over the whole table or over its first columns.
  if (spans.some((span) => span.column <= left && span.right >= right)) return false;
  if (spans.some(({ column }) => isUnderstood(textAt(grid, top, column)))) return true;
  return spans.some((span) => span.right > span.column) && !isTitle(grid, top, left);
}

/** Whether a lower cell goes on the heading above it; undefined where it only adds a remark such as "(who)". */
function goesOnAbove(
  grid: SheetGrid,
  top: number,
  column: number,
  below: readonly number[],
  spans: readonly Span[],
): boolean | undefined {
  const text = textAt(grid, top + 1, column);
  const span = spanOver(spans, column);
  // Nothing above it: a heading of its own, beside others that go on.
  if (span === undefined && textAt(grid, top, column) === '')
    return below.length > 1 ? isUnderstood(text) || undefined : false;
  if (span !== undefined) {
    const { left, right } = span;
    const others = below.filter((one) => one !== column && one >= left && one <= right);
    return rightEdge(grid, top + 1, column) <= right && (others.length > 0 || (below.length > 1 && isUnderstood(text)));
  }
  return /^\(.*\)$/s.test(text) ? undefined : isUnderstood(joined(textAt(grid, top, column), text));
}

/** Whether the row below this one goes on its headings. */
function goesOnBelow(grid: SheetGrid, top: number): boolean {
  const above = filledColumns(grid, top);
  const below = filledColumns(grid, top + 1);
  if (above.length === 0 || !below.every((column) => isShortText(textAt(grid, top + 1, column)))) return false;
  if (!mayBeginHeadings(grid, top, Math.min(...above, ...below), Math.max(...above, ...below))) return false;
  const spans = spansIn(grid, top);
  const parts = below.map((column) => goesOnAbove(grid, top, column, below, spans));
  return parts.includes(true) && !parts.includes(false);
}

/** How many of the plan's headed fields the headings name; 0 where they are not those of a plan. */
export function fieldsNamed({ columns, headings }: Headings): number {
  const action = columns.get('action');
  if (action === undefined) return 0;
  const named = HEADED_FIELDS.filter((field) => columns.has(field)).length;
  const rank = headingMeaning(headings.get(action)?.text ?? '')?.rank ?? 0;
  // A word such as "Task" is the action's only in the company of others.
  return named >= (rank === 0 ? 2 : 3) ? named : 0;
}

/** The sheet with its headings' lowest row joined to the row above it, as if the two were one. */
function withLowestJoined(grid: SheetGrid, bottom: number): SheetGrid {
  const { headings } = headingsInTwoRows(grid, bottom - 1);
  const texts: string[] = [];
  const merges: Merge[] = grid.merges.filter(({ top }) => top !== bottom - 1);
  for (const [column, { text, right }] of headings) {
    texts[column] = text;
    if (right > column) merges.push({ top: bottom - 1, left: column, bottom: bottom - 1, right });
  }
  const joinedRow = Array.from(texts, (text) => text ?? '');
  return { ...grid, merges, rows: grid.rows.map((row, index) => (index === bottom - 1 ? joinedRow : row)) };
}

/** The headings that stand in these rows, whatever they say. */
export function headingsAt(grid: SheetGrid, { top, bottom }: HeadingRows): Headings {
  if (bottom <= top) return headingsInRow(grid, top);
  if (bottom === top + 1) return headingsInTwoRows(grid, top);
  return { ...headingsAt(withLowestJoined(grid, bottom), { top, bottom: bottom - 1 }), top, bottom };
}

/** How many of the headings mean something for certain. */
function countUnderstood({ headings, columns }: Headings): number {
  return [...columns.values()].filter((column) => isUnderstood(headings.get(column)?.text ?? '')).length;
}

/** Whether a row may be a lower one of the headings: several short texts. */
function mayGoOn(grid: SheetGrid, row: number): boolean {
  const texts = filledColumns(grid, row).map((column) => textAt(grid, row, column));
  return texts.length > 1 && texts.every(isShortText);
}

/** Whether the headings of all these rows say more than those of fewer: without the first, or without the last. */
function saysMore(grid: SheetGrid, fewer: Headings, all: Headings): boolean {
  const understood = countUnderstood(all);
  const lower = headingsAt(grid, { top: all.top + 1, bottom: all.bottom });
  return understood > countUnderstood(fewer) && understood > countUnderstood(lower);
}

const MOST_HEADING_ROWS = 3;

/** The headings that begin in this row: with the rows below where those go on it. */
export function headingsFrom(grid: SheetGrid, top: number): Headings {
  let found = headingsAt(grid, { top, bottom: goesOnBelow(grid, top) ? top + 1 : top });
  if (found.bottom > top && !mayGoOn(grid, found.bottom)) return found;
  for (let bottom = found.bottom + 1; bottom < top + MOST_HEADING_ROWS; bottom += 1) {
    if (!mayGoOn(grid, bottom)) return found;
    const all = headingsAt(grid, { top, bottom });
    if (saysMore(grid, found, all)) found = all;
  }
  return found;
}

/** The last row, of those that are searched, with a text that may be a part of the actions' heading; -1 for none. */
function lastNaming(grid: SheetGrid, from: number, to: number): number {
  for (let row = to; row >= from; row -= 1) {
    if (filledColumns(grid, row).some((column) => mayMeanAction(textAt(grid, row, column)))) return row;
  }
  return -1;
}

/** The headings that name most of a plan's columns; undefined where no row does. */
export function findHeadings(grid: SheetGrid): Headings | undefined {
  let best: { headings: Headings; named: number } | undefined;
  const rows = Math.min(grid.rows.length, HEADING_SEARCH_ROWS);
  let naming = -1;
  for (let row = 0; row < rows; row += 1) {
    if (filledColumns(grid, row).length === 0) continue;
    // Without a column of the actions no row has the headings of a plan (fieldsNamed): most are not looked into.
    if (naming < row) naming = lastNaming(grid, row, row + MOST_HEADING_ROWS - 1);
    if (naming < row) continue;
    const headings = headingsFrom(grid, row);
    const named = fieldsNamed(headings);
    if (named > (best?.named ?? 0)) best = { headings, named };
  }
  return best?.headings;
}
