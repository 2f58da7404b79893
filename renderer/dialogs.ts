// Which dialog is open, which wait for their turn, and which are out of sight. One is open at the most, and none while
// a cell is: a dialog must not come up under the fingers of a person who is typing.
import { useMemo, useReducer } from 'react';
import type { KeptCopy } from '../shared/desk.ts';
import type { TabledError } from '../shared/errors.ts';
import type { ImportedPlan } from '../shared/import/import-plan.ts';
import type { PlanChanges } from '../shared/merge/plan-changes.ts';
import type { ExportKind, ExportSettings } from '../shared/plan/export-settings.ts';
import type { BlockPaste } from '../shared/plan/paste-block.ts';
import type { PlanOrigin, PlanRow } from '../shared/plan/plan.ts';
import type { Replacement } from '../shared/plan/replace-text.ts';
import type { PlanStamp } from '../shared/plan/stamps.ts';
import type { CopyOfPlanHere } from './copies/open-copy.ts';
import type { MappingToKeep } from './db/mappings.ts';
import type { OpenPlan } from './db/open-plan.ts';
import type { RowRecord } from './db/schema.ts';
import type { PlanToCompare } from './db/store-merge.ts';
import type { EvidenceView } from './evidence/evidence-view.ts';
import type { ExportInHand } from './export/export-plan.ts';
import type { WorkbookToImport } from './import/use-import-choices.ts';

/** What became of the copy that goes to the browser's own downloads; 'none' where the host saves without a browser. */
export type DownloadState = 'none' | 'begun' | 'failed';

export type OpenDialog =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'preview'; readonly workbook: WorkbookToImport }
  | {
      readonly kind: 'compare';
      readonly name: string;
      readonly imported: ImportedPlan;
      /** How its columns were chosen: remembered once the changes are brought in. */
      readonly mapping: MappingToKeep;
      readonly seen: PlanToCompare;
      readonly changes: PlanChanges;
      /** Ids of changes that are left out to begin with. */
      readonly leftOut: ReadonlySet<string>;
    }
  | { readonly kind: 'commands' }
  | { readonly kind: 'shortcuts' | 'help' }
  | { readonly kind: 'plans' }
  /** `from`: the plan to take from, where that is chosen already. */
  | { readonly kind: 'new-plan'; readonly from: string | undefined }
  | {
      readonly kind: 'copy-saved';
      readonly what: 'copy' | 'bundle';
      readonly path: string;
      /** Evidence files that are not in it. */
      readonly leftOut: readonly string[];
      readonly tooLarge: readonly string[];
    }
  | { readonly kind: 'copy-here'; readonly copy: CopyOfPlanHere }
  | {
      readonly kind: 'backups';
      readonly planId: string;
      /** The state of the plan that they are compared with. */
      readonly seen: PlanStamp;
      readonly copies: readonly KeptCopy[];
    }
  | { readonly kind: 'paste' }
  | { readonly kind: 'export'; readonly planId: string; readonly settings: ExportSettings }
  | { readonly kind: 'making'; readonly what: ExportKind }
  | {
      readonly kind: 'exported';
      readonly inHand: ExportInHand;
      readonly path: string;
      readonly download: DownloadState;
    }
  | { readonly kind: 'export-failed'; readonly inHand: ExportInHand; readonly error: TabledError }
  | { readonly kind: 'import-notes'; readonly origin: PlanOrigin }
  | { readonly kind: 'rename'; readonly planId: string; readonly title: string }
  | { readonly kind: 'row-notes'; readonly row: PlanRow }
  | {
      readonly kind: 'paste-block';
      readonly planId: string;
      readonly paste: BlockPaste;
      /** What the person is to know of where it goes. */
      readonly told: readonly string[];
      /** The same as an import, where it may be meant as one. */
      readonly workbook?: WorkbookToImport;
    }
  | { readonly kind: 'move-to-theme'; readonly planId: string; readonly ids: readonly string[] }
  /** `seen`: the rows as they were when the dialog came up. */
  | { readonly kind: 'set-field'; readonly planId: string; readonly seen: readonly RowRecord[] }
  | { readonly kind: 'renumber'; readonly seen: OpenPlan }
  | { readonly kind: 'columns' }
  | { readonly kind: 'words'; readonly columnKey: string | undefined }
  | { readonly kind: 'due-soon'; readonly planId: string; readonly days: number }
  | { readonly kind: 'deleted-rows'; readonly planId: string }
  | { readonly kind: 'replace'; readonly replacement: Replacement }
  | { readonly kind: 'parties' }
  | { readonly kind: 'evidence'; readonly planId: string; readonly view: EvidenceView }
  | { readonly kind: 'unkept' }
  | { readonly kind: 'notices'; readonly sentences: readonly string[] }
  | { readonly kind: 'error'; readonly error: TabledError };

