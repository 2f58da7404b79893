// What lies between two states of one plan, counted: a backup and the plan as it is now.
import { samePlain } from './plain-data.ts';
import type { Plan, PlanRow } from './plan.ts';

type RowKind = PlanRow['kind'];

/** Counts of rows by how the second state differs from the first. */
export interface PlanDifference {
  readonly changed: Readonly<Record<RowKind, number>>;
  readonly added: Readonly<Record<RowKind, number>>;
  readonly deleted: Readonly<Record<RowKind, number>>;
  /** Rows that are in both and stand in another order. */
  readonly moved: boolean;
  readonly title: boolean;
  readonly columns: boolean;
}

function countKinds(rows: readonly PlanRow[]): Record<RowKind, number> {
  const counts = { theme: 0, statement: 0, action: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

/** How `after` differs from `before`: rows are the same by their ids. */
export function planDifference(before: Plan, after: Plan): PlanDifference {
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const now = new Set(after.rows.map(({ id }) => id));
  const order = (rows: readonly PlanRow[], there: { has: (id: string) => boolean }) =>
    rows.map(({ id }) => id).filter((id) => there.has(id));
  return {
    changed: countKinds(after.rows.filter((row) => old.has(row.id) && !samePlain(old.get(row.id), row))),
    added: countKinds(after.rows.filter(({ id }) => !old.has(id))),
    deleted: countKinds(before.rows.filter(({ id }) => !now.has(id))),
    moved: !samePlain(order(before.rows, now), order(after.rows, old)),
    title: before.title !== after.title,
    columns: !samePlain(before.columns, after.columns),
  };
}

const KINDS: readonly RowKind[] = ['action', 'theme', 'statement'];

function counted(counts: Readonly<Record<RowKind, number>>, done: string): readonly string[] {
  return KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${counts[kind]} ${kind}${counts[kind] === 1 ? '' : 's'} ${done}`,
  );
}

function partsOf(difference: PlanDifference): readonly string[] {
  return [
    ...counted(difference.changed, 'changed'),
    ...counted(difference.added, 'added'),
    ...counted(difference.deleted, 'deleted'),
    ...(difference.moved ? ['rows moved'] : []),
    ...(difference.title ? ['the title changed'] : []),
    ...(difference.columns ? ['columns changed'] : []),
  ];
}

/** Whether the two states say the same. */
export function isNoDifference(difference: PlanDifference): boolean {
  return partsOf(difference).length === 0;
}

/** In words, for "since then": "3 actions changed, 1 action deleted"; "nothing has changed" where that is so. */
export function differenceInWords(difference: PlanDifference): string {
  return isNoDifference(difference) ? 'nothing has changed' : partsOf(difference).join(', ');
}
