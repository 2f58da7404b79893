// What replacing all would change, cell by cell: each can be left out, and nothing is stored before the person says so.
import { useMemo, useState } from 'react';
import { type Replacement, replacedCells } from '../../shared/plan/replace-text.ts';
import type { CommandContext } from '../commands/command.ts';
import { changeCells } from '../db/cell-changes.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { counted } from '../merge/change-names.ts';
import { TickBox, tickState } from '../merge/tick-box.tsx';
import { ChangedCells, cellId } from '../preview/changed-cells.tsx';
import { Refusal } from '../preview/refusal.tsx';
import { useSeenPlan } from '../preview/use-seen-plan.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { replaceLabel } from './replace-words.ts';

export interface ReplaceDialogProps {
  readonly context: CommandContext;
  readonly plan: OpenPlan;
  readonly replacement: Replacement;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
}

const cells = (count: number) => counted(count, 'cell', 'cells');

export function ReplaceDialog({ context, plan, replacement, attempt, onClose }: ReplaceDialogProps) {
  const { services, filter, say } = context;
  const { seen, refusal, change } = useSeenPlan(plan);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { record, rows } = seen;
  const changes = useMemo(
    () =>
      replacedCells(
        rows.map(({ row }) => row),
        record.columns,
        replacement,
      ),
    [rows, record.columns, replacement],
  );
  const ids = changes.map(cellId);
  const taken = changes.filter((one) => !leftOut.has(cellId(one)));
  const outOfSight = filter.isSet ? changes.filter(({ rowId }) => !filter.shows(rowId)).length : 0;
  const tick = (some: readonly string[], isTaken: boolean) => {
    const next = new Set(leftOut);
    for (const id of some) {
      if (isTaken) next.delete(id);
      else next.add(id);
    }
    setLeftOut(next);
  };

  async function replaceAll(): Promise<void> {
    const label = () => replaceLabel(replacement, cells(taken.length));
    const stamp = { revision: record.revision, changedAt: record.changedAt };
    const isDone = await change(() =>
      changeCells(services.db, record.id, { stamp, cells: taken, label }, services.now()),
    );
    if (!isDone) return;
    onClose();
    say(`Replaced in ${cells(taken.length)}. Undo takes ${taken.length === 1 ? 'it' : 'all of them'} back.`);
  }

  const { words, by } = replacement;
  return (
    <Dialog
      heading={`Replace “${words}” by ${by === '' ? 'nothing' : `“${by}”`}`}
      isWide
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={taken.length === 0} onPress={() => attempt(replaceAll)}>
            Replace in {cells(taken.length)}
          </Button>
        </>
      }
    >
      <Refusal sentence={refusal} />
      {changes.length === 0 ? (
        <p>There is nothing to change: every cell would stay as it is.</p>
      ) : (
        <>
          <p>
            Nothing is changed yet. A cell without its tick stays as it is.
            {outOfSight > 0 && ` The whole plan is looked through: the filter hides the rows of ${cells(outOfSight)}.`}
          </p>
          <TickBox state={tickState(ids, leftOut)} onChange={(isTaken) => tick(ids, isTaken)}>
            All {cells(changes.length)}
          </TickBox>
          <ChangedCells
            label="Cells that would change"
            plan={seen}
            changes={changes}
            leftOut={leftOut}
            onTick={(id, isTaken) => tick([id], isTaken)}
          />
        </>
      )}
    </Dialog>
  );
}
