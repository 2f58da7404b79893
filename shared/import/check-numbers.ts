// Numbers are the council's own: they are kept as they are, and where they are missing, stand twice or run out of order,
// the person is told, once for each kind where it would be many times.
import type { ActionRow } from '../plan/plan.ts';
import { beginAgain, numberGaps } from './number-gaps.ts';
import { cellName } from './sheet-grid.ts';
import { comesAfter } from './split-numbers.ts';
import type { Report } from './table-rows.ts';

export interface PlacedAction {
  readonly row: number;
  /** The column of its number, or where that would stand. */
  readonly column: number;
  readonly action: ActionRow;
  /** Counts the themes above it. */
  readonly section: number;
}

/** From this many on, actions with the same trouble are told of together. */
const MANY = 4;

function tellAll(
  places: readonly PlacedAction[],
  tell: (place: PlacedAction, done: string) => void,
  each: (place: PlacedAction) => string,
  all: string,
): void {
  const [first] = places;
  if (first === undefined) return;
  if (places.length >= MANY) tell(first, `${places.length} ${all}`);
  else for (const place of places) tell(place, each(place));
}

/** Reports all trouble with the numbers, in the order of the rows. */
export function checkNumbers(places: readonly PlacedAction[], report: Report): void {
  const found: { place: PlacedAction; done: string }[] = [];
  findTrouble(places, (place, done) => found.push({ place, done }));
  for (const { place, done } of found.sort((a, b) => a.place.row - b.place.row)) report(place, done);
}

/** The actions of each theme. */
function sections(places: readonly PlacedAction[]): readonly (readonly ActionRow[])[] {
  const found = new Map<number, ActionRow[]>();
  for (const { section, action } of places) {
    const actions = found.get(section);
    if (actions === undefined) found.set(section, [action]);
    else actions.push(action);
  }
  return [...found.values()];
}

/** More numbers than these are not listed one by one. */
const MOST_LISTED = 12;

function sayMissing(missing: readonly string[]): string {
  const [first = '', ...others] = missing;
  if (others.length === 0) return `The number ${first} is missing.`;
  if (missing.length > MOST_LISTED) return `${missing.length} numbers are missing, the first of them ${first}.`;
  return `The numbers ${missing.join(', ')} are missing.`;
}

/** Tells of the numbers that no action has, where the first of them would stand. */
function tellGaps(places: readonly PlacedAction[], tell: (place: PlacedAction, done: string) => void): void {
  for (const { missing, before } of numberGaps(places.map(({ action }) => action.number))) {
    const place = places.find(({ action }) => action.number === before);
    if (place !== undefined)
      tell(place, `${sayMissing(missing)} The actions were kept with the numbers that they have.`);
  }
}

function findTrouble(places: readonly PlacedAction[], tell: (place: PlacedAction, done: string) => void): void {
  const [begin] = places;
  if (begin !== undefined && beginAgain(sections(places))) {
    tell(begin, 'The numbers begin again under each theme; they were kept as they are.');
    return;
  }
  tellGaps(places, tell);
  const seen = new Map<string, PlacedAction>();
  const without: PlacedAction[] = [];
  const again: PlacedAction[] = [];
  let before = '';
  let outOfOrder: { place: PlacedAction; before: string } | undefined;
  for (const place of places) {
    const { number } = place.action;
    if (number === '') {
      without.push(place);
      continue;
    }
    if (seen.has(number)) again.push(place);
    else {
      seen.set(number, place);
      if (before !== '' && !comesAfter(number, before)) outOfOrder ??= { place, before };
    }
    before = number;
  }
  tellAll(
    without,
    tell,
    () => 'This action has no number; it was kept without one.',
    'actions have no number, the first of them in this row; they were kept without one.',
  );
  const firstOf = ({ action }: PlacedAction) => seen.get(action.number) ?? { row: 0, column: 0 };
  tellAll(
    again,
    tell,
    (place) => `The number also stands in ${cellName(firstOf(place).row, firstOf(place).column)}; both were kept.`,
    'numbers also stand in a row before, the first of them here; all were kept.',
  );
  if (outOfOrder === undefined) return;
  const { place, before: last } = outOfOrder;
  tell(
    place,
    `The numbers do not run in order: ${place.action.number} comes after ${last}. They were kept as they are.`,
  );
}
