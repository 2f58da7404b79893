// Red, amber and green that stand in a column of ratings as colours alone: the plan has no colours, so they become words,
// where the column has no text. Every one is told.
import type { Problem } from '../plan/plan.ts';
import { type CellPlace, cellName, fillAt, filledColumns, type SheetGrid, textAt } from './sheet-grid.ts';

/** Headings are looked for in this many rows from the top. */
const HEADING_ROWS = 200;
const RATING =
  /^(?:(?:current|overall|latest) )?(?:b?rag\b|r\.a\.g\.?|red ?[/,] ?amber)|\brag$|^(?:traffic lights?|status|rating)$/i;
const SAYS_RAG = /rag|r\.a\.g|amber/i;

interface Hue {
  /** In degrees: 0 is red, 60 yellow, 120 green, 240 blue. */
  readonly hue: number;
  /** From 0, a grey, to 1. */
  readonly saturation: number;
}

function hueOf(colour: string): Hue {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range === 0) return { hue: 0, saturation: 0 };
  let sector = 4 + (red - green) / range;
  if (most === red) sector = ((green - blue) / range + 6) % 6;
  else if (most === green) sector = 2 + (blue - red) / range;
  return { hue: sector * 60, saturation: range / (1 - Math.abs(most + least - 1)) };
}

/** What a rating's colour is called; undefined for a grey, and for a colour that is none of these. */
export function ratingColour(colour: string): string | undefined {
  const { hue, saturation } = hueOf(colour);
  if (saturation < 0.3) return undefined;
  if (hue <= 15 || hue >= 340) return 'Red';
  if (hue >= 20 && hue <= 65) return 'Amber';
  if (hue >= 70 && hue <= 165) return 'Green';
  return hue >= 190 && hue <= 250 ? 'Blue' : undefined;
}

interface ColouredCell extends CellPlace {
  readonly word: string;
}

interface RatingColumn {
  readonly heading: CellPlace;
  readonly coloured: readonly ColouredCell[];
  /** Whether any row has a text in the column. */
  readonly hasTexts: boolean;
}

/** The empty cells of a column below its heading that have a colour which their rows do not have. */
function ratingColumn(grid: SheetGrid, heading: CellPlace): RatingColumn {
  const { column } = heading;
  const coloured: ColouredCell[] = [];
  let hasTexts = false;
  for (let row = heading.row + 1; row < grid.rows.length; row += 1) {
    const others = filledColumns(grid, row);
    // A theme, a note or a key to the colours.
    if (others.length < 2) continue;
    const text = textAt(grid, row, column);
    if (text !== '' && text !== textAt(grid, heading.row, column)) hasTexts = true;
    const colour = fillAt(grid, { row, column });
    const word = colour === undefined || text !== '' ? undefined : ratingColour(colour);
    const isOfRow = others.some((other) => fillAt(grid, { row, column: other }) === colour);
    if (word !== undefined && !isOfRow) coloured.push({ row, column, word });
  }
  return { heading, coloured, hasTexts };
}

function ratingColumns(grid: SheetGrid): readonly RatingColumn[] {
  if (grid.fills.length === 0) return [];
  const found = new Map<number, RatingColumn>();
  for (let row = 0; row < Math.min(grid.rows.length, HEADING_ROWS); row += 1) {
    for (const column of filledColumns(grid, row)) {
      const text = textAt(grid, row, column);
      if (found.has(column) || text.length > 40 || !RATING.test(text.replace(/\s+/g, ' '))) continue;
      const read = ratingColumn(grid, { row, column });
      const words = new Set(read.coloured.map(({ word }) => word));
      // One colour alone tells something only where the heading says that it is a RAG.
      if (words.size > (SAYS_RAG.test(text) ? 0 : 1)) found.set(column, read);
    }
  }
  return [...found.values()];
}

/** The sheet with a word for each colour in columns of ratings that have no text; the sheet itself where it has none. */
export function withRatingWords(grid: SheetGrid): SheetGrid {
  const columns = ratingColumns(grid).filter(({ hasTexts }) => !hasTexts);
  if (columns.length === 0) return grid;
  const rows = grid.rows.map((texts) => [...texts]);
  for (const { coloured } of columns) {
    for (const { row, column, word } of coloured) {
      const texts = rows[row] ?? [];
      while (texts.length < column) texts.push('');
      texts[column] = word;
    }
  }
  return { ...grid, rows };
}

function listed(cells: readonly ColouredCell[]): string {
  const words = [...new Set(cells.map(({ word }) => word))];
  const names = (word: string) =>
    cells.filter((cell) => cell.word === word).map(({ row, column }) => cellName(row, column));
  return words.map((word) => `${word} in ${names(word).join(', ')}`).join('; ');
}

/** Says of each column of ratings what became of its colours. */
export function reportRatings(grid: SheetGrid): readonly Problem[] {
  return ratingColumns(grid).map(({ heading: { row, column }, coloured, hasTexts }) => {
    const done = hasTexts
      ? `Cells of this column have a colour and no text; colours are no part of the plan: ${listed(coloured)}.`
      : `The cells of this column have colours and no text; the colours were put into words: ${listed(coloured)}.`;
    return { sheet: grid.name, cell: cellName(row, column), text: textAt(grid, row, column), done };
  });
}
