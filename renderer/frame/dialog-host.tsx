// Draws the dialog that is open, and joins it to what its buttons do.
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import type { CommandContext } from '../commands/command.ts';
import { editTitle } from '../db/edits.ts';
import type { OpenDialog } from '../dialogs.ts';
import { Exported, ExportFailed } from '../export/export-dialogs.tsx';
import { saveElsewhere, saveWord } from '../export/export-word.ts';
import { ImportPreview } from '../import/import-preview.tsx';
import { storeImported } from '../import/import-workbook.ts';
import { PasteDialog } from '../import/paste-dialog.tsx';
import { ComparePlans } from '../merge/compare-plans.tsx';
import { compareWithPlan } from '../merge/compare-with-plan.ts';
import { RowNotes } from '../plan/row-notes.tsx';
import { UnkeptTexts } from '../plan/unkept-texts.tsx';
import { DialogFrame } from '../ui/dialog.tsx';
import { focusTable } from '../ui/keyboard-place.ts';
import { ErrorDialog, ImportNotes, NoticesDialog, WaitDialog } from './message-dialogs.tsx';
import { RenameDialog } from './rename-dialog.tsx';

interface Joined {
  readonly context: CommandContext;
  readonly dialog: OpenDialog;
  /** Escape, and the button that only closes. */
  readonly onClose: () => void;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  readonly attempt: (work: () => Promise<void>) => void;
  /** Stores what the preview showed. */
  readonly onImport: (preview: Extract<OpenDialog, { kind: 'preview' }>) => Promise<void>;
}

function dialogContent({ context, dialog, onClose, attempt, onImport }: Joined): ReactNode {
  const { services, dialogs, plan } = context;
  switch (dialog.kind) {
    case 'reading':
      return <WaitDialog heading={`Reading “${dialog.name}”`} onHide={onClose} />;
    case 'paste':
      return <PasteDialog context={context} onClose={onClose} />;
    case 'making-word':
      return <WaitDialog heading="Making the Word document" onHide={onClose} />;
    case 'error':
      return <ErrorDialog error={dialog.error} onClose={onClose} />;
    case 'notices':
      return <NoticesDialog sentences={dialog.sentences} onClose={onClose} />;
    case 'import-notes':
      return <ImportNotes origin={dialog.origin} onClose={onClose} />;
    case 'preview':
      return (
        <ImportPreview
          name={dialog.name}
          imported={dialog.imported}
          replaces={plan?.record.title}
          onCancel={onClose}
          onImport={() => attempt(() => onImport(dialog))}
          onCompare={() => attempt(() => compareWithPlan(dialog.imported, dialog.name, context, dialog))}
        />
      );
    case 'compare':
      return <ComparePlans context={context} dialog={dialog} attempt={attempt} onClose={onClose} />;
    case 'exported':
      return (
        <Exported
          document={dialog.document}
          path={dialog.path}
          download={dialog.download}
          onClose={onClose}
          onOpen={() =>
            attempt(async () => {
              await services.desk.openDocument({ document: dialog.document.document });
              onClose();
            })
          }
        />
      );
    case 'export-failed':
      return (
        <ExportFailed
          error={dialog.error}
          onClose={onClose}
          onRetry={() => attempt(() => saveWord(dialog.document, dialog, context))}
          onElsewhere={() => attempt(() => saveElsewhere(dialog.document, dialog, context))}
        />
      );
    case 'row-notes':
      return <RowNotes row={dialog.row} onClose={onClose} />;
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

export function DialogHost({ context }: { readonly context: CommandContext }) {
  const { dialogs, plan } = context;
  const { open } = dialogs;
  const isBusy = useRef(false);
  /** The plan that an import takes the place of, until it has. */
  const replaced = useRef<{ readonly planId: string | undefined } | undefined>(undefined);
  const planId = plan?.record.id;

  useEffect(() => {
    if (open !== undefined || replaced.current === undefined || replaced.current.planId === planId) return;
    replaced.current = undefined;
    focusTable();
  }, [open, planId]);

  if (open === undefined) return null;
  const attempt = (work: () => Promise<void>) => {
    // A second press while the first is at work would do it twice.
    if (isBusy.current) return;
    isBusy.current = true;
    work()
      .catch((error: unknown) => dialogs.replace(open, { kind: 'error', error: asTabledError(error) }))
      .finally(() => {
        isBusy.current = false;
      });
  };
  const close = () =>
    open.kind === 'reading' || open.kind === 'making-word' ? dialogs.hide(open) : dialogs.close(open);
  const content = dialogContent({
    context,
    dialog: open,
    attempt,
    onClose: close,
    onImport: async (preview) => {
      await storeImported(preview.imported, preview.name, context);
      replaced.current = { planId };
      dialogs.close(preview);
    },
  });
  return (
    <DialogFrame onClose={close}>
      <Fragment key={dialogs.turn}>{content}</Fragment>
    </DialogFrame>
  );
}
