// Finds the plan's table in a sheet: its headings, and which column holds which field.
import { isActionNumber } from '../plan/action-numbers.ts';
import {
  ACTION_FIELDS,
  type ActionField,
  COUNCIL_LABELS,
  type CustomColumn,
  customKey,
  HEADED_FIELDS,
  type HeadedField,
} from '../plan/plan.ts';
import { fieldsNamed, findHeadings, type Headings } from './find-headings.ts';
import type { Meaning } from './heading-words.ts';
import { columnName, filledColumns, type SheetGrid, textAt } from './sheet-grid.ts';

/** A custom column, and where it stands in the sheet. */
export interface PlacedColumn extends CustomColumn {
  readonly column: number;
}

export interface PlanTable {
  readonly grid: SheetGrid;
  readonly headings: Headings;
  /** The column of each field found. "action" is always there; its text is never in the number's column. */
  readonly fields: ReadonlyMap<ActionField, number>;
  readonly labels: Readonly<Record<HeadedField, string>> & { readonly number?: string };
  readonly custom: readonly PlacedColumn[];
}

/** Whether most of a column's cells that have a text beside them, in another column, are numbers of actions. */
function isNumbered(grid: SheetGrid, headings: Headings, column: number, beside: number): boolean {
  let numbered = 0;
  let other = 0;
  for (let row = headings.bottom + 1; row < grid.rows.length; row += 1) {
    const text = textAt(grid, row, column);
    if (text === '' || textAt(grid, row, beside) === '') continue;
    if (isActionNumber(text)) numbered += 1;
    else other += 1;
  }
  return numbered > other;
}

/** Whether a column with a number's heading ("Item") holds texts: labels of actions are short, whatever their shape. */
function holdsTexts(grid: SheetGrid, headings: Headings, column: number): boolean {
  const action = headings.columns.get('action') ?? column;
  const below = grid.rows.slice(headings.bottom + 1);
  const texts = below.flatMap((row) => (row[action] ? row[column] || [] : []));
  return texts.filter((text) => text.length > 16).length * 2 > texts.length;
}

/** Whether "Action" stands over two columns, the number's and the text's: the council's own shape. */
function actionSpansNumber(grid: SheetGrid, headings: Headings, column: number): boolean {
  if ((headings.headings.get(column)?.right ?? column) > column) return true;
  return !headings.headings.has(column + 1) && isNumbered(grid, headings, column, column + 1);
}

function isField(meaning: Meaning): meaning is ActionField {
  return ACTION_FIELDS.some((field) => field === meaning);
}

/** The columns of the fields; the action's heading may stand over the number's column too, or beside it. */
function findFields(grid: SheetGrid, headings: Headings, heading: number): Map<ActionField, number> {
  const fields = new Map(
    [...headings.columns].flatMap(([meaning, column]) => (isField(meaning) ? [[meaning, column]] : [])),
  );
  const number = fields.get('number');
  if (number !== undefined && holdsTexts(grid, headings, number)) fields.delete('number');
  if (number !== undefined) return fields;
  if (actionSpansNumber(grid, headings, heading)) {
    return fields.set('number', heading).set('action', heading + 1);
  }
  const before = heading - 1;
  if (before >= 0 && !headings.headings.has(before) && isNumbered(grid, headings, before, heading)) {
    fields.set('number', before);
  }
  return fields;
}

/** Every column with any text below the headings that no field claims: kept as a custom column, never dropped. */
function findCustomColumns(grid: SheetGrid, headings: Headings, claimed: readonly number[]): readonly PlacedColumn[] {
  const columns = new Set<number>(headings.headings.keys());
  for (let row = headings.bottom + 1; row < grid.rows.length; row += 1) {
    for (const column of filledColumns(grid, row)) columns.add(column);
  }
  const keys: string[] = [];
  return [...columns]
    .filter((column) => !claimed.includes(column))
    .sort((a, b) => a - b)
    .map((column) => {
      const label = headings.headings.get(column)?.text ?? `Column ${columnName(column)}`;
      const key = customKey(label, keys);
      keys.push(key);
      return { key, label, column };
    });
}

/** The plan's table in this sheet; undefined where the sheet has none. */
export function findTable(grid: SheetGrid): PlanTable | undefined {
  const headings = findHeadings(grid);
  const heading = headings?.columns.get('action');
  if (headings === undefined || heading === undefined) return undefined;
  const fields = findFields(grid, headings, heading);
  const label = (column: number | undefined) =>
    column === undefined ? undefined : headings.headings.get(column)?.text;
  const labels = Object.fromEntries(
    HEADED_FIELDS.map((field) => {
      return [field, label(field === 'action' ? heading : fields.get(field)) ?? COUNCIL_LABELS[field]];
    }),
  );
  const custom = findCustomColumns(grid, headings, [...fields.values(), heading]);
  const numberColumn = fields.get('number');
  const numberLabel = numberColumn === heading ? undefined : label(numberColumn);
  const number = numberLabel === undefined ? {} : { number: numberLabel };
  return { grid, headings, fields, labels: { ...COUNCIL_LABELS, ...labels, ...number }, custom };
}

/** Names of sheets that hold what is over, or what is not a plan yet. */
const SET_ASIDE = /\b(?:archived?|completed?|closed|old|previous|superseded|template|example|guidance|lists?)\b/i;

/**
 * How much a table speaks for being the plan: by the plan's columns that it names and by its rows, of which twice as
 * many count little more; half as much where its sheet's name sets it aside.
 */
export function planLikeness({ grid, headings, fields }: PlanTable): number {
  const column = fields.get('action') ?? 0;
  let actions = 0;
  for (let row = headings.bottom + 1; row < grid.rows.length; row += 1)
    if (textAt(grid, row, column) !== '') actions += 1;
  return fieldsNamed(headings) * Math.log2(2 + actions) * (SET_ASIDE.test(grid.name) ? 0.5 : 1);
}
