// What each kind of dialog shows, its buttons joined to what they do: here what must be there at once, the others once
// their part of the script is (late-dialogs.tsx).
import type { ReactNode } from 'react';
import type { Command, CommandContext } from '../commands/command.ts';
import { CommandPalette } from '../commands/command-palette.tsx';
import type { OpenDialog } from '../dialogs.ts';
import { KIND_WORDS } from '../export/kind-words.ts';
import type { ChosenImport } from '../import/import-screen.tsx';
import { ErrorDialog, NoticesDialog, WaitDialog } from './message-dialogs.tsx';

export interface Joined {
  readonly context: CommandContext;
  /** Escape, and the button that only closes. */
  readonly onClose: () => void;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  readonly attempt: (work: () => Promise<void>) => void;
  /** Runs a command once the dialog that asked for it has gone. */
  readonly onRun: (dialog: OpenDialog, command: Command) => void;
  /** Stores what the import screen showed. */
  readonly onImport: (screen: OpenDialog, chosen: ChosenImport) => Promise<void>;
}

/** Dialogs that need nothing fetched: what work says under way, what went wrong, and the commands, typed without a pause. */
const FIRST_KINDS = ['reading', 'making', 'error', 'notices', 'commands'] as const;
export type FirstDialog = Extract<OpenDialog, { kind: (typeof FIRST_KINDS)[number] }>;

export function isFirstDialog(dialog: OpenDialog): dialog is FirstDialog {
  return FIRST_KINDS.some((kind) => kind === dialog.kind);
}

export function firstDialog(dialog: FirstDialog, { context, onClose, onRun }: Joined): ReactNode {
  switch (dialog.kind) {
    case 'reading':
      return <WaitDialog heading={`Reading “${dialog.name}”`} onHide={onClose} />;
    case 'making':
      return <WaitDialog heading={`Making the ${KIND_WORDS[dialog.what]}`} onHide={onClose} />;
    case 'commands':
      return <CommandPalette context={context} onClose={onClose} onRun={(command) => onRun(dialog, command)} />;
    case 'error':
      return <ErrorDialog error={dialog.error} onClose={onClose} />;
    case 'notices':
      return <NoticesDialog sentences={dialog.sentences} onClose={onClose} />;
  }
}
