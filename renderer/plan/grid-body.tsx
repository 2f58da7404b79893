// The rows of the plan's table: all of them in a plan of the usual length, those in sight in a longer one.
import { Fragment, type RefObject, useMemo } from 'react';
import type { TableColumns } from '../../shared/plan/table-view.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { usePrinting } from '../print/use-printing.ts';
import { classNames } from '../ui/class-names.ts';
import { drawnSelection } from './drawn-selection.ts';
import type { CellActions } from './grid-cell.tsx';
import type { CellPlace } from './grid-moves.ts';
import { GridRow } from './grid-row.tsx';
import type { Editing, KeptText } from './grid-state.ts';
import styles from './plan-grid.module.css';
import type { Selection } from './selection.ts';
import { useDrawnRows } from './use-drawn-rows.ts';

/** Four times the council's own plan: as quick to draw whole, and the browser's own search then finds it all. */
const DRAWN_WHOLE = 250;

export interface GridBodyProps {
  readonly open: OpenPlan;
  readonly columns: TableColumns;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly active: CellPlace | undefined;
  readonly selection: Selection | undefined;
  /** As the grid's state has it. */
  readonly focusTurn: number;
  /** Where the keyboard comes into the table. */
  readonly entry: CellPlace | undefined;
  /** Where the search looks. */
  readonly found: CellPlace | undefined;
  readonly editing: Editing | undefined;
  readonly kept: KeptText | undefined;
  readonly actions: CellActions;
}

function GapRow({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={classNames(styles, 'gap')}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** By the place of a row: the place of the theme that it stands under, -1 for none. */
function useThemeOver(rows: OpenPlan['rows']): (first: number) => number {
  return useMemo(() => {
    let theme = -1;
    const over = rows.map(({ row }, index) => {
      if (row.kind === 'theme') theme = index;
      return theme;
    });
    return (first) => over[first] ?? -1;
  }, [rows]);
}

export function GridBody(props: GridBodyProps) {
  const { open, columns, scroller, active, selection, focusTurn, entry, found, editing, kept, actions } = props;
  const { record, rows } = open;
  const keys = useMemo(() => rows.map(({ id }) => ({ key: id })), [rows]);
  const placeOf = (rowId: string | undefined) => (rowId === undefined ? -1 : rows.findIndex(({ id }) => id === rowId));
  const bandOver = useThemeOver(rows);
  const staying = [entry, found, editing?.place].map((place) => placeOf(place?.rowId));
  const wholeUpTo = usePrinting(scroller) ? Number.POSITIVE_INFINITY : DRAWN_WHOLE;
  const { drawn, below, measure } = useDrawnRows(keys, scroller, { kept: staying, bandOver, wholeUpTo });
  const selectionAt = useMemo(() => drawnSelection(selection, { rows, columns }), [selection, rows, columns]);
  const all = columns.shown.length;
  return (
    <tbody>
      {drawn.map(({ index, key, gap }) => {
        const shown = rows[index];
        if (shown === undefined) return null;
        const { id, row } = shown;
        return (
          <Fragment key={key}>
            <GapRow height={gap} columns={all} />
            <GridRow
              planId={record.id}
              row={row}
              columns={columns}
              index={index}
              activeField={active?.rowId === id ? active.field : undefined}
              selection={selectionAt(index)}
              focusTurn={active?.rowId === id ? focusTurn : 0}
              entryField={entry?.rowId === id ? entry.field : undefined}
              editing={editing?.place.rowId === id ? editing : undefined}
              kept={kept?.rowId === id ? kept : undefined}
              measure={measure}
              actions={actions}
            />
          </Fragment>
        );
      })}
      <GapRow height={below} columns={all} />
    </tbody>
  );
}
