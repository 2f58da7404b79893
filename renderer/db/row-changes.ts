// From one list of rows to another, as the changes of one edit: as many rows as can keep their positions.
import { generateNKeysBetween } from 'fractional-indexing';
import { longestRun } from '../../shared/merge/longest-run.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { Plan, PlanRow } from '../../shared/plan/plan.ts';
import type { Change, RowRecord, RowState } from './schema.ts';

/** Each row's position in the new order: as many as can keep theirs. */
function positions(stored: readonly RowRecord[], order: readonly string[]): ReadonlyMap<string, string> {
  const before = new Map(stored.map(({ id, position }) => [id, position]));
  const known = order.flatMap((id) => (before.has(id) ? [{ id, position: before.get(id) ?? '' }] : []));
  const keeps = new Map(longestRun(known.map(({ position }) => position)).map((index) => [known[index]?.id, index]));
  const found = new Map<string, string>();
  let last: string | null = null;
  let waiting: string[] = [];
  const place = (next: string | null) => {
    for (const [index, key] of generateNKeysBetween(last, next, waiting.length).entries()) {
      found.set(waiting[index] ?? '', key);
    }
    waiting = [];
    last = next;
  };
  for (const id of order) {
    const position = before.get(id);
    if (position === undefined || !keeps.has(id)) {
      waiting.push(id);
      continue;
    }
    place(position);
    found.set(id, position);
  }
  place(null);
  return found;
}

/** What brings the stored rows to be these, in this order. */
export function rowChanges(stored: readonly RowRecord[], after: readonly PlanRow[]): readonly Change[] {
  const placed = positions(
    stored,
    after.map(({ id }) => id),
  );
  const before = new Map(stored.map(({ id, position, row }) => [id, { position, row }]));
  const changes: Change[] = [];
  for (const row of after) {
    const old: RowState | null = before.get(row.id) ?? null;
    before.delete(row.id);
    const state = { position: placed.get(row.id) ?? '', row };
    if (!samePlain(old, state)) changes.push({ kind: 'row', id: row.id, before: old, after: state });
  }
  for (const [id, old] of before) changes.push({ kind: 'row', id, before: old, after: null });
  return changes;
}

/** What brings a plan's title and columns to be those of another state of it. */
export function headChanges(before: Plan, after: Plan): readonly Change[] {
  const changes: Change[] = [];
  if (after.title !== before.title) changes.push({ kind: 'title', before: before.title, after: after.title });
  if (!samePlain(after.columns, before.columns)) {
    changes.push({ kind: 'columns', before: before.columns, after: after.columns });
  }
  return changes;
}
