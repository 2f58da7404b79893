// What would change of one row, with a tick for all of it where that is more than one thing.
import { type RefObject, useId } from 'react';
import type { ChangedRow as RowWithChanges } from '../../shared/merge/plan-changes.ts';
import type { PlanColumns } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import { ChangeItem } from './change-item.tsx';
import { rowHeading } from './change-names.ts';
import styles from './compare.module.css';
import { TickBox, tickState } from './tick-box.tsx';

export interface ChangedRowProps {
  readonly changed: RowWithChanges;
  readonly columns: PlanColumns;
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (ids: readonly string[], isTaken: boolean) => void;
  /** For the row that the keyboard is to go to. */
  readonly place: RefObject<HTMLLIElement | null> | undefined;
}

export function ChangedRow({ changed, columns, leftOut, onChange, place }: ChangedRowProps) {
  const headingId = useId();
  const { row, changes } = changed;
  const ids = changes.map(({ id }) => id);
  return (
    <li className={classNames(styles, 'row')} {...(place === undefined ? {} : { ref: place, tabIndex: -1 })}>
      <div className={classNames(styles, 'rowHead')}>
        <h4 id={headingId}>{rowHeading(row)}</h4>
        {changes.length > 1 && (
          <TickBox state={tickState(ids, leftOut)} onChange={(isTaken) => onChange(ids, isTaken)}>
            All {changes.length}
            <span className={classNames(styles, 'hidden')}> changes of {rowName(row)}</span>
          </TickBox>
        )}
      </div>
      <ul aria-labelledby={headingId}>
        {changes.map((change) => (
          <ChangeItem
            key={change.id}
            change={change}
            row={row}
            columns={columns}
            isLeftOut={leftOut.has(change.id)}
            onChange={(isTaken) => onChange([change.id], isTaken)}
          />
        ))}
      </ul>
    </li>
  );
}
