// What is said of columns wherever they are changed.
import type { ColumnType } from '../../shared/plan/plan.ts';

export const TYPE_WORDS: readonly (readonly [ColumnType, string])[] = [
  ['text', 'Any text'],
  ['date', 'Dates'],
  ['choice', 'Words to choose from'],
];

/** In characters: a heading is a line or two. */
export const LONGEST_HEADING = 200;
