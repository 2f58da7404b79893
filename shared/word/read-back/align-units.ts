// Lays what was expected beside what was found: what is there in its order, what is there elsewhere, what was changed,
// what is missing, what is too much. In proportion to the number of units, but for what is out of order.
import { longestRun } from '../../merge/longest-run.ts';

export interface Alignment {
  /** For each expected unit the found one that says the same, in order; -1 where there is none. */
  readonly same: readonly number[];
  /** Expected units that were found, and not in their place. */
  readonly moved: ReadonlyMap<number, number>;
  /** Expected units and the found ones that stand in their place and say something else. */
  readonly changed: ReadonlyMap<number, number>;
  readonly missing: readonly number[];
  /** Found units that nothing was expected of. */
  readonly extra: readonly number[];
}

/** How far apart two units in one gap may be to be taken for one that was changed. */
const REACH = 50;

/** Each expected unit's found one, each found one once; the first for the first where several say the same. */
function matchKeys(expected: readonly string[], found: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const key = found[at] ?? '';
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return expected.map((key) => places.get(key)?.pop() ?? -1);
}

/** What is the same at both ends stays together, so that of several units that say the same the right ones do. */
function matchInOrder(expected: readonly string[], found: readonly string[]): readonly number[] {
  const shorter = Math.min(expected.length, found.length);
  let start = 0;
  while (start < shorter && expected[start] === found[start]) start += 1;
  let end = 0;
  while (end < shorter - start && expected.at(-1 - end) === found.at(-1 - end)) end += 1;
  const middle = matchKeys(expected.slice(start, expected.length - end), found.slice(start, found.length - end));
  const shift = found.length - expected.length;
  return expected.map((_key, index) => {
    if (index < start) return index;
    if (index >= expected.length - end) return index + shift;
    const at = middle[index - start] ?? -1;
    return at < 0 ? -1 : at + start;
  });
}

/** How it is where all units are found, each in its place. */
export function aligned(count: number): Alignment {
  const same = Array.from({ length: count }, (_, index) => index);
  return { same, moved: new Map(), changed: new Map(), missing: [], extra: [] };
}

/**
 * @param expected the units' keys, which are one where two units say the same
 * @param isLike whether an expected and a found unit that do not say the same are one that was changed
 */
export function alignUnits(
  expected: readonly string[],
  found: readonly string[],
  isLike: (expected: number, found: number) => boolean,
): Alignment {
  const matches = matchInOrder(expected, found);
  const matched = [...matches.keys()].filter((index) => (matches[index] ?? -1) >= 0);
  const inOrder = new Set(longestRun(matched.map((index) => matches[index] ?? 0)).map((at) => matched[at] ?? -1));
  const same = matches.map((at, index) => (inOrder.has(index) ? at : -1));
  const moved = new Map(matched.filter((index) => !inOrder.has(index)).map((index) => [index, matches[index] ?? -1]));
  const taken = new Set(matches);
  const free = [...found.keys()].filter((at) => !taken.has(at));
  const changed = pairChanged(matches, same, free, isLike);
  const paired = new Set(changed.values());
  return {
    same,
    moved,
    changed,
    missing: [...matches.keys()].filter((index) => (matches[index] ?? -1) < 0 && !changed.has(index)),
    extra: free.filter((at) => !paired.has(at)),
  };
}

/** Pairs what is left over between the same two units that are there in their order. */
function pairChanged(
  matches: readonly number[],
  same: readonly number[],
  free: readonly number[],
  isLike: (expected: number, found: number) => boolean,
): ReadonlyMap<number, number> {
  const changed = new Map<number, number>();
  let waiting: number[] = [];
  let from = 0;
  const pairUpTo = (end: number) => {
    for (const index of waiting) {
      const at = free.slice(from, from + REACH).find((place) => place < end && isLike(index, place));
      if (at === undefined) continue;
      changed.set(index, at);
      from = free.indexOf(at, from) + 1;
    }
    waiting = [];
    while ((free[from] ?? end) < end) from += 1;
  };
  for (const [index, at] of matches.entries()) {
    if (at < 0) waiting.push(index);
    else if (same[index] === at) pairUpTo(at);
  }
  pairUpTo(Number.POSITIVE_INFINITY);
  return changed;
}
