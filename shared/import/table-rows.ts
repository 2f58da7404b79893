// The rows below the headings, each cell with what it is in the plan. Headings that are repeated after a page break may
// stand over other columns than the first; a number may push a row's texts one column to the right of their headings.
import { isActionNumber } from '../plan/action-numbers.ts';
import type { ActionField } from '../plan/plan.ts';
import { withoutContinued } from './band-words.ts';
import { looksLikeDate } from './date-words.ts';
import type { PlacedColumn, PlanTable } from './find-table.ts';
import type { RowReadings } from './import-reading.ts';
import { type CellPlace, filledColumns, rightEdge, textAt } from './sheet-grid.ts';

/** What a cell is in the plan: a field of the action, or a custom column; "none" where its page has no heading over it. */
export type Slot = ActionField | PlacedColumn | 'none';

export interface TableCell {
  readonly slot: Slot;
  readonly text: string;
  /** Where the text stands in the sheet. */
  readonly row: number;
  readonly column: number;
  /** The last column that it is merged over. */
  readonly right: number;
}

export interface TableRow {
  readonly row: number;
  /** The filled cells in the sheet's order; never none. */
  readonly cells: readonly TableCell[];
  readonly isAfterBlank: boolean;
  readonly isAfterHeadings: boolean;
}

/** Makes a problem of a cell, or of a place in the sheet. */
export type Report = (cell: CellPlace & { readonly text?: string }, done: string) => void;

/** Where it is kept what became of rows and cells, while they are read. */
export interface ReadingLog {
  readonly report: Report;
  readonly rows: RowReadings;
}

/** The first cell of a slot. Asked of every row again and again: without a function for each. */
export function cellIn({ cells }: Pick<TableRow, 'cells'>, slot: Slot): TableCell | undefined {
  for (let at = 0; at < cells.length; at += 1) if (cells[at]?.slot === slot) return cells[at];
  return undefined;
}

type Slots = ReadonlyMap<number, Slot>;

function firstSlots({ fields, custom }: PlanTable): Slots {
  const slots = new Map<number, Slot>(custom.map((placed) => [placed.column, placed]));
  for (const [field, column] of fields) slots.set(column, field);
  return slots;
}

/** A heading's letters alone, by which a repeated heading is known again. */
function lettersOf(heading: string): string {
  return withoutContinued(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** No row of headings has a longer text. */
const LONGEST_HEADING = 200;
/** Signs other than letters that a repeated heading may have more than the first. */
const MORE_SIGNS = 40;
const LAST_ASCII = 0x7f;

/** The letter or figure of ASCII in small, as its code; -1 for any other sign. */
function plainLetter(code: number): number {
  // 0 to 9, a to z.
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code;
  // A to Z.
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : -1;
}

/**
 * Whether a text has these letters alone. Asked of every row: the first letter that is another one settles it, whether
 * or not the text ends in "(continued)".
 */
function hasLetters(text: string, letters: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length && found < letters.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) return lettersOf(text) === letters;
    const letter = plainLetter(code);
    if (letter === -1) continue;
    if (letter !== letters.charCodeAt(found)) return false;
    found += 1;
  }
  return found === letters.length && lettersOf(text) === letters;
}

class RepeatedHeadings {
  readonly #table: PlanTable;
  readonly #known = new Map<string, Slot>();
  readonly #action: string;
  /** The letters of each heading row's texts, by their columns. */
  readonly #rows: readonly (readonly (readonly [number, string])[])[];

