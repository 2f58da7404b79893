// One row of the plan's table: a theme's band, a statement's band, or an action.
import { memo } from 'react';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { type CellField, cellText, cellTitle } from '../../shared/plan/row-cells.ts';
import { shownFields, type TableColumns } from '../../shared/plan/table-view.ts';
import { classNames } from '../ui/class-names.ts';
import { cellEdges, type DrawnSelection } from './drawn-selection.ts';
import { type CellActions, GridCell } from './grid-cell.tsx';
import { columnOf } from './grid-moves.ts';
import type { Editing, KeptText } from './grid-state.ts';
import styles from './plan-grid.module.css';
import { fieldsWithin } from './selection.ts';

export interface GridRowProps {
  readonly planId: string;
  readonly row: PlanRow;
  readonly columns: TableColumns;
  /** The row's place among the plan's rows, counted from 0. */
  readonly index: number;
  readonly activeField: CellField | undefined;
  /** What is drawn of the selection in this row; undefined where it is not selected. */
  readonly selection: DrawnSelection | undefined;
  /** As the grid's state has it, where the active cell is in this row; else 0. */
  readonly focusTurn: number;
  /** The field by which the keyboard comes into the table, where that is in this row. */
  readonly entryField: CellField | undefined;
  readonly editing: Editing | undefined;
  readonly kept: KeptText | undefined;
  /** Is given the row's element. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly actions: CellActions;
}

/**
 * Grid columns that a cell stretches over. A theme's text stands over all before the date, its date over all that
 * follow: no cell of the band is one that cannot be gone to. A statement's text stands over all.
 */
function spanOf(row: PlanRow, field: CellField, { shown }: TableColumns): number {
  if (row.kind === 'action') return 1;
  const date = shown.indexOf('date');
  if (row.kind === 'statement' || date === -1) return shown.length;
  return field === 'text' ? date : shown.length - date;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { planId, row, columns, index, activeField, selection, focusTurn, entryField, editing, kept } = props;
  const { measure, actions } = props;
  const within = selection && fieldsWithin(row, { columns }, selection.columns);
  /** Undefined where the cell is not selected; "" where it is, at none of the edges. */
  const edgesOf = (field: CellField) => {
    if (selection === undefined || within?.includes(field) !== true) return undefined;
    const column = columnOf(field, columns);
    return cellEdges(selection, column, column + spanOf(row, field, columns) - 1);
  };
  return (
    <tr
      ref={measure}
      className={classNames(styles, row.kind)}
      // The heading row is the first.
      aria-rowindex={index + 2}
      aria-selected={selection !== undefined && selection.columns === undefined}
      data-row={row.id}
      data-index={index}
    >
      {shownFields(row, columns).map((field) => (
        <GridCell
          key={field}
          planId={planId}
          rowId={row.id}
          field={field}
          label={cellTitle(row, field, columns)}
          text={kept?.rowId === row.id && kept.field === field ? kept.text : cellText(row, field)}
          notes={field === 'number' || field === 'text' ? (row.notes?.length ?? 0) : 0}
          marked={field === 'number' || field === 'date' ? row : undefined}
          column={columnOf(field, columns)}
          span={spanOf(row, field, columns)}
          selectedEdges={edgesOf(field)}
          isActive={activeField === field}
          focusTurn={activeField === field ? focusTurn : 0}
          isEntry={entryField === field}
          editing={editing?.place.field === field ? editing : undefined}
          actions={actions}
        />
      ))}
    </tr>
  );
});
