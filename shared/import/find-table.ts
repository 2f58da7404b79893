// Finds the plan's table in a sheet: its headings, and what each column is.
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
import { bandRowsAbove } from './bands-above.ts';
import { fieldsNamed, findHeadings, type Headings, headingsAt } from './find-headings.ts';
import { headingMeaning, type Meaning } from './heading-words.ts';
import { type ColumnUse, type ImportChoices, NO_CHOICES } from './import-choices.ts';
import { knownRows, withKnown } from './known-table.ts';
import { columnName, filledColumns, type SheetGrid, textAt } from './sheet-grid.ts';

/** A custom column, and where it stands in the sheet. */
export interface PlacedColumn extends CustomColumn {
  readonly column: number;
}

export interface PlanTable {
  readonly grid: SheetGrid;
  readonly headings: Headings;
  /** The rows above the headings that belong to the table. */
  readonly above: ReadonlySet<number>;
  /** The column of each field found. "action" is always there; its text is never in the number's column. */
  readonly fields: ReadonlyMap<ActionField, number>;
  /** The column that the action's heading stands in: the number's, where it stands over both. */
  readonly actionHeading: number;
  readonly labels: Readonly<Record<HeadedField, string>> & { readonly number?: string };
  /** The columns that no field claims. Those of themes and statements are among them. */
  readonly custom: readonly PlacedColumn[];
  /** The columns that may hold the actions' themes and statements. */
  readonly bandColumns: ReadonlyMap<'theme' | 'statement', number>;
  readonly leftOut: ReadonlySet<number>;
  /** The person's choices, and what the document says itself. */
  readonly choices: ImportChoices;
  /** The rows that the document itself says the kind of. */
  readonly known: ReadonlySet<number>;
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

/** A column of numbers to the right of the actions, that says so and holds nothing else. */
function numberAfter(
  grid: SheetGrid,
  headings: Headings,
  action: number,
  taken: ReadonlySet<number>,
): number | undefined {
  const isFree = (column: number) => column > action && !taken.has(column);
  const found = [...headings.headings].find(([column, { text }]) => {
    return isFree(column) && headingMeaning(text)?.meaning === 'number' && isNumbered(grid, headings, column, action);
  });
  return found?.[0];
}

function isField(meaning: ColumnUse): meaning is ActionField {
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
  const after = numberAfter(grid, headings, heading, new Set(fields.values()));
  if (actionSpansNumber(grid, headings, heading)) {
    return fields.set('number', heading).set('action', heading + 1);
  }
  const before = heading - 1;
  if (before >= 0 && !headings.headings.has(before) && isNumbered(grid, headings, before, heading)) {
    return fields.set('number', before);
  }
  return after === undefined ? fields : fields.set('number', after);
}

/** What the headings and the texts below them say that each column is. */
function foundUses(grid: SheetGrid, headings: Headings): Map<number, Meaning> {
  const heading = headings.columns.get('action');
  const uses = new Map<number, Meaning>();
  const fields: ReadonlyMap<Meaning, number> =
    heading === undefined ? headings.columns : findFields(grid, headings, heading);
  for (const [field, column] of fields) uses.set(column, field);
  // Without the actions there is no table, whatever else is said of their column.
  const action = fields.get('action');
  if (action !== undefined) uses.set(action, 'action');
  for (const meaning of ['theme', 'statement'] as const) {
    const column = headings.columns.get(meaning);
    if (column !== undefined && !uses.has(column)) uses.set(column, meaning);
  }
  return uses;
}

/** The uses that hold after the person's choices: what they gave to one column, no other column has. */
function chosenUses(found: ReadonlyMap<number, Meaning>, { columns }: ImportChoices): ReadonlyMap<number, ColumnUse> {
  const uses = new Map<number, ColumnUse>(found);
  const taken = new Set(columns.values());
  for (const [column, use] of found) if (taken.has(use)) uses.delete(column);
  for (const [column, use] of columns) uses.set(column, use);
  return uses;
}

/** Every column with any text below the headings that nothing claims: kept as a custom column, never dropped. */
function findCustomColumns(grid: SheetGrid, headings: Headings, claimed: ReadonlySet<number>): readonly PlacedColumn[] {
  const isFilled: boolean[] = [];
  for (const column of headings.headings.keys()) isFilled[column] = true;
  for (let row = headings.bottom + 1; row < grid.rows.length; row += 1) {
    const filled = filledColumns(grid, row);
    for (let at = 0; at < filled.length; at += 1) isFilled[filled[at] ?? 0] = true;
  }
  const keys: string[] = [];
  return [...isFilled.keys()]
    .filter((column) => isFilled[column] === true && !claimed.has(column))
    .map((column) => {
      const label = headings.headings.get(column)?.text ?? `Column ${columnName(column)}`;
      const key = customKey(label, keys);
      keys.push(key);
      return { key, label, column };
    });
}

/** The column that has the heading of the actions' column: its own, or that of the number's before it. */
function headingOfAction({ headings }: Headings, fields: ReadonlyMap<ActionField, number>, action: number): number {
  const number = fields.get('number') ?? action;
  return headings.has(action) || number !== action - 1 ? action : number;
}

function tableLabels({ headings }: Headings, fields: ReadonlyMap<ActionField, number>, heading: number) {
  const label = (column: number | undefined) => (column === undefined ? undefined : headings.get(column)?.text);
  const labels = Object.fromEntries(
    HEADED_FIELDS.map((field) => {
      return [field, label(field === 'action' ? heading : fields.get(field)) ?? COUNCIL_LABELS[field]];
    }),
  );
  const number = fields.get('number');
  const numberLabel = number === heading ? undefined : label(number);
  return { ...COUNCIL_LABELS, ...labels, ...(numberLabel === undefined ? {} : { number: numberLabel }) };
}

function columnsByUse(uses: ReadonlyMap<number, ColumnUse>) {
  const fields = new Map<ActionField, number>();
  const bandColumns = new Map<'theme' | 'statement', number>();
  const leftOut = new Set<number>();
  for (const [column, use] of uses) {
    if (isField(use)) fields.set(use, column);
    else if (use === 'left out') leftOut.add(column);
    else if (use !== 'custom') bandColumns.set(use, column);
  }
  return { fields, bandColumns, leftOut };
}

/** The plan's table in this sheet; undefined where it has none, or where no column is chosen for the actions. */
export function findTable(grid: SheetGrid, chosen: ImportChoices = NO_CHOICES): PlanTable | undefined {
  const choices = withKnown(grid, chosen);
  const headings = choices.headings === undefined ? findHeadings(grid) : headingsAt(grid, choices.headings);
  if (headings === undefined) return undefined;
  const uses = chosenUses(foundUses(grid, headings), choices);
  const { fields, bandColumns, leftOut } = columnsByUse(uses);
  const action = fields.get('action');
  if (action === undefined) return undefined;
  const actionHeading = headingOfAction(headings, fields, action);
  const labels = tableLabels(headings, fields, actionHeading);
  const custom = findCustomColumns(grid, headings, new Set([...fields.values(), ...leftOut]));
  return {
    grid,
    headings,
    above: new Set(
      bandRowsAbove(grid, headings).filter((row) => !filledColumns(grid, row).some((at) => leftOut.has(at))),
    ),
    fields,
    actionHeading,
    labels,
    custom,
    bandColumns,
    leftOut,
    choices,
    known: knownRows(grid, chosen),
  };
}

/** Names of sheets that hold what is over, or what is not a plan yet. */
const SET_ASIDE = /\b(?:archived?|completed?|closed|old|previous|superseded|template|example|guidance|lists?)\b/i;

/** The last year that a sheet's name or its first text gives; 0 where they give none. */
export function yearOf({ name, rows }: SheetGrid): number {
  const title = rows.find((texts) => texts.some((text) => text !== ''))?.find((text) => text !== '') ?? '';
  const years = (text: string) => [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  return Math.max(0, ...(years(name).length > 0 ? years(name) : years(title)));
}

/** How many rows below the headings have a text in the column of the actions. */
export function countTexts({ grid, headings, fields }: PlanTable): number {
  const column = fields.get('action') ?? 0;
  let count = 0;
  for (let row = headings.bottom + 1; row < grid.rows.length; row += 1)
    if (textAt(grid, row, column) !== '') count += 1;
  return count;
}

/**
 * How much a table speaks for being the plan: by the plan's columns that it names and by its rows, of which twice as
 * many count little more; half as much where its sheet's name sets it aside.
 */
export function planLikeness(table: PlanTable): number {
  if (table.grid.known !== undefined) return Number.MAX_SAFE_INTEGER;
  const isSetAside = SET_ASIDE.test(table.grid.name);
  return fieldsNamed(table.headings) * Math.log2(2 + countTexts(table)) * (isSetAside ? 0.5 : 1);
}
