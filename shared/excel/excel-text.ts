// What may stand in a workbook's text, and how it is written there.
import { ordinaryLines } from '../plan/cell-text.ts';

/** Excel's own limit for the text of one cell, in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;

/** XML 1.0, section 2.2: what no document may hold. Half a surrogate pair is one of them. */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text with its lines ended by "\n", and without what XML forbids: a line's end is never just dropped. */
export function excelText(text: string): string {
  return ordinaryLines(text).replace(FORBIDDEN, '');
}

/** Whether a text has signs that no workbook can hold. */
export function hasForbiddenSigns(text: string): boolean {
  return excelText(text) !== ordinaryLines(text);
}

/** A text as the file has it: what reads like an escape of Excel's ("_x000D_") is escaped itself (ECMA-376 part 1, 22.9.2.19). */
export function escapedText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** The longest text that Excel takes for a number or a date where somebody edits it. */
const LONGEST_VALUE = 60;

/**
 * Whether Excel would take the text for something else once somebody edits its cell: a formula, a number, a date, a
 * truth value. Such a cell has the number format "@", which keeps it a text.
 */
export function looksLikeValue(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text)) return true;
  return text.length <= LONGEST_VALUE && /\d|^(?:true|false)$/i.test(text);
}
