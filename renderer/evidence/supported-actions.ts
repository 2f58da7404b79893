// The actions that evidence supports, or is to support.
import type { ActionRow, PlanRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';

export function actionsOf(rows: readonly PlanRow[]): readonly ActionRow[] {
  return rows.flatMap((row) => (row.kind === 'action' ? [row] : []));
}

/** "action 17", or "3 actions". */
export function actionsInWords(rows: readonly PlanRow[]): string {
  const [row] = rows;
  return rows.length === 1 && row !== undefined ? rowName(row) : `${rows.length} actions`;
}
