// The contract between the renderer and the process that owns the local files: every call, once.
// A call has its argument's schema (checked in main at run time: arguments arrive as unknown) its result's type and
// its error codes (any other error reaches the renderer as "unexpected"). A call without these does not compile.
// The renderer never names a path: it holds one-use tickets.
import * as v from 'valibot';
import type {
  DeskAbout,
  DiskCopies,
  FileFinding,
  FileTicket,
  HeldCopy,
  HeldDocument,
  KeptCopy,
  KeptTemplate,
  OpenedCopy,
  SavedDocument,
  SavedPlan,
  StoredEvidence,
} from './desk-results.ts';
import type { ErrorCode, ErrorMessage } from './errors.ts';
import { EXPORT_KINDS } from './export/export-order.ts';
import type { ReadWorkbook } from './import/import-plan.ts';
import { MAX_PLAN_ROWS, MAX_PLANS_CHECKED, MAX_UNCONFIRMED } from './limits.ts';
import { exportSettings } from './plan/export-settings.ts';
import type { Plan } from './plan/plan.ts';

export type * from './desk-results.ts';

/** A plan on its way in. Only its outline is checked here: main passes it through restorePlan() before any use. */
export type UncheckedPlan = { readonly [Key in keyof Plan]: unknown };

function isPlanOutline(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'rows' in value && 'columns' in value && 'title' in value;
}

interface CallDefinition<Arguments, Result> {
  readonly schema: v.GenericSchema<unknown, Arguments>;
  readonly errors: readonly ErrorCode[];
  /** Never present: carries the type of the result. */
  readonly result?: Result;
}

function call<Result>() {
  return <Arguments>(
    schema: v.GenericSchema<unknown, Arguments>,
    errors: readonly ErrorCode[],
  ): CallDefinition<Arguments, Result> => ({ schema, errors });
}

/** How a plan is named in calls, and its folder on disk: a name that no file system reads otherwise. */
export const PLAN_ID = /^[\w-]{8,64}$/;

const nothing = v.strictObject({});
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(260));
const ticket = v.pipe(v.string(), v.regex(/^[\w-]{20,64}$/));
const planId = v.pipe(v.string(), v.regex(PLAN_ID));
const isMoment = (text: string) => !Number.isNaN(Date.parse(text));
const stamp = {
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  changedAt: v.pipe(v.string(), v.isoTimestamp(), v.check(isMoment, 'no moment in time')),
};
export const planStamp = v.strictObject(stamp);
export const workspace = v.strictObject({ planId: v.union([planId, v.literal('')]), ...stamp });
const plan = v.custom<UncheckedPlan>(isPlanOutline, 'not a plan');
/** An evidence file: found by its content where it has another name by now. */
const evidenceName = { name, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) };
const stampedPlan = { planId, ...stamp, shelved: v.boolean(), plan };

/** The menus in their order: the plan as a whole, its texts, its rows, how it is looked at, help. */
export const MENUS = ['file', 'edit', 'row', 'column', 'view', 'help'] as const;

const menuItem = v.strictObject({
  menu: v.picklist(MENUS),
  id: v.pipe(v.string(), v.maxLength(64)),
  label: v.pipe(v.string(), v.maxLength(200)),
  /** As in "Ctrl+Shift+Z"; "" for none. */
  shortcut: v.pipe(v.string(), v.maxLength(64)),
  enabled: v.boolean(),
  /** Of what is on or off. */
  checked: v.optional(v.boolean()),
});
export type MenuItem = v.InferOutput<typeof menuItem>;

const PLAN_ERRORS = ['plan-refused', 'plan-newer-format'] as const;
const COPY_ERRORS = [
  ...PLAN_ERRORS,
  'copy-checksum',
  'copy-unsafe-name',
  'file-damaged',
  'file-encrypted',
  'file-too-large',
] as const;
const WRITE_ERRORS = ['target-locked', 'target-read-only', 'target-missing', 'disk-full', 'write-failed'] as const;
const READ_ERRORS = [
  'file-not-workbook',
  'file-encrypted',
  'file-empty',
  'file-no-table',
  'file-damaged',
  'file-too-large',
  'file-too-slow',
  'file-unreadable',
] as const;

