// Themes and statements in columns of their own: a tracker has them beside every action, the plan has them once, above
// the actions that they belong to.
import type { PlanRow } from '../plan/plan.ts';
import { isInCapitals } from './band-habits.ts';
import { isTitleCase } from './band-words.ts';
import type { PlacedColumn, PlanTable } from './find-table.ts';
import { headingMeaning } from './heading-words.ts';
import { cellIn, type TableRow } from './table-rows.ts';

export interface TrackerColumns {
  readonly theme: PlacedColumn | undefined;
  readonly statement: PlacedColumn | undefined;
}

/** How often a column's value changes from one row to the next, blanks meaning no change, and its values. */
function changes(rows: readonly TableRow[], placed: PlacedColumn): { times: number; values: ReadonlySet<string> } {
  const values = new Set<string>();
  let times = 0;
  let before: string | undefined;
  for (const row of rows) {
    const text = cellIn(row, placed)?.text;
    if (text === undefined || text === before) continue;
    values.add(text);
    before = text;
    times += 1;
  }
  return { times, values };
}

/** Whether most of a column's values are names of several words, not "High", "Medium" and "Low". */
function areNames(values: ReadonlySet<string>): boolean {
  const isName = (text: string) => /\S\s+\S/.test(text) && !/^(?:high|medium|low|urgent|critical|\d)/i.test(text);
  return [...values].filter(isName).length * 2 > values.size;
}

/** A column without a heading at the table's left edge, whose few titles each stand beside several actions. */
function unheadedThemes(table: PlanTable, rows: readonly TableRow[]): PlacedColumn | undefined {
  const { custom, fields, headings, choices } = table;
  const edge = Math.min(...fields.values());
  const [placed, ...others] = custom.filter(({ column }) => {
    return column < edge && !headings.headings.has(column) && !choices.columns.has(column);
  });
  if (placed === undefined || others.length > 0) return undefined;
  const { times, values } = changes(rows, placed);
  const isTitle = (text: string) => isInCapitals(text) || isTitleCase(text);
  const areTitles = areNames(values) && [...values].every(isTitle);
  const beside = rows.filter((row) => cellIn(row, placed) !== undefined);
  const areBeside = beside.length > 1 && beside.every((row) => cellIn(row, 'action') !== undefined);
  const isGroup = values.size > 1 && times * 2 <= values.size * 3 && values.size * 2 <= rows.length;
  return areTitles && areBeside && isGroup ? placed : undefined;
}

/**
 * The columns that hold the actions' themes and statements. A column whose values come back again and again, because the
 * sheet is in another order, groups nothing: it stays a custom column, unless the person says otherwise.
 */
export function trackerColumns(table: PlanTable, rows: readonly TableRow[]): TrackerColumns {
  const column = (meaning: 'theme' | 'statement') => {
    const placed = table.custom.find((one) => one.column === table.bandColumns.get(meaning));
    if (placed === undefined || table.choices.columns.get(placed.column) === meaning) return placed;
    const { times, values } = changes(rows, placed);
    // "Priority" may be one of either kind.
    if ((headingMeaning(placed.label)?.rank ?? 0) > 1 && !areNames(values)) return undefined;
    return values.size > 0 && times * 2 <= values.size * 3 ? placed : undefined;
  };
  const theme = column('theme') ?? (table.bandColumns.has('theme') ? undefined : unheadedThemes(table, rows));
  return { theme, statement: column('statement') };
}

const NO_BANDS: readonly PlanRow[] = [];

/** Gives the theme and the statement that begin with an action, as far as they are others than before. */
export class TrackerBands {
  readonly #columns: TrackerColumns;
  #theme = '';
  #statement = '';

  constructor(columns: TrackerColumns) {
    this.#columns = columns;
  }

  before(row: TableRow, newId: () => string): readonly PlanRow[] {
    if (this.#columns.theme === undefined && this.#columns.statement === undefined) return NO_BANDS;
    const text = (placed: PlacedColumn | undefined) => (placed && cellIn(row, placed)?.text) ?? '';
    const theme = text(this.#columns.theme);
    const statement = text(this.#columns.statement);
    const bands: PlanRow[] = [];
    if (theme !== '' && theme !== this.#theme) {
      this.#theme = theme;
      this.#statement = '';
      bands.push({ id: newId(), kind: 'theme', text: theme, date: '' });
    }
    if (statement !== '' && statement !== this.#statement) {
      this.#statement = statement;
      bands.push({ id: newId(), kind: 'statement', text: statement });
    }
    return bands;
  }
}
