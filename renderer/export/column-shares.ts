// The shares of the page's width that the columns have, as the officer draws them: in hundredths of it.
import { type ExportSettings, shownColumns } from '../../shared/plan/export-settings.ts';
import { HEADED_FIELDS, type PlanColumns } from '../../shared/plan/plan.ts';
import { type CellField, customField } from '../../shared/plan/row-cells.ts';

/** No column is drawn narrower than this. */
export const LEAST_SHARE = 5;

export interface ExportColumn {
  readonly field: CellField;
  readonly label: string;
}

/** Every column under a heading that an export can have, in the plan's order. */
export function allColumns(columns: PlanColumns): readonly ExportColumn[] {
  const named = (label: string) => (label.trim() === '' ? 'Untitled column' : label.replace(/\s+/g, ' '));
  return [
    ...HEADED_FIELDS.map((field) => ({ field, label: named(columns[field]) })),
    ...columns.custom.map(({ key, label }) => ({ field: customField(key), label: named(label) })),
  ];
}

/** A column as it is drawn above the pages. "Action" stands over the number's column too. */
export interface DrawnColumn extends ExportColumn {
  readonly share: number;
}

export interface DrawnShares {
  /** The number's column; 0 where it is not known. */
  readonly number: number;
  readonly columns: readonly DrawnColumn[];
}

/**
 * The shown columns with their shares.
 * @param tables the widths of the grid columns of each table that is drawn, in any unit
 * @returns undefined where there is neither a share for each column nor a table that has them
 */
export function drawnShares(
  columns: PlanColumns,
  settings: ExportSettings,
  tables: readonly (readonly number[])[],
): DrawnShares | undefined {
  const fields = shownColumns(columns, settings);
  const shown = allColumns(columns).filter(({ field }) => fields.includes(field));
  const { columnShares: chosen } = settings;
  const isComplete = shown.every(({ field }) => Object.hasOwn(chosen, field));
  const table = tables.find(({ length }) => length === shown.length + 1);
  const widths = isComplete ? ['number', ...fields].map((field) => chosen[field] ?? 0) : table;
  if (widths === undefined) return undefined;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const [number = 0, ...others] = widths.map((width) => (width * 100) / whole);
  return { number, columns: shown.map((column, index) => ({ ...column, share: others[index] ?? 0 })) };
}

/** The shares once the line after a column has been moved to the right, as far as both its neighbours allow. */
export function moveLine({ number, columns }: DrawnShares, after: number, by: number): ExportSettings['columnShares'] {
  const [left, right] = [columns[after], columns[after + 1]];
  const shares = new Map<string, number>(columns.map(({ field, share }) => [field, share]));
  if (left !== undefined && right !== undefined) {
    const least = Math.min(0, LEAST_SHARE - left.share);
    const most = Math.max(0, right.share - LEAST_SHARE);
    const moved = Math.min(Math.max(by, least), most);
    shares.set(left.field, left.share + moved);
    shares.set(right.field, right.share - moved);
  }
  if (number > 0) shares.set('number', number);
  return Object.fromEntries([...shares].map(([field, share]) => [field, Math.round(share * 100) / 100]));
}
