// Rows that are likely each other without being the same: by their words, with the number and the place speaking for
// them. Only rows that have something in common are compared, so that the time grows with the rows and not with their
// square.
import type { PlanRow } from '../plan/plan.ts';
import { pairCandidates } from './pair-candidates.ts';
import { isSameNumber, type RowWords, rowLikeness, rowWords } from './row-likeness.ts';
import type { RowPairs } from './row-pairs.ts';
import { RowPlaces, WHOLE_PLAN } from './row-places.ts';

/** What a pair must reach. Two rows whose words alone are so much alike are one row. */
const ENOUGH = 0.6;
/** What the same number is worth: with it, half of that likeness will do. */
const SAME_NUMBER = 0.3;
/** What each of the two neighbours being the same is worth. */
const SAME_NEIGHBOUR = 0.1;

/** Rows by gap and kind: a theme that is alone in its gap on both sides is the same theme, whatever it says now. */
function countByGap(rows: readonly PlanRow[], free: readonly number[], gapOf: (index: number) => string) {
  const counts = new Map<string, number>();
  for (const index of free) {
    const key = `${gapOf(index)} ${rows[index]?.kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

interface Likely {
  readonly plan: number;
  readonly sheet: number;
  readonly score: number;
}

/** Best first; of equals, what stands at the nearest place, then what comes first. */
function byScore(a: Likely, b: Likely): number {
  const distance = Math.abs(a.plan - a.sheet) - Math.abs(b.plan - b.sheet);
  return b.score - a.score || distance || a.sheet - b.sheet || a.plan - b.plan;
}

/**
 * The pairs that are likely among the rows without one, best first: [index in the plan, index in the sheet]. A row may
 * be in several.
 */
export function likelyPairs(
  plan: readonly PlanRow[],
  sheet: readonly PlanRow[],
  pairs: RowPairs,
): readonly (readonly [number, number])[] {
  const [freeInPlan, freeInSheet] = [pairs.freeInPlan(), pairs.freeInSheet()];
  if (freeInPlan.length === 0 || freeInSheet.length === 0) return [];
  const places = new RowPlaces(pairs);
  const words = (rows: readonly PlanRow[], free: readonly number[]) =>
    new Map(free.flatMap((index) => (rows[index] === undefined ? [] : [[index, rowWords(rows[index])] as const])));
  const [planWords, sheetWords] = [words(plan, freeInPlan), words(sheet, freeInSheet)];
  const inPlanGap = countByGap(plan, freeInPlan, (index) => places.gapInPlan(index));
  const inSheetGap = countByGap(sheet, freeInSheet, (index) => places.gapInSheet(index));

  const isOnlyBandThere = (kind: RowWords['kind'], planIndex: number, sheetIndex: number) => {
    const gap = places.gapInPlan(planIndex);
    const key = `${gap} ${kind}`;
    return (
      kind !== 'action' &&
      gap !== WHOLE_PLAN &&
      gap === places.gapInSheet(sheetIndex) &&
      inPlanGap.get(key) === 1 &&
      inSheetGap.get(key) === 1
    );
  };
  const likely: Likely[] = [];
  for (const [planIndex, sheetIndex] of pairCandidates(planWords, sheetWords, places)) {
    const [a, b] = [planWords.get(planIndex), sheetWords.get(sheetIndex)];
    if (a === undefined || b === undefined || a.kind !== b.kind) continue;
    const number = isSameNumber(a, b) ? SAME_NUMBER : 0;
    const place = SAME_NEIGHBOUR * places.shared(planIndex, sheetIndex);
    const band = isOnlyBandThere(a.kind, planIndex, sheetIndex) ? ENOUGH : 0;
    const score = rowLikeness(a, b) + number + place + band;
    if (score >= ENOUGH) likely.push({ plan: planIndex, sheet: sheetIndex, score });
  }
  return likely.sort(byScore).map((one) => [one.plan, one.sheet] as const);
}
