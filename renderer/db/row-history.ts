// The history of one row: what was done to it, when, and from where. What was undone was not done.

import type { PlanColumns } from '../../shared/plan/plan.ts';
import { type RowChange, toldChanges } from '../../shared/plan/told-changes.ts';
import { type HistoryRecord, type TabledDatabase, touchedRow } from './schema.ts';

/** One edit, as far as it concerns the row. */
export interface RowStep {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  /** What the whole edit was called. */
  readonly label: string;
  /** The file that its words came from; "" where it was made in Tabled. */
  readonly file: string;
  /** Whether the edit changed other rows too. */
  readonly isOfMany: boolean;
  readonly changes: readonly RowChange[];
}

/** The import that the plan began with. */
export interface PlanBeginning {
  readonly at: string;
  readonly label: string;
}

export interface RowHistory {
  /** The newest first. */
  readonly steps: readonly RowStep[];
  /** Absent where the row was added later, or where nothing is known of an import. */
  readonly beginning?: PlanBeginning;
}

/** The file that an edit took its words from; "" for none. */
export function sourceFile({ changes }: Pick<HistoryRecord, 'changes'>): string {
  for (const change of changes) if (change.kind === 'origin') return change.after?.file ?? '';
  return '';
}

function stepOf(entry: HistoryRecord, rowId: string, columns: PlanColumns): RowStep {
  const changes = entry.changes.flatMap((change) =>
    change.kind === 'row' && change.id === rowId ? toldChanges(change.before, change.after, columns) : [],
  );
  const { seq = 0, at, label } = entry;
  return { seq, at, label, file: sourceFile(entry), isOfMany: entry.touched.length > 1, changes };
}

async function beginningOf(db: TabledDatabase, planId: string): Promise<PlanBeginning | undefined> {
  const first = await db.history.where('[planId+undone]').equals([planId, 0]).first();
  const isImport = first?.changes.some((change) => change.kind === 'current' && change.after === planId) ?? false;
  return first !== undefined && isImport ? { at: first.at, label: first.label } : undefined;
}

export function rowHistory(
  db: TabledDatabase,
  planId: string,
  rowId: string,
  columns: PlanColumns,
): Promise<RowHistory> {
  return db.transaction('r', db.history, async () => {
    const entries = await db.history.where('touched').equals(touchedRow(planId, rowId)).sortBy('seq');
    const done = entries.filter(({ undone }) => undone === 0);
    const steps = done.map((entry) => stepOf(entry, rowId, columns)).filter(({ changes }) => changes.length > 0);
    const wasAdded = steps[0]?.changes[0]?.kind === 'added';
    const beginning = wasAdded ? undefined : await beginningOf(db, planId);
    return { steps: steps.reverse(), ...(beginning === undefined ? {} : { beginning }) };
  });
}
