// Draws the dialog that is open, and joins it to what its buttons do.
import { useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import type { CommandContext } from '../commands/command.ts';
import { editTitle } from '../db/edits.ts';
import { Exported, ExportFailed } from '../export/export-dialogs.tsx';
import { saveElsewhere, saveWord } from '../export/export-word.ts';
import { ImportPreview } from '../import/import-preview.tsx';
import { storeImported } from '../import/import-workbook.ts';
import { UnkeptTexts } from '../plan/unkept-texts.tsx';
import { ErrorDialog, ImportNotes, NoticesDialog, WaitDialog } from './message-dialogs.tsx';
import { RenameDialog } from './rename-dialog.tsx';

export function DialogHost({ context }: { readonly context: CommandContext }) {
  const { dialogs, services, plan } = context;
  const { open, close } = dialogs;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  const isBusy = useRef(false);
  const attempt = (work: () => Promise<void>) => {
    // A second press while the first is at work would do it twice.
    if (isBusy.current) return;
    isBusy.current = true;
    work()
      .catch((error: unknown) => dialogs.show({ kind: 'error', error: asTabledError(error) }))
      .finally(() => {
        isBusy.current = false;
      });
  };
  if (open === undefined) return null;
  switch (open.kind) {
    case 'reading':
      return <WaitDialog heading={`Reading “${open.name}”`} onClose={close} />;
    case 'making-word':
      return <WaitDialog heading="Making the Word document" onClose={close} />;
    case 'error':
      return <ErrorDialog error={open.error} onClose={close} />;
    case 'notices':
      return <NoticesDialog sentences={open.sentences} onClose={close} />;
    case 'preview':
      return (
        <ImportPreview
          name={open.name}
          imported={open.imported}
          replaces={plan?.record.title}
          onCancel={close}
          onImport={() => attempt(() => storeImported(open.imported, open.name, context))}
        />
      );
    case 'exported':
      return (
        <Exported
          document={open.document}
          path={open.path}
          isDownloaded={!services.about.dialogs}
          onClose={close}
          onOpen={() =>
            attempt(async () => {
              await services.desk.openDocument({ document: open.document.document });
              close();
            })
          }
        />
      );
    case 'export-failed':
      return (
        <ExportFailed
          error={open.error}
          onClose={close}
          onRetry={() => attempt(() => saveWord(open.document, context))}
          onElsewhere={() => attempt(() => saveElsewhere(open.document, context))}
        />
      );
    case 'import-notes':
      return plan?.record.origin === undefined ? null : <ImportNotes origin={plan.record.origin} onClose={close} />;
    case 'unkept':
      return <UnkeptTexts context={context} />;
    case 'rename':
      return plan === undefined ? null : (
        <RenameDialog
          title={plan.record.title}
          onClose={close}
          onRename={(title) =>
            attempt(async () => {
              await editTitle(services.db, plan.record.id, title, services.now());
              close();
            })
          }
        />
      );
  }
}