export const deskCalls = {
  about: call<DeskAbout>()(nothing, []),
  /**
   * The next file that a start of the program has named and no window has taken yet; null where there is none. A start
   * while the program runs hands its file to it, so its windows ask every now and then.
   */
  nextLaunchFile: call<FileTicket | null>()(nothing, []),
  /** Asks for a workbook in the system's own dialog; null where the person chose none. */
  chooseWorkbook: call<FileTicket | null>()(nothing, []),
  /** Takes in a file that the person dropped on the page or chose in it. */
  receiveFile: call<FileTicket>()(v.strictObject({ name, bytes: v.instance(Uint8Array) }), ['file-too-large']),
  /** The 2009/10 plan that ships with the product, as a workbook. */
  openExample: call<FileTicket>()(nothing, []),
  /** Reads a workbook in a worker: its sheets too, so that the page can read them in another way. Nothing is stored. */
  readWorkbook: call<ReadWorkbook>()(v.strictObject({ ticket }), [...READ_ERRORS, ...PLAN_ERRORS, 'ticket-spent']),
  /** The plan files on disk. */
  loadPlans: call<DiskCopies>()(nothing, ['file-unreadable']),
  /**
   * Writes a plan's mirror; when this returns, it is on disk. `replaces` are the states that the caller knows the file
   * may hold: a file in any other state is set aside first. `backUp` asks for a backup of the state before, however
   * young the last one is.
   */
  savePlan: call<SavedPlan>()(
    v.strictObject({
      ...stampedPlan,
      replaces: v.pipe(v.array(planStamp), v.maxLength(MAX_UNCONFIRMED + 1)),
      backUp: v.boolean(),
    }),
    [...PLAN_ERRORS, ...WRITE_ERRORS, 'file-unreadable'],
  ),
  /** Looks whether plan files still hold the states that the caller knows them to hold: one finding for each, in order. */
  checkPlanFiles: call<readonly FileFinding[]>()(
    v.strictObject({ plans: v.pipe(v.array(v.strictObject({ planId, ...stamp })), v.maxLength(MAX_PLANS_CHECKED)) }),
    [...PLAN_ERRORS, ...WRITE_ERRORS, 'file-unreadable'],
  ),
  /** Writes which plan is on screen. */
  saveWorkspace: call<{ readonly savedAt: string }>()(workspace, WRITE_ERRORS),
  /** Keeps a copy of a plan that lost against a newer one; tells where, for the person to read. */
  setAside: call<{ readonly path: string }>()(v.strictObject(stampedPlan), [...PLAN_ERRORS, ...WRITE_ERRORS]),
  /** Writes a backup of a plan as it is given, for what is about to be done to it. */
  backUpPlan: call<Record<never, never>>()(v.strictObject(stampedPlan), [...PLAN_ERRORS, ...WRITE_ERRORS]),
  /** The copies of a plan that stand beside its plan file, the newest first. */
  listKeptCopies: call<readonly KeptCopy[]>()(v.strictObject({ planId }), ['file-unreadable']),
  /** One of them. */
  readKeptCopy: call<Plan>()(v.strictObject({ planId, kind: v.picklist(['backup', 'set-aside', 'conflict']), name }), [
    ...PLAN_ERRORS,
    'file-unreadable',
    'backup-gone',
  ]),
  /** Makes a portable file of a plan and its history, and holds it as documents are held. */
  makePlanCopy: call<HeldCopy>()(
    v.strictObject({
      planId,
      plan,
      history: v.strictObject({ positions: v.array(v.string()), entries: v.array(v.unknown()) }),
    }),
    [...PLAN_ERRORS, 'file-unreadable', 'copy-too-large'],
  ),
  /** Asks for a portable plan file in the system's own dialog; null where the person chose none. */
  choosePlanCopy: call<FileTicket | null>()(nothing, []),
  /** Opens a portable plan file. Nothing is stored. */
  openPlanCopy: call<OpenedCopy>()(v.strictObject({ ticket }), [...COPY_ERRORS, 'file-unreadable', 'ticket-spent']),
  /** Puts the evidence files of an opened copy into a plan's evidence folder; gives how many those are. */
  keepCopyEvidence: call<{ readonly kept: number }>()(v.strictObject({ planId, ticket }), [
    ...COPY_ERRORS,
    'evidence-too-large',
    'file-unreadable',
    'ticket-spent',
    ...WRITE_ERRORS,
  ]),
  /**
   * Makes a zip for the auditor, of the plan's evidence files by action and an index of them, and holds it as documents are
   * held.
   */
  makeEvidenceBundle: call<HeldCopy>()(v.strictObject({ planId, plan }), [
    ...PLAN_ERRORS,
    'file-unreadable',
    'bundle-too-large',
  ]),
  /** Asks for evidence files in the system's own dialog; none where the person chose none. */
  chooseEvidence: call<readonly FileTicket[]>()(nothing, []),
  /** Copies a file into a plan's evidence folder, once for each content; nothing of the plan is changed. */
  addEvidence: call<StoredEvidence>()(v.strictObject({ planId, ticket }), [
    'evidence-too-large',
    'file-unreadable',
    'ticket-spent',
    ...WRITE_ERRORS,
  ]),
  /** The files in a plan's evidence folder, each read whole: what is missing or changed is found by its SHA-256. */
  listEvidence: call<readonly StoredEvidence[]>()(v.strictObject({ planId }), ['file-unreadable']),
  /** Opens a document in its program. Programs, scripts, shortcuts and the like are only shown in their folder. */
  openEvidence: call<{ readonly done: 'opened' | 'shown' }>()(v.strictObject({ planId, ...evidenceName }), [
    'evidence-missing',
    'file-unreadable',
    'open-failed',
  ]),
  /** Shows an evidence file in its folder. */
  showEvidence: call<Record<never, never>>()(v.strictObject({ planId, ...evidenceName }), [
    'evidence-missing',
    'file-unreadable',
    'open-failed',
  ]),
  /** Renames an evidence file, without its ending; gives the name that it has now. */
  renameEvidence: call<{ readonly name: string }>()(v.strictObject({ planId, ...evidenceName, to: name }), [
    'evidence-missing',
    'file-unreadable',
    ...WRITE_ERRORS,
  ]),
  /** Opens a web address in the person's browser; whatever else a link is, is not followed. */
  openLink: call<Record<never, never>>()(v.strictObject({ target: v.pipe(v.string(), v.maxLength(4000)) }), [
    'link-not-followed',
    'open-failed',
  ]),
  /** Asks for a Word template in the system's own dialog; null where the person chose none. */
  chooseTemplate: call<FileTicket | null>()(nothing, []),
  /** Checks a template and keeps a copy of it, for the exports that name it. */
  keepTemplate: call<KeptTemplate>()(v.strictObject({ ticket }), [
    'template-unusable',
    'file-too-large',
    'file-unreadable',
    'ticket-spent',
    ...WRITE_ERRORS,
  ]),
  /**
   * Makes a document in a worker, reads it back, and holds it for the calls below. `changedRows`: ids of the rows that
   * were changed since the day that the settings name.
   */
  makeDocument: call<HeldDocument>()(
    v.strictObject({
      plan,
      kind: v.picklist(EXPORT_KINDS),
      settings: exportSettings,
      changedRows: v.pipe(v.array(v.string()), v.maxLength(MAX_PLAN_ROWS)),
    }),
    [...PLAN_ERRORS, 'rows-gone', 'document-failed', 'document-check-failed', 'template-missing', 'template-unusable'],
  ),
  /** Writes a held document where the person chooses (Electron; null: nowhere) or to the exports folder. */
  saveDocument: call<SavedDocument | null>()(v.strictObject({ document: ticket }), [
    ...WRITE_ERRORS,
    'document-not-as-checked',
    'ticket-spent',
    'file-unreadable',
    'copy-check-failed',
  ]),
  /** The bytes of a held document, for the browser's own download. */
  readDocument: call<Uint8Array>()(v.strictObject({ document: ticket }), ['ticket-spent']),
  /** Opens a saved document in the system's own program for it. */
  openDocument: call<Record<never, never>>()(v.strictObject({ document: ticket }), ['ticket-spent', 'open-failed']),
  /** The renderer's commands, for the system's own menu. */
  showMenu: call<Record<never, never>>()(v.strictObject({ items: v.pipe(v.array(menuItem), v.maxLength(200)) }), []),
} satisfies Record<string, CallDefinition<unknown, unknown>>;

type DeskCalls = typeof deskCalls;
export type CallName = keyof DeskCalls;
export type ArgumentsOf<Name extends CallName> = v.InferOutput<DeskCalls[Name]['schema']>;
export type ResultOf<Name extends CallName> =
  DeskCalls[Name] extends CallDefinition<unknown, infer Result> ? Result : never;

/** All calls as functions: what main implements, and what the renderer is given. */
export type Desk = {
  readonly [Name in CallName]: (given: ArgumentsOf<Name>) => Promise<ResultOf<Name>>;
};

/** How an answer travels: a result, or an error's code and facts. Never a thrown exception. */
export type DeskAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: ErrorMessage };

export function isCallName(value: unknown): value is CallName {
  return typeof value === 'string' && Object.hasOwn(deskCalls, value);
}

/** What the preload gives the page in Electron: one door for calls, one for the menu's commands. Nothing of Electron. */
export interface DeskBridge {
  readonly call: (name: CallName, given: unknown) => Promise<DeskAnswer>;
  /** Calls `listener` with the id of each command chosen in the system's menu, until the function it gives is called. */
  readonly onCommand: (listener: (id: string) => void) => () => void;
}
