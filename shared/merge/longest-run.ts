// The longest increasing subsequence (patience sorting, O(n log n)): what of a new order can stay where it is, so that
// as few as possible are moved.

/** The indices, in order, of a longest run of values that increase, others between them passed over. */
export function longestRun(values: readonly number[] | readonly string[]): readonly number[] {
  /** For each length, the index of the smallest value that a run of that length can end with. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? value) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) run.push(index);
  return run.reverse();
}
