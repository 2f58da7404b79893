// One text for a field of several actions: which cells it goes to, and what of them goes. Nothing is changed here.
import type { PlanRow } from './plan.ts';
import { type CellField, cellText } from './row-cells.ts';

/** In the place of what a cell has, on a new line below it, or only where it has nothing. */
export type SettingWay = 'replace' | 'append' | 'empty';

export interface FieldSetting {
  /** The cells whose text changes. */
  readonly cells: readonly {
    readonly rowId: string;
    readonly field: CellField;
    readonly base: string;
    readonly text: string;
  }[];
  /** How many actions there are among the rows; themes and statements are left alone. */
  readonly actions: number;
  /** How many of the cells hold a text now that goes. */
  readonly replaced: number;
}

function newText(base: string, text: string, way: SettingWay): string {
  if (way === 'replace' || base === '') return text;
  if (way === 'empty' || text === '') return base;
  return `${base}\n${text}`;
}

export function planFieldSetting(
  rows: readonly PlanRow[],
  field: CellField,
  text: string,
  way: SettingWay,
): FieldSetting {
  const actions = rows.filter(({ kind }) => kind === 'action');
  const cells = actions
    .map((row) => {
      const base = cellText(row, field);
      return { rowId: row.id, field, base, text: newText(base, text, way) };
    })
    .filter((cell) => cell.text !== cell.base);
  const replaced = way === 'replace' ? cells.filter(({ base }) => base !== '').length : 0;
  return { cells, actions: actions.length, replaced };
}
