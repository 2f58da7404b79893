// Whether a row of the sheet stands where one of the plan does: between the same rows.
import type { RowPairs } from './row-pairs.ts';

/** For each row, the index in the plan of the nearest row before it, and after it, that has a pair. */
interface Neighbours {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What stands for the plan's ends. */
const START = -1;
const END = -2;
/** The gap where no row at all has a pair. */
export const WHOLE_PLAN = `${START} ${END}`;

/** @param inPlan by index, the row's own place in the plan where it has a pair; START where it has none */
function neighbours(inPlan: readonly number[]): Neighbours {
  const before: number[] = [];
  const after: number[] = [];
  let last = START;
  for (const [index, place] of inPlan.entries()) {
    before[index] = last;
    if (place !== -1) last = place;
  }
  last = END;
  for (let index = inPlan.length - 1; index >= 0; index -= 1) {
    after[index] = last;
    const place = inPlan[index] ?? -1;
    if (place !== -1) last = place;
  }
  return { before, after };
}

export class RowPlaces {
  readonly #plan: Neighbours;
  readonly #sheet: Neighbours;

  constructor({ inPlan, inSheet }: RowPairs) {
    this.#sheet = neighbours(inPlan);
    this.#plan = neighbours(inSheet.map((pair, index) => (pair === -1 ? -1 : index)));
  }

  /** What names the gap between two pairs that a row of the plan stands in. */
  gapInPlan(plan: number): string {
    return `${this.#plan.before[plan]} ${this.#plan.after[plan]}`;
  }

  gapInSheet(sheet: number): string {
    return `${this.#sheet.before[sheet]} ${this.#sheet.after[sheet]}`;
  }

  beforeInPlan(plan: number): number {
    return this.#plan.before[plan] ?? START;
  }

  beforeInSheet(sheet: number): number {
    return this.#sheet.before[sheet] ?? START;
  }

  afterInPlan(plan: number): number {
    return this.#plan.after[plan] ?? END;
  }

  afterInSheet(sheet: number): number {
    return this.#sheet.after[sheet] ?? END;
  }

  /** How many of the two neighbours are the same: 0, 1 or 2. */
  shared(plan: number, sheet: number): 0 | 1 | 2 {
    const before = this.beforeInPlan(plan) === this.beforeInSheet(sheet);
    const after = this.afterInPlan(plan) === this.afterInSheet(sheet);
    if (before && after) return 2;
    return before || after ? 1 : 0;
  }
}
