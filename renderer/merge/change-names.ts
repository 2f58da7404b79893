// What changes are called to the person who looks through them.
import {
  CHANGE_SORTS,
  type ChangeSort,
  type PlanChange,
  type RowPlace,
  sortOf,
} from '../../shared/merge/plan-changes.ts';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { type CellField, capital, cellLabel, customField, rowName, shorten } from '../../shared/plan/row-cells.ts';

const SORT_NAMES: { readonly [Sort in ChangeSort]: readonly [string, string] } = {
  changed: ['changed cell', 'changed cells'],
  cleared: ['cleared cell', 'cleared cells'],
  added: ['added row', 'added rows'],
  removed: ['removed row', 'removed rows'],
  moved: ['moved row', 'moved rows'],
  note: ['new note', 'new notes'],
  heading: ['change of title or headings', 'changes of title or headings'],
};

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

export function sortName(sort: ChangeSort, count: number): string {
  return counted(count, ...SORT_NAMES[sort]);
}

/** The sorts that there are, in order, with how many there are of each. */
export function countSorts(changes: readonly PlanChange[]): readonly (readonly [ChangeSort, number])[] {
  const sorts = changes.map(sortOf);
  return CHANGE_SORTS.map((sort) => [sort, sorts.filter((one) => one === sort).length] as const).filter(
    ([, count]) => count > 0,
  );
}

/** "Action 17: There are arrangements…" */
export function rowHeading(row: PlanRow): string {
  if (row.kind !== 'action') return capital(rowName(row).replace(/^the /, ''));
  return row.action === '' ? capital(rowName(row)) : `${capital(rowName(row))}: ${shorten(row.action, 90)}`;
}

/** The columns of the plan with those that would come in. */
export function columnsWithAdded(columns: PlanColumns, changes: readonly PlanChange[]): PlanColumns {
  const added = changes.flatMap((change) => (change.kind === 'column' ? [change.column] : []));
  return { ...columns, custom: [...columns.custom, ...added] };
}

export function fieldName(row: PlanRow, field: CellField, columns: PlanColumns): string {
  return cellLabel(row, field, columns);
}

/** What a heading stands over, before it is changed. */
function labelName(field: CellField, columns: PlanColumns): string {
  if (field === 'number') return columns.number ?? 'Number';
  const custom = columns.custom.find(({ key }) => customField(key) === field);
  if (custom !== undefined) return custom.label;
  return (
    Object.entries(columns).flatMap(([name, label]) =>
      name === field && typeof label === 'string' ? [label] : [],
    )[0] ?? field
  );
}

/** What a change is of: the label of its tick. */
export function changeName(change: PlanChange, row: PlanRow | undefined, columns: PlanColumns): string {
  switch (change.kind) {
    case 'cell':
      return row === undefined ? change.field : fieldName(row, change.field, columns);
    case 'added':
      return 'Add this row';
    case 'removed':
      return 'Delete this row';
    case 'moved':
      return 'Move this row';
    case 'note':
      return change.note.about === '' ? 'Note' : `Note on ${change.note.about}`;
    case 'title':
      return 'Title';
    case 'label':
      return `Heading “${labelName(change.field, columns)}”`;
    case 'column':
      return `New column “${change.column.label}”`;
  }
}

/** Why a change is not ticked at first, in a few words; "" where it was not edited in Tabled. */
export function editedName({ kind, isEditedHere }: PlanChange): string {
  if (!isEditedHere) return '';
  if (kind === 'added') return 'Deleted in Tabled';
  return kind === 'removed' ? 'Added in Tabled' : 'Edited in Tabled';
}

/** "after action 12, under DATA SECURITY" */
export function placeName({ theme, after }: RowPlace): string {
  const place = after === '' ? 'at the start' : `after ${after}`;
  return theme === '' || after.endsWith(theme) ? place : `${place}, under ${theme}`;
}
