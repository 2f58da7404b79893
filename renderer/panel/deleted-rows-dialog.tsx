// The rows that were deleted from the plan, with all that they held: each can be put back where it stood.
import { useLiveQuery } from 'dexie-react-hooks';
import { rowName } from '../../shared/plan/row-cells.ts';
import type { CommandContext } from '../commands/command.ts';
import { type DeletedRow, deletedRows, putRowBack } from '../db/deleted-rows.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { rowHeading } from '../merge/change-names.ts';
import { RowTexts } from '../merge/row-texts.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { afterDialog } from '../ui/keyboard-place.ts';
import { shownMoment } from '../ui/shown-time.ts';
import styles from './deleted-rows-dialog.module.css';

export interface DeletedRowsProps {
  readonly context: CommandContext;
  readonly planId: string;
  readonly onClose: () => void;
  /** Runs what a button asks for; a failure is then shown. */
  readonly attempt: (work: () => Promise<void>) => void;
}

const NONE: readonly DeletedRow[] = [];

function courseOf({ row }: DeletedRow): string {
  const notes = row.kind === 'action' ? (row.progress?.length ?? 0) : 0;
  return notes === 0 ? '' : `, with ${notes} progress ${notes === 1 ? 'note' : 'notes'}`;
}

interface DeletedProps {
  readonly deleted: DeletedRow;
  readonly columns: OpenPlan['record']['columns'];
  readonly onPutBack: () => void;
}

function Deleted({ deleted, columns, onPutBack }: DeletedProps) {
  const { row, at, file } = deleted;
  return (
    <li className={classNames(styles, 'row')}>
      <div className={classNames(styles, 'head')}>
        <h3 className={classNames(styles, 'name')}>{rowHeading(row)}</h3>
        <Button onPress={onPutBack} label={`Put it back: ${rowName(row)}`}>
          Put it back
        </Button>
      </div>
      <p className={classNames(styles, 'when')}>
        Deleted on {shownMoment(at)}
        {file === '' ? '' : `, as ${file} did not have it`}
        {courseOf(deleted)}.
      </p>
      <RowTexts row={row} columns={columns} />
    </li>
  );
}

export function DeletedRows({ context, planId, onClose, attempt }: DeletedRowsProps) {
  const { services, plan, grid, say } = context;
  const columns = plan?.record.columns;
  const { db, now } = services;
  const rows = useLiveQuery(() => deletedRows(db, planId), [db, planId], NONE);
  return (
    <Dialog
      heading="Deleted rows"
      isWide
      buttons={
        <Button kind="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <p role="status">
        {rows.length === 0
          ? 'No row was deleted that is not in the plan again.'
          : 'These rows were deleted. Put back, each stands where it stood, and undo takes it out again.'}
      </p>
      <ul className={classNames(styles, 'list')}>
        {columns !== undefined &&
          rows.map((deleted) => (
            <Deleted
              key={deleted.row.id}
              deleted={deleted}
              columns={columns}
              onPutBack={() =>
                attempt(async () => {
                  const what = await putRowBack(db, planId, deleted, now());
                  onClose();
                  const field = deleted.row.kind === 'action' ? 'action' : 'text';
                  afterDialog(() => grid.select({ rowId: deleted.row.id, field }));
                  if (what !== undefined) say(`${what}: done.`);
                })
              }
            />
          ))}
      </ul>
    </Dialog>
  );
}
