// The working copy in IndexedDB: its tables, as numbered history. A shipped version is never edited; a change is a new
// version with an upgrade function and a test that opens the version before it.
import { Dexie, type Table } from 'dexie';
import type { PlanStamp } from '../../shared/desk.ts';
import type { PlanColumns, PlanOrigin, PlanRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { CommitWatch } from './commit-watch.ts';

/** What the mirror on disk is known to hold, and since when (ISO 8601). */
export interface Mirrored extends PlanStamp {
  readonly savedAt: string;
}

/** A plan without its rows. */
export interface PlanRecord extends PlanStamp {
  readonly id: string;
  readonly title: string;
  readonly columns: PlanColumns;
  readonly origin?: PlanOrigin;
  /** Members of the plan that this version does not know, carried along. */
  readonly carried: Readonly<Record<string, unknown>>;
  /** An import that was undone: kept, and not shown. */
  readonly shelved: boolean;
  /** Null where nothing is known to be on disk. */
  readonly mirrored: Mirrored | null;
}

/** A row and where it stands: `position` is a fractional index, so that a row can be put between any two. */
export interface RowRecord {
  readonly planId: string;
  readonly id: string;
  readonly position: string;
  readonly row: PlanRow;
}

export interface RowState {
  readonly position: string;
  readonly row: PlanRow;
}

/** One thing that an edit changed, with what undoing and redoing it need. */
export type Change =
  | { readonly kind: 'row'; readonly id: string; readonly before: RowState | null; readonly after: RowState | null }
  | { readonly kind: 'title'; readonly before: string; readonly after: string }
  | { readonly kind: 'shelved'; readonly before: boolean; readonly after: boolean }
  | { readonly kind: 'current'; readonly before: string; readonly after: string };

/** One edit as the person sees it: one undo step. */
export interface HistoryRecord {
  readonly seq?: number;
  readonly planId: string;
  /** ISO 8601. */
  readonly at: string;
  /** What was done, in words that can follow "Undo: ". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** 1 where the edit is undone and can be redone. A number, since IndexedDB does not index truth values. */
  readonly undone: 0 | 1;
}

/** Which plan is on screen; `planId` is "" where none is. One record, keyed "workspace". */
export interface WorkspaceRecord extends PlanStamp {
  readonly key: 'workspace';
  readonly planId: string;
  /** Null where nothing is known to be on disk. */
  readonly mirrored: Mirrored | null;
}

/** What is being typed in a cell and not yet kept, so that a reload or a crash loses none of it. */
export interface DraftRecord {
  /** The window that holds the editor. */
  readonly windowId: string;
  readonly planId: string;
  readonly rowId: string;
  readonly field: CellField;
  readonly text: string;
}

export class TabledDatabase extends Dexie {
  readonly plans!: Table<PlanRecord, string>;
  readonly rows!: Table<RowRecord, [string, string]>;
  readonly history!: Table<HistoryRecord, number>;
  readonly workspace!: Table<WorkspaceRecord, 'workspace'>;
  readonly drafts!: Table<DraftRecord, string>;
  /** The edits of this window that are on their way in. */
  readonly commits = new CommitWatch();

  constructor(name = 'tabled') {
    // Strict: a transaction is complete when it is on the disk, not when the operating system has been told of it.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      plans: 'id',
      rows: '[planId+id], [planId+position]',
      history: '++seq, planId, undone',
      workspace: 'key',
      drafts: 'windowId',
    });
  }
}
