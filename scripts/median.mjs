// What the benchmarks' figures are told as: a machine that others use too makes some turns slow, and the middle one is not.

/** @param {readonly number[]} figures NaN where there are none */
export function median(figures) {
  return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
