// What the person has decided on the import screen so far. Each sheet's decisions are kept while they look at another.
import type { ColumnUse, HeadingRows, ImportChoices, RowUse } from '../../shared/import/import-choices.ts';

export interface SheetChoices {
  readonly headings: HeadingRows | undefined;
  readonly columns: ReadonlyMap<number, ColumnUse>;
  readonly rows: ReadonlyMap<number, RowUse>;
}

/** Which workbook the headings and columns were chosen for before. */
export interface Remembered {
  readonly file: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ScreenChoices {
  /** The sheet's place among the workbook's; undefined for the one that was found. */
  readonly sheet: number | undefined;
  readonly bySheet: ReadonlyMap<number, SheetChoices>;
  /** Undefined where it is what the sheet or the file says. */
  readonly title: string | undefined;
  /** Undefined where nothing is as it was chosen for another workbook. */
  readonly remembered: Remembered | undefined;
}

export type ChoiceEvent =
  | { readonly kind: 'sheet'; readonly sheet: number }
  | { readonly kind: 'headings'; readonly sheet: number; readonly headings: HeadingRows }
  | { readonly kind: 'column'; readonly sheet: number; readonly column: number; readonly use: ColumnUse | 'as found' }
  | {
      readonly kind: 'rows';
      readonly sheet: number;
      readonly rows: readonly number[];
      readonly use: RowUse | 'as found';
    }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'sheet as found'; readonly sheet: number }
  | { readonly kind: 'all as found' };

export const NOTHING_CHOSEN: SheetChoices = { headings: undefined, columns: new Map(), rows: new Map() };

export const AS_FOUND: ScreenChoices = {
  sheet: undefined,
  bySheet: new Map(),
  title: undefined,
  remembered: undefined,
};

/** Whether at most one column can be this. */
export function isOneColumns(use: ColumnUse): boolean {
  return use !== 'custom' && use !== 'left out';
}

/** The columns with one changed; a field that it takes from another chosen column leaves that a column of its own. */
function withColumn(
  columns: SheetChoices['columns'],
  column: number,
  use: ColumnUse | 'as found',
): SheetChoices['columns'] {
  const changed = new Map(columns);
  if (use === 'as found') {
    changed.delete(column);
    return changed;
  }
  for (const [other, before] of columns) if (before === use && isOneColumns(use)) changed.set(other, 'custom');
  return changed.set(column, use);
}

function withRows(rows: SheetChoices['rows'], changed: readonly number[], use: RowUse | 'as found') {
  const all = new Map(rows);
  for (const row of changed) {
    if (use === 'as found') all.delete(row);
    else all.set(row, use);
  }
  return all;
}

/** What one sheet has after the event; the same where it concerns no sheet's choices. */
function changedSheet(before: SheetChoices, event: ChoiceEvent): SheetChoices {
  switch (event.kind) {
    case 'headings':
      return { ...before, headings: event.headings };
    case 'column':
      return { ...before, columns: withColumn(before.columns, event.column, event.use) };
    case 'rows':
      return { ...before, rows: withRows(before.rows, event.rows, event.use) };
    case 'sheet as found':
      return { ...before, headings: undefined, columns: new Map() };
    case 'sheet':
    case 'title':
    case 'all as found':
      return before;
  }
}

export function choicesReducer(state: ScreenChoices, event: ChoiceEvent): ScreenChoices {
  if (event.kind === 'all as found') return AS_FOUND;
  if (event.kind === 'title') return { ...state, title: event.title };
  const { sheet } = event;
  const changed = changedSheet(choicesOf(state, sheet), event);
  const bySheet = new Map(state.bySheet).set(sheet, changed);
  return { ...state, sheet, bySheet, remembered: event.kind === 'sheet as found' ? undefined : state.remembered };
}

export function choicesOf({ bySheet }: ScreenChoices, sheet: number): SheetChoices {
  return bySheet.get(sheet) ?? NOTHING_CHOSEN;
}

/** The choices as the import takes them: those of the sheet that is looked at. */
export function importChoices(state: ScreenChoices): ImportChoices {
  const { sheet } = state;
  return sheet === undefined ? NOTHING_CHOSEN : { sheet, ...choicesOf(state, sheet) };
}
