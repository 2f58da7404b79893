// What cells have and what they would have, one below the other. Long lists are drawn a part at a time.
import { useEffect, useRef, useState } from 'react';
import type { CellChange } from '../../shared/plan/replace-text.ts';
import { cellTitle } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { ChangeTexts, type TextNames } from '../merge/change-texts.tsx';
import { TickBox } from '../merge/tick-box.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './changed-cells.module.css';

/** Cells that are drawn at a time. */
const PART = 50;
const NAMES: TextNames = { before: 'Now', after: 'Then', empty: 'Nothing' };

export interface ShownChange extends CellChange {
  /** Said beside the cell's name; absent where there is nothing to say. */
  readonly note?: string;
}

export interface ChangedCellsProps {
  /** What the list is called. */
  readonly label: string;
  readonly plan: OpenPlan;
  readonly changes: readonly ShownChange[];
  /** Cells, by `cellId`, that are not changed; where it is left out, there are no ticks. */
  readonly leftOut?: ReadonlySet<string>;
  readonly onTick?: (cell: string, isTaken: boolean) => void;
}

export function cellId({ rowId, field }: CellChange): string {
  return `${rowId} ${field}`;
}

export function ChangedCells({ label, plan, changes, leftOut, onTick }: ChangedCellsProps) {
  const [shown, setShown] = useState(PART);
  const firstNew = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The button that asked for more has moved away, or gone.
    if (shown > PART) firstNew.current?.focus();
  }, [shown]);
  const rows = new Map(plan.rows.map(({ id, row }) => [id, row]));
  const title = ({ rowId, field }: CellChange) => {
    const row = rows.get(rowId);
    return row === undefined ? '' : cellTitle(row, field, plan.record.columns);
  };
  const rest = changes.length - shown;
  return (
    <>
      <ul className={classNames(styles, 'cells')} aria-label={label}>
        {changes.slice(0, shown).map((change, index) => {
          const id = cellId(change);
          const note = change.note !== undefined && <b className={classNames(styles, 'note')}>{change.note}</b>;
          return (
            <li
              key={id}
              className={classNames(styles, 'cell')}
              {...(index === shown - PART ? { ref: firstNew, tabIndex: -1 } : {})}
            >
              {leftOut === undefined ? (
                <h3 className={classNames(styles, 'title')}>
                  {title(change)}
                  {note}
                </h3>
              ) : (
                <TickBox state={leftOut.has(id) ? 'off' : 'on'} onChange={(isTaken) => onTick?.(id, isTaken)}>
                  {title(change)}
                  {note}
                </TickBox>
              )}
              <ChangeTexts before={change.before} after={change.after} names={NAMES} />
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button onPress={() => setShown(shown + PART)}>
          Show {Math.min(rest, PART)} more of {rest.toLocaleString('en-GB')}
        </Button>
      )}
    </>
  );
}
