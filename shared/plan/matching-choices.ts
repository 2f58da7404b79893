// Which words of a list are offered while one types.
import { wordKey } from './column-choices.ts';
import type { Choice } from './plan.ts';

/** The words that begin like what is typed, then those that one of whose words does; all where nothing is typed. */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const sought = wordKey(typed);
  if (sought === '') return choices;
  const begins = choices.filter(({ word }) => wordKey(word).startsWith(sought));
  const within = choices.filter(({ word }) => wordKey(word).includes(` ${sought}`));
  return [...begins, ...within.filter((choice) => !begins.includes(choice))];
}

/** The place of the word that Enter takes once one has typed: the first that begins so. -1 for none. */
export function likelyChoice(offered: readonly Choice[], typed: string): number {
  const sought = wordKey(typed);
  return sought === '' ? -1 : offered.findIndex(({ word }) => wordKey(word).startsWith(sought));
}