  constructor(table: PlanTable) {
    this.#table = table;
    const { headings, fields, custom, actionHeading: heading } = table;
    for (const placed of custom) this.#known.set(lettersOf(placed.label), placed);
    for (const [field, column] of fields) {
      const text = headings.headings.get(column)?.text ?? '';
      if (text !== '' && column !== heading) this.#known.set(lettersOf(text), field);
    }
    this.#action = lettersOf(headings.headings.get(heading)?.text ?? '');
    this.#known.set(this.#action, 'action');
    const rows = Array.from({ length: headings.bottom - headings.top + 1 }, (_, index) => headings.top + index);
    this.#rows = rows.map((row) =>
      filledColumns(table.grid, row).map((column) => [column, lettersOf(textAt(table.grid, row, column))]),
    );
  }

  /** Whether the row says the same as one of the heading rows, in the same places. */
  #isSame(row: number): boolean {
    const { grid } = this.#table;
    const filled = filledColumns(grid, row);
    for (const heading of this.#rows) {
      const isAlike = heading.length === filled.length;
      if (isAlike && heading.every(([column, letters]) => hasLetters(textAt(grid, row, column), letters))) return true;
    }
    return false;
  }

  /** Whether a text is the action's heading: asked of every cell, so that long ones are not even looked into. */
  #isAction(text: string): boolean {
    return text.length <= 2 * this.#action.length + MORE_SIGNS && hasLetters(text, this.#action);
  }

  /** What stands below a repeated heading row: "as before" where it has the first one's columns; undefined for any other row. */
  read(row: number, report: Report): Slots | 'as before' | undefined {
    const { grid, fields } = this.#table;
    const filled = filledColumns(grid, row);
    for (let at = 0; at < filled.length; at += 1) {
      if (textAt(grid, row, filled[at] ?? 0).length > LONGEST_HEADING) return undefined;
    }
    if (this.#isSame(row)) return 'as before';
    if (!filled.some((column) => this.#isAction(textAt(grid, row, column)))) return undefined;
    const found = filled.map((column) => ({ column, slot: this.#known.get(lettersOf(textAt(grid, row, column))) }));
    const known = found.filter(({ slot }) => slot !== undefined);
    const action = found.find(({ slot }) => slot === 'action');
    if (action === undefined || known.length < 3 || known.length * 2 < found.length) return undefined;
    const slots = new Map<number, Slot>();
    for (const { column, slot } of found) {
      if (slot === undefined)
        report({ row, column }, 'This stands in a heading row that is repeated; it is kept here.');
      else slots.set(column, slot);
    }
    const isNumberBeside = !slots.has(action.column + 1) && !known.some(({ slot }) => slot === 'number');
    if (isNumberBeside && this.#isNumberedBelow(row, action.column)) {
      slots.set(action.column, 'number').set(action.column + 1, 'action');
    } else if (fields.get('number') === action.column - 1 && !slots.has(action.column - 1)) {
      slots.set(action.column - 1, 'number');
    }
    return slots;
  }

  /** Whether the first row below that has texts in both columns begins with a number. */
  #isNumberedBelow(row: number, column: number): boolean {
    const { grid } = this.#table;
    for (let below = row + 1; below < grid.rows.length; below += 1) {
      if (textAt(grid, below, column + 1) !== '')
        return isActionNumber(textAt(grid, below, column)) || textAt(grid, below, column) === '';
    }
    return false;
  }
}

/** The column of the actions, where a number may push the texts from it; undefined where none can: dates are not beside it. */
function columnOfPushes(slots: Slots): number | undefined {
  const action = [...slots].find(([, slot]) => slot === 'action')?.[0] ?? 0;
  return slots.get(action + 1) === 'date' && ![...slots.values()].includes('number') ? action : undefined;
}

/** Where a number stands under "Action" and has pushed all texts one column to the right, what the columns then hold. */
function pushedSlots({ grid }: PlanTable, row: number, slots: Slots, action: number): Slots | undefined {
  const beside = textAt(grid, row, action + 1);
  const isPushed = isActionNumber(textAt(grid, row, action)) && beside !== '' && !looksLikeDate(beside);
  if (!isPushed) return undefined;
  const pushed = new Map<number, Slot>([[action, 'number']]);
  for (const [column, slot] of slots) {
    if (column < action) pushed.set(column, slot);
    else pushed.set(column + 1, slot);
  }
  return pushed;
}

/** The filled columns of a row, but for those that the person has left out: their texts are reported. */
function columnsToRead({ grid, leftOut }: PlanTable, row: number, { report, rows }: ReadingLog): readonly number[] {
  const filled = filledColumns(grid, row);
  if (leftOut.size === 0) return filled;
  const read = filled.filter((column) => !leftOut.has(column));
  for (const column of filled) {
    if (leftOut.has(column))
      report({ row, column }, 'You left this column out; its text is kept here and is not part of the plan.');
  }
  if (read.length === 0) rows.read(row, 'left out', 'All its texts are in columns that you left out.');
  return read;
}

/** All rows below the headings that have any text, but for headings that are repeated. */
export function tableRows(table: PlanTable, log: ReadingLog): readonly TableRow[] {
  const { grid, headings, choices } = table;
  const repeated = new RepeatedHeadings(table);
  const first = firstSlots(table);
  let slots = first;
  let pushes = columnOfPushes(first);
  const rows: TableRow[] = [];
  let isAfterBlank = false;
  let isAfterHeadings = true;
  for (let row = headings.bottom + 1; row < grid.rows.length; row += 1) {
    if (filledColumns(grid, row).length === 0) {
      isAfterBlank = true;
      continue;
    }
    const below = choices.rows.has(row) ? undefined : repeated.read(row, log.report);
    if (below !== undefined) {
      slots = below === 'as before' ? first : below;
      pushes = columnOfPushes(slots);
      isAfterHeadings = true;
      log.rows.read(row, 'headings', 'The headings stand here again.');
      continue;
    }
    const pushed = pushes === undefined ? undefined : pushedSlots(table, row, slots, pushes);
    const rowSlots = pushed ?? slots;
    const cells: TableCell[] = [];
    for (const column of columnsToRead(table, row, log)) {
      const slot = rowSlots.get(column) ?? 'none';
      cells.push({ slot, text: textAt(grid, row, column), row, column, right: rightEdge(grid, row, column) });
    }
    if (cells.length === 0) continue;
    rows.push({ row, cells, isAfterBlank, isAfterHeadings });
    isAfterBlank = false;
    isAfterHeadings = false;
  }
  return rows;
}
