// The changes, grouped by theme and row. Long lists are drawn a part at a time: the rest comes when it is asked for.
import { useEffect, useRef, useState } from 'react';
import type { PlanChanges, ChangedRow as RowWithChanges } from '../../shared/merge/plan-changes.ts';
import type { PlanColumns } from '../../shared/plan/plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { ChangeItem } from './change-item.tsx';
import { counted } from './change-names.ts';
import { ChangedRow } from './changed-row.tsx';
import styles from './compare.module.css';

/** Rows that are drawn at a time. */
const PART = 50;

export interface ChangeListProps {
  readonly whole: PlanChanges['whole'];
  readonly rows: readonly RowWithChanges[];
  readonly columns: PlanColumns;
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (ids: readonly string[], isTaken: boolean) => void;
}

interface ThemeGroup {
  readonly theme: string;
  readonly rows: RowWithChanges[];
}

/** Neighbours under one theme. */
function byTheme(rows: readonly RowWithChanges[]): readonly ThemeGroup[] {
  const groups: ThemeGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.theme === row.theme) last.rows.push(row);
    else groups.push({ theme: row.theme, rows: [row] });
  }
  return groups;
}

export function ChangeList({ whole, rows, columns, leftOut, onChange }: ChangeListProps) {
  const [shown, setShown] = useState(PART);
  const firstNew = useRef<HTMLLIElement>(null);
  const newPlace = shown === PART ? undefined : rows[shown - PART]?.id;
  useEffect(() => {
    // The button that asked for more has moved away, or gone.
    if (newPlace !== undefined) firstNew.current?.focus();
  }, [newPlace]);
  const rest = rows.length - shown;
  return (
    <>
      {whole.length > 0 && (
        <section>
          <h3 className={classNames(styles, 'theme')}>The whole plan</h3>
          <ul>
            {whole.map((change) => (
              <ChangeItem
                key={change.id}
                change={change}
                row={undefined}
                columns={columns}
                isLeftOut={leftOut.has(change.id)}
                onChange={(isTaken) => onChange([change.id], isTaken)}
              />
            ))}
          </ul>
        </section>
      )}
      {byTheme(rows.slice(0, shown)).map(({ theme, rows: ofTheme }) => (
        <section key={ofTheme[0]?.id}>
          <h3 className={classNames(styles, 'theme')}>{theme === '' ? 'Under no theme' : theme}</h3>
          <ul>
            {ofTheme.map((row) => (
              <ChangedRow
                key={row.id}
                changed={row}
                columns={columns}
                leftOut={leftOut}
                onChange={onChange}
                place={row.id === newPlace ? firstNew : undefined}
              />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <Button onPress={() => setShown(shown + PART)}>
          Show{' '}
          {rest > PART ? `${PART} more of ${counted(rest, 'row', 'rows')}` : counted(rest, 'more row', 'more rows')}
        </Button>
      )}
    </>
  );
}
