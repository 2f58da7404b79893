// The Backups screen: every copy of the plan on disk, what has changed since each, and the way back to it.

import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { KeptCopy, KeptCopyKind } from '../../shared/desk.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import { shownSize } from '../ui/shown-size.ts';
import { shownMoment } from '../ui/shown-time.ts';
import styles from './backups.module.css';
import { copyKey, useComparisons } from './use-comparisons.ts';

const KINDS: Readonly<Record<KeptCopyKind, string>> = {
  backup: 'Backup',
  'set-aside': 'Set aside',
  conflict: 'Left by a file service',
};

function contents({ counts }: KeptCopy): string {
  if (counts === null) return 'cannot be read';
  const { actions, themes } = counts;
  return `${counted(actions, 'action')}, ${counted(themes, 'theme')}`;
}

export interface BackupsDialogProps {
  readonly planId: string;
  /** The plan as it is now. */
  readonly plan: Plan;
  readonly copies: readonly KeptCopy[];
  readonly onClose: () => void;
  readonly onRestore: (copy: KeptCopy) => void;
}

export function BackupsDialog({ planId, plan, copies, onClose, onRestore }: BackupsDialogProps) {
  const [chosen, choose] = useState<string>();
  const comparisons = useComparisons(planId, plan, copies);
  const copy = copies.find((one) => copyKey(one) === chosen);
  return (
    <Dialog
      heading="Backups of this plan"
      isMiddling
      buttons={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            kind="primary"
            isDisabled={copy === undefined || copy.counts === null}
            onPress={() => copy !== undefined && onRestore(copy)}
          >
            Put it back
          </Button>
        </>
      }
    >
      <p className={classNames(styles, 'lead')}>
        Tabled keeps the ten newest backups, one of each of the thirty days before that have any, and one of each month
        before those. Putting one back keeps what is here now as a backup first, and undo takes it back.
      </p>
      <ListBox
        aria-label="Backups"
        className={classNames(styles, 'list')}
        selectionMode="single"
        disallowEmptySelection
        renderEmptyState={() => 'There is no backup yet. The first is made with the second edit after a start.'}
        onSelectionChange={(keys) => choose(keys === 'all' ? undefined : String([...keys][0]))}
      >
        {copies.map((one) => (
          <ListBoxItem
            key={copyKey(one)}
            id={copyKey(one)}
            textValue={shownMoment(one.changedAt)}
            className={classNames(styles, 'copy')}
          >
            <span className={classNames(styles, 'when')}>{shownMoment(one.changedAt)}</span>
            <span>{KINDS[one.kind]}</span>
            <span>{contents(one)}</span>
            <span className={classNames(styles, 'size')}>{shownSize(one.bytes)}</span>
            <span className={classNames(styles, 'since')}>
              {one.kind === 'backup' ? '' : `${one.name}: `}
              Since then: {comparisons.get(copyKey(one)) ?? '…'}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  );
}
