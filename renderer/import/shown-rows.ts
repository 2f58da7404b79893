// The sheet's rows as the import screen shows them, in order: what each is, why, and what of the plan it became.
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import type { ReadRow } from '../../shared/import/import-reading.ts';
import type { SheetGrid } from '../../shared/import/sheet-grid.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { SheetChoices } from './choices-state.ts';

export interface ShownRow extends Pick<ReadRow, 'use' | 'reason' | 'isUnsure'> {
  /** The same as long as the sheet is the same, whatever the row becomes. */
  readonly key: string;
  /** The row's index in the sheet; undefined for a theme or statement that stands in a column of its actions. */
  readonly row: number | undefined;
  readonly isChosen: boolean;
  /** The plan's row that it became; undefined where it became none, or a part of one above. */
  readonly planRow: PlanRow | undefined;
  /** What stands in the sheet's row. */
  readonly texts: readonly string[];
}

function madeOfColumn(planRow: PlanRow, before: number, place: number): ShownRow {
  return {
    key: `${before}-${place}`,
    row: undefined,
    use: planRow.kind,
    reason: `From the ${planRow.kind}’s column.`,
    isUnsure: false,
    isChosen: false,
    planRow,
    texts: [],
  };
}

export function shownRows(
  { plan, reading }: Pick<ImportedPlan, 'plan' | 'reading'>,
  grid: SheetGrid | undefined,
  chosen: SheetChoices['rows'],
): readonly ShownRow[] {
  const places = new Map(plan.rows.map(({ id }, place) => [id, place]));
  const shown: ShownRow[] = [];
  let next = 0;
  for (const { row, use, reason, isUnsure, id } of reading.rows) {
    const place = use === 'goes on' ? undefined : places.get(id);
    // The plan's rows that no row of the sheet became stand before the action that they were read from.
    for (; place !== undefined && next < place; next += 1) {
      const planRow = plan.rows[next];
      if (planRow !== undefined) shown.push(madeOfColumn(planRow, row, next));
    }
    if (place !== undefined) next = place + 1;
    shown.push({
      key: `${row}`,
      row,
      use,
      reason,
      isUnsure,
      isChosen: chosen.has(row),
      planRow: place === undefined ? undefined : plan.rows[place],
      texts: (grid?.rows[row] ?? []).filter((text) => text !== ''),
    });
  }
  return shown;
}

export const ROW_FILTERS = ['all', 'unsure', 'bands', 'left out'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export const FILTER_WORDS: Readonly<Record<RowFilter, string>> = {
  all: 'All rows',
  unsure: 'Unsure',
  bands: 'Themes and statements',
  'left out': 'Not part of the plan',
};

export function passes({ use, isUnsure }: ShownRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unsure':
      return isUnsure;
    case 'bands':
      return use === 'theme' || use === 'statement';
    case 'left out':
      return use === 'left out' || use === 'headings';
  }
}
