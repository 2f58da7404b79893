// One name in the place of another, or of several, wherever the plan names that party under Responsibility or Reported
// To. Whole names alone; what stands between and around them stays as it is.
import { PARTY_FIELDS, type PartyPlace, partyKey, partyPlaces } from './parties.ts';
import type { PlanRow } from './plan.ts';
import type { CellChange } from './replace-text.ts';

export interface PartyRename {
  /** The parties that are renamed, by `partyKey`. */
  readonly from: ReadonlySet<string>;
  readonly to: string;
}

/** A cell that a renaming changes. */
export interface RenamedCell extends CellChange {
  /** Whether the cell would name the party twice: it is kept once. */
  readonly isJoined: boolean;
}

/** Why a text is no party's name; undefined where it is one. */
export function partyNameFault(name: string): 'empty' | 'several' | undefined {
  const own = name.trim();
  if (own === '') return 'empty';
  const [place] = partyPlaces(own);
  return place?.start === 0 && place.end === own.length ? undefined : 'several';
}

/** The text without the party at a place, and without what parted it from the one beside it. */
function withoutParty(text: string, places: readonly PartyPlace[], index: number): string {
  const [before, place, after] = [places[index - 1], places[index], places[index + 1]];
  if (place === undefined) return text;
  const lineStart = place.start === 0 ? 0 : text.lastIndexOf('\n', place.start - 1) + 1;
  const next = text.indexOf('\n', place.end);
  const lineEnd = next === -1 ? text.length : next;
  const isFirst = before === undefined || before.end <= lineStart;
  const isLast = after === undefined || after.start > lineEnd;
  if (!isFirst) return text.slice(0, before.end) + text.slice(place.end);
  if (!isLast) return text.slice(0, place.start) + text.slice(after.start);
  // Alone on its line: the line goes.
  if (lineStart > 0) return text.slice(0, lineStart - 1) + text.slice(lineEnd);
  return text.slice(Math.min(text.length, lineEnd + 1));
}

/** The cell's text with the party renamed; where it would then stand there twice in the same words, once. */
export function renameInText(
  text: string,
  { from, to }: PartyRename,
): { readonly text: string; readonly isJoined: boolean } {
  const places = partyPlaces(text);
  const isRenamed = (place: PartyPlace) => from.has(partyKey(place.name)) && text.slice(place.start, place.end) !== to;
  if (!places.some(isRenamed)) return { text, isJoined: false };
  let renamed = '';
  let at = 0;
  for (const place of places.filter(isRenamed)) {
    renamed += text.slice(at, place.start) + to;
    at = place.end;
  }
  renamed += text.slice(at);
  const hits = places.flatMap((place, index) => (isRenamed(place) ? [index] : []));
  const isThere = places.some((place) => !isRenamed(place) && text.slice(place.start, place.end) === to);
  const extra = isThere ? hits : hits.slice(1);
  for (const index of [...extra].reverse()) renamed = withoutParty(renamed, partyPlaces(renamed), index);
  return { text: renamed, isJoined: extra.length > 0 };
}

/** Every cell that a renaming changes, in reading order. */
export function renamedCells(rows: readonly PlanRow[], rename: PartyRename): readonly RenamedCell[] {
  const cells: RenamedCell[] = [];
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    for (const field of PARTY_FIELDS) {
      const before = row[field];
      const { text: after, isJoined } = renameInText(before, rename);
      if (after !== before) cells.push({ rowId: row.id, field, before, after, isJoined });
    }
  }
  return cells;
}

/** Parties by key as a filter names them, after a renaming: in their order, each once. */
export function renamedKeys(keys: readonly string[], { from, to }: PartyRename): readonly string[] {
  if (!keys.some((key) => from.has(key))) return keys;
  return [...new Set(keys.map((key) => (from.has(key) ? partyKey(to) : key)))];
}
