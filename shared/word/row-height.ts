// How tall a row of the Word table will be, near enough to tell a row of half a page from an ordinary one.
import { BULLET, bulletDepth } from '../plan/cell-text.ts';
import { BULLET_INDENT, CELL_PADDING } from './page-geometry.ts';
import { TABLE_POINTS } from './text-styles.ts';
import { advanceOf, TWIPS_PER_THOUSANDTH } from './text-width.ts';

/** Arial's line spacing, as a multiple of its size. */
const LINE_SPACING = 1.15;
const TWIPS_PER_POINT = 20;
const LINE_HEIGHT = TABLE_POINTS * TWIPS_PER_POINT * LINE_SPACING;
/** Space that the table's paragraph style puts after each line of a cell. */
const AFTER_LINE = 20;
/** No sign is wider, in thousandths of the type size. */
const WIDEST = 1015;
const SPACE = 0x20;

/** Lines that a text takes at a width in twips, broken at spaces, and within a word where a word alone is too wide. */
export function countWrappedLines(text: string, width: number): number {
  const room = width / TWIPS_PER_THOUSANDTH;
  const space = advanceOf(SPACE);
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const unit = index === text.length ? SPACE : text.charCodeAt(index);
    if (unit !== SPACE) {
      word += advanceOf(unit);
      continue;
    }
    const gap = used === 0 ? 0 : space;
    if (used + gap + word <= room) used += gap + word;
    else {
      if (used > 0) lines += 1;
      const extra = Math.max(0, Math.ceil(word / room) - 1);
      lines += extra;
      used = word - extra * room;
    }
    word = 0;
  }
  return lines;
}

function textRoom(columnWidth: number): number {
  return Math.max(1, columnWidth - CELL_PADDING.left - CELL_PADDING.right);
}

/** The height of one cell's text at a column's width, in twips. */
export function cellHeight(text: string, columnWidth: number): number {
  const width = textRoom(columnWidth);
  let height = CELL_PADDING.top + CELL_PADDING.bottom;
  if (text === '') return height;
  for (const line of text.split('\n')) {
    const depth = bulletDepth(line);
    const room = depth === undefined ? width : Math.max(1, width - BULLET_INDENT * (depth + 1));
    const content = depth === undefined ? line : line.slice(line.indexOf(BULLET) + BULLET.length);
    height += countWrappedLines(content, room) * LINE_HEIGHT + AFTER_LINE;
  }
  return height;
}

/** Whether a text is so short that it stays below a height whatever its signs: any two lines together fill one. */
function isSurelyLower(text: string, columnWidth: number, height: number): boolean {
  const perLine = Math.max(1, textRoom(columnWidth) - BULLET_INDENT);
  const wrapped = (2 * text.length * WIDEST * TWIPS_PER_THOUSANDTH) / perLine;
  if (wrapped * LINE_HEIGHT > height) return false;
  let lines = 1;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines += 1;
  return (wrapped + lines) * LINE_HEIGHT + lines * AFTER_LINE + CELL_PADDING.top + CELL_PADDING.bottom <= height;
}

/**
 * Whether a row may be cut by a page's end: only where it is taller than about half a page.
 * @param widths of the columns that the texts stand in, in twips
 * @param contentHeight of the page, in twips
 */
export function mayRowSplit(texts: readonly string[], widths: readonly number[], contentHeight: number): boolean {
  const half = contentHeight / 2;
  return texts.some((text, index) => {
    const width = widths[index] ?? 1;
    return text !== '' && !isSurelyLower(text, width, half) && cellHeight(text, width) > half;
  });
}
