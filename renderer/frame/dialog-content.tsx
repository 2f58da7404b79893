// What each kind of dialog shows, its buttons joined to what they do.
import type { ReactNode } from 'react';
import { ChooserDialog } from '../chooser/chooser-dialog.tsx';
import { ColumnDialogs } from '../columns/column-dialogs.tsx';
import type { Command, CommandContext } from '../commands/command.ts';
import { CommandPalette } from '../commands/command-palette.tsx';
import { CopyDialog } from '../copies/copy-dialogs.tsx';
import { editTitle } from '../db/edits.ts';
import type { OpenDialog } from '../dialogs.ts';
import { EvidenceDialog } from '../evidence/evidence-dialogs.tsx';
import { ExportPlan } from '../export/export-dialog.tsx';
import { Exported, ExportFailed, KIND_WORDS } from '../export/export-dialogs.tsx';
import { saveAndClose, saveElsewhere } from '../export/export-plan.ts';
import { ReplaceDialog } from '../find/replace-dialog.tsx';
import { GuideDialog } from '../help/guide-dialog.tsx';
import { type ChosenImport, ImportScreen } from '../import/import-screen.tsx';
import { PasteDialog } from '../import/paste-dialog.tsx';
import { ComparePlans } from '../merge/compare-plans.tsx';
import { compareWithPlan } from '../merge/compare-with-plan.ts';
import { DeletedRows } from '../panel/deleted-rows-dialog.tsx';
import { PartiesDialog } from '../parties/parties-dialog.tsx';
import { RowNotes } from '../plan/row-notes.tsx';
import { UnkeptTexts } from '../plan/unkept-texts.tsx';
import { rowsDialog } from '../rows/rows-dialogs.tsx';
import { ErrorDialog, ImportNotes, NoticesDialog, WaitDialog } from './message-dialogs.tsx';
import { RenameDialog } from './rename-dialog.tsx';

export interface Joined {
  readonly context: CommandContext;
  readonly dialog: OpenDialog;
  /** Escape, and the button that only closes. */
  readonly onClose: () => void;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  readonly attempt: (work: () => Promise<void>) => void;
  /** Runs a command once the dialog that asked for it has gone. */
  readonly onRun: (dialog: OpenDialog, command: Command) => void;
  /** Stores what the import screen showed. */
  readonly onImport: (screen: OpenDialog, chosen: ChosenImport) => Promise<void>;
}

/** What the open dialog shows, its buttons joined to what they do. */
export function dialogContent({ context, dialog, onClose, attempt, onRun, onImport }: Joined): ReactNode {
  const { services, dialogs, plan } = context;
  switch (dialog.kind) {
    case 'reading':
      return <WaitDialog heading={`Reading “${dialog.name}”`} onHide={onClose} />;
    case 'commands':
      return <CommandPalette context={context} onClose={onClose} onRun={(command) => onRun(dialog, command)} />;
    case 'plans':
    case 'new-plan':
      return <ChooserDialog {...{ context, dialog, attempt, onClose, onRun }} />;
    case 'shortcuts':
    case 'help':
      return <GuideDialog {...{ context, dialog, onClose }} />;
    case 'copy-saved':
    case 'copy-here':
    case 'backups':
      return <CopyDialog {...{ context, dialog, attempt, onClose }} />;
    case 'paste':
      return <PasteDialog context={context} onClose={onClose} />;
    case 'export':
      return <ExportPlan context={context} dialog={dialog} onClose={onClose} />;
    case 'making':
      return <WaitDialog heading={`Making the ${KIND_WORDS[dialog.what]}`} onHide={onClose} />;
    case 'error':
      return <ErrorDialog error={dialog.error} onClose={onClose} />;
    case 'notices':
      return <NoticesDialog sentences={dialog.sentences} onClose={onClose} />;
    case 'import-notes':
      return <ImportNotes origin={dialog.origin} onClose={onClose} />;
    case 'preview':
      return (
        <ImportScreen
          workbook={dialog.workbook}
          replaces={plan?.record.title}
          newId={services.newId}
          onCancel={onClose}
          onImport={(chosen) => onImport(dialog, chosen)}
          onCompare={(chosen) => compareWithPlan(chosen, dialog.workbook.name, context, dialog)}
        />
      );
    case 'compare':
      return <ComparePlans context={context} dialog={dialog} attempt={attempt} onClose={onClose} />;
    case 'exported': {
      const { inHand, path, download } = dialog;
      return (
        <Exported
          {...{ inHand, path, download, onClose }}
          onOpen={() =>
            attempt(async () => {
              await services.desk.openDocument({ document: dialog.inHand.document.document });
              onClose();
            })
          }
        />
      );
    }
    case 'export-failed':
      return (
        <ExportFailed
          kind={dialog.inHand.settings.kind}
          error={dialog.error}
          onClose={onClose}
          onRetry={() => attempt(() => saveAndClose(dialog.inHand, dialog, context))}
          onElsewhere={() => attempt(() => saveElsewhere(dialog.inHand, dialog, context))}
        />
      );
    case 'row-notes':
      return <RowNotes row={dialog.row} onClose={onClose} />;
    case 'paste-block':
    case 'move-to-theme':
    case 'set-field':
    case 'renumber':
      return rowsDialog(dialog, { context, attempt, onClose });
    case 'columns':
    case 'words':
    case 'due-soon':
      return <ColumnDialogs context={context} dialog={dialog} onClose={onClose} attempt={attempt} />;
    case 'deleted-rows':
      return <DeletedRows context={context} planId={dialog.planId} onClose={onClose} attempt={attempt} />;
    case 'replace':
      return plan === undefined ? null : (
        <ReplaceDialog {...{ context, plan, attempt, onClose }} replacement={dialog.replacement} />
      );
    case 'parties':
      return plan === undefined ? null : (
        <PartiesDialog context={context} plan={plan} attempt={attempt} onClose={onClose} />
      );
    case 'evidence':
      return <EvidenceDialog {...{ context, dialog, onClose }} />;
    case 'unkept':
      return <UnkeptTexts context={context} onClose={onClose} />;
    case 'rename':
      return (
        <RenameDialog
          title={dialog.title}
          onClose={onClose}
          onRename={(title) =>
            attempt(async () => {
              await editTitle(services.db, dialog.planId, title, services.now());
              dialogs.close(dialog);
            })
          }
        />
      );
  }
}
