// How often the plan names each party, and how it is spelt: for the list of parties, and for what is suggested first.
import { PARTY_FIELDS, type PartyField, partiesOf, partyKey } from './parties.ts';
import type { PlanRow } from './plan.ts';

export interface PartyCount {
  /** As `partyKey` gives it. */
  readonly key: string;
  /** In the spelling that the plan has most. */
  readonly name: string;
  /** Every spelling, the commonest first: they differ in capitals alone. */
  readonly spellings: readonly string[];
  /** How many cells of each column name it. */
  readonly cells: Readonly<Record<PartyField, number>>;
}

interface Counting {
  readonly spellings: Map<string, number>;
  readonly cells: Record<PartyField, number>;
}

/** Rows are replaced, never changed: what was counted in some stays good for as long as they are there. */
const counted = new WeakMap<PlanRow, readonly (readonly [PartyField, string, string])[]>();

/** The parties of a row: column, key and spelling of each mention. */
function mentions(row: PlanRow): readonly (readonly [PartyField, string, string])[] {
  if (row.kind !== 'action') return [];
  const known = counted.get(row);
  if (known !== undefined) return known;
  const found = PARTY_FIELDS.flatMap((field) =>
    partiesOf(row[field]).map((name) => [field, partyKey(name), name] as const),
  );
  counted.set(row, found);
  return found;
}

/** Every party that the plan names, by the alphabet. */
export function countParties(rows: readonly PlanRow[]): readonly PartyCount[] {
  const parties = new Map<string, Counting>();
  for (const row of rows) {
    const seen = new Set<string>();
    for (const [field, key, name] of mentions(row)) {
      const party = parties.get(key) ?? { spellings: new Map(), cells: { responsibility: 0, reportedTo: 0 } };
      parties.set(key, party);
      party.spellings.set(name, (party.spellings.get(name) ?? 0) + 1);
      if (!seen.has(field + key)) party.cells[field] += 1;
      seen.add(field + key);
    }
  }
  const list = [...parties].map(([key, { spellings, cells }]): PartyCount => {
    const sorted = [...spellings].sort(([, a], [, b]) => b - a).map(([name]) => name);
    return { key, name: sorted[0] ?? key, spellings: sorted, cells };
  });
  return list.sort((a, b) => ALPHABET.compare(a.name, b.name));
}

const ALPHABET = new Intl.Collator('en-GB');

/** In how many cells a party is named. */
export function partyUses({ cells }: PartyCount): number {
  return cells.responsibility + cells.reportedTo;
}

/** The parties' names, those that most cells name first. */
export function partiesByUse(rows: readonly PlanRow[]): readonly string[] {
  return [...countParties(rows)].sort((a, b) => partyUses(b) - partyUses(a)).map(({ name }) => name);
}
