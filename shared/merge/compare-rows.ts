// Compares a row of the plan with the same row of a sheet.
import { ACTION_FIELDS, type PlanRow, type RowNote } from '../plan/plan.ts';
import { type CellField, cellText, customField } from '../plan/row-cells.ts';
import type { MatchedColumns, SheetField } from './match-columns.ts';
import { type AddedNote, type CellChange, cellKey, type EditedHere, type RowChange } from './plan-changes.ts';
import { looseText } from './text-likeness.ts';

export interface Comparing {
  /** The fields that the sheet speaks of. */
  readonly fields: ReadonlySet<SheetField>;
  readonly columns: MatchedColumns;
  readonly edited: EditedHere;
}

/** What tells whether a row of the sheet is one that was deleted in Tabled. */
export function deletedKey(row: PlanRow): string {
  return JSON.stringify([row.kind, looseText(row.kind === 'action' ? `${row.number} ${row.action}` : row.text)]);
}

/** The cells that the sheet speaks of, each with the change that its column needs, "" for none. */
function comparedFields(row: PlanRow, { fields, columns }: Comparing): readonly (readonly [CellField, string])[] {
  if (row.kind === 'statement') return [['text', '']];
  if (row.kind === 'theme') return [['text', ''], ...(fields.has('themeDate') ? [['date', ''] as const] : [])];
  return [
    ...ACTION_FIELDS.filter((field) => fields.has(field)).map((field) => [field, ''] as const),
    ...[...columns.inPlan.values()].map(({ key }) => [customField(key), ''] as const),
    ...columns.added.map(({ key }) => [customField(key), `column ${key}`] as const),
  ];
}

/** Notes of the sheet that the plan does not have; whatever headings they stand under, which may be called otherwise. */
function addedNotes(before: PlanRow, after: PlanRow): readonly AddedNote[] {
  const nameOf = ({ author, text }: RowNote) => JSON.stringify([author, text]);
  const known = (before.notes ?? []).map(nameOf);
  return (after.notes ?? []).flatMap((note, index) => {
    const at = known.indexOf(nameOf(note));
    if (at !== -1) {
      known.splice(at, 1);
      return [];
    }
    return [{ kind: 'note', id: `note ${before.id} ${index}`, isEditedHere: false, rowId: before.id, note } as const];
  });
}

/** What differs between a row and the same row of the sheet, which has the plan's id and keys. */
export function compareRow(before: PlanRow, after: PlanRow, comparing: Comparing): readonly RowChange[] {
  const rowId = before.id;
  const cells = comparedFields(before, comparing).flatMap(([field, needs]): readonly CellChange[] => {
    const [old, text] = [cellText(before, field), cellText(after, field)];
    if (old === text) return [];
    const isEditedHere = comparing.edited.cells.has(cellKey(rowId, field));
    return [
      { kind: 'cell', id: `cell ${rowId} ${field}`, isEditedHere, rowId, field, before: old, after: text, needs },
    ];
  });
  return [...cells, ...addedNotes(before, after)];
}
