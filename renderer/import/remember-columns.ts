// The headings and columns as the person chose them: taken up again for the next workbook with the same headings.
import type { ColumnUse, HeadingRows } from '../../shared/import/import-choices.ts';
import { findPlan, type ImportedPlan } from '../../shared/import/import-plan.ts';
import {
  columnNames,
  columnsToRemember,
  headingsKey,
  recalledColumns,
} from '../../shared/import/remembered-columns.ts';
import { filledColumns, type SheetGrid } from '../../shared/import/sheet-grid.ts';
import { findMapping, type MappingToKeep } from '../db/mappings.ts';
import type { TabledDatabase } from '../db/schema.ts';
import { AS_FOUND, choicesOf, NOTHING_CHOSEN, type ScreenChoices } from './choices-state.ts';
import { headingRows } from './heading-choices.ts';

interface Place {
  readonly sheet: number;
  readonly grid: SheetGrid;
  readonly headings: HeadingRows;
  readonly key: string;
}

/** Every row of a sheet that may be the headings, by itself and with the one below it. */
function placesIn(grid: SheetGrid | undefined, sheet: number): readonly Place[] {
  if (grid === undefined) return [];
  return headingRows(grid, undefined).flatMap((top) => {
    const bottoms = filledColumns(grid, top + 1).length === 0 ? [top] : [top, top + 1];
    return bottoms.map((bottom) => {
      const headings = { top, bottom };
      return { sheet, grid, headings, key: headingsKey(grid, headings) };
    });
  });
}

/** Where remembered headings are looked for: the ones that were found, then the rest of their sheet; else everywhere. */
function places(sheets: readonly SheetGrid[], imported: ImportedPlan | null): readonly Place[] {
  if (imported === null) return sheets.flatMap((grid, sheet) => placesIn(grid, sheet));
  const { sheet, headings } = imported.reading;
  const all = placesIn(sheets[sheet], sheet);
  const isFound = (place: Place) => place.headings.top === headings.top && place.headings.bottom === headings.bottom;
  return [...all.filter(isFound), ...all.filter((place) => !isFound(place))];
}

/** What the screen begins with: what was chosen for the same headings before, where there is such a thing. */
export async function recallChoices(
  db: TabledDatabase,
  sheets: readonly SheetGrid[],
  imported: ImportedPlan | null,
): Promise<ScreenChoices> {
  const candidates = places(sheets, imported).filter(({ key }) => key !== '');
  const mapping = await findMapping(
    db,
    candidates.map(({ key }) => key),
  );
  const place = candidates.find(({ key }) => key === mapping?.key);
  if (mapping === undefined || place === undefined) return AS_FOUND;
  const { sheet, grid, headings } = place;
  const columns = recalledColumns(columnNames(grid, headings), mapping.columns);
  return {
    ...AS_FOUND,
    sheet,
    bySheet: new Map([[sheet, { ...NOTHING_CHOSEN, headings, columns }]]),
    remembered: { file: mapping.file, at: mapping.at },
  };
}

function usesFound(sheets: readonly SheetGrid[], sheet: number, headings: HeadingRows, newId: () => string) {
  const choices = { ...NOTHING_CHOSEN, sheet, headings };
  const columns = findPlan(sheets, '', newId, choices)?.reading.columns ?? [];
  return new Map<number, ColumnUse>(columns.map(({ column, use }) => [column, use]));
}

/**
 * What an import leaves to remember.
 * @param found the workbook as it was read without any choices
 */
export function mappingToKeep(
  sheets: readonly SheetGrid[],
  found: ImportedPlan | null,
  { reading: { sheet, headings } }: ImportedPlan,
  state: ScreenChoices,
  newId: () => string,
): MappingToKeep {
  const grid = sheets[sheet];
  if (grid === undefined) return { key: '', columns: [], isWorthKeeping: false };
  const { columns: chosen } = choicesOf(state, sheet);
  const uses = chosen.size === 0 ? new Map<number, ColumnUse>() : usesFound(sheets, sheet, headings, newId);
  const columns = columnsToRemember(columnNames(grid, headings), chosen, uses);
  const isOtherPlace =
    found?.reading.sheet !== sheet ||
    found.reading.headings.top !== headings.top ||
    found.reading.headings.bottom !== headings.bottom;
  return { key: headingsKey(grid, headings), columns, isWorthKeeping: columns.length > 0 || isOtherPlace };
}
