// Of the rows across the table, those that belong to chosen actions: for exports and filters alike.
import type { ActionRow, PlanRow } from './plan.ts';

/**
 * The chosen actions, and of the other rows those that a chosen action stands under: a theme over any of its actions, a
 * statement over those between it and what comes next across the table. In the plan's order.
 */
export function withHeadings(rows: readonly PlanRow[], isChosen: (action: ActionRow) => boolean): readonly PlanRow[] {
  const kept: PlanRow[] = [];
  let isInTheme = false;
  let isInGroup = false;
  let below: PlanRow['kind'] | undefined;
  for (const row of [...rows].reverse()) {
    if (row.kind === 'action') {
      const isKept = isChosen(row);
      isInGroup = isKept || (below === 'action' && isInGroup);
      isInTheme ||= isKept;
      if (isKept) kept.push(row);
    } else if (row.kind === 'statement') {
      if (isInGroup) kept.push(row);
    } else {
      if (isInTheme) kept.push(row);
      isInTheme = false;
      isInGroup = false;
    }
    below = row.kind;
  }
  return kept.reverse();
}
