// Asks before evidence is taken off an action: what goes, and what stays.
import type { ActionRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { detachEvidence } from '../db/evidence-edits.ts';
import { focusOpener } from '../panel/panel-keyboard.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { afterDialog } from '../ui/keyboard-place.ts';
import { attemptWith, type EvidenceContext } from './evidence-view.ts';
import { ATTACH } from './row-evidence.tsx';

export interface DetachDialogProps {
  readonly planId: string;
  readonly row: ActionRow;
  readonly evidenceId: string;
  readonly name: string;
  readonly context: EvidenceContext;
  readonly onClose: () => void;
}

export function DetachDialog({ planId, row, evidenceId, name, context, onClose }: DetachDialogProps) {
  const reference = row.attachments?.find(({ evidence }) => evidence === evidenceId)?.reference ?? '';
  return (
    <Dialog
      heading={`Detach “${name}” from ${rowName(row)}?`}
      isAlert
      buttons={
        <>
          <Button autoFocus onPress={onClose}>
            Cancel
          </Button>
          <Button
            kind="primary"
            onPress={() =>
              attemptWith(context)(async () => {
                const { db, now } = context.services;
                const done = await detachEvidence(db, planId, { rowId: row.id, evidenceId }, now());
                onClose();
                afterDialog(() => focusOpener(ATTACH));
                if (done !== undefined) context.say(`${done}: done. The register keeps it.`);
              })
            }
          >
            Detach
          </Button>
        </>
      }
    >
      <p>
        It will not support {rowName(row)} any more
        {reference === '' ? '' : `, and the line “${reference}” goes from its File Ref`}. The file stays in the plan’s
        evidence folder and in the register. Undo attaches it again.
      </p>
    </Dialog>
  );
}
