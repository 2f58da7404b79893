// The dialogs that the first screen has no need of, their buttons joined to what they do.
import type { ReactNode } from 'react';
import { ChooserDialog } from '../chooser/chooser-dialog.tsx';
import { ColumnDialogs } from '../columns/column-dialogs.tsx';
import { CopyDialog } from '../copies/copy-dialogs.tsx';
import { editTitle } from '../db/edits.ts';
import type { OpenDialog } from '../dialogs.ts';
import { EvidenceDialog } from '../evidence/evidence-dialogs.tsx';
import { ExportPlan } from '../export/export-dialog.tsx';
import { Exported, ExportFailed } from '../export/export-dialogs.tsx';
import { saveAndClose, saveElsewhere } from '../export/export-plan.ts';
import { ReplaceDialog } from '../find/replace-dialog.tsx';
import { GuideDialog } from '../help/guide-dialog.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { PasteDialog } from '../import/paste-dialog.tsx';
import { ComparePlans } from '../merge/compare-plans.tsx';
import { compareWithPlan } from '../merge/compare-with-plan.ts';
import { DeletedRows } from '../panel/deleted-rows-dialog.tsx';
import { PartiesDialog } from '../parties/parties-dialog.tsx';
import { RowNotes } from '../plan/row-notes.tsx';
import { UnkeptTexts } from '../plan/unkept-texts.tsx';
import { rowsDialog } from '../rows/rows-dialogs.tsx';
import type { FirstDialog, Joined } from './dialog-content.tsx';
import { ImportNotes } from './import-notes.tsx';
import { RenameDialog } from './rename-dialog.tsx';

/** Joins one of them; the first screen's own are in dialog-content.tsx. */
export interface LateDialog extends Joined {
  readonly dialog: Exclude<OpenDialog, FirstDialog>;
}

/** What the open dialog shows, its buttons joined to what they do. */
export function lateDialog({ context, dialog, onClose, attempt, onRun, onImport }: LateDialog): ReactNode {
  const { services, dialogs, plan } = context;
  switch (dialog.kind) {
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
    case 'exported':
      return (
        <Exported
          inHand={dialog.inHand}
          path={dialog.path}
          download={dialog.download}
          onClose={onClose}
          onOpen={() =>
            attempt(async () => {
              await services.desk.openDocument({ document: dialog.inHand.document.document });
              onClose();
            })
          }
        />
      );
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
