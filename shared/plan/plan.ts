// What a plan is: the council's action plan as plain data, in the shape of plan JSON, format 1.
// Every text is a plain string whose lines are joined by "\n"; a line that begins "• " is a bullet.
import type { IsoDay } from './calendar.ts';
import type { Attachment, EvidenceItem } from './evidence.ts';
import type { ExportSettings } from './export-settings.ts';
import type { PlanSettings } from './plan-settings.ts';
import type { DateRevision, EarlierDates, ProgressNote } from './progress.ts';

export const PLAN_FORMAT = 'tabled-plan/1';

/** The fields that have a heading of their own, in the order of the council's table: "Action" spans the number too. */
export const HEADED_FIELDS = ['action', 'date', 'responsibility', 'reportedTo', 'evidence', 'fileRef'] as const;
export type HeadedField = (typeof HEADED_FIELDS)[number];

/** The seven texts that every action has, in the order of the council's table. */
export const ACTION_FIELDS = ['number', ...HEADED_FIELDS] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

/** What is written in a column: any text, a plan date, or one of a list of words. Any text can be typed in all of them. */
export const COLUMN_TYPES = ['text', 'date', 'choice'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** What a column's words tell of its action: how far it is ("Complete"), or its RAG. */
export const COLUMN_ROLES = ['status', 'rag'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const CHOICE_COLOURS = ['red', 'amber', 'green', 'blue', 'grey'] as const;
export type ChoiceColour = (typeof CHOICE_COLOURS)[number];

/** One of the council's own words for a column of choices. */
export interface Choice {
  readonly word: string;
  /** What the council means by it, in a sentence; "" where it has not said. */
  readonly meaning: string;
  /** Shown beside the word, never instead of it. */
  readonly colour?: ChoiceColour;
  /** Whether an action of which this is said is complete: it is neither due nor overdue then. */
  readonly isDone?: true;
}

/** A column of the imported sheet that the plan has no cell for, or one that was added. `key` is safe as a property name. */
export interface CustomColumn {
  readonly key: string;
  readonly label: string;
  /** Absent for text. */
  readonly type?: ColumnType;
  /** Absent where the column's label is all that tells (`action-status.ts`). */
  readonly role?: ColumnRole;
  /** Of a column of choices, in the council's order. */
  readonly choices?: readonly Choice[];
}

/** The heading texts as the council's own sheet has them, and its custom columns in sheet order. */
export interface PlanColumns extends Readonly<Record<HeadedField, string>> {
  /** What the sheet calls the actions' numbers, where those have a heading of their own ("Ref No"). */
  readonly number?: string;
  readonly custom: readonly CustomColumn[];
}

/** A comment or note that the imported sheet had on one of the row's cells. */
export interface RowNote {
  /** The heading of the column that it stood in; "" where it had none. */
  readonly about: string;
  /** "" where the file names none. */
  readonly author: string;
  /** Cell text. */
  readonly text: string;
}

interface DatedRow {
  /** The day that the date cell of the imported sheet held, where the date's words do not say it; goes with them. */
  readonly dateDay?: IsoDay;
}

interface RowBase {
  readonly id: string;
  /** Absent where the row has none. */
  readonly notes?: readonly RowNote[];
}

export interface ThemeRow extends RowBase, DatedRow {
  readonly kind: 'theme';
  readonly text: string;
  /** The theme's own date in the words of the plan; "" where it has none. */
  readonly date: string;
}

export interface StatementRow extends RowBase {
  readonly kind: 'statement';
  readonly text: string;
}

export interface ActionRow extends RowBase, DatedRow, Readonly<Record<ActionField, string>> {
  readonly kind: 'action';
  /** Texts of the custom columns by column key; a missing key is an empty cell. */
  readonly custom: Readonly<Record<string, string>>;
  /** How the action goes on, the newest note first; absent where there is none. */
  readonly progress?: readonly ProgressNote[];
  /** Each time that the date was put back, the first one first; absent where it never was. */
  readonly dateRevisions?: readonly DateRevision[];
  /** Dates that it had before, where the revisions do not tell; absent where they do. */
  readonly earlierDates?: EarlierDates;
  /** The evidence that supports it, in the order in which it was attached; absent where there is none. */
  readonly attachments?: readonly Attachment[];
}

export type PlanRow = ThemeRow | StatementRow | ActionRow;

/** Something an import could not read for certain, or could not place in the plan: the text is kept here. */
export interface Problem {
  readonly sheet: string;
  /** The cell in the sheet's own notation, such as "B12"; "" where the problem is the whole sheet's. */
  readonly cell: string;
  /** The original text of the cell, whole. */
  readonly text: string;
  /** What was unsure and what was done about it, as a sentence. */
  readonly done: string;
}

/** Where a plan was imported from, and what its import had to say. */
export interface PlanOrigin {
  readonly file: string;
  readonly sheet: string;
  readonly problems: readonly Problem[];
}

export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  readonly title: string;
  readonly columns: PlanColumns;
  readonly rows: readonly PlanRow[];
  readonly origin?: PlanOrigin;
  /** What was chosen for its last export; absent where it has had none. */
  readonly exportSettings?: ExportSettings;
  /** How the plan is looked at in Tabled; absent where all is as usual. */
  readonly settings?: PlanSettings;
  /** The register of what proves that actions were done; absent where there is none. */
  readonly evidence?: readonly EvidenceItem[];
}

/** The members of a plan that this version knows; all others are carried along. */
export const PLAN_MEMBERS: readonly (keyof Plan)[] = [
  'format',
  'title',
  'columns',
  'rows',
  'origin',
  'exportSettings',
  'settings',
  'evidence',
];

export interface PlanCounts {
  readonly themes: number;
  readonly datedThemes: number;
  readonly statements: number;
  readonly actions: number;
}

/** The headings of the council's published table, used where a sheet or a file gives none. */
export const COUNCIL_LABELS: Readonly<Record<HeadedField, string>> = {
  action: 'Action',
  date: 'Date',
  responsibility: 'Responsibility',
  reportedTo: 'Reported To / Approved By',
  evidence: 'Evidence / Outcome',
  fileRef: 'File Ref',
};

export function countRows(rows: readonly PlanRow[]): PlanCounts {
  const themes = rows.filter((row) => row.kind === 'theme');
  return {
    themes: themes.length,
    datedThemes: themes.filter((row) => row.kind === 'theme' && row.date !== '').length,
    statements: rows.filter((row) => row.kind === 'statement').length,
    actions: rows.filter((row) => row.kind === 'action').length,
  };
}

/** The text of a custom cell. Own properties only: a column may be called "constructor". */
export function customText(row: ActionRow, key: string): string {
  return Object.hasOwn(row.custom, key) ? (row.custom[key] ?? '') : '';
}

/**
 * A key for a custom column, from its label: lower-case words joined by hyphens, unlike any key in `taken`.
 * Never empty, and never the name of a property that objects are born with.
 */
export function customKey(label: string, taken: readonly string[]): string {
  const slug = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const base = slug === '' || slug in {} ? `column-${slug}`.replace(/-$/, '') : slug;
  if (!taken.includes(base)) return base;
  let count = 2;
  while (taken.includes(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
