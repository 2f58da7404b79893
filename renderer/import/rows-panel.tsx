// The rows of the sheet with a filter above them.
import { useId, useMemo } from 'react';
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './import-screen.module.css';
import { RowsView } from './rows-view.tsx';
import { FILTER_WORDS, passes, ROW_FILTERS, type RowFilter, type ShownRow } from './shown-rows.ts';
import type { ImportScreenState } from './use-import-choices.ts';
import type { RowPlace } from './use-row-place.ts';

export interface RowsPanelProps {
  readonly imported: ImportedPlan;
  readonly rows: readonly ShownRow[];
  readonly state: ImportScreenState;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly place: RowPlace;
}

export function RowsPanel({ imported, rows, state, filter, onFilter, place }: RowsPanelProps) {
  const id = useId();
  const { sheet, choose } = state;
  // The row that the keyboard is on stays, even where it has just been made what the filter leaves out.
  const kept = filter === 'all' ? undefined : place.active;
  const shown = useMemo(
    () => rows.filter((one) => passes(one, filter) || (one.row !== undefined && one.row === kept)),
    [rows, filter, kept],
  );
  const filters = ROW_FILTERS.map((one) => {
    const count = rows.filter((row) => passes(row, one)).length;
    return [one, `${FILTER_WORDS[one]} (${count})`] as const;
  });
  return (
    <>
      <div className={classNames(styles, 'bar')}>
        <label htmlFor={id}>Show</label>
        <div className={classNames(styles, 'filter')}>
          <Choice id={id} value={filter} options={filters} onChoose={onFilter} />
        </div>
        <p id="import-rows-help" className={classNames(styles, 'help')}>
          On a row’s list, Up and Down go from row to row, Left and Right move the table; a letter or Space chooses what
          the row is.
        </p>
      </div>
      {shown.length === 0 ? (
        <p className={classNames(styles, 'none')}>There are no such rows.</p>
      ) : (
        <RowsView
          key={`${sheet} ${filter}`}
          rows={shown}
          columns={imported.plan.columns}
          place={place}
          onChoose={(row, use) => choose({ kind: 'rows', sheet, rows: [row], use })}
        />
      )}
    </>
  );
}
