// How alike two texts are: the share of their words that both have. A word counts by its first letters, so that
// "report" and "reporting" are one, and weighs as many as it has of them, so that "the" and "of" say little. The order
// of the words does not matter, nor do case, signs and line ends. (Dice's coefficient over weighted bags of words.)

/** Letters of a word that tell it from others. */
const TELLING_LETTERS = 5;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, each cut to its telling letters, by how often they stand there. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const telling = word.slice(0, TELLING_LETTERS);
    counts.set(telling, (counts.get(telling) ?? 0) + 1);
    weight += telling.length;
  }
  return { counts, weight };
}

/** The weight of the words that two bags share. */
export function sharedWeight(a: WordBag, b: WordBag): number {
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small.counts) shared += word.length * Math.min(count, large.counts.get(word) ?? 0);
  return shared;
}

/** From 0 (no word in common) to 1 (the same words); texts without any word are alike in nothing. */
export function likeness(a: WordBag, b: WordBag): number {
  const all = a.weight + b.weight;
  return all === 0 ? 0 : (2 * sharedWeight(a, b)) / all;
}

/** A text without what a person does not see in it at a glance: case, and how much white space there is. */
export function looseText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
