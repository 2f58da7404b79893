// A cell as it is stored, for what is about to put another text in its place.
import { cellText, cellTitle } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { EditorText } from './cell-editor.tsx';
import type { CellPlace } from './grid-moves.ts';

/** The cell with its text as it is, to be kept with another; undefined where its row is gone. */
export function storedCell({ record, rows }: OpenPlan, place: CellPlace): Omit<EditorText, 'text'> | undefined {
  const row = rows.find(({ id }) => id === place.rowId)?.row;
  if (row === undefined) return undefined;
  const label = cellTitle(row, place.field, record.columns);
  return { planId: record.id, ...place, label, base: cellText(row, place.field) };
}
