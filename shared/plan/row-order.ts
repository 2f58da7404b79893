// The order of a plan's rows once several of them have been moved. A theme goes with all that stands under it: its
// heading alone would leave its actions to another theme, unseen.
import type { PlanRow } from './plan.ts';

export interface RowOrder {
  /** The ids of all rows in their new order. */
  readonly order: readonly string[];
  /** The rows that were moved: those that were named, and what stands under the themes among them. */
  readonly moved: ReadonlySet<string>;
}

/** The rows that go when these are moved: of a theme, all down to the next one. */
export function withBlocks(rows: readonly PlanRow[], ids: ReadonlySet<string>): ReadonlySet<string> {
  let goesWith = false;
  const all = rows.filter(({ id, kind }) => {
    if (kind === 'theme') goesWith = ids.has(id);
    return goesWith || ids.has(id);
  });
  return new Set(all.map(({ id }) => id));
}

/**
 * The runs of moved rows that stand together, each as its first place and the place after its last. A theme never goes
 * with rows before it that stand under another: what it went past would stand under it.
 */
function runsOf(
  rows: readonly PlanRow[],
  moved: ReadonlySet<string>,
): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  rows.forEach(({ id, kind }, index) => {
    if (!moved.has(id)) return;
    const last = runs.at(-1);
    const goesOn = last?.[1] === index && (kind !== 'theme' || rows[last[0]]?.kind === 'theme');
    if (last !== undefined && goesOn) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
  return runs;
}

type Shows = (id: string) => boolean;

/** How many rows a run goes past, upwards: the next one that is shown, and what is hidden before it. */
function stepUp(rows: readonly PlanRow[], from: number, shows: Shows): number {
  const isTheme = rows[from]?.kind === 'theme';
  const above = rows.slice(0, from);
  const next = above.findLastIndex(({ id, kind }) => shows(id) && (!isTheme || kind === 'theme'));
  if (next !== -1) return from - next;
  // Before the first theme there may be rows without one.
  return isTheme && above.some(({ id }) => shows(id)) ? from : 0;
}

/** How many rows a run goes past, downwards. */
function stepDown(rows: readonly PlanRow[], from: number, to: number, shows: Shows): number {
  // A run that begins with a theme ends where another begins.
  const isTheme = rows[from]?.kind === 'theme';
  const next = rows.findIndex(({ id, kind }, index) => index >= to && shows(id) && (!isTheme || kind === 'theme'));
  if (next === -1) return 0;
  if (!isTheme) return next + 1 - to;
  const after = rows.findIndex(({ kind }, index) => index > next && kind === 'theme');
  return (after === -1 ? rows.length : after) - to;
}

/**
 * @param shows whether the row of that id is on screen: one step is to be seen as one step
 * @returns undefined where none of the rows goes any further that way
 */
export function steppedOrder(
  rows: readonly PlanRow[],
  ids: ReadonlySet<string>,
  by: 1 | -1,
  shows: Shows = () => true,
): RowOrder | undefined {
  const moved = withBlocks(rows, ids);
  const order = rows.map(({ id }) => id);
  const runs = runsOf(rows, moved);
  let hasMoved = false;
  // From the side that they go to: a run never meets another that has not moved yet.
  for (const [from, to] of by === 1 ? [...runs].reverse() : runs) {
    const steps = by === 1 ? stepDown(rows, from, to, shows) : stepUp(rows, from, shows);
    // A theme's block goes past a whole other: not where rows that were moved already stand within that.
    const past = by === 1 ? order.slice(to, to + steps) : order.slice(from - steps, from);
    if (steps === 0 || past.some((id) => moved.has(id))) continue;
    order.splice(from, to - from);
    order.splice(by === 1 ? from + steps : from - steps, 0, ...rows.slice(from, to).map(({ id }) => id));
    hasMoved = true;
  }
  return hasMoved ? { order, moved } : undefined;
}

/**
 * The rows put before another one, in the order in which they stand. Before one of those that are moved, they stand
 * before the next row that is not.
 * @param before undefined for the end
 */
export function orderBefore(rows: readonly PlanRow[], ids: ReadonlySet<string>, before: string | undefined): RowOrder {
  const moved = withBlocks(rows, ids);
  const at = before === undefined ? -1 : rows.findIndex(({ id }) => id === before);
  const place = at === -1 ? rows.length : at;
  const others = (part: readonly PlanRow[]) => part.filter(({ id }) => !moved.has(id));
  const order = [
    ...others(rows.slice(0, place)),
    ...rows.filter(({ id }) => moved.has(id)),
    ...others(rows.slice(place)),
  ];
  return { order: order.map(({ id }) => id), moved };
}

/**
 * The row before which rows stand that are put at the end of a theme; undefined for the plan's end.
 * @param theme undefined for what stands above the first theme
 */
export function endOfTheme(rows: readonly PlanRow[], theme: string | undefined): string | undefined {
  const at = theme === undefined ? -1 : rows.findIndex(({ id }) => id === theme);
  return rows.find(({ kind }, index) => index > at && kind === 'theme')?.id;
}

/**
 * The row before which rows stand that are dropped below another, of which those that follow may not be on screen: right
 * below it; a theme with its block where the block ends that the row stands in. Undefined for the plan's end.
 */
export function placeBelow(rows: readonly PlanRow[], ids: ReadonlySet<string>, above: string): string | undefined {
  if (rows.some(({ id, kind }) => kind === 'theme' && ids.has(id))) return endOfTheme(rows, above);
  const at = rows.findIndex(({ id }) => id === above);
  return rows.find(({ id }, index) => index > at && !ids.has(id))?.id;
}
