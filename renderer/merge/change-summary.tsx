// What would change, in numbers: with a tick for all changes of a sort, and the choice of which are listed.
import { type ChangeSort, type PlanChange, type PlanChanges, sortOf } from '../../shared/merge/plan-changes.ts';
import { classNames } from '../ui/class-names.ts';
import { counted, countSorts, sortName } from './change-names.ts';
import styles from './compare.module.css';
import { TickBox, tickState } from './tick-box.tsx';

export type Shown = 'all' | ChangeSort;

export interface ChangeSummaryProps {
  readonly changes: PlanChanges;
  readonly all: readonly PlanChange[];
  readonly leftOut: ReadonlySet<string>;
  /** Whether some changes are not ticked until the person does. */
  readonly someStartLeftOut: boolean;
  readonly shown: Shown;
  readonly onChange: (ids: readonly string[], isTaken: boolean) => void;
  readonly onShow: (shown: Shown) => void;
}

const LIST = new Intl.ListFormat('en-GB');

export function ChangeSummary({
  changes,
  all,
  leftOut,
  someStartLeftOut,
  shown,
  onChange,
  onShow,
}: ChangeSummaryProps) {
  const sorts = countSorts(all);
  return (
    <>
      <p>
        {counted(all.length, 'change', 'changes')}: {LIST.format(sorts.map(([sort, count]) => sortName(sort, count)))}.{' '}
        {counted(changes.unchanged, 'row stays as it is', 'rows stay as they are')}.
      </p>
      {someStartLeftOut && (
        <p className={classNames(styles, 'hint')}>
          Some changes start without a tick: those that only take words away, and those to what was edited in Tabled
          since it came from a sheet. Tick those that you mean.
        </p>
      )}
      {changes.notInSheet.length > 0 && (
        <p className={classNames(styles, 'hint')}>
          The sheet has no column for {LIST.format(changes.notInSheet)}: what stands there stays as it is.
        </p>
      )}
      <div className={classNames(styles, 'choices')}>
        <fieldset className={classNames(styles, 'sorts')}>
          <legend>Bring in</legend>
          {sorts.map(([sort, count]) => {
            const ids = all.filter((change) => sortOf(change) === sort).map(({ id }) => id);
            return (
              <TickBox key={sort} state={tickState(ids, leftOut)} onChange={(isTaken) => onChange(ids, isTaken)}>
                {count === 1 ? sortName(sort, count) : `All ${sortName(sort, count)}`}
              </TickBox>
            );
          })}
        </fieldset>
        <label className={classNames(styles, 'shown')}>
          List
          <select value={shown} onChange={({ currentTarget }) => onShow(chosen(currentTarget.value, sorts))}>
            <option value="all">{counted(all.length, 'change', 'changes')}</option>
            {sorts.map(([sort, count]) => (
              <option key={sort} value={sort}>
                {sortName(sort, count)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}

function chosen(value: string, sorts: readonly (readonly [ChangeSort, number])[]): Shown {
  return sorts.find(([sort]) => sort === value)?.[0] ?? 'all';
}
