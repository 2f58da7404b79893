// How a sheet sets its bands, as far as it has any that are certain: one row alone tells too little.
import type { PlanTable } from './find-table.ts';
import { isBold } from './sheet-grid.ts';
import { cellIn, type TableCell, type TableRow } from './table-rows.ts';

/** A row's one text, apart from a date, from custom columns and from what its merged cell covers. */
export interface LoneText {
  readonly cell: TableCell;
  readonly date: TableCell | undefined;
  /** Cells whose texts lie hidden under the merged cell. */
  readonly covered: readonly TableCell[];
  /** Cells of custom columns in its row, such as a RAG of its own: the plan has no place for them. */
  readonly extras: readonly TableCell[];
  readonly isMerged: boolean;
}

export interface BandHabits {
  readonly merges: boolean;
  /** Whether bands stand at the table's edge, before the column of the actions. */
  readonly startsAtNumber: boolean;
  /** Whether some are themes for certain: in capitals, or because they say so. */
  readonly hasSureThemes: boolean;
  /** Whether bold tells a band from an action: hardly any action is bold. */
  readonly isBoldBand: boolean;
  /** Whether bold tells a theme from a statement: some bands are bold and others are not. */
  readonly isBoldTheme: boolean;
  /** Whether most actions have numbers. */
  readonly isNumbered: boolean;
}

/** "Theme 1: Data security" says itself what it is, in whatever letters. */
export function saysTheme(text: string): boolean {
  return /^(?:theme|priority|priority area|workstream|strand|section)\s+[\dA-Z]{1,3}(?:\s*[:.–-]|$)/i.test(text);
}

export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

interface ActionCounts {
  bold: number;
  plain: number;
  numbered: number;
}

function countAction(grid: PlanTable['grid'], row: TableRow, actions: ActionCounts): void {
  const action = cellIn(row, 'action');
  if (action === undefined) return;
  actions[isBold(grid, action) ? 'bold' : 'plain'] += 1;
  if (cellIn(row, 'number') !== undefined) actions.numbered += 1;
}

/** @param lones the rows that may be bands, with their texts; of all other rows undefined */
export function bandHabits({ grid }: PlanTable, lones: ReadonlyMap<TableRow, LoneText | undefined>): BandHabits {
  let [merges, startsAtNumber, hasSureThemes] = [false, false, false];
  const bands = { bold: 0, plain: 0 };
  const actions = { bold: 0, plain: 0, numbered: 0 };
  for (const [row, lone] of lones) {
    if (lone === undefined) {
      countAction(grid, row, actions);
      continue;
    }
    merges ||= lone.isMerged;
    startsAtNumber ||= lone.cell.slot !== 'action';
    hasSureThemes ||= isInCapitals(lone.cell.text) || saysTheme(lone.cell.text);
    if (lone.isMerged || lone.cell.slot !== 'action') bands[isBold(grid, lone.cell) ? 'bold' : 'plain'] += 1;
  }
  return {
    merges,
    startsAtNumber,
    hasSureThemes,
    isBoldBand: actions.bold * 5 < actions.bold + actions.plain,
    isBoldTheme: bands.bold > 0 && bands.plain > 0,
    isNumbered: actions.numbered * 2 > actions.bold + actions.plain,
  };
}
