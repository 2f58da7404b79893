// A plan that a document keeps in several tables, one for each page or each theme: with the same headings they are read as
// one, and the texts between them become rows across it.
import { comesAfter } from '../../shared/import/split-numbers.ts';
import { isActionNumber } from '../../shared/plan/action-numbers.ts';
import type { PlacedCell, PlacedRow } from './placed-table.ts';
import { BODY_TEXT, type OutlinedText, shownTexts } from './texts-above.ts';

/** A table as it stands in a document, with the texts since the one before it. */
export interface FoundTable {
  readonly above: readonly OutlinedText[];
  readonly rows: readonly PlacedRow[];
  readonly edges: readonly number[];
}

const FEWEST_HEADINGS = 3;
const MOST_HEADING_ROWS = 3;
/** What tells of two plans: this year's and last year's, what is open and what is done. */
const OTHER_PLAN = /(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:archived?|completed?|closed|old|previous|superseded)\b/i;
const GOES_ON = 'This table goes on the one before it, which has the same columns; the two were read as one.';

function widthOf(rows: readonly PlacedRow[]): number {
  return rows.reduce((most, { cells }) => cells.reduce((end, { left, span }) => Math.max(end, left + span), most), 0);
}

/** A row's texts by where they begin, to compare rows by. */
function rowKey({ cells }: PlacedRow): string {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return cells.map(({ left, text }) => `${left} ${letters(text)}`).join('\n');
}

/** How many rows two tables begin with alike, the first of them with headings of several columns. */
function headingRows(before: FoundTable, after: FoundTable): number {
  const filled = after.rows[0]?.cells.filter(({ text }) => text.trim() !== '') ?? [];
  if (filled.length < FEWEST_HEADINGS) return 0;
  let count = 0;
  while (count < MOST_HEADING_ROWS) {
    const [row, other] = [before.rows[count], after.rows[count]];
    if (row === undefined || other === undefined || numberOf(row) !== undefined || rowKey(row) !== rowKey(other)) break;
    count += 1;
  }
  return count;
}

function numberOf({ cells: [first] }: PlacedRow): string | undefined {
  const [word = ''] = first?.text.trim().split(/\s/) ?? [];
  return isActionNumber(word) ? word : undefined;
}

/** Whether the numbers of a table's rows go on those of another's. */
function runsOn(before: readonly PlacedRow[], after: readonly PlacedRow[]): boolean {
  const last = before.findLast((row) => numberOf(row) !== undefined);
  const next = after.find((row) => numberOf(row) !== undefined);
  const [number, other] = [last && numberOf(last), next && numberOf(next)];
  return number !== undefined && other !== undefined && comesAfter(other, number);
}

function isSaidItself({ rows }: FoundTable): boolean {
  return rows.some(({ kind, cells }) => kind !== undefined || cells.some(({ use }) => use !== undefined));
}

function goesOn(before: FoundTable, after: FoundTable): boolean {
  if (isSaidItself(before) || isSaidItself(after) || widthOf(before.rows) !== widthOf(after.rows)) return false;
  const between = shownTexts(after.above);
  const headings = headingRows(before, after);
  if (headings === 0) {
    const isWhole = (rows: readonly PlacedRow[]) => (rows[0]?.cells.length ?? 0) >= FEWEST_HEADINGS;
    const [first] = after.rows;
    const begins = first !== undefined && numberOf(first) !== undefined;
    return (
      between.length === 0 && begins && isWhole(before.rows) && isWhole(after.rows) && runsOn(before.rows, after.rows)
    );
  }
  return runsOn(before.rows, after.rows) || !between.some(({ text }) => OTHER_PLAN.test(text));
}

/** Texts as rows across a table of so many columns. */
function asRows(texts: readonly OutlinedText[], span: number): readonly PlacedRow[] {
  return shownTexts(texts).map((content) => ({ cells: [{ ...content, left: 0, span, rowSpan: 1 }] }));
}

function told({ cells: [first, ...others] }: PlacedRow): PlacedRow {
  const remarked: readonly PlacedCell[] =
    first === undefined ? [] : [{ ...first, remarks: [...first.remarks, GOES_ON] }];
  return { cells: [...remarked, ...others] };
}

/** The place of the heading above the first table that stands there as other headings stand between the tables. */
function firstTheme(above: readonly OutlinedText[], between: readonly OutlinedText[]): number {
  const outline = between.find((text) => text.outline < BODY_TEXT)?.outline;
  const at = outline === undefined ? -1 : above.findLastIndex((text) => text.outline === outline);
  // The title of the whole stands before it.
  return at > 0 && shownTexts(above.slice(0, at)).length > 0 ? at : above.length;
}

function joinedTable(before: FoundTable, after: FoundTable): FoundTable {
  const width = widthOf(before.rows);
  const [first, ...others] = after.rows;
  const more = [...asRows(after.above, width), ...(first === undefined ? [] : [told(first)]), ...others];
  const at = firstTheme(before.above, after.above);
  const headings = headingRows(before, after);
  const rows = [
    ...before.rows.slice(0, headings),
    ...asRows(before.above.slice(at), width),
    ...before.rows.slice(headings),
  ];
  return { ...before, above: before.above.slice(0, at), rows: [...rows, ...more] };
}

/** The tables of a document, each with those that go on it. */
export function joinTables(tables: readonly FoundTable[]): readonly FoundTable[] {
  const joined: FoundTable[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, table)) joined[joined.length - 1] = joinedTable(before, table);
    else joined.push(table);
  }
  return joined;
}
