// What was done to the row, field by field, the newest first. Each text that stood there can be put back.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { type RowStep, rowHistory } from '../db/row-history.ts';
import { classNames } from '../ui/class-names.ts';
import { shownMoment } from '../ui/shown-time.ts';
import { HistoryChange } from './history-change.tsx';
import { PanelButton } from './panel-button.tsx';
import styles from './side-panel.module.css';
import type { PanelContext, PanelEdits } from './use-panel-edits.ts';

export interface RowHistoryProps {
  readonly planId: string;
  readonly row: PlanRow;
  readonly columns: PlanColumns;
  readonly edits: PanelEdits;
  readonly context: PanelContext;
}

/** How many steps are shown at first, and how many more each time. */
const SHOWN = 20;

function Step({ step, ...props }: RowHistoryProps & { readonly step: RowStep }) {
  const { at, file, changes, label, isOfMany } = step;
  // An edit of this row alone is told by what it changed; one of many rows has a name of its own.
  const source = file !== '' ? `from ${file}` : isOfMany ? label : '';
  return (
    <li className={classNames(styles, 'entry')}>
      <p className={classNames(styles, 'soft')}>
        <time dateTime={at}>{shownMoment(at)}</time>
        {source === '' ? '' : ` · ${source}`}
      </p>
      {changes.map((change, index) => {
        const key = `${index}`;
        return <HistoryChange key={key} {...props} change={change} at={at} />;
      })}
    </li>
  );
}

export function RowHistory(props: RowHistoryProps) {
  const { planId, row, columns, context } = props;
  const { db } = context.services;
  const history = useLiveQuery(() => rowHistory(db, planId, row.id, columns), [db, planId, row.id, columns]);
  const [most, setMost] = useState(SHOWN);
  const { steps = [], beginning } = history ?? {};
  return (
    <>
      <h3 className={classNames(styles, 'section')}>History</h3>
      {history !== undefined && steps.length === 0 && (
        <p className={classNames(styles, 'soft')}>Nothing was changed in Tabled.</p>
      )}
      {steps.length > 0 && (
        <ol className={classNames(styles, 'list')} aria-label="History">
          {steps.slice(0, most).map((step) => (
            <Step key={step.seq} {...props} step={step} />
          ))}
        </ol>
      )}
      {steps.length > most && (
        <p>
          <PanelButton onPress={() => setMost(most + SHOWN)}>
            {`Show ${Math.min(SHOWN, steps.length - most)} older changes`}
          </PanelButton>
        </p>
      )}
      {beginning !== undefined && steps.length <= most && (
        <p className={classNames(styles, 'soft')}>
          <time dateTime={beginning.at}>{shownMoment(beginning.at)}</time> · {beginning.label}
        </p>
      )}
    </>
  );
}
