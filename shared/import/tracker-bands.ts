// Themes and statements in columns of their own: a tracker has them beside every action, the plan has them once, above
// the actions that they belong to.
import type { PlanRow } from '../plan/plan.ts';
import type { PlacedColumn, PlanTable } from './find-table.ts';
import { cellIn, type TableRow } from './table-rows.ts';

export interface TrackerColumns {
  readonly theme: PlacedColumn | undefined;
  readonly statement: PlacedColumn | undefined;
}

/** How often a column's value changes from one row to the next, blanks meaning no change, and how many values it has. */
function changes(rows: readonly TableRow[], placed: PlacedColumn): { times: number; values: number } {
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
  return { times, values: values.size };
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
    return values > 0 && times * 2 <= values * 3 ? placed : undefined;
  };
  return { theme: column('theme'), statement: column('statement') };
}

/** Gives the theme and the statement that begin with an action, as far as they are others than before. */
export class TrackerBands {
  readonly #columns: TrackerColumns;
  #theme = '';
  #statement = '';

  constructor(columns: TrackerColumns) {
    this.#columns = columns;
  }

  before(row: TableRow, newId: () => string): readonly PlanRow[] {
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
