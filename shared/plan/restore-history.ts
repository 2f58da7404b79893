// The gate for a plan's history that comes with it in a file: undoing an edit puts a row in the plan as the history has it,
// so that each row passes the rows' own gate. Edits that cannot be used are left out with all before them: what was done
// before an unknown step can no longer be undone.
import * as v from 'valibot';
import { type Change, type HistoryEntry, NO_HISTORY, type PlanHistory, type RowState } from './history.ts';
import { type KeptWithPlan, keptWithPlan } from './kept-with-plan.ts';
import { carried, isRecord, type PlainRecord } from './plain-data.ts';
import { PLAN_FORMAT, PLAN_MEMBERS, type Plan, type PlanRow } from './plan.ts';
import { restorePlan } from './restore-plan.ts';

/** A row of the history, through the one gate; undefined where it is none, or would have to be repaired. */
function gatedRow(row: unknown, id: string): PlanRow | undefined {
  const columns = { action: '', custom: [] };
  try {
    const { plan } = restorePlan({ format: PLAN_FORMAT, title: '', columns, rows: [row] }, 'history', () => '');
    const [restored] = plan.rows;
    return restored?.id === id ? restored : undefined;
  } catch {
    return undefined;
  }
}

function rowState(value: unknown, id: string): RowState | null | undefined {
  if (value === null) return null;
  if (!isRecord(value) || typeof value['position'] !== 'string' || value['position'] === '') return undefined;
  const row = gatedRow(value['row'], id);
  return row && { position: value['position'], row };
}

/** A part of a plan beside its rows, through the one gate. */
function gatedPlan(part: Partial<Record<keyof Plan, unknown>>): Plan | undefined {
  try {
    return restorePlan({ format: PLAN_FORMAT, title: '', rows: [], ...part }, 'history', () => '').plan;
  } catch {
    return undefined;
  }
}

function restoreKept(value: unknown): KeptWithPlan | undefined {
  if (!isRecord(value) || !isRecord(value['carried'])) return undefined;
  const { origin, exportSettings, settings } = value;
  const known = Object.entries({ origin, exportSettings, settings }).filter(([, part]) => part !== undefined);
  const plan = gatedPlan({ ...carried(value['carried'], PLAN_MEMBERS), ...Object.fromEntries(known) });
  return plan && keptWithPlan(plan);
}

const partyChoices = v.object({
  views: v.record(v.string(), v.array(v.string())),
  exported: v.exactOptional(v.string()),
  filter: v.exactOptional(v.array(v.string())),
});

/** A change with both of its sides; undefined where one of them cannot be used. */
function bothSides<Kind, Side>(
  kind: Kind,
  change: PlainRecord,
  restore: (value: unknown) => Side | undefined,
): { readonly kind: Kind; readonly before: Side; readonly after: Side } | undefined {
  const [before, after] = [restore(change['before']), restore(change['after'])];
  return before === undefined || after === undefined ? undefined : { kind, before, after };
}

function restoreRowChange(change: PlainRecord): Change | undefined {
  const { id } = change;
  if (typeof id !== 'string') return undefined;
  const found = bothSides('row' as const, change, (value) => rowState(value, id));
  return found && { ...found, id };
}

function restoreChange(value: unknown): Change | undefined {
  if (!isRecord(value)) return undefined;
  const { kind } = value;
  switch (kind) {
    case 'row':
      return restoreRowChange(value);
    case 'title':
      return bothSides(kind, value, (title) => (typeof title === 'string' ? title : undefined));
    case 'columns':
      return bothSides(kind, value, (columns) => gatedPlan({ columns })?.columns);
    case 'evidence':
      return bothSides(kind, value, (evidence) => gatedPlan({ evidence })?.evidence);
    case 'origin':
      return bothSides(kind, value, (origin) => (origin === null ? null : gatedPlan({ origin })?.origin));
    case 'kept':
      return bothSides(kind, value, restoreKept);
    case 'party choices':
      return bothSides(kind, value, (choices) => {
        const found = v.safeParse(partyChoices, choices);
        return found.success ? found.output : undefined;
      });
    default:
      return undefined;
  }
}

/** Which plan is on screen, and which are put away, is each laptop's own affair. */
function isOfThePlan(change: unknown): boolean {
  return !(isRecord(change) && (change['kind'] === 'current' || change['kind'] === 'shelved'));
}

function restoreEntry(value: unknown): HistoryEntry | undefined {
  if (!isRecord(value) || !Array.isArray(value['changes'])) return undefined;
  const { at, label, undone } = value;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || typeof label !== 'string') return undefined;
  const changes: Change[] = [];
  for (const change of value['changes'].filter(isOfThePlan)) {
    const restored = restoreChange(change);
    if (restored === undefined) return undefined;
    changes.push(restored);
  }
  return { at, label, changes, undone: undone === 1 ? 1 : 0 };
}

function arePositions(positions: unknown, count: number): positions is readonly string[] {
  return (
    Array.isArray(positions) &&
    positions.length === count &&
    positions.every((position: unknown, index) => {
      const before: unknown = positions[index - 1];
      return typeof position === 'string' && (typeof before !== 'string' || before < position);
    })
  );
}

/**
 * Checks what claims to be the history of a plan with so many rows.
 * @returns the history, and whether edits were left out of it
 */
export function restoreHistory(
  value: unknown,
  rows: number,
): { readonly history: PlanHistory; readonly isWhole: boolean } {
  const { positions, entries } = isRecord(value) ? value : {};
  if (!arePositions(positions, rows) || !Array.isArray(entries)) {
    return { history: NO_HISTORY, isWhole: false };
  }
  const kept: HistoryEntry[] = [];
  for (const entry of entries.toReversed()) {
    const restored = restoreEntry(entry);
    if (restored === undefined) return { history: { positions, entries: kept.toReversed() }, isWhole: false };
    if (restored.changes.length > 0) kept.push(restored);
  }
  return { history: { positions, entries: kept.toReversed() }, isWhole: true };
}
