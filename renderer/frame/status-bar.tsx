// The line below the plan: what was done last, what can be brought back, and how much the plan holds.
import { countRows } from '../../shared/plan/plan.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { Grid } from '../plan/grid-state.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './frame.module.css';

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

export interface StatusBarProps {
  readonly open: OpenPlan | undefined;
  readonly grid: Grid;
  readonly message: string;
}

export function StatusBar({ open, grid, message }: StatusBarProps) {
  const { left: typed } = grid.state;
  const isThere = open?.rows.some(({ id }) => id === typed?.rowId) ?? false;
  const left = isThere ? typed : undefined;
  const counts = open && countRows(open.rows.map(({ row }) => row));
  return (
    <footer className={classNames(styles, 'status')}>
      <p role="status" className={classNames(styles, 'message')}>
        {left === undefined ? message : 'What you typed was not kept.'}
      </p>
      {left !== undefined && (
        <button type="button" className={classNames(styles, 'link')} onClick={() => grid.edit(left, left.text)}>
          Bring it back
        </button>
      )}
      {counts !== undefined && (
        <p className={classNames(styles, 'counts')}>
          {[
            counted(counts.actions, 'action'),
            counted(counts.themes, 'theme'),
            counted(counts.statements, 'statement'),
          ].join(' · ')}
        </p>
      )}
    </footer>
  );
}
