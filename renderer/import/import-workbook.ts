// An import from the file's ticket to the preview, and from there into the plan: nothing is stored before.
import type { FileTicket } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import { type ImportedPlan, noTable } from '../../shared/import/import-plan.ts';
import { countRows } from '../../shared/plan/plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import type { CommandContext } from '../commands/command.ts';
import { storeImport } from '../db/store-plan.ts';
import type { OpenDialog } from '../dialogs.ts';
import { handOverPasted } from './pasted-table.ts';

export type ImportContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;

/** Reads the file and shows its preview, or says why it cannot be read. */
export async function importWorkbook(
  { ticket, name }: FileTicket,
  { services, dialogs }: ImportContext,
): Promise<void> {
  const reading: OpenDialog = { kind: 'reading', name };
  dialogs.show(reading);
  try {
    const { sheets, imported } = await services.desk.readWorkbook({ ticket });
    if (imported === null) throw noTable(name, sheets);
    dialogs.replace(reading, { kind: 'preview', name, sheets, imported });
  } catch (error) {
    dialogs.replace(reading, { kind: 'error', error: asTabledError(error) });
  }
}

/** Reads what was pasted and shows its preview, or says why it cannot be read. */
export async function importPasted(file: File | undefined, context: ImportContext): Promise<void> {
  try {
    await importWorkbook(await handOverPasted(file, context.services), context);
  } catch (error) {
    context.dialogs.show({ kind: 'error', error: asTabledError(error) });
  }
}

/** Stores what the preview showed. */
export async function storeImported(imported: ImportedPlan, name: string, context: ImportContext): Promise<void> {
  const { db, newId, now } = context.services;
  const { plan } = restorePlan(imported.plan, name, newId);
  await storeImport(db, plan, newId(), now());
  const { actions } = countRows(plan.rows);
  context.say(
    `Imported ${actions} ${actions === 1 ? 'action' : 'actions'} from “${name}”. Undo takes the import back.`,
  );
}
