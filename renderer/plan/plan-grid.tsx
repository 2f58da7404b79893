// The plan's table: an ARIA grid, as the authoring practices' own data grids are: a table element with the role grid.
// One stop for the Tab key from outside, arrows within.
import { useEffect, useMemo } from 'react';
import type { CellField } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { Find } from '../find/use-find.ts';
import { useFoundInSight } from '../find/use-found-in-sight.ts';
import { useFoundMarks } from '../find/use-found-marks.ts';
import type { PasteContext } from '../rows/paste-into-plan.ts';
import { classNames } from '../ui/class-names.ts';
import { EDITOR_HELP } from './cell-editor.tsx';
import { GridBody } from './grid-body.tsx';
import { clearSelected, gridClipboard } from './grid-clipboard.ts';
import { gridKeyHandler } from './grid-key-handler.ts';
import { type CellPlace, hasPlace, placeInRow } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import styles from './plan-grid.module.css';
import { TableHead, tableStyle } from './table-head.tsx';
import { type CellOutcomes, useCellActions } from './use-cell-actions.ts';
import { useHeadingHeight } from './use-heading-height.ts';
import { useKeptSelection } from './use-kept-selection.ts';
import { useLostPlace } from './use-lost-place.ts';
import { useRememberedPlace } from './use-remembered-place.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useSelectionMouse } from './use-selection-mouse.ts';
import { placeOnScreen, useTableColumns } from './use-table-columns.ts';

export interface PlanGridProps extends CellOutcomes {
  readonly open: OpenPlan;
  readonly grid: Grid;
  readonly find: Find;
  readonly context: Omit<PasteContext, 'plan'>;
  /** @param width in rem; undefined for the usual one */
  readonly onResize: (field: CellField, width: number | undefined) => void;
}

export function PlanGrid({ open, grid, find, context, onResize, ...outcomes }: PlanGridProps) {
  const { record, rows } = open;
  const { state } = grid;
  const actions = useCellActions(open, grid, outcomes);
  const scroller = useHeadingHeight();
  const rowOf = (place: CellPlace | undefined) => rows.find(({ id }) => id === place?.rowId)?.row;
  const editing = hasPlace(open, state.editing?.place) ? state.editing : undefined;
  const found = find.isOpen ? find.place : undefined;
  const columns = useTableColumns(record, editing?.place.field, found?.field);
  const activeRow = rowOf(state.active);
  const active = state.active && activeRow && placeOnScreen(activeRow, state.active, columns);
  const kept = state.kept?.over === rows ? state.kept : undefined;
  const [first] = rows;
  const entry = active ?? (first && placeInRow({ rows, columns }, first.id, 0));

  const shape = useMemo(() => ({ rows, columns }), [rows, columns]);
  useLostPlace(shape, grid);
  useKeptSelection(shape, grid);
  useRememberedPlace(open, grid, scroller);
  useEffect(() => {
    const { awaited } = grid.state;
    if (awaited !== undefined && rows.some(({ id }) => id === awaited.rowId)) grid.edit(awaited);
  }, [grid, rows]);

  useFoundInSight(scroller, found);
  useFoundMarks(scroller, find.isOpen ? find.words : '', find.options, found?.beside === undefined ? found : undefined);
  const isEditing = editing !== undefined;
  const free = isEditing ? undefined : active;
  const clipboard = { open, shape, grid, active: free, actions, context };
  const onClearSelected = () => clearSelected(clipboard);
  const handleKey = gridKeyHandler({ open, shape, grid, active, isEditing, scroller, actions, onClearSelected });
  const selectByMouse = useSelectionMouse({ shape, grid, active: free });
  const drag = useRowDrag({ open, shape, grid, scroller, context });

  return (
    <main ref={scroller} className={classNames(styles, 'scroller')}>
      <table
        className={classNames(styles, 'table')}
        style={tableStyle(columns, record.settings?.table)}
        role="grid"
        aria-label={record.title}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.shown.length}
        aria-describedby="grid-help"
        aria-multiselectable
        onKeyDown={handleKey}
        onMouseDown={selectByMouse}
        onPointerDown={drag.onPointerDown}
        {...gridClipboard(clipboard)}
      >
        <TableHead columns={columns} view={record.settings?.table} onResize={onResize} />
        <GridBody
          open={open}
          columns={columns}
          scroller={scroller}
          active={active}
          selection={state.selection}
          focusTurn={state.focusTurn}
          entry={entry}
          found={found}
          editing={editing}
          kept={kept}
          actions={actions}
        />
      </table>
      <div ref={drag.line} className={classNames(styles, 'dropLine')} hidden />
      <p id="grid-help" hidden>
        Arrow keys move between cells. Enter or F2 edits a cell, typing replaces its text, Delete empties it. Control
        and Enter keeps the edit, Escape leaves it. Shift and arrow keys select several cells, Shift and Space whole
        rows, Control and Space one row more. F6 leaves the table.
      </p>
      <p id={EDITOR_HELP} hidden>
        Enter makes a line. A hyphen and a space begin a bullet; Tab nests it, Shift and Tab take it back. Control and
        Enter keeps the text, Escape leaves it.
      </p>
    </main>
  );
}
