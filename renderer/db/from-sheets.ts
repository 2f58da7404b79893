// What of a plan's history came from a sheet, and what was edited in Tabled since.
import { cellKey, type EditedHere } from '../../shared/merge/plan-changes.ts';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, cellText } from '../../shared/plan/row-cells.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import type { Change, HistoryRecord, TabledDatabase } from './schema.ts';

/** The last edits among which one that brought the plan up to date is looked for. */
const LAST_EDITS = 20;

/** Whether an edit took its words from a sheet: an import, or bringing up to date. */
function isFromSheet({ changes }: Pick<HistoryRecord, 'changes'>): boolean {
  return changes.some(({ kind }) => kind === 'origin' || kind === 'current');
}

/** Whether the plan was brought up to date after the state that is on disk. */
export async function wasBroughtUpToDate(
  db: TabledDatabase,
  planId: string,
  onDisk: PlanStamp | undefined,
): Promise<boolean> {
  const last = await db.history.where('[planId+undone]').equals([planId, 0]).reverse().limit(LAST_EDITS).toArray();
  return last.some(
    (entry, index) =>
      entry.changes.some(({ kind }) => kind === 'origin') &&
      // The very last counts whatever its time is: the clock may have been put back.
      (index === 0 || onDisk === undefined || entry.at >= onDisk.changedAt),
  );
}

class Edits {
  readonly #columns: PlanColumns;
  readonly #cells = new Set<string>();
  readonly #added = new Set<string>();
  readonly #deleted = new Map<string, PlanRow>();
  #title = false;

  constructor(columns: PlanColumns) {
    this.#columns = columns;
  }

  take(change: Change, isHere: boolean): void {
    if (change.kind === 'title') this.#title = isHere;
    if (change.kind === 'row') this.#takeRow(change.before?.row, change.after?.row, isHere);
  }

  #takeRow(before: PlanRow | undefined, after: PlanRow | undefined, isHere: boolean): void {
    if (after === undefined) {
      if (before === undefined) return;
      this.#added.delete(before.id);
      if (isHere) this.#deleted.set(before.id, before);
      return;
    }
    this.#deleted.delete(after.id);
    if (before === undefined && isHere) this.#added.add(after.id);
    for (const field of cellFields(after, this.#columns)) {
      if (before !== undefined && cellText(before, field) === cellText(after, field)) continue;
      if (isHere) this.#cells.add(cellKey(after.id, field));
      else this.#cells.delete(cellKey(after.id, field));
    }
  }

  all(): EditedHere {
    return { cells: this.#cells, added: this.#added, deleted: [...this.#deleted.values()], title: this.#title };
  }
}

/** What of a plan was last edited in Tabled, and by no sheet since. What was undone was not edited. */
export async function editedHere(db: TabledDatabase, planId: string, columns: PlanColumns): Promise<EditedHere> {
  const entries = await db.history.where('[planId+undone]').equals([planId, 0]).sortBy('seq');
  const edits = new Edits(columns);
  for (const entry of entries) {
    const isHere = !isFromSheet(entry);
    for (const change of entry.changes) edits.take(change, isHere);
  }
  return edits.all();
}
