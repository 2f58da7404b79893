// What tells how things are done: the guide, and the list of shortcuts.
import type { CommandContext } from '../commands/command.ts';
import { ShortcutSheet } from '../commands/shortcut-sheet.tsx';
import type { OpenDialog } from '../dialogs.ts';
import { HelpDialog } from './help-dialog.tsx';

export interface GuideDialogProps {
  readonly context: CommandContext;
  readonly dialog: Extract<OpenDialog, { readonly kind: 'help' | 'shortcuts' }>;
  readonly onClose: () => void;
}

export function GuideDialog({ context, dialog, onClose }: GuideDialogProps) {
  if (dialog.kind !== 'help') return <ShortcutSheet context={context} onClose={onClose} />;
  const { dataFolder, version } = context.services.about;
  return (
    <HelpDialog
      dataFolder={dataFolder}
      version={version}
      onShortcuts={() => context.dialogs.replace(dialog, { kind: 'shortcuts' })}
      onClose={onClose}
    />
  );
}
