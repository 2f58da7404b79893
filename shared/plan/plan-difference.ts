// What lies between two states of one plan, counted: a backup and the plan as it is now.
import type { EvidenceItem } from './evidence.ts';
import { keptWithPlan, sameExport, sameOrigin, sameSettings } from './kept-with-plan.ts';
import { samePlain } from './plain-data.ts';
import type { Plan, PlanRow } from './plan.ts';

type RowKind = PlanRow['kind'];

/** Pieces of evidence in the plan's register. */
export interface EvidenceDifference {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

/** Counts of rows by how the second state differs from the first, and whether the rest of the plan does. */
export interface PlanDifference {
  readonly changed: Readonly<Record<RowKind, number>>;
  readonly added: Readonly<Record<RowKind, number>>;
  readonly deleted: Readonly<Record<RowKind, number>>;
  /** Rows that are in both and stand in another order. */
  readonly moved: boolean;
  readonly title: boolean;
  readonly columns: boolean;
  readonly evidence: EvidenceDifference;
  /** How the plan is looked at in Tabled, and what a later version keeps with it. */
  readonly settings: boolean;
  /** What its next export begins with. */
  readonly exportSettings: boolean;
  /** What it was imported from, and what that import had to say. */
  readonly origin: boolean;
}

function countKinds(rows: readonly PlanRow[]): Record<RowKind, number> {
  const counts = { theme: 0, statement: 0, action: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

function evidenceDifference(before: readonly EvidenceItem[], after: readonly EvidenceItem[]): EvidenceDifference {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({ id }) => id));
  return {
    changed: after.filter((item) => old.has(item.id) && !samePlain(old.get(item.id), item)).length,
    added: after.filter(({ id }) => !old.has(id)).length,
    removed: before.filter(({ id }) => !now.has(id)).length,
  };
}

/** How `after` differs from `before`: rows and evidence are the same by their ids. */
export function planDifference(before: Plan, after: Plan): PlanDifference {
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const now = new Set(after.rows.map(({ id }) => id));
  const order = (rows: readonly PlanRow[], there: { has: (id: string) => boolean }) =>
    rows.map(({ id }) => id).filter((id) => there.has(id));
  const [kept, keptNow] = [keptWithPlan(before), keptWithPlan(after)];
  return {
    changed: countKinds(after.rows.filter((row) => old.has(row.id) && !samePlain(old.get(row.id), row))),
    added: countKinds(after.rows.filter(({ id }) => !old.has(id))),
    deleted: countKinds(before.rows.filter(({ id }) => !now.has(id))),
    moved: !samePlain(order(before.rows, now), order(after.rows, old)),
    title: before.title !== after.title,
    columns: !samePlain(before.columns, after.columns),
    evidence: evidenceDifference(before.evidence ?? [], after.evidence ?? []),
    settings: !sameSettings(kept, keptNow),
    exportSettings: !sameExport(kept, keptNow),
    origin: !sameOrigin(kept, keptNow),
  };
}

const KINDS: readonly RowKind[] = ['action', 'theme', 'statement'];

function counted(counts: Readonly<Record<RowKind, number>>, done: string): readonly string[] {
  return KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${counts[kind]} ${kind}${counts[kind] === 1 ? '' : 's'} ${done}`,
  );
}

function countedEvidence(counts: EvidenceDifference): readonly string[] {
  const all = [
    [counts.changed, 'changed'],
    [counts.added, 'added'],
    [counts.removed, 'removed'],
  ] as const;
  return all
    .filter(([count]) => count > 0)
    .map(([count, done]) => `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence ${done}`);
}

function partsOf(difference: PlanDifference): readonly string[] {
  return [
    ...counted(difference.changed, 'changed'),
    ...counted(difference.added, 'added'),
    ...counted(difference.deleted, 'deleted'),
    ...(difference.moved ? ['rows moved'] : []),
    ...(difference.title ? ['the title changed'] : []),
    ...(difference.columns ? ['columns changed'] : []),
    ...countedEvidence(difference.evidence),
    ...(difference.settings ? ['the plan’s settings changed'] : []),
    ...(difference.exportSettings ? ['the export’s choices changed'] : []),
    ...(difference.origin ? ['what it was imported from changed'] : []),
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
