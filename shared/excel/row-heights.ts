// How tall a row is. Excel finds that out itself where no text is merged, but only once a cell is edited; LibreOffice and
// other programs, and Excel for merged texts, show the height that the file gives.
import { countWrappedLines } from '../word/row-height.ts';
import { LOOKS } from './looks.ts';
import type { DraftCell } from './sheet-draft.ts';

/** The type size that lines are counted for. */
const COUNTED_POINTS = 9;
/** No sign is wider than this, in twips. */
const WIDEST = COUNTED_POINTS * 20;
/** White space that Excel leaves beside a cell's text, in twips, and by how much its letters on a screen are wider. */
const PADDING = 120;
const SCREEN = 1.04;
const BOLD = 1.07;
/** Excel's spacing of lines, as a multiple of the type size. */
const LINE_SPACING = 1.33;
const AROUND = 3;
const LEAST = 15;
/** Excel shows no row taller than this, in points. */
const TALLEST = 409;

/** Lines of a text: one where it is so short that its signs need not be measured. */
function linesOf(line: string, room: number): number {
  return line.length * WIDEST <= room ? 1 : countWrappedLines(line, room);
}

/** The height of a text in a width of twips, in points. */
function textHeight({ text, look }: DraftCell, width: number): number {
  if (text === '') return LEAST;
  const { points, isBold } = LOOKS[look];
  const scale = (points / COUNTED_POINTS) * SCREEN * (isBold ? BOLD : 1);
  const room = Math.max(1, (width - PADDING) / scale);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return Math.ceil(lines * points * LINE_SPACING) + AROUND;
}

/**
 * The height of a row, in points.
 * @param widths of the columns, in twips
 * @param right the last column that the first text stands over
 */
export function rowHeight(cells: readonly DraftCell[], widths: readonly number[], right: number): number {
  const merged = widths.slice(0, right + 1).reduce((sum, width) => sum + width, 0);
  const heights = cells.map((cell, at) => textHeight(cell, at === 0 ? merged : (widths[at] ?? merged)));
  return Math.min(TALLEST, Math.max(LEAST, ...heights));
}
