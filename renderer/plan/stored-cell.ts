// A cell as it is stored, for what is about to put another text in its place.
import { cellText, cellTitle } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { EditorText } from './cell-editor.tsx';
import type { CellPlace } from './grid-moves.ts';
import type { KeptText } from './grid-state.ts';

/**
 * The cell with its text as it is, to be kept with another; undefined where its row is gone.
 * @param kept what was kept last: the rows may be from before that
 */
export function storedCell(
  { record, rows }: OpenPlan,
  place: CellPlace,
  kept: KeptText | undefined,
): Omit<EditorText, 'text'> | undefined {
  const row = rows.find(({ id }) => id === place.rowId)?.row;
  if (row === undefined) return undefined;
  const label = cellTitle(row, place.field, record.columns);
  const isNewer = kept?.over === rows && kept.rowId === place.rowId && kept.field === place.field;
  return { planId: record.id, ...place, label, base: isNewer ? kept.text : cellText(row, place.field) };
}
