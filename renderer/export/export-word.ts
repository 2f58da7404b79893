// The export to Word: made in main's worker, saved where the host saves, and offered again where that failed.
import type { HeldDocument } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import { USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import type { CommandContext } from '../commands/command.ts';
import { asPlan, readOpenPlan } from '../db/open-plan.ts';
import type { DownloadState, OpenDialog } from '../dialogs.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type ExportContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;

/** Hands a document to the browser's own downloads. */
async function download({ document: ticket, name }: HeldDocument, { desk }: ExportContext['services']) {
  const bytes = await desk.readDocument({ document: ticket });
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The copy for the browser's downloads: where it fails, the document is saved no less. */
async function downloadCopy(document: HeldDocument, services: ExportContext['services']): Promise<DownloadState> {
  if (services.about.dialogs) return 'none';
  return download(document, services).then(
    () => 'begun',
    () => 'failed',
  );
}

/**
 * Saves a made document; shows where it is, or why it could not be saved and the way on.
 * @param dialog the dialog that this takes the place of
 */
export async function saveWord(document: HeldDocument, dialog: OpenDialog, context: ExportContext): Promise<void> {
  const { services, dialogs, say } = context;
  try {
    const saved = await services.desk.saveDocument({ document: document.document });
    if (saved === null) {
      dialogs.close(dialog);
      say('The export was not saved.');
      return;
    }
    const copy = await downloadCopy(document, services);
    dialogs.replace(dialog, { kind: 'exported', document, path: saved.path, download: copy });
  } catch (error) {
    dialogs.replace(dialog, { kind: 'export-failed', document, error: asTabledError(error) });
  }
}

/** "Save a copy elsewhere": the system's dialog again, or the browser's downloads. */
export async function saveElsewhere(document: HeldDocument, dialog: OpenDialog, context: ExportContext): Promise<void> {
  const { services, dialogs, say } = context;
  if (services.about.dialogs) {
    await saveWord(document, dialog, context);
    return;
  }
  try {
    await download(document, services);
    dialogs.close(dialog);
    say(`“${document.name}” was handed to your browser’s downloads.`);
  } catch (error) {
    // The ways on are those from before: to try again, there or elsewhere.
    dialogs.replace(dialog, { kind: 'export-failed', document, error: asTabledError(error) });
  }
}

export async function exportWord(context: CommandContext): Promise<void> {
  const { services, dialogs } = context;
  // From the working copy itself: what the screen shows may be an edit behind.
  const open = await readOpenPlan(services.db);
  if (open === undefined) return;
  const plan = asPlan(open);
  const settings = plan.exportSettings ?? USUAL_EXPORT;
  const order = { plan, kind: 'word' as const, settings, changedRows: [] };
  const making: OpenDialog = { kind: 'making-word' };
  dialogs.show(making);
  try {
    await saveWord(await services.desk.makeDocument(order), making, context);
  } catch (error) {
    dialogs.replace(making, { kind: 'error', error: asTabledError(error) });
  }
}
