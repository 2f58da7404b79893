// What a document that Tabled has written says itself of its table goes before what the import would guess of it, and
// behind what the person decides.
import type { ImportChoices, RowUse } from './import-choices.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Why a row is what its own document says. */
export const KNOWN_REASON = 'The document says so: Tabled has written it.';

const NONE: ReadonlySet<number> = new Set();

/** Whether the person has moved the headings: nothing that the document says holds then. */
function isMoved({ known }: SheetGrid, { headings }: ImportChoices): boolean {
  return known !== undefined && headings !== undefined && headings.top !== known.headings;
}

/** The person's choices, and for all that they have not chosen what the document says. */
export function withKnown(grid: SheetGrid, choices: ImportChoices): ImportChoices {
  const { known } = grid;
  if (known === undefined || isMoved(grid, choices)) return choices;
  // A use that the person has given to another column is taken, unless many may have it.
  const taken = new Set(choices.columns.values());
  const columns = known.columns
    .filter(({ use }) => use === 'custom' || !taken.has(use))
    .map(({ column, use }) => [column, use] as const);
  const rows = known.kinds.map(({ row, kind }) => [row, kind] as const);
  return {
    ...choices,
    headings: { top: known.headings, bottom: known.headings, ...choices.headings },
    columns: new Map([...columns, ...choices.columns]),
    rows: new Map<number, RowUse>([...rows, ...choices.rows]),
  };
}

/** The rows of which the document says what they are, and the person nothing else. */
export function knownRows(grid: SheetGrid, choices: ImportChoices): ReadonlySet<number> {
  const { known } = grid;
  if (known === undefined || isMoved(grid, choices)) return NONE;
  return new Set(known.kinds.flatMap(({ row }) => (choices.rows.has(row) ? [] : [row])));
}
