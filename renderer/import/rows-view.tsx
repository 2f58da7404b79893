// The rows of the sheet in order, each with what it becomes in the plan. Only those in sight are drawn: a sheet may
// have thousands.
import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { RowUse } from '../../shared/import/import-choices.ts';
import { ACTION_FIELDS, type PlanColumns } from '../../shared/plan/plan.ts';
import { tableColumns } from '../../shared/plan/table-view.ts';
import tableStyles from '../plan/plan-grid.module.css';
import { TableHead, tableStyle } from '../plan/table-head.tsx';
import { useDrawnRows } from '../plan/use-drawn-rows.ts';
import { classNames } from '../ui/class-names.ts';
import { type RowActions, RowLine } from './row-line.tsx';
import styles from './rows-view.module.css';
import type { ShownRow } from './shown-rows.ts';
import { type RowPlace, rowByKey } from './use-row-place.ts';

export interface RowsViewProps {
  readonly rows: readonly ShownRow[];
  readonly columns: PlanColumns;
  readonly place: RowPlace;
  readonly onChoose: (row: number, use: RowUse | 'as found') => void;
}

/** How far an arrow key moves the table sideways, in pixels. */
const SIDE_STEP = 120;

/** What the two columns before the plan's own are wide, in rem: as the style sheet has them. */
const BEFORE_WIDTH = 15.5;

const BEFORE = {
  widths: (
    <>
      <col className={classNames(styles, 'rowNumberWidth')} />
      <col className={classNames(styles, 'kindWidth')} />
    </>
  ),
  headings: (
    <>
      <th scope="col" className={classNames(styles, 'rowHead')}>
        Row
      </th>
      <th scope="col" className={classNames(styles, 'kindHead')}>
        What it is
      </th>
    </>
  ),
};

/** Only the newest of the functions is called, by one that stays the same: the rows are drawn anew only when changed. */
function useStable(latest: RowActions): RowActions {
  const ref = useRef(latest);
  useEffect(() => {
    ref.current = latest;
  });
  return useMemo(
    () => ({
      onChoose: (row, use) => ref.current.onChoose(row, use),
      onKeyDown: (event) => ref.current.onKeyDown(event),
      onFocus: (row) => ref.current.onFocus(row),
      onReached: () => ref.current.onReached(),
    }),
    [],
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} className={classNames(styles, 'gap')} style={{ height }} />
      </tr>
    </tbody>
  );
}

export function RowsView({ rows, columns, place, onChoose }: RowsViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const { active, sought } = place;
  const activeIndex = rows.findIndex(({ row }) => row !== undefined && row === active);
  const changeable = useMemo(() => rows.flatMap(({ row }) => row ?? []), [rows]);
  const entry = activeIndex === -1 ? changeable[0] : active;
  const entryIndex = activeIndex === -1 ? rows.findIndex(({ row }) => row === entry) : activeIndex;
  const { measure, scrollTo, drawn, below } = useDrawnRows(rows, scroller, { kept: [entryIndex] });
  const soughtIndex = sought === undefined ? -1 : rows.findIndex(({ row }) => row === sought);
  useEffect(() => {
    if (soughtIndex >= 0) scrollTo(soughtIndex);
  }, [scrollTo, soughtIndex]);

  const actions = useStable({
    onChoose,
    onFocus: place.setActive,
    onReached: place.reached,
    onKeyDown: (event: KeyboardEvent) => {
      const side = event.key === 'ArrowRight' ? SIDE_STEP : event.key === 'ArrowLeft' ? -SIDE_STEP : 0;
      const row = rowByKey(event, changeable, active);
      if (side === 0 && row === undefined) return;
      // A closed list would take the arrows for choices of its own.
      event.preventDefault();
      if (row !== undefined) place.seek(row);
      else scroller.current?.scrollBy({ left: side });
    },
  });

  const width = ACTION_FIELDS.length + columns.custom.length + 2;
  const shownColumns = tableColumns({ columns });
  return (
    <section ref={scroller} className={classNames(styles, 'scroller')} aria-label="The rows as they were read">
      <table
        className={`${classNames(tableStyles, 'table')} ${classNames(styles, 'rows')}`}
        style={tableStyle(shownColumns, undefined, BEFORE_WIDTH)}
        aria-rowcount={rows.length + 1}
        aria-describedby="import-rows-help"
      >
        <TableHead columns={shownColumns} before={BEFORE} />
        {drawn.map(({ index, key, gap }) => {
          const shown = rows[index];
          if (shown === undefined) return null;
          return (
            <Fragment key={key}>
              <Gap height={gap} columns={width} />
              <tbody>
                <RowLine
                  shown={shown}
                  columns={columns}
                  index={index}
                  isEntry={shown.row !== undefined && shown.row === entry}
                  isSought={shown.row !== undefined && shown.row === sought}
                  measure={measure}
                  actions={actions}
                />
              </tbody>
            </Fragment>
          );
        })}
        <Gap height={below} columns={width} />
      </table>
    </section>
  );
}
