// The export to Word: made in main's worker, saved where the host saves, and offered again where that failed.
import type { HeldDocument } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import type { CommandContext } from '../commands/command.ts';
import { asPlan, readOpenPlan } from '../db/open-plan.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type ExportContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;

/** Hands a document to the browser's own downloads. */
export async function download({ document: ticket, name }: HeldDocument, { desk }: ExportContext['services']) {
  const bytes = await desk.readDocument({ document: ticket });
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves a made document; shows where it is, or why it could not be saved and the way on. */
export async function saveWord(document: HeldDocument, { services, dialogs, say }: ExportContext): Promise<void> {
  try {
    const saved = await services.desk.saveDocument({ document: document.document });
    if (saved === null) {
      dialogs.close();
      say('The export was not saved.');
      return;
    }
    if (!services.about.dialogs) await download(document, services);
    dialogs.show({ kind: 'exported', document, path: saved.path });
  } catch (error) {
    dialogs.show({ kind: 'export-failed', document, error: asTabledError(error) });
  }
}

/** "Save a copy elsewhere": the system's dialog again, or the browser's downloads. */
export async function saveElsewhere(document: HeldDocument, context: ExportContext): Promise<void> {
  if (context.services.about.dialogs) {
    await saveWord(document, context);
    return;
  }
  await download(document, context.services);
  context.dialogs.close();
  context.say(`“${document.name}” was handed to your browser’s downloads.`);
}

export async function exportWord(context: CommandContext): Promise<void> {
  const { services, dialogs } = context;
  // From the working copy itself: what the screen shows may be an edit behind.
  const open = await readOpenPlan(services.db);
  if (open === undefined) return;
  dialogs.show({ kind: 'making-word' });
  try {
    await saveWord(await services.desk.makeWord({ plan: asPlan(open) }), context);
  } catch (error) {
    dialogs.show({ kind: 'error', error: asTabledError(error) });
  }
}
