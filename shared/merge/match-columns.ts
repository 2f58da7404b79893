// Which custom column of a sheet is which of the plan's, and what the sheet has no column for.
import type { ImportedPlan } from '../import/import-plan.ts';
import {
  ACTION_FIELDS,
  type ActionField,
  COUNCIL_LABELS,
  type CustomColumn,
  customKey,
  type Plan,
  type PlanRow,
} from '../plan/plan.ts';
import { looseText } from './text-likeness.ts';

export interface MatchedColumns {
  /** By the key in the sheet's plan, the column of the plan. */
  readonly inPlan: ReadonlyMap<string, CustomColumn>;
  /** The sheet's columns that the plan does not have, with keys that it has not either. */
  readonly added: readonly CustomColumn[];
  /** Keys of the plan's columns that the sheet does not have. */
  readonly notInSheet: ReadonlySet<string>;
  /** By the key in the sheet's plan, the key that its cells get in the plan. */
  readonly keys: ReadonlyMap<string, string>;
}

/** By label, whatever its case and spaces, then by key; several of one label in order. */
export function matchColumns(plan: readonly CustomColumn[], sheet: readonly CustomColumn[]): MatchedColumns {
  const free = new Set(plan);
  const inPlan = new Map<string, CustomColumn>();
  const names = [({ label }: CustomColumn) => looseText(label), ({ key }: CustomColumn) => key];
  for (const nameOf of names) {
    for (const column of sheet) {
      if (inPlan.has(column.key)) continue;
      const found = [...free].find((one) => nameOf(one) === nameOf(column));
      if (found === undefined) continue;
      inPlan.set(column.key, found);
      free.delete(found);
    }
  }
  const keys = new Map([...inPlan].map(([key, column]) => [key, column.key]));
  const taken = plan.map(({ key }) => key);
  const added: CustomColumn[] = [];
  for (const column of sheet) {
    if (inPlan.has(column.key)) continue;
    const key = customKey(column.label, taken);
    taken.push(key);
    keys.set(column.key, key);
    added.push({ ...column, key });
  }
  return { inPlan, added, notInSheet: new Set([...free].map(({ key }) => key)), keys };
}

/** A row of the sheet with its custom cells under the plan's keys. */
export function withPlanKeys(row: PlanRow, keys: MatchedColumns['keys']): PlanRow {
  if (row.kind !== 'action') return row;
  const custom = Object.entries(row.custom).map(([key, text]) => [keys.get(key) ?? key, text]);
  return { ...row, custom: Object.fromEntries(custom) };
}

/** What a sheet can have a place for: the actions' fields, and the dates that themes have of their own. */
export type SheetField = ActionField | 'themeDate';
export const SHEET_FIELDS: readonly SheetField[] = [...ACTION_FIELDS, 'themeDate'];

/** What a sheet has a place for. Where themes stand in a column beside the actions, they cannot have dates. */
export function placesInSheet({ fields, reading }: Pick<ImportedPlan, 'fields' | 'reading'>): readonly SheetField[] {
  const hasThemeDates = fields.includes('date') && !reading.columns.some(({ use }) => use === 'theme');
  return SHEET_FIELDS.filter((field) => (field === 'themeDate' ? hasThemeDates : fields.includes(field)));
}

/** The fields that the sheet speaks of: those that it has a place for, and whatever stands in it all the same. */
export function fieldsOfSheet(imported: Plan, sheetHas: readonly SheetField[]): ReadonlySet<SheetField> {
  const fields = new Set(sheetHas);
  for (const row of imported.rows) {
    if (row.kind === 'theme' && row.date !== '') fields.add('themeDate');
    if (row.kind === 'action') for (const field of ACTION_FIELDS) if (row[field] !== '') fields.add(field);
  }
  return fields;
}

/** What a column is called to a person. */
export function headingOf(columns: Plan['columns'], field: ActionField): string {
  return field === 'number' ? (columns.number ?? 'Number') : (columns[field] ?? COUNCIL_LABELS[field]);
}
