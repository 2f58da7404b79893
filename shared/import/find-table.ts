// Finds the plan's table in a sheet: its heading row, and which column holds which field.
import { isActionNumber } from '../plan/action-numbers.ts';
import {
  type ActionField,
  COUNCIL_LABELS,
  type CustomColumn,
  customKey,
  HEADED_FIELDS,
  type HeadedField,
} from '../plan/plan.ts';
import { headingField } from './heading-words.ts';
import { columnName, filledColumns, rightEdge, type SheetGrid, textAt } from './sheet-grid.ts';

/** A custom column, and where it stands in the sheet. */
export interface PlacedColumn extends CustomColumn {
  readonly column: number;
}

export interface PlanTable {
  readonly grid: SheetGrid;
  readonly headingRow: number;
  /** The column of each field found. "action" is always there; its text is never in the number's column. */
  readonly fields: ReadonlyMap<ActionField, number>;
  readonly labels: Readonly<Record<HeadedField, string>> & { readonly number?: string };
  readonly custom: readonly PlacedColumn[];
}

/** Headings are looked for in this many rows from the top: covers and notes above a table are not longer. */
const HEADING_SEARCH_ROWS = 200;

function fieldsInRow(grid: SheetGrid, row: number): Map<ActionField, number> {
  const fields = new Map<ActionField, number>();
  for (const column of filledColumns(grid, row)) {
    const field = headingField(textAt(grid, row, column));
    if (field !== undefined && !fields.has(field)) fields.set(field, column);
  }
  return fields;
}

/** A row is a heading row if it names the action and at least one more of the plan's columns. */
function findHeadingRow(grid: SheetGrid): number | undefined {
  let best: { row: number; named: number } | undefined;
  const rows = Math.min(grid.rows.length, HEADING_SEARCH_ROWS);
  for (let row = 0; row < rows; row += 1) {
    const fields = fieldsInRow(grid, row);
    const named = HEADED_FIELDS.filter((field) => fields.has(field)).length;
    if (fields.has('action') && named >= 2 && named > (best?.named ?? 0)) best = { row, named };
  }
  return best?.row;
}

/** Whether "Action" stands over two columns, the number's and the text's: the council's own shape. */
function actionSpansNumber(grid: SheetGrid, headingRow: number, column: number): boolean {
  if (rightEdge(grid, headingRow, column) > column) return true;
  if (textAt(grid, headingRow, column + 1) !== '') return false;
  let numbered = 0;
  let other = 0;
  for (let row = headingRow + 1; row < grid.rows.length; row += 1) {
    const text = textAt(grid, row, column);
    if (text === '' || textAt(grid, row, column + 1) === '') continue;
    if (isActionNumber(text)) numbered += 1;
    else other += 1;
  }
  return numbered > other;
}

/** Every column with any text below the headings that no field claims: kept as a custom column, never dropped. */
function findCustomColumns(grid: SheetGrid, headingRow: number, claimed: readonly number[]): readonly PlacedColumn[] {
  const columns = new Set<number>();
  for (let row = headingRow; row < grid.rows.length; row += 1) {
    for (const column of filledColumns(grid, row)) if (!claimed.includes(column)) columns.add(column);
  }
  const keys: string[] = [];
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const label = textAt(grid, headingRow, column) || `Column ${columnName(column)}`;
      const key = customKey(label, keys);
      keys.push(key);
      return { key, label, column };
    });
}

/** The plan's table in this sheet; undefined where the sheet has none. */
export function findTable(grid: SheetGrid): PlanTable | undefined {
  const headingRow = findHeadingRow(grid);
  if (headingRow === undefined) return undefined;
  const fields = fieldsInRow(grid, headingRow);
  const heading = fields.get('action');
  if (heading === undefined) return undefined;
  if (!fields.has('number') && actionSpansNumber(grid, headingRow, heading)) {
    fields.set('number', heading);
    fields.set('action', heading + 1);
  }
  const labels = Object.fromEntries(
    HEADED_FIELDS.map((field) => {
      const column = field === 'action' ? heading : fields.get(field);
      return [field, column === undefined ? COUNCIL_LABELS[field] : textAt(grid, headingRow, column)];
    }),
  );
  const custom = findCustomColumns(grid, headingRow, [...fields.values(), heading]);
  const numberColumn = fields.get('number');
  const numberLabel =
    numberColumn === undefined || numberColumn === heading ? '' : textAt(grid, headingRow, numberColumn);
  const number = numberLabel === '' ? {} : { number: numberLabel };
  return { grid, headingRow, fields, labels: { ...COUNCIL_LABELS, ...labels, ...number }, custom };
}
