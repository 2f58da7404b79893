// Which of the plan's parties a person may be about to name, from what stands before the caret. Nothing is put in a text
// before one of them is chosen.
import type { TextEdit } from './bullet-typing.ts';
import { PARTY_SEPARATOR, partiesOf, partyKey, partyPlaces } from './parties.ts';

/** More are no help: another letter is quicker than a long list. */
const MOST = 8;

/** What a person has typed of a party's name, and the names that it may be of. */
export interface PartySuggestions {
  /** The name as far as it is typed: it ends at the caret. */
  readonly from: number;
  readonly caret: number;
  readonly typed: string;
  /** One at least, likeliest first. */
  readonly names: readonly string[];
}

/** 0 where the name begins with the words, 1 where one of its own words does; undefined for neither. */
function rank(name: string, typed: string): number | undefined {
  const key = partyKey(name);
  if (key.startsWith(typed)) return 0;
  return [' ', '-', '('].some((before) => key.includes(before + typed)) ? 1 : undefined;
}

/**
 * @param parties the plan's parties, likeliest first
 * @param caret where one types; inside a name nothing is suggested, since the rest of the name would have to give way
 */
export function suggestParties(parties: readonly string[], text: string, caret: number): PartySuggestions | undefined {
  const after = text.slice(caret).split(PARTY_SEPARATOR, 1)[0] ?? '';
  const place = partyPlaces(text).findLast(({ start }) => start < caret);
  if (place === undefined || caret < place.end || after.trim() !== '') return undefined;
  const blank = text.slice(place.end, caret);
  if (PARTY_SEPARATOR.test(blank)) return undefined;
  const typed = partyKey(place.name) + (blank === '' ? '' : ' ');
  const others = new Set(partiesOf(`${text.slice(0, place.start)}${text.slice(place.end)}`).map(partyKey));
  const fitting = parties.filter((name) => partyKey(name) !== typed.trim() && !others.has(partyKey(name)));
  const names = [0, 1].flatMap((wanted) => fitting.filter((name) => rank(name, typed) === wanted)).slice(0, MOST);
  return names.length === 0 ? undefined : { from: place.start, caret, typed: text.slice(place.start, caret), names };
}

/** The chosen name in the place of what was typed of it. */
export function takeParty({ from, caret }: PartySuggestions, name: string): TextEdit {
  const end = from + name.length;
  return { from, to: caret, insert: name, start: end, end };
}