export interface DialogState {
  /** The first is the one to look at; the others wait until it is closed. */
  readonly shown: readonly OpenDialog[];
  /** Work that the person has put out of sight, then its outcome: shown when they ask for it. */
  readonly hidden: readonly OpenDialog[];
  /** Counts the dialogs that came to be first: each begins afresh, even one of the same kind. */
  readonly turn: number;
}

export type DialogEvent =
  | { readonly kind: 'show' | 'bring up' | 'hide' | 'close'; readonly dialog: OpenDialog }
  | { readonly kind: 'replace'; readonly dialog: OpenDialog; readonly by: OpenDialog };

type Lists = Omit<DialogState, 'turn'>;

function changedLists({ shown, hidden }: Lists, event: DialogEvent): Lists {
  const { dialog } = event;
  const others = { shown: shown.filter((one) => one !== dialog), hidden: hidden.filter((one) => one !== dialog) };
  switch (event.kind) {
    case 'show':
      return { ...others, shown: [...others.shown, dialog] };
    case 'bring up':
      return { ...others, shown: [dialog, ...others.shown] };
    case 'hide':
      return { ...others, hidden: [...others.hidden, dialog] };
    case 'close':
      return others;
    case 'replace': {
      // What was closed meanwhile has no place to give: its outcome is told all the same.
      if (![...shown, ...hidden].includes(dialog)) return { shown: [...shown, event.by], hidden };
      const replaced = (one: OpenDialog) => (one === dialog ? event.by : one);
      return { shown: shown.map(replaced), hidden: hidden.map(replaced) };
    }
  }
}

export function dialogReducer(state: DialogState, event: DialogEvent): DialogState {
  const lists = changedLists(state, event);
  return { ...lists, turn: lists.shown[0] === state.shown[0] ? state.turn : state.turn + 1 };
}

export interface Dialogs {
  readonly open: OpenDialog | undefined;
  readonly turn: number;
  /** Those out of sight that the person may want to see: the hidden ones, and all of them while a cell is open. */
  readonly waiting: readonly OpenDialog[];
  /** Opens a dialog, once those before it are closed. */
  readonly show: (dialog: OpenDialog) => void;
  /** Opens one that waits, before all others. */
  readonly bringUp: (dialog: OpenDialog) => void;
  /** Puts an outcome where the dialog of its work is: before the person, waiting, or hidden. */
  readonly replace: (dialog: OpenDialog, by: OpenDialog) => void;
  readonly hide: (dialog: OpenDialog) => void;
  readonly close: (dialog: OpenDialog) => void;
}

export function useDialogs(first: OpenDialog | undefined, isEditing: boolean): Dialogs {
  const [state, dispatch] = useReducer(dialogReducer, { shown: first ? [first] : [], hidden: [], turn: 0 });
  return useMemo(
    () => ({
      open: isEditing ? undefined : state.shown[0],
      turn: state.turn,
      waiting: isEditing ? [...state.hidden, ...state.shown] : state.hidden,
      show: (dialog) => dispatch({ kind: 'show', dialog }),
      bringUp: (dialog) => dispatch({ kind: 'bring up', dialog }),
      replace: (dialog, by) => dispatch({ kind: 'replace', dialog, by }),
      hide: (dialog) => dispatch({ kind: 'hide', dialog }),
      close: (dialog) => dispatch({ kind: 'close', dialog }),
    }),
    [state, isEditing],
  );
}
