// How wide text is in the table's type, near enough to lay out columns and to tell tall rows from ordinary ones.
import { TABLE_POINTS } from './text-styles.ts';

/** Advance widths of Arial from U+0020 to U+007E, in thousandths of the type size (Helvetica's AFM, metric-alike). */
const ADVANCES = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const TYPICAL_ADVANCE = 600;
const WIDE_ADVANCE = 1000;
const SPACE = 0x20;
const TWIPS_PER_POINT = 20;
/** Twips to a thousandth of the type size. */
export const TWIPS_PER_THOUSANDTH = (TABLE_POINTS * TWIPS_PER_POINT) / 1000;

/** The advance width of one UTF-16 unit, in thousandths of the type size; the halves of a pair make one wide sign. */
export function advanceOf(unit: number): number {
  const known = ADVANCES[unit - SPACE];
  if (known !== undefined) return known;
  if (unit < 0x1100) return TYPICAL_ADVANCE;
  return unit >= 0xd800 && unit <= 0xdfff ? WIDE_ADVANCE / 2 : WIDE_ADVANCE;
}

/** The width of a line's text, in twips. */
export function textWidth(text: string): number {
  let thousandths = 0;
  for (let index = 0; index < text.length; index += 1) thousandths += advanceOf(text.charCodeAt(index));
  return thousandths * TWIPS_PER_THOUSANDTH;
}
