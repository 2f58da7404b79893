// The themes of a plan one under the other, with what each holds: the outline to go by.
import type { PlanRow } from './plan.ts';
import { type FilterFacts, knownDue } from './plan-filter.ts';

export interface OutlineEntry {
  /** The theme row's id; "" for what stands before the first theme. */
  readonly theme: string;
  /** The theme's own text; "" where it has none, and before the first theme. */
  readonly text: string;
  /** The row to go to: the theme's own, or the plan's first. */
  readonly rowId: string;
  readonly actions: number;
  /** Of those that are shown. */
  readonly overdue: number;
  /** Of the actions, those that are shown. */
  readonly shown: number;
}

/**
 * The plan's themes in its order, and before them one entry for what stands before the first, if there is anything.
 * @param isShown whether the row of that id is among those shown
 */
export function outlineOf(
  rows: readonly PlanRow[],
  facts: FilterFacts,
  isShown: (id: string) => boolean,
): readonly OutlineEntry[] {
  const entries: { -readonly [Key in keyof OutlineEntry]: OutlineEntry[Key] }[] = [];
  for (const row of rows) {
    if (row.kind === 'theme') {
      entries.push({ theme: row.id, text: row.text, rowId: row.id, actions: 0, overdue: 0, shown: 0 });
      continue;
    }
    if (entries.length === 0) entries.push({ theme: '', text: '', rowId: row.id, actions: 0, overdue: 0, shown: 0 });
    const entry = entries.at(-1);
    if (row.kind !== 'action' || entry === undefined) continue;
    entry.actions += 1;
    if (!isShown(row.id)) continue;
    entry.shown += 1;
    if (knownDue(row, facts) === 'overdue') entry.overdue += 1;
  }
  return entries;
}

/** The theme that a row stands under: the theme row's id, "" before the first. */
export function themeOver(rows: readonly PlanRow[], rowId: string | undefined): string | undefined {
  const at = rows.findIndex(({ id }) => id === rowId);
  if (at === -1) return undefined;
  return rows.slice(0, at + 1).findLast(({ kind }) => kind === 'theme')?.id ?? '';
}
