// The working copy in IndexedDB: its tables, as numbered history. A shipped version is never edited; a change is a new
// version with an upgrade function and a test that opens the version before it.
import { Dexie, type Table } from 'dexie';
import type { RememberedColumn } from '../../shared/import/remembered-columns.ts';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import type { EvidenceItem } from '../../shared/plan/evidence.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import type { Change, HistoryEntry, RowState } from '../../shared/plan/history.ts';
import type { PlanColumns, PlanOrigin } from '../../shared/plan/plan.ts';
import type { PlanSettings } from '../../shared/plan/plan-settings.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import type { TypedField } from '../../shared/plan/typed-fields.ts';
import { CommitWatch } from './commit-watch.ts';
import { upgradeToVersion3 } from './upgrades.ts';

export type { Change, RowState } from '../../shared/plan/history.ts';

/** A plan without its rows. */
export interface PlanRecord extends PlanStamp {
  readonly id: string;
  readonly title: string;
  readonly columns: PlanColumns;
  readonly origin?: PlanOrigin;
  readonly exportSettings?: ExportSettings;
  readonly settings?: PlanSettings;
  readonly evidence?: readonly EvidenceItem[];
  /** Members of the plan that this version does not know, carried along. */
  readonly carried: Readonly<Record<string, unknown>>;
  /** An import that was undone: kept, and not shown. */
  readonly shelved: boolean;
}

/** A row and where it stands. */
export interface RowRecord extends RowState {
  readonly planId: string;
  readonly id: string;
}

/** One edit as the person sees it: one undo step. */
export interface HistoryRecord extends HistoryEntry {
  readonly seq?: number;
  readonly planId: string;
  /** The rows that it changed, as `touchedRow` names them: what an action's own history is found by. */
  readonly touched: readonly string[];
}

/** A row's name in the index of the history: rows of two plans may have the same id. */
export function touchedRow(planId: string, rowId: string): string {
  return `${planId}/${rowId}`;
}

/** The rows that an edit changed, as the history's index has them. */
export function touchedRows(planId: string, changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) => (change.kind === 'row' ? [touchedRow(planId, change.id)] : []));
}

/** Which plan is on screen; `planId` is "" where none is. One record, keyed "workspace". */
export interface WorkspaceRecord extends PlanStamp {
  readonly key: 'workspace';
  readonly planId: string;
}

/** What is known of the mirror on disk of one plan, or of the workspace. */
export interface DiskRecord {
  /** The plan's id, or WORKSPACE_ON_DISK. */
  readonly key: string;
  /** The state that the file is known to hold; null where it holds none. */
  readonly onDisk: PlanStamp | null;
  /** States that were on their way to the file since, without an answer: it may hold any of them. */
  readonly unconfirmed: readonly PlanStamp[];
  /** When the state on disk got there, ISO 8601; "" where that was never seen. */
  readonly savedAt: string;
}

/** The workspace's key among the disk records: no plan's id looks like it. */
export const WORKSPACE_ON_DISK = '(workspace)';

/** A text that a person has typed in a cell or beside one, and that is not in the plan. */
export interface TypedText<Field extends TypedField = TypedField> {
  readonly planId: string;
  readonly rowId: string;
  readonly field: Field;
  /** What the cell is called: "Evidence / Outcome of action 17". */
  readonly label: string;
  /** The cell's own text when the typing began. */
  readonly base: string;
  readonly text: string;
  /** Of a progress note: the day chosen for it. */
  readonly on?: IsoDay;
}

/** What is being typed in a cell and not yet kept, so that a reload or a crash loses none of it. */
export interface DraftRecord extends TypedText {
  /** The window that holds the editor. */
  readonly windowId: string;
}

/** A typed text that could not be put in the plan: kept until the person puts it back or throws it away. */
export interface UnkeptRecord extends TypedText {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The columns of a sheet as a person chose them at an import. */
export interface MappingRecord {
  /** The sheet's headings, as headingsKey gives them. */
  readonly key: string;
  readonly columns: readonly RememberedColumn[];
  /** The workbook that they were last chosen for. */
  readonly file: string;
  /** ISO 8601. */
  readonly at: string;
}

export class TabledDatabase extends Dexie {
  readonly plans!: Table<PlanRecord, string>;
  readonly rows!: Table<RowRecord, [string, string]>;
  readonly history!: Table<HistoryRecord, number>;
  readonly workspace!: Table<WorkspaceRecord, 'workspace'>;
  readonly disk!: Table<DiskRecord, string>;
  readonly drafts!: Table<DraftRecord, string>;
  readonly unkept!: Table<UnkeptRecord, string>;
  readonly mappings!: Table<MappingRecord, string>;
  /** The edits of this window that are on their way in. */
  readonly commits = new CommitWatch();

  constructor(name = 'tabled') {
    // Strict: a transaction is complete when it is on the disk, not when the operating system has been told of it.
    // Dexie's own cache would copy all rows of a plan at each reading of them, and answers nothing that is asked here twice.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      plans: 'id',
      rows: '[planId+id], [planId+position]',
      history: '++seq, planId, undone, [planId+undone]',
      workspace: 'key',
      disk: 'key',
      drafts: 'windowId',
      unkept: 'id, at',
    });
    // A new table alone: the others are as they were, and nothing in them needs an upgrade.
    this.version(2).stores({ mappings: 'key' });
    // An index of the history by row, and a plan's settings as a member of their own.
    this.version(3).stores({ history: '++seq, planId, undone, [planId+undone], *touched' }).upgrade(upgradeToVersion3);
  }

  /** Where it could not be opened, the next use tries once more: what stood in the way, as a full disk, may be gone. */
  retryOpening(): void {
    if (this.hasFailed()) this.close({ disableAutoOpen: false });
  }
}
