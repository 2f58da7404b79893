// What a person has decided about a sheet's columns, by the words of its headings: so that it holds for the next
// workbook with the same headings, wherever its columns stand.
import { headingsAt } from './find-headings.ts';
import type { ColumnUse, HeadingRows } from './import-choices.ts';
import type { SheetGrid } from './sheet-grid.ts';

export interface RememberedColumn {
  /** As columnNames gives it. */
  readonly name: string;
  readonly use: ColumnUse;
}

/** Headings are known again by so much of their letters. */
const KNOWN_BY_CHARACTERS = 80;

/** A heading's letters and digits alone: case, line breaks and slashes change from year to year. */
function lettersOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, KNOWN_BY_CHARACTERS);
}

/** The columns that have a heading, by their names: "date", and "date (2)" for the second of that name. */
function headedColumns(grid: SheetGrid, rows: HeadingRows): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const counts = new Map<string, number>();
  const { headings } = headingsAt(grid, rows);
  for (const [column, { text }] of [...headings].sort(([a], [b]) => a - b)) {
    const letters = lettersOf(text);
    const count = (counts.get(letters) ?? 0) + 1;
    counts.set(letters, count);
    names.set(column, count === 1 ? letters : `${letters} (${count})`);
  }
  return names;
}

/** What to know these headings by, in whatever order they stand; "" where no column has one. */
export function headingsKey(grid: SheetGrid, rows: HeadingRows): string {
  return [...headedColumns(grid, rows).values()].sort().join('\n');
}

/** Each column's name; one without a heading is so many columns after one that has one: "action +1". */
export function columnNames(grid: SheetGrid, rows: HeadingRows): ReadonlyMap<number, string> {
  const headed = headedColumns(grid, rows);
  const width = grid.rows.reduce((widest, texts) => Math.max(widest, texts.length), 0);
  const names = new Map<number, string>();
  let last = { name: '', column: -1 };
  for (let column = 0; column < width; column += 1) {
    const name = headed.get(column);
    if (name !== undefined) last = { name, column };
    names.set(column, name ?? `${last.name} +${column - last.column}`);
  }
  return names;
}

/**
 * What of the person's choices is worth remembering.
 * @param found the uses without their choices
 */
export function columnsToRemember(
  names: ReadonlyMap<number, string>,
  chosen: ReadonlyMap<number, ColumnUse>,
  found: ReadonlyMap<number, ColumnUse>,
): readonly RememberedColumn[] {
  return [...chosen].flatMap(([column, use]) => {
    const name = names.get(column);
    return name === undefined || found.get(column) === use ? [] : [{ name, use }];
  });
}

/** The remembered choices by the columns of this sheet. */
export function recalledColumns(
  names: ReadonlyMap<number, string>,
  remembered: readonly RememberedColumn[],
): ReadonlyMap<number, ColumnUse> {
  const uses = new Map(remembered.map(({ name, use }) => [name, use]));
  return new Map(
    [...names].flatMap(([column, name]) => {
      const use = uses.get(name);
      return use === undefined ? [] : [[column, use] as const];
    }),
  );
}
