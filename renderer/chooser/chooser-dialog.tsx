// The dialogs on the plans as several, and the way from one to the other.
import type { Command, CommandContext } from '../commands/command.ts';
import { importPlan } from '../commands/plan-commands.ts';
import type { OpenDialog } from '../dialogs.ts';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { PlansDialog } from './plans-dialog.tsx';

export interface ChooserDialogProps {
  readonly context: CommandContext;
  readonly dialog: Extract<OpenDialog, { readonly kind: 'plans' | 'new-plan' }>;
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
  readonly onRun: (dialog: OpenDialog, command: Command) => void;
}

export function ChooserDialog({ context, dialog, attempt, onClose, onRun }: ChooserDialogProps) {
  const joined = { context, attempt, onClose };
  if (dialog.kind === 'plans') {
    return <PlansDialog {...joined} onNew={(from) => context.dialogs.replace(dialog, { kind: 'new-plan', from })} />;
  }
  return <NewPlanDialog {...joined} from={dialog.from} onImport={() => onRun(dialog, importPlan)} />;
}
