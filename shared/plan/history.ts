// The edits of a plan as they are kept, to be undone, done again and looked up.
import type { EvidenceItem } from './evidence.ts';
import type { KeptWithPlan } from './kept-with-plan.ts';
import type { PlanColumns, PlanOrigin, PlanRow } from './plan.ts';

/** A row and where it stands: `position` is a fractional index, so that a row can be put between any two. */
export interface RowState {
  readonly position: string;
  readonly row: PlanRow;
}

/** Where the way that a plan is looked at and exported names parties, of what a renaming has changed there. */
export interface PartyChoices {
  /** Parties by `partyKey`, by the saved view's id. */
  readonly views: Readonly<Record<string, readonly string[]>>;
  /** The party whose rows are exported; absent where it is not concerned. */
  readonly exported?: string;
  /** Parties by `partyKey` of the filter that was in force; absent where it is not concerned. */
  readonly filter?: readonly string[];
}

/** One thing that an edit changed, with what undoing and redoing it need. */
export type Change =
  | { readonly kind: 'row'; readonly id: string; readonly before: RowState | null; readonly after: RowState | null }
  | { readonly kind: 'title'; readonly before: string; readonly after: string }
  | { readonly kind: 'columns'; readonly before: PlanColumns; readonly after: PlanColumns }
  | { readonly kind: 'origin'; readonly before: PlanOrigin | null; readonly after: PlanOrigin | null }
  | {
      readonly kind: 'evidence';
      readonly before: readonly EvidenceItem[];
      readonly after: readonly EvidenceItem[];
    }
  /** By putting a copy back alone: settings that are chosen otherwise are no edit. */
  | { readonly kind: 'kept'; readonly before: KeptWithPlan; readonly after: KeptWithPlan }
  | { readonly kind: 'party choices'; readonly before: PartyChoices; readonly after: PartyChoices }
  | { readonly kind: 'shelved'; readonly before: boolean; readonly after: boolean }
  | { readonly kind: 'current'; readonly before: string; readonly after: string };

/** One edit as the person sees it, as it goes from laptop to laptop with its plan. */
export interface HistoryEntry {
  /** ISO 8601. */
  readonly at: string;
  /** What was done, in words that can follow "Undo: ". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** 1 where the edit is undone and can be redone. */
  readonly undone: 0 | 1;
}

/** A plan's edits, oldest first, and the positions of its rows in their order: what the edits' own positions fit. */
export interface PlanHistory {
  readonly positions: readonly string[];
  readonly entries: readonly HistoryEntry[];
}

export const NO_HISTORY: PlanHistory = { positions: [], entries: [] };
