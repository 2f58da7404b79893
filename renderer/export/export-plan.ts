// The export: made in main's worker, saved where the host saves, and offered again where that failed.
import type { HeldDocument } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import { type ExportKind, type ExportSettings, USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import type { CommandContext } from '../commands/command.ts';
import { keepExportSettings } from '../db/kept-settings.ts';
import { readOpenPlan } from '../db/open-plan.ts';
import type { DownloadState, OpenDialog } from '../dialogs.ts';
import { documentOrder, type ExportWish, readWish, sameWish } from './export-wish.ts';
import type { MadeDocument } from './use-made-document.ts';

const TYPES: Readonly<Record<ExportKind, string>> = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type ExportContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;

/** A document that main holds, and the choices that it was made by. */
export interface ExportInHand {
  readonly planId: string;
  readonly settings: ExportSettings;
  readonly document: HeldDocument;
}

/** Hands a document to the browser's own downloads. */
async function download({ document: { document: ticket, name }, settings }: ExportInHand, context: ExportContext) {
  const bytes = await context.services.desk.readDocument({ document: ticket });
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[settings.kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The copy for the browser's downloads: where it fails, the document is saved no less. */
async function downloadCopy(inHand: ExportInHand, context: ExportContext): Promise<DownloadState> {
  if (context.services.about.dialogs) return 'none';
  return download(inHand, context).then(
    () => 'begun',
    () => 'failed',
  );
}

/** The next export begins with these choices. What is saved already stays saved where they cannot be kept. */
async function remember({ planId, settings }: ExportInHand, { services, dialogs }: ExportContext): Promise<void> {
  try {
    await keepExportSettings(services.db, planId, settings, services.now());
  } catch (error) {
    dialogs.show({ kind: 'error', error: asTabledError(error) });
  }
}

/**
 * Saves a made document; shows where it is, or why it could not be saved and the way on.
 * @param dialog the dialog that this takes the place of
 * @returns whether the dialog is still open: the person chose no place to save to
 */
export async function saveExport(inHand: ExportInHand, dialog: OpenDialog, context: ExportContext): Promise<boolean> {
  const { services, dialogs, say } = context;
  try {
    const saved = await services.desk.saveDocument({ document: inHand.document.document });
    if (saved === null) {
      say('The export was not saved.');
      return true;
    }
    await remember(inHand, context);
    const copy = await downloadCopy(inHand, context);
    dialogs.replace(dialog, { kind: 'exported', inHand, path: saved.path, download: copy });
  } catch (error) {
    dialogs.replace(dialog, { kind: 'export-failed', inHand, error: asTabledError(error) });
  }
  return false;
}

/** As above; where the person chose no place, the dialog is closed. */
export async function saveAndClose(inHand: ExportInHand, dialog: OpenDialog, context: ExportContext): Promise<void> {
  if (await saveExport(inHand, dialog, context)) context.dialogs.close(dialog);
}

/** "Save a copy elsewhere": the system's dialog again, or the browser's downloads. */
export async function saveElsewhere(inHand: ExportInHand, dialog: OpenDialog, context: ExportContext): Promise<void> {
  const { services, dialogs, say } = context;
  if (services.about.dialogs) {
    await saveAndClose(inHand, dialog, context);
    return;
  }
  try {
    await download(inHand, context);
    await remember(inHand, context);
    dialogs.close(dialog);
    say(`“${inHand.document.name}” was handed to your browser’s downloads.`);
  } catch (error) {
    // The ways on are those from before: to try again, there or elsewhere.
    dialogs.replace(dialog, { kind: 'export-failed', inHand, error: asTabledError(error) });
  }
}

/**
 * The document to save: the one on screen, where the plan and the choices are still what it was made of.
 * @throws TabledError of the making
 */
export async function documentFor(
  wish: ExportWish,
  onScreen: MadeDocument | undefined,
  { services: { desk } }: ExportContext,
): Promise<HeldDocument> {
  if (onScreen !== undefined && sameWish(onScreen.wish, wish)) {
    // Main holds the last few only, of all windows: what it has let go is made again of the same choices.
    const isHeld = await desk.readDocument({ document: onScreen.held.document }).then(
      () => true,
      () => false,
    );
    if (isHeld) return onScreen.held;
  }
  return desk.makeDocument(documentOrder(wish));
}

/** Opens the dialog in which the export is chosen. @param kind what to begin with; what was exported last where absent */
export async function openExport({ services, dialogs }: ExportContext, kind?: ExportKind): Promise<void> {
  const open = await readOpenPlan(services.db);
  if (open === undefined) return;
  const { id, exportSettings = USUAL_EXPORT } = open.record;
  dialogs.show({ kind: 'export', planId: id, settings: { ...exportSettings, kind: kind ?? exportSettings.kind } });
}

/** The last export once more, at once, by the same choices; where there was none yet, they are asked for. */
export async function exportAgain(context: ExportContext): Promise<void> {
  const { services, dialogs } = context;
  const open = await readOpenPlan(services.db);
  const settings = open?.record.exportSettings;
  if (open === undefined || settings === undefined) return openExport(context);
  const planId = open.record.id;
  const making: OpenDialog = { kind: 'making', what: settings.kind };
  dialogs.show(making);
  try {
    const wish = await readWish(services.db, planId, settings);
    const document = await services.desk.makeDocument(documentOrder(wish));
    await saveAndClose({ planId, settings, document }, making, context);
  } catch (error) {
    dialogs.replace(making, { kind: 'error', error: asTabledError(error) });
  }
}
