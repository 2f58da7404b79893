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

/**
 * A row goes past the next row that is shown, and past what is hidden before that; a theme past the next theme shown.
 * @param isShown whether a row is on screen: one step is to be seen as one step
 * @returns undefined where the row goes no further that way
 */
export function rowSteps(
  rows: readonly PlanRow[],
  at: number,
  by: 1 | -1,
  isShown: (row: PlanRow) => boolean = () => true,
): Steps | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  const isTheme = row.kind === 'theme';
  const to = isTheme ? nextTheme(rows, at) : at + 1;
  const isPast = (other: PlanRow) => isShown(other) && (!isTheme || other.kind === 'theme');
  if (by === 1) {
    const next = rows.findIndex((other, index) => index >= to && isPast(other));
    if (next === -1) return undefined;
    return { from: at, to, before: isTheme ? nextTheme(rows, next) : next + 1 };
  }
  const above = rows.slice(0, at).findLastIndex(isPast);
  if (above !== -1) return { from: at, to, before: above };
  // Before the first theme there may be rows without one.
  return isTheme && rows.slice(0, at).some(isShown) ? { from: at, to, before: 0 } : undefined;
}
