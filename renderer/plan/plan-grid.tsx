// The plan's table: an ARIA grid, as the authoring practices' own data grids are: a table element with the role grid.
// One stop for the Tab key from outside, arrows within.
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { ACTION_FIELDS } from '../../shared/plan/plan.ts';
import { cellFields } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { classNames } from '../ui/class-names.ts';
import { keyMeaning } from './grid-keys.ts';
import { columnOf, movedPlace } from './grid-moves.ts';
import { GridRow } from './grid-row.tsx';
import type { Grid } from './grid-state.ts';
import styles from './plan-grid.module.css';
import { TableHead, tableStyle } from './table-head.tsx';
import { type CellOutcomes, useCellActions } from './use-cell-actions.ts';
import { useHeadingHeight } from './use-heading-height.ts';
import { useLostPlace } from './use-lost-place.ts';

export interface PlanGridProps extends CellOutcomes {
  readonly open: OpenPlan;
  readonly grid: Grid;
}

export function PlanGrid({ open, grid, ...outcomes }: PlanGridProps) {
  const { record, rows } = open;
  const { columns } = record;
  const { state } = grid;
  const actions = useCellActions(open, grid, outcomes);
  const scroller = useHeadingHeight();
  const isThere = (rowId: string | undefined) => rows.some(({ id }) => id === rowId);
  const active = isThere(state.active?.rowId) ? state.active : undefined;
  const editing = isThere(state.editing?.place.rowId) ? state.editing : undefined;
  const kept = state.kept?.over === rows ? state.kept : undefined;
  const [first] = rows;
  const entry = active ?? (first && { rowId: first.id, field: cellFields(first.row, columns)[0] });

  const shape = useMemo(() => ({ rows, columns }), [rows, columns]);
  useLostPlace(shape, grid);
  useEffect(() => {
    const { awaited } = grid.state;
    if (awaited !== undefined && rows.some(({ id }) => id === awaited.rowId)) grid.edit(awaited);
  }, [grid, rows]);

  function handleKey(event: KeyboardEvent): void {
    if (active === undefined || editing !== undefined) return;
    const meaning = keyMeaning(event);
    if (meaning === undefined) return;
    if (meaning === 'edit') {
      event.preventDefault();
      grid.edit(active);
      return;
    }
    const place = movedPlace(shape, active, meaning, state.wanted);
    // At the table's end the Tab key goes on to what follows the table.
    if (place === undefined && (meaning === 'next' || meaning === 'previous')) return;
    event.preventDefault();
    if (place === undefined) return;
    const keepsColumn = meaning === 'up' || meaning === 'down';
    grid.select(place, keepsColumn ? undefined : columnOf(place.field, columns));
  }

  return (
    <main ref={scroller} className={classNames(styles, 'scroller')}>
      <table
        className={classNames(styles, 'table')}
        style={tableStyle(columns)}
        role="grid"
        aria-label={record.title}
        aria-rowcount={rows.length + 1}
        aria-colcount={ACTION_FIELDS.length + columns.custom.length}
        aria-describedby="grid-help"
        onKeyDown={handleKey}
      >
        <TableHead columns={columns} />
        <tbody>
          {rows.map(({ id, row }, index) => (
            <GridRow
              key={id}
              planId={record.id}
              row={row}
              columns={columns}
              index={index + 2}
              activeField={active?.rowId === id ? active.field : undefined}
              focusTurn={active?.rowId === id ? state.focusTurn : 0}
              entryField={entry?.rowId === id ? entry.field : undefined}
              editing={editing?.place.rowId === id ? editing : undefined}
              kept={kept?.rowId === id ? kept : undefined}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
      <p id="grid-help" hidden>
        Arrow keys move between cells. Enter or F2 edits a cell, Control and Enter keeps the edit, Escape leaves it. F6
        leaves the table.
      </p>
    </main>
  );
}
