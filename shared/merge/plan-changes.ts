// What bringing a plan up to date would change, one change at a time: each can be left out.
import type { CustomColumn, PlanOrigin, PlanRow, RowNote } from '../plan/plan.ts';
import type { CellField } from '../plan/row-cells.ts';

interface ChangeBase {
  /** The same for the same two plans, and unlike any other's of them. */
  readonly id: string;
  /** Whether what it would change was last edited in Tabled, and by no import since. */
  readonly isEditedHere: boolean;
}

export interface CellChange extends ChangeBase {
  readonly kind: 'cell';
  readonly rowId: string;
  readonly field: CellField;
  readonly before: string;
  /** "" where the cell was cleared. */
  readonly after: string;
  /** The change that adds the cell's column; "" where the plan has it. Without that, this one cannot be. */
  readonly needs: string;
}

/** Where a row stands: the theme above it and the row before it, as a person calls them; "" for none. */
export interface RowPlace {
  readonly theme: string;
  readonly after: string;
}

export interface AddedRow extends ChangeBase {
  readonly kind: 'added';
  /** As it comes into the plan: with an id and with keys of custom columns that are the plan's own. */
  readonly row: PlanRow;
  readonly place: RowPlace;
}

export interface RemovedRow extends ChangeBase {
  readonly kind: 'removed';
  readonly row: PlanRow;
  /** The change that adds a band with the same text, as a theme in place of a statement; "" for none. */
  readonly needs: string;
}

export interface MovedRow extends ChangeBase {
  readonly kind: 'moved';
  readonly rowId: string;
  readonly from: RowPlace;
  readonly to: RowPlace;
}

export interface AddedNote extends ChangeBase {
  readonly kind: 'note';
  readonly rowId: string;
  readonly note: RowNote;
}

export interface TitleChange extends ChangeBase {
  readonly kind: 'title';
  readonly before: string;
  readonly after: string;
}

/** The text of a heading, of the actions' own columns or of a custom one. */
export interface LabelChange extends ChangeBase {
  readonly kind: 'label';
  readonly field: CellField;
  readonly before: string;
  readonly after: string;
}

export interface AddedColumn extends ChangeBase {
  readonly kind: 'column';
  readonly column: CustomColumn;
}

export type WholeChange = TitleChange | LabelChange | AddedColumn;
export type RowChange = CellChange | AddedRow | RemovedRow | MovedRow | AddedNote;
export type PlanChange = WholeChange | RowChange;

/** Everything that would change of one row. */
export interface ChangedRow {
  /** The row's id in the plan, or the one that an added row would have. */
  readonly id: string;
  /** As it is in the plan; an added one as it would come in. */
  readonly row: PlanRow;
  /** The text of the theme that it stands under; "" where it stands under none. */
  readonly theme: string;
  readonly changes: readonly RowChange[];
}

export interface PlanChanges {
  /** What concerns the whole plan: its title, its headings, its columns. */
  readonly whole: readonly WholeChange[];
  /** The rows that change, in the order in which they would stand with every row kept. */
  readonly rows: readonly ChangedRow[];
  /** Headings of the plan's columns that the sheet does not have: their cells stay as they are. */
  readonly notInSheet: readonly string[];
  /** How many rows of the plan stay as they are. */
  readonly unchanged: number;
  /** The ids of the sheet's rows in its order, as they are or would be in the plan. */
  readonly order: readonly string[];
  /** Where the sheet came from. */
  readonly origin: PlanOrigin | undefined;
}

/** What was edited in Tabled, and by no import since. */
export interface EditedHere {
  /** Cells by cellKey. */
  readonly cells: ReadonlySet<string>;
  /** Ids of rows that were added. */
  readonly added: ReadonlySet<string>;
  /** Rows that were deleted, as they last were. */
  readonly deleted: readonly PlanRow[];
  readonly title: boolean;
}

export const NOTHING_EDITED: EditedHere = { cells: new Set(), added: new Set(), deleted: [], title: false };

export function cellKey(rowId: string, field: CellField): string {
  return `${rowId} ${field}`;
}

export function allChanges({ whole, rows }: Pick<PlanChanges, 'whole' | 'rows'>): readonly PlanChange[] {
  return [...whole, ...rows.flatMap(({ changes }) => changes)];
}

/** What a change is to the person who looks through them. */
export const CHANGE_SORTS = ['changed', 'cleared', 'added', 'removed', 'moved', 'note', 'heading'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];

export function sortOf(change: PlanChange): ChangeSort {
  switch (change.kind) {
    case 'cell':
      return change.after === '' ? 'cleared' : 'changed';
    case 'title':
    case 'label':
    case 'column':
      return 'heading';
    default:
      return change.kind;
  }
}

/**
 * Whether a change is left out until the person asks for it. What only takes words away is: the sheet cannot know of a
 * row or a text that came into the plan after it. So is what would put the sheet's words over those edited in Tabled.
 * A row that goes because it comes as another kind of row takes no words away.
 */
export function startsLeftOut(change: PlanChange): boolean {
  if (change.kind === 'removed') return change.isEditedHere || change.needs === '';
  return change.isEditedHere || sortOf(change) === 'cleared';
}

/** The change that another cannot be without; "" for none. */
export function needOf(change: PlanChange): string {
  return change.kind === 'cell' || change.kind === 'removed' ? change.needs : '';
}

export function initiallyLeftOut(changes: PlanChanges): ReadonlySet<string> {
  return withLeftOut(
    new Set(),
    allChanges(changes),
    allChanges(changes)
      .filter(startsLeftOut)
      .map(({ id }) => id),
    true,
  );
}

/**
 * Leaves changes out, or takes them in again. With a change go those that need it, and with those it comes.
 * @param all every change there is
 */
export function withLeftOut(
  leftOut: ReadonlySet<string>,
  all: readonly PlanChange[],
  ids: readonly string[],
  isLeftOut: boolean,
): ReadonlySet<string> {
  const result = new Set(leftOut);
  const meant = new Set(ids);
  for (const id of meant) {
    if (isLeftOut) result.add(id);
    else result.delete(id);
  }
  for (const change of all) {
    const need = needOf(change);
    if (need === '') continue;
    if (isLeftOut && meant.has(need)) result.add(change.id);
    if (!isLeftOut && meant.has(change.id)) result.delete(need);
  }
  return result;
}
