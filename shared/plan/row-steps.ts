// Where rows go when one is moved up or down. A theme goes with all that stands under it: its heading alone would leave
// its actions to another theme, unseen.
import type { PlanRow } from './plan.ts';

/** The rows from `from` up to and without `to` go before the row that is at `before` now. Places are counted from 0. */
export interface Steps {
  readonly from: number;
  readonly to: number;
  readonly before: number;
}

/** The place of the first theme after a row, or the end. */
function nextTheme(rows: readonly PlanRow[], after: number): number {
  const found = rows.findIndex(({ kind }, index) => index > after && kind === 'theme');
  return found === -1 ? rows.length : found;
}

/** @returns undefined where the row goes no further that way */
export function rowSteps(rows: readonly PlanRow[], at: number, by: 1 | -1): Steps | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  if (row.kind !== 'theme') {
    const to = at + 1;
    if (by === 1) return to < rows.length ? { from: at, to, before: at + 2 } : undefined;
    return at > 0 ? { from: at, to, before: at - 1 } : undefined;
  }
  const to = nextTheme(rows, at);
  if (by === 1) return to < rows.length ? { from: at, to, before: nextTheme(rows, to) } : undefined;
  const above = rows.slice(0, at).findLastIndex(({ kind }) => kind === 'theme');
  return at > 0 ? { from: at, to, before: Math.max(above, 0) } : undefined;
}
