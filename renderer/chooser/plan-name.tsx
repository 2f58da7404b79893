// The title and the period of a new plan, and what it will be called.
import { titleWithPeriod } from '../../shared/plan/new-plan.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './plans-dialog.module.css';

export interface PlanNameProps {
  readonly title: string;
  readonly period: string;
  /** What is wrong with the title; "" for nothing. */
  readonly fault: string;
  readonly onChange: (name: { readonly title?: string; readonly period?: string }) => void;
}

export function PlanName({ title, period, fault, onChange }: PlanNameProps) {
  const called = titleWithPeriod(title, period);
  return (
    <div className={classNames(styles, 'names')}>
      <div className={classNames(styles, 'line')}>
        <label htmlFor="new-plan-title">Title</label>
        <input
          id="new-plan-title"
          className={classNames(styles, 'input')}
          value={title}
          maxLength={1000}
          aria-invalid={fault !== ''}
          {...(fault === '' ? {} : { 'aria-describedby': 'new-plan-fault' })}
          onChange={({ target }) => onChange({ title: target.value })}
        />
        {fault !== '' && (
          <p id="new-plan-fault" role="alert" className={classNames(styles, 'fault')}>
            {fault}
          </p>
        )}
      </div>
      <div className={classNames(styles, 'line')}>
        <label htmlFor="new-plan-period">Period</label>
        <input
          id="new-plan-period"
          className={classNames(styles, 'input')}
          value={period}
          maxLength={100}
          onChange={({ target }) => onChange({ period: target.value })}
        />
      </div>
      {called !== '' && <p className={classNames(styles, 'called')}>It will be called “{called}”.</p>}
    </div>
  );
}
