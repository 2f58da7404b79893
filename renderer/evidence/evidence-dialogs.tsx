// Draws whichever dialog about evidence is open.
import type { CommandContext } from '../commands/command.ts';
import { DetachDialog } from './detach-dialog.tsx';
import type { EvidenceView } from './evidence-view.ts';
import { LinkDialog } from './link-dialog.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { RenameEvidence } from './rename-evidence-dialog.tsx';

export interface EvidenceDialogProps {
  readonly dialog: { readonly planId: string; readonly view: EvidenceView };
  readonly context: CommandContext;
  readonly onClose: () => void;
}

export function EvidenceDialog({ dialog: { planId, view }, context, onClose }: EvidenceDialogProps) {
  const joined = { planId, context, onClose };
  switch (view.show) {
    case 'register':
      return context.plan === undefined ? null : <RegisterDialog {...joined} open={context.plan} />;
    case 'link':
      return <LinkDialog {...joined} rows={view.rows} />;
    case 'rename':
      return <RenameEvidence {...joined} seen={view.seen} />;
    case 'detach':
      return <DetachDialog {...joined} row={view.row} evidenceId={view.evidenceId} name={view.name} />;
  }
}
