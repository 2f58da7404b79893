// Words in the place of others, all over the plan or at one place of it: first as a list of what each cell would become.
import { type FindOptions, findIn, foldCell, soughtWords } from './find-text.ts';
import type { PlanColumns, PlanRow } from './plan.ts';
import { type CellField, cellFields, cellText } from './row-cells.ts';

/** What one cell has, and what it would have. */
export interface CellChange {
  readonly rowId: string;
  readonly field: CellField;
  readonly before: string;
  readonly after: string;
}

export interface Replacement {
  readonly words: string;
  /** As it is typed: signs for signs. */
  readonly by: string;
  readonly options: FindOptions;
}

/** @param turn which place in the text alone, counted from 0; all of them where it is left out */
export function replaceInText(text: string, { words, by, options }: Replacement, turn?: number): string {
  const sought = soughtWords(words, options);
  const places = findIn(foldCell(text, options), sought, options);
  let replaced = '';
  let from = 0;
  for (const [index, at] of places.entries()) {
    if (turn !== undefined && turn !== index) continue;
    replaced += text.slice(from, at) + by;
    from = at + sought.length;
  }
  return replaced + text.slice(from);
}

/** Every cell that would be another, in reading order. */
export function replacedCells(
  rows: readonly PlanRow[],
  columns: PlanColumns,
  replacement: Replacement,
): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const row of rows) {
    for (const field of cellFields(row, columns)) {
      const before = cellText(row, field);
      const after = replaceInText(before, replacement);
      if (after !== before) changes.push({ rowId: row.id, field, before, after });
    }
  }
  return changes;
}
