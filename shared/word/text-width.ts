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

/** Scripts from here on have wide signs (Hangul Jamo, then the ideographs); before it stand the other alphabets. */
const FIRST_WIDE = 0x1100;
const FIRST_HALF = 0xd800;
const PAST_HALVES = 0xe000;

function advanceTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(WIDE_ADVANCE);
  table.fill(TYPICAL_ADVANCE, 0, FIRST_WIDE);
  // Each half of a pair of units has half of its sign's width.
  table.fill(WIDE_ADVANCE / 2, FIRST_HALF, PAST_HALVES);
  table.set(ADVANCES, SPACE);
  return table;
}

/** The advance width of each UTF-16 unit, in thousandths of the type size: every character of a plan is looked up. */
export const ADVANCE_OF: Readonly<Uint16Array> = advanceTable();

/** The width of a line's text, in twips. */
export function textWidth(text: string): number {
  let thousandths = 0;
  for (let index = 0; index < text.length; index += 1) thousandths += ADVANCE_OF[text.charCodeAt(index)] ?? 0;
  return thousandths * TWIPS_PER_THOUSANDTH;
}
