// The texts that were typed and are not in the plan: each can be put back in its cell, copied, or thrown away.

import { hasTypedField, isCellField, typedFieldText } from '../../shared/plan/typed-fields.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { UnkeptRecord } from '../db/schema.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { shownTime } from '../ui/shown-time.ts';
import { CellLines } from './cell-lines.tsx';
import styles from './unkept-dialog.module.css';

export interface UnkeptDialogProps {
  readonly unkept: readonly UnkeptRecord[];
  readonly open: OpenPlan | undefined;
  readonly now: Date;
  readonly onPutBack: (unkept: UnkeptRecord) => void;
  readonly onCopy: (unkept: UnkeptRecord) => void;
  readonly onThrowAway: (unkept: UnkeptRecord) => void;
  readonly onClose: () => void;
}

/** What the text's cell has now; undefined where the cell is not on screen. */
function textNow({ planId, rowId, field }: UnkeptRecord, open: OpenPlan | undefined): string | undefined {
  if (open?.record.id !== planId) return undefined;
  const found = open.rows.find(({ id }) => id === rowId);
  return found && hasTypedField(found.row, field, open.record.columns) ? typedFieldText(found.row, field) : undefined;
}

export function UnkeptDialog({ unkept, open, now, onPutBack, onCopy, onThrowAway, onClose }: UnkeptDialogProps) {
  return (
    <Dialog
      heading="Texts not kept"
      isWide
      buttons={
        <Button kind="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <p>
        {unkept.length === 0
          ? 'There are none left.'
          : 'These were typed and are not in the plan. They stay here until you put them back or throw them away.'}
      </p>
      {unkept.map((record) => {
        const present = textNow(record, open);
        return (
          <section key={record.id} className={classNames(styles, 'text')}>
            <h3 className={classNames(styles, 'label')}>{record.label}</h3>
            <p className={classNames(styles, 'when')}>Typed {shownTime(record.at, now)}</p>
            <div className={classNames(styles, 'typed')}>
              <CellLines text={record.text} />
            </div>
            {present === undefined ? (
              <p className={classNames(styles, 'when')}>
                Its row or its column is not on screen. If it was deleted, undo brings it back.
              </p>
            ) : (
              <details className={classNames(styles, 'when')}>
                <summary>{isCellField(record.field) ? 'What the cell has now' : 'What stands there now'}</summary>
                <div className={classNames(styles, 'present')}>
                  <CellLines text={present === '' ? 'Nothing' : present} />
                </div>
              </details>
            )}
            <div className={classNames(styles, 'buttons')}>
              {present !== undefined && <Button onPress={() => onPutBack(record)}>Put it back to edit</Button>}
              <Button onPress={() => onCopy(record)}>Copy</Button>
              <Button onPress={() => onThrowAway(record)}>Throw it away</Button>
            </div>
          </section>
        );
      })}
    </Dialog>
  );
}
