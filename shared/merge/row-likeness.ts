// How alike two rows of one kind are, by their own words.
import type { ActionRow, PlanRow } from '../plan/plan.ts';
import { likeness, looseText, sharedWeight, type WordBag, wordBag } from './text-likeness.ts';

/** What of a row is compared, made once. */
export interface RowWords {
  readonly kind: PlanRow['kind'];
  /** "" for none, and for rows that are no actions. */
  readonly number: string;
  /** The action's or the band's own text. */
  readonly text: WordBag;
  /** An action's evidence: unlike dates and officers, no two actions have the same. */
  readonly evidence: WordBag;
  /** All other texts of an action, for one that has neither. */
  readonly rest: WordBag;
}

/** What an action is like to one of the same number where either has lost its text. */
const TEXT_IS_GONE = 0.5;
const NO_WORDS = wordBag('');

function restOf({ date, responsibility, reportedTo, fileRef, custom }: ActionRow): string {
  return [date, responsibility, reportedTo, fileRef, ...Object.values(custom)].join('\n');
}

export function rowWords(row: PlanRow): RowWords {
  if (row.kind !== 'action') {
    return { kind: row.kind, number: '', text: wordBag(row.text), evidence: NO_WORDS, rest: NO_WORDS };
  }
  return {
    kind: 'action',
    number: looseText(row.number),
    text: wordBag(row.action),
    evidence: wordBag(row.evidence),
    rest: wordBag(restOf(row)),
  };
}

export function isSameNumber(a: RowWords, b: RowWords): boolean {
  return a.number !== '' && a.number === b.number;
}

/** From 0 to 1. The text decides, or the text with the evidence where that makes them more alike. */
export function rowLikeness(a: RowWords, b: RowWords): number {
  const isTextGone = (a.text.weight === 0) !== (b.text.weight === 0);
  if (a.text.weight + b.text.weight + a.evidence.weight + b.evidence.weight === 0) return likeness(a.rest, b.rest);
  const all = a.text.weight + b.text.weight + a.evidence.weight + b.evidence.weight;
  const both = (2 * (sharedWeight(a.text, b.text) + sharedWeight(a.evidence, b.evidence))) / all;
  const floor = isTextGone && isSameNumber(a, b) ? TEXT_IS_GONE : 0;
  return Math.max(likeness(a.text, b.text), both, floor);
}
