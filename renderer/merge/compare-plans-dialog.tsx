// What a workbook would change in the plan on screen: each change can be left out, and nothing is stored before the
// person says so.
import { useMemo, useState } from 'react';
import { TabledError } from '../../shared/errors.ts';
import { takenChanges } from '../../shared/merge/apply-changes.ts';
import { allChanges, sortOf, startsLeftOut, withLeftOut } from '../../shared/merge/plan-changes.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { ProblemList } from '../import/problem-list.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ChangeList } from './change-list.tsx';
import { columnsWithAdded, counted } from './change-names.ts';
import { ChangeSummary, type Shown } from './change-summary.tsx';
import styles from './compare.module.css';
import type { CompareDialog } from './compare-with-plan.ts';

export interface ComparePlansDialogProps {
  readonly dialog: CompareDialog;
  /** `onOutdated` is called where the plan has changed since, and nothing was brought in. */
  readonly onBringIn: (leftOut: ReadonlySet<string>, onOutdated: () => void) => void;
  readonly onCompareAgain: (leftOut: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

export function ComparePlansDialog({ dialog, onBringIn, onCompareAgain, onCancel }: ComparePlansDialogProps) {
  const { name, changes, imported } = dialog;
  const { title, columns } = dialog.seen.plan;
  const all = useMemo(() => allChanges(changes), [changes]);
  const [leftOut, setLeftOut] = useState(dialog.leftOut);
  const [shown, setShown] = useState<Shown>('all');
  const [isOutdated, setIsOutdated] = useState(false);
  const heading = `Bring “${title}” up to date from “${name}”`;
  if (all.length === 0) {
    return (
      <Dialog
        heading={heading}
        buttons={
          <Button kind="primary" autoFocus onPress={onCancel}>
            Close
          </Button>
        }
      >
        <p>There is nothing to bring in: the plan says all that “{name}” says.</p>
        {changes.notInSheet.length > 0 && (
          <p>The sheet has no column for {changes.notInSheet.join(', ')}: what stands there stays as it is.</p>
        )}
      </Dialog>
    );
  }
  const tick = (ids: readonly string[], isTaken: boolean) => setLeftOut(withLeftOut(leftOut, all, ids, !isTaken));
  const isShown = (change: (typeof all)[number]) => shown === 'all' || sortOf(change) === shown;
  const rows = changes.rows
    .map((row) => ({ ...row, changes: row.changes.filter(isShown) }))
    .filter((row) => row.changes.length > 0);
  const taken = takenChanges(changes, leftOut).length;
  return (
    <Dialog
      heading={heading}
      isWide
      buttons={
        <>
          <Button onPress={onCancel}>Cancel</Button>
          {isOutdated ? (
            <Button kind="primary" onPress={() => onCompareAgain(leftOut)}>
              Compare again
            </Button>
          ) : (
            <Button
              kind="primary"
              isDisabled={taken === 0}
              onPress={() => onBringIn(leftOut, () => setIsOutdated(true))}
            >
              Bring in {counted(taken, 'change', 'changes')}
            </Button>
          )}
        </>
      }
    >
      {/* There from the start, so that assistive technology is told what comes into it. */}
      <div role="alert">
        {isOutdated && (
          <p className={classNames(styles, 'outdated')}>
            {sentenceFor(new TabledError('comparison-outdated', { plan: title }))}
          </p>
        )}
      </div>
      <ChangeSummary
        changes={changes}
        all={all}
        leftOut={leftOut}
        someStartLeftOut={all.some(startsLeftOut)}
        shown={shown}
        onChange={tick}
        onShow={setShown}
      />
      {imported.problems.length > 0 && (
        <details className={classNames(styles, 'problems')}>
          <summary>What was unsure in the sheet ({imported.problems.length})</summary>
          <ProblemList problems={imported.problems} />
        </details>
      )}
      <ChangeList
        key={shown}
        whole={changes.whole.filter(isShown)}
        rows={rows}
        columns={columnsWithAdded(columns, all)}
        leftOut={leftOut}
        onChange={tick}
      />
    </Dialog>
  );
}
