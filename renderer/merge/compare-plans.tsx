// Joins the list of changes to what its buttons do.
import type { CommandContext } from '../commands/command.ts';
import { ComparePlansDialog } from './compare-plans-dialog.tsx';
import { bringIn, type CompareDialog, compareWithPlan } from './compare-with-plan.ts';

export interface ComparePlansProps {
  readonly context: CommandContext;
  readonly dialog: CompareDialog;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
}

export function ComparePlans({ context, dialog, attempt, onClose }: ComparePlansProps) {
  const { name } = dialog;
  return (
    <ComparePlansDialog
      dialog={dialog}
      onCancel={onClose}
      onBringIn={(leftOut, onOutdated) =>
        attempt(async () => {
          if (!(await bringIn(dialog, leftOut, context))) onOutdated();
        })
      }
      onCompareAgain={(leftOut) => attempt(() => compareWithPlan(dialog, name, context, dialog, { dialog, leftOut }))}
    />
  );
}
