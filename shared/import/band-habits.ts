// How a sheet sets its bands, as far as it has any that are certain: one row alone tells too little.
import { isTitleCase } from './band-words.ts';
import type { PlanTable } from './find-table.ts';
import { fillAt, isBold, type SheetGrid } from './sheet-grid.ts';
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
  /** Whether a title stands right below one of those, as what is not a theme itself does. */
  readonly hasTitlesBelow: boolean;
  /** Whether bold tells a band from an action: hardly any action is bold. */
  readonly isBoldBand: boolean;
  /** Whether bold tells a theme from a statement: some bands are bold and others are not. */
  readonly isBoldTheme: boolean;
  /** Whether a colour tells a band from an action, and a theme from a statement, as bold does. */
  readonly isFilledBand: boolean;
  readonly isFilledTheme: boolean;
  /** Whether most actions have numbers. */
  readonly isNumbered: boolean;
}

/** "Theme 1: Data security" says itself what it is, in whatever letters. */
export function saysTheme(text: string): boolean {
  return /^(?:theme|priority|priority area|workstream|strand|section)\s+[\dA-Z]{1,3}(?:\s*[:.–-]|$)/i.test(text);
}

/** "Objective 2: To train staff" says what the council commits to, even where it reads as a title. */
export function saysStatement(text: string): boolean {
  return /^(?:kloe|objective|aim|commitment|principle|standard|goal)\s+\d[\d.]{0,6}\s*[:.–-]/i.test(text);
}

export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a text is a theme for certain; "ICT" and "HR & OD" are in capitals wherever they stand. */
function isSureTheme(text: string): boolean {
  return saysTheme(text) || (isInCapitals(text) && /\p{Lu}{5}/u.test(text));
}

/** How many of a number of cells look how. */
class Looks {
  count = 0;
  bold = 0;
  filled = 0;
  readonly #grid: SheetGrid;

  constructor(grid: SheetGrid) {
    this.#grid = grid;
  }

  add(cell: TableCell): void {
    this.count += 1;
    if (isBold(this.#grid, cell)) this.bold += 1;
    if (fillAt(this.#grid, cell) !== undefined) this.filled += 1;
  }
}

/** @param lones the rows that may be bands, with their texts; of all other rows undefined */
export function bandHabits({ grid }: PlanTable, lones: ReadonlyMap<TableRow, LoneText | undefined>): BandHabits {
  let [merges, startsAtNumber, hasSureThemes, hasTitlesBelow] = [false, false, false, false];
  let isBelowSure = false;
  let [withText, numbered] = [0, 0];
  const bands = new Looks(grid);
  const actions = new Looks(grid);
  for (const [row, lone] of lones) {
    if (lone === undefined) {
      isBelowSure = false;
      const action = cellIn(row, 'action');
      if (action === undefined) continue;
      actions.add(action);
      withText += 1;
      if (cellIn(row, 'number') !== undefined) numbered += 1;
      continue;
    }
    merges ||= lone.isMerged;
    startsAtNumber ||= lone.cell.slot !== 'action';
    hasTitlesBelow ||= isBelowSure && isTitleCase(lone.cell.text) && !isInCapitals(lone.cell.text);
    isBelowSure = isSureTheme(lone.cell.text);
    hasSureThemes ||= isBelowSure;
    if (lone.isMerged || lone.cell.slot !== 'action') bands.add(lone.cell);
  }
  return {
    merges,
    startsAtNumber,
    hasSureThemes,
    hasTitlesBelow,
    isBoldBand: actions.bold * 5 < actions.count,
    isBoldTheme: bands.bold > 0 && bands.bold < bands.count,
    isFilledBand: actions.filled * 5 < actions.count,
    isFilledTheme: bands.filled > 0 && bands.filled < bands.count,
    isNumbered: numbered * 2 > withText,
  };
}
