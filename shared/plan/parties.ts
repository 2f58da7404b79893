// The parties named in Responsibility and Reported To: one to a line, or with commas, semicolons or slashes between them.
// "and" and "&" are left alone: they stand within names ("Risk and Assurance", "Overview & Scrutiny Committee").
import { BULLET } from './cell-text.ts';
import type { PlanRow } from './plan.ts';

/** The columns in which parties stand. */
export const PARTY_FIELDS = ['responsibility', 'reportedTo'] as const;
export type PartyField = (typeof PARTY_FIELDS)[number];

/** What stands between two parties, or within a cell around one. */
export const PARTY_SEPARATOR = /[\n,;/]/;

export function isPartyField(field: string): field is PartyField {
  return PARTY_FIELDS.some((known) => known === field);
}

/** Where in a cell's text a party is named: from its first letter up to and without `end`. */
export interface PartyPlace {
  readonly start: number;
  readonly end: number;
  /** In the cell's words, with ordinary spaces. */
  readonly name: string;
}

/** Every party of a cell in its order, and where it stands: without bullets and the white space around names. */
export function partyPlaces(text: string): readonly PartyPlace[] {
  const places: PartyPlace[] = [];
  let from = 0;
  for (const part of text.split(PARTY_SEPARATOR)) {
    const bare = part.trimStart();
    const named = (bare.startsWith(BULLET) ? bare.slice(BULLET.length) : bare).trimStart();
    const own = named.trimEnd();
    if (own !== '') {
      const start = from + part.length - named.length;
      places.push({ start, end: start + own.length, name: own.replace(/\s+/g, ' ') });
    }
    from += part.length + 1;
  }
  return places;
}

/** The parties that a cell names, in its words with ordinary spaces. */
export function partiesOf(text: string): readonly string[] {
  return partyPlaces(text).map(({ name }) => name);
}

/** The same party in other capitals or spaces is the same party. */
export function partyKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Every party that the plan names, each once, in the words of its first mention, by the alphabet. */
export function listParties(rows: readonly PlanRow[]): readonly string[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    for (const name of [...partiesOf(row.responsibility), ...partiesOf(row.reportedTo)]) {
      if (!names.has(partyKey(name))) names.set(partyKey(name), name);
    }
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
