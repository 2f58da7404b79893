// Numbers of actions. They belong to the council: a number is never changed unasked, only proposed for a new action.
import type { PlanRow } from './plan.ts';

/** The number to propose for a new action: one above the highest whole number in the plan, "1" where there is none. */
export function nextNumber(rows: readonly PlanRow[]): string {
  let highest = 0;
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    const match = /^\d{1,9}$/.exec(row.number);
    if (match) highest = Math.max(highest, Number(row.number));
  }
  return String(highest + 1);
}

/** Gives, each time it is asked, the next number that is free in the plan. */
export function nextNumbers(rows: readonly PlanRow[]): () => string {
  let next = Number(nextNumber(rows));
  return () => {
    next += 1;
    return String(next - 1);
  };
}

/** Most texts have no digit so near to their start; to see that is quick, and every cell is asked several times. */
const BEGINS_LIKE_NUMBER = /^\D{0,18}\d/;
const NUMBER =
  /^\(?(?:\p{Lu}{1,4}[ /.-]?|#|(?:No|Nr|Ref|Rec|Action|Item|Task|Recommendation)\.? ?)?\d{1,5}(?:[./-]\d{1,4})*(?:[a-z]|\([a-z]\))?[.)]?\)?$/u;

/** Whether a text is of figures alone, and of no more than `most`: as nearly all labels are, which needs no pattern. */
export function isFigures(text: string, most: number): boolean {
  if (text.length === 0 || text.length > most) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Whether a cell holds a label as actions have them: 17, 17., 17), (17), 1.1, 2a, 2(a), DQ07, DQ/17, No. 5, Action 5. */
export function isActionNumber(text: string): boolean {
  return isFigures(text, 5) || (BEGINS_LIKE_NUMBER.test(text) && NUMBER.test(text));
}
