// Where rows stand, in a person's words.
import type { PlanRow } from '../plan/plan.ts';
import { rowName, shorten } from '../plan/row-cells.ts';
import type { RowPlace } from './plan-changes.ts';

/** Characters of a theme that are enough to know it by. */
const THEME_LENGTH = 80;

/** Each row's place, by its id. A theme stands under none. */
export function placesOf(rows: readonly PlanRow[]): ReadonlyMap<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  let theme = '';
  let after = '';
  for (const row of rows) {
    if (row.kind === 'theme') theme = shorten(row.text, THEME_LENGTH);
    places.set(row.id, { theme, after });
    after = rowName(row);
  }
  return places;
}
