// Numbers that the plan jumps over (1, 2, 5), and numbers that begin again under each theme: both are told, once.
import { isFigures } from '../plan/action-numbers.ts';
import type { ActionRow } from '../plan/plan.ts';

/** What stands before a label's last figures, and those: "DQ" and 7 of "DQ07", "1." and 2 of "(1.2)", "" and 3 of "3b". */
function lastFigures(label: string): { series: string; figures: number } | undefined {
  if (isFigures(label, 6)) return { series: '', figures: Number(label) };
  const [, series, figures] = /^\(?(.*?)(\d{1,6})[a-z]?[.):]*$/u.exec(label) ?? [];
  return series === undefined || figures === undefined ? undefined : { series, figures: Number(figures) };
}

/** Whole numbers, and how they are written. */
interface Series {
  /** Each whole number once, with the label that it first stands in. */
  readonly labels: Map<number, string>;
}

function seriesOf(labels: readonly string[]): ReadonlyMap<string, Series> {
  const found = new Map<string, Series>();
  for (const label of labels) {
    const last = lastFigures(label);
    if (last === undefined) continue;
    let series = found.get(last.series);
    if (series === undefined) {
      series = { labels: new Map() };
      found.set(last.series, series);
    }
    if (!series.labels.has(last.figures)) series.labels.set(last.figures, label);
  }
  return found;
}

export interface Gap {
  /** The numbers that are missing, as they would be written. */
  readonly missing: readonly string[];
  /** The label of the first number after the first that is missing. */
  readonly before: string;
}

/** Not told: what jumps by tens or hundreds is a code, not a count. */
const MOST_MISSING_FOR_EACH = 3;

/** The numbers between the lowest and the highest of each series that no action has. */
export function numberGaps(labels: readonly string[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [series, { labels: written }] of seriesOf(labels)) {
    const numbers = [...written.keys()].sort((a, b) => a - b);
    const [lowest = 0, highest = 0] = [numbers[0], numbers.at(-1)];
    const count = highest - lowest + 1 - numbers.length;
    if (count === 0 || count > numbers.length * MOST_MISSING_FOR_EACH) continue;
    // "DQ02" is missing between "DQ01" and "DQ03".
    const width = written.get(lowest)?.match(/0\d+(?=\D*$)/)?.[0].length ?? 0;
    const missing: string[] = [];
    for (let number = lowest; number < highest; number += 1) {
      if (!written.has(number)) missing.push(`${series}${String(number).padStart(width, '0')}`);
    }
    const after = numbers.find((number) => number > lowest && !written.has(number - 1)) ?? highest;
    gaps.push({ missing, before: written.get(after) ?? '' });
  }
  return gaps;
}

/** Whether the numbers begin again with 1 under a theme, at least once, and run 1, 2, 3 under each. */
export function beginAgain(sections: readonly (readonly ActionRow[])[]): boolean {
  const filled = sections.filter((actions) => actions.length > 0);
  const runsOn = (actions: readonly ActionRow[]) =>
    actions.every(
      ({ number }, index) => lastFigures(number)?.series === '' && lastFigures(number)?.figures === index + 1,
    );
  return filled.length > 1 && filled.every(runsOn);
}
