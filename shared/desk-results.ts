// What the calls of the contract (desk.ts) answer with. Plain data.
import type { ErrorMessage } from './errors.ts';
import type { ExportReport } from './export/export-report.ts';
import type { PlanHistory } from './plan/history.ts';
import type { Plan, PlanCounts } from './plan/plan.ts';
import type { PlanStamp } from './plan/stamps.ts';

/** A one-use token for a file that main knows and the renderer may not name, with the name to show for it. */
export interface FileTicket {
  readonly ticket: string;
  readonly name: string;
}

/** What the renderer needs to know of the process it talks to. */
export interface DeskAbout {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** Whether files are chosen in the system's own dialogs (Electron) or by the page (browser host). */
  readonly dialogs: boolean;
  /** Where the plan files are, for the person to read. */
  readonly dataFolder: string;
}

export interface StampedPlan extends PlanStamp {
  readonly planId: string;
  /** An import that was undone: kept, and not shown. */
  readonly shelved: boolean;
  readonly plan: Plan;
}

/** Which plan is on screen; `planId` is "" where none is. */
export interface Workspace extends PlanStamp {
  readonly planId: string;
}

/** A plan as it was found on disk. */
export interface DiskCopy extends StampedPlan {
  /** Whether a backup stands in for a plan file that was damaged or is gone: the plan file itself holds nothing. */
  readonly isBackup: boolean;
}

export interface DiskCopies {
  readonly plans: readonly DiskCopy[];
  readonly workspace: Workspace | null;
  /** One sentence for each file that could not be used as it was, and what was done about it. */
  readonly notices: readonly string[];
}

/** A portable plan file, opened. */
export interface OpenedCopy {
  /** The plan's own: the plan may be on this laptop already. */
  readonly planId: string;
  /** When the file was made, ISO 8601. */
  readonly made: string;
  readonly plan: Plan;
  readonly history: PlanHistory;
  /** Whether all edits could be taken over, to be undone here. */
  readonly isHistoryWhole: boolean;
  /** A one-use ticket for the evidence files that it carries; null where it carries none. */
  readonly evidence: string | null;
}

/** Why a copy of a plan stands beside it: taken as one worked, lost against a newer one, or left by a file service. */
export type KeptCopyKind = 'backup' | 'set-aside' | 'conflict';

/** A copy of a plan that is on disk beside its plan file. */
export interface KeptCopy {
  readonly kind: KeptCopyKind;
  /** Its file, for the person to read and for `readKeptCopy`. */
  readonly name: string;
  /** When the state that it holds was made, ISO 8601. */
  readonly changedAt: string;
  readonly bytes: number;
  /** Null where it cannot be read. */
  readonly counts: PlanCounts | null;
}

/** A file in a plan's evidence folder, as it is there. */
export interface StoredEvidence {
  readonly name: string;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A backup that could not be written, while the plan itself was. */
export interface MissedBackup {
  readonly error: ErrorMessage;
  /** Whether it is one that was asked for; else one of those now and then. */
  readonly wasAskedFor: boolean;
  /** Where the state before is kept instead; null where it is in no file. */
  readonly keptAs: string | null;
}

/** What is not there any more of a plan that was on disk: its file, or its whole folder, with backups and evidence. */
export type GonePart = 'file' | 'folder';

/** A plan file beside what the caller knows of it. "newer": a later state, which somebody else has saved there. */
export type FileFinding = 'same' | 'newer' | 'other' | 'gone';

/** A plan that is on disk. */
export interface SavedPlan {
  /** ISO 8601. */
  readonly savedAt: string;
  /** Where the file was set aside that stood there in a state unknown to the caller; null where there was none. */
  readonly setAside: string | null;
  /** Told once of several in a row, unless it was asked for; null where there was none. */
  readonly missedBackup: MissedBackup | null;
  /** What was found gone, that was there before in this run of the program; null for nothing. */
  readonly gone: GonePart | null;
}

/** A file that main has made and holds, with the file name proposed for it. */
export interface HeldFile {
  readonly document: string;
  readonly name: string;
}

/** A portable plan file, or an evidence bundle, that main holds. */
export interface HeldCopy extends HeldFile {
  /** Names of evidence files that the plan's register has, and the evidence folder has not: so they are not in it. */
  readonly leftOut: readonly string[];
  /** Names of those that are not in it because there was no room for them any more. */
  readonly tooLarge: readonly string[];
}

/** A document that main holds. */
export interface HeldDocument extends HeldFile {
  /** What was found when the document was read back. */
  readonly report: ExportReport;
}

/** A template that main keeps. */
export interface KeptTemplate {
  readonly id: string;
  readonly name: string;
  /** Markers in it that Tabled does not know and leaves as they are, each once as it is written: "{{ward}}". */
  readonly unknownMarkers: readonly string[];
}

/** Where a document was written, for the person to read. */
export interface SavedDocument {
  readonly path: string;
}
