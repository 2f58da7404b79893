// How tall a row of the Word table will be, near enough to tell a row of half a page from an ordinary one.
import { cellLines } from '../plan/cell-text.ts';
import { BULLET_INDENT, CELL_PADDING, CONTENT_HEIGHT } from './page-geometry.ts';
import { TABLE_POINTS } from './text-styles.ts';

/** Advance widths of Arial from U+0020 to U+007E, in thousandths of the type size (Helvetica's AFM, metric-alike). */
const ADVANCE = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;
const TYPICAL_ADVANCE = 600;
const WIDE_ADVANCE = 1000;
/** Arial's line spacing, as a multiple of its size. */
const LINE_SPACING = 1.15;
const TWIPS_PER_POINT = 20;
/** Space that the table's paragraph style puts after each line of a cell. */
const AFTER_LINE = 20;

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return ADVANCE[code - 32] ?? (code < 0x1100 ? TYPICAL_ADVANCE : WIDE_ADVANCE);
}

function textWidth(text: string): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character);
  return (thousandths * TABLE_POINTS * TWIPS_PER_POINT) / 1000;
}

/** Lines that a text takes at a width, broken at spaces, and within a word where a word alone is too wide. */
export function countWrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  const space = textWidth(' ');
  for (const word of text.split(' ')) {
    const wide = textWidth(word);
    const gap = used === 0 ? 0 : space;
    if (used + gap + wide <= width) {
      used += gap + wide;
      continue;
    }
    if (used > 0) lines += 1;
    const extra = Math.max(0, Math.ceil(wide / width) - 1);
    lines += extra;
    used = wide - extra * width;
  }
  return lines;
}

/** The height of one cell's text at a column's width, in twips. */
export function cellHeight(text: string, columnWidth: number): number {
  const width = Math.max(1, columnWidth - CELL_PADDING.left - CELL_PADDING.right);
  let height = CELL_PADDING.top + CELL_PADDING.bottom;
  for (const line of cellLines(text)) {
    const room = line.kind === 'bullet' ? Math.max(1, width - BULLET_INDENT) : width;
    height += countWrappedLines(line.text, room) * TABLE_POINTS * TWIPS_PER_POINT * LINE_SPACING + AFTER_LINE;
  }
  return height;
}

/** Whether a row may be cut by a page's end: only where it is taller than about half a page. */
export function mayRowSplit(texts: readonly string[], widths: readonly number[]): boolean {
  return texts.some((text, index) => cellHeight(text, widths[index] ?? 1) > CONTENT_HEIGHT / 2);
}
