// The columns of the table on screen, the same object for as long as they are the same: every row is drawn by it.
import { useMemo } from 'react';
import type { PlanRow } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { shownFields, type TableColumns, tableColumns } from '../../shared/plan/table-view.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { CellPlace } from './grid-moves.ts';

/** @param edited @param found fields whose column is shown while somebody looks there, though it is hidden */
export function useTableColumns(
  { columns, settings }: OpenPlan['record'],
  edited: CellField | undefined,
  found: CellField | undefined,
): TableColumns {
  const table = settings?.table;
  // Of a column that is on screen all the same, nothing changes.
  const hidden = (field: CellField | undefined) =>
    field !== undefined && table?.hidden.includes(field) === true ? field : undefined;
  const [one, other] = [hidden(edited), hidden(found)];
  return useMemo(
    () => tableColumns({ columns, ...(table === undefined ? {} : { settings: { table } }) }, [one, other]),
    [columns, table, one, other],
  );
}

/** The place itself, or of a column that is not on screen (any more) the row's own text. */
export function placeOnScreen(row: PlanRow, place: CellPlace, columns: TableColumns): CellPlace {
  if (shownFields(row, columns).includes(place.field)) return place;
  return { rowId: place.rowId, field: row.kind === 'action' ? 'action' : 'text' };
}
