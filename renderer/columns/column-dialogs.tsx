// The dialogs of the columns and of what their cells mean, joined to what their buttons do.
import type { PlanSettings } from '../../shared/plan/plan-settings.ts';
import type { CommandContext } from '../commands/command.ts';
import { changePlanSettings } from '../db/kept-settings.ts';
import type { OpenDialog } from '../dialogs.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { DueSoonDialog } from './due-soon-dialog.tsx';
import { WordsDialog } from './words-dialog.tsx';

export interface ColumnDialogsProps {
  readonly context: CommandContext;
  readonly dialog: Extract<OpenDialog, { kind: 'columns' | 'words' | 'due-soon' }>;
  readonly onClose: () => void;
  readonly attempt: (work: () => Promise<void>) => void;
}

export function ColumnDialogs({ context, dialog, onClose, attempt }: ColumnDialogsProps) {
  const { services, dialogs } = context;
  switch (dialog.kind) {
    case 'columns':
      return (
        <ColumnsDialog
          context={context}
          onClose={onClose}
          onWords={(columnKey) => dialogs.replace(dialog, { kind: 'words', columnKey })}
        />
      );
    case 'words':
      return <WordsDialog context={context} columnKey={dialog.columnKey} onClose={onClose} />;
    case 'due-soon':
      return (
        <DueSoonDialog
          days={dialog.days}
          onClose={onClose}
          onKeep={(dueSoonDays) =>
            attempt(async () => {
              const change = (settings: PlanSettings) => ({ ...settings, dueSoonDays });
              await changePlanSettings(services.db, dialog.planId, change, services.now());
              dialogs.close(dialog);
            })
          }
        />
      );
  }
}
