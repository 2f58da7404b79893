// Which of a plan's parties are likely to be the same one, written in two ways: "Group Mangers" and "Group Managers".
// A likeness is shown to a person; nothing is done by it.
import { type PartyCount, partyUses } from './party-counts.ts';

/** A party that is likely to be another one. */
export interface LikelyParty {
  readonly party: PartyCount;
  /** The one that more cells name. */
  readonly other: PartyCount;
}

/** A name's words, without what tells no party from another: "the", "&" for "and", full stops, apostrophes. */
function wordsOf(key: string): readonly string[] {
  const words = key
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (words ?? []).filter((word, index) => index > 0 || word !== 'the');
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Whether one letter too many, too few, other, or two that have changed places, are all that two words differ by. */
export function differsByOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Whether two words are likely to be meant for the same one: short ones and figures are only if they are it. */
function isLikeWord(a: string, b: string): boolean {
  if (a === b || singular(a) === singular(b)) return true;
  if (/\d/.test(a + b) || Math.min(a.length, b.length) < 4) return false;
  return differsByOneSlip(a, b);
}

interface Known {
  readonly words: readonly string[];
  /** Without the spaces between the words. */
  readonly joined: string;
}

function isLikely({ words: a, joined }: Known, { words: b, joined: other }: Known): boolean {
  if (joined === other) return true;
  if (a.length !== b.length || !a.every((word, index) => isLikeWord(word, b[index] ?? ''))) return false;
  // A slip in each of several words is no slip.
  return a.filter((word, index) => singular(word) !== singular(b[index] ?? '')).length <= 1;
}

/** Each party that is likely to be another that is named more often, or as often and before it in the list. */
export function likelyParties(parties: readonly PartyCount[]): readonly LikelyParty[] {
  const known = parties.map((party) => {
    const words = wordsOf(party.key);
    return { party, words, joined: words.join(''), uses: partyUses(party) };
  });
  const byUse = known.sort((a, b) => b.uses - a.uses);
  const likely = new Map<string, PartyCount>();
  for (const [index, one] of byUse.entries()) {
    const other = byUse.slice(0, index).find((before) => isLikely(before, one));
    if (other !== undefined) likely.set(one.party.key, other.party);
  }
  return parties.flatMap((party) => {
    const other = likely.get(party.key);
    return other === undefined ? [] : [{ party, other }];
  });
}
