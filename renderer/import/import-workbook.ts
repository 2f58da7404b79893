// An import from the file's ticket to the import screen, and from there into the plan: nothing is stored before.
import type { FileTicket } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import { withClearRoles } from '../../shared/import/column-roles.ts';
import { countRows } from '../../shared/plan/plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import type { CommandContext } from '../commands/command.ts';
import { isPortable, openCopy } from '../copies/open-copy.ts';
import { storeImport } from '../db/store-plan.ts';
import type { OpenDialog } from '../dialogs.ts';
import { counted } from '../ui/counted.ts';
import type { ChosenImport } from './import-screen.tsx';
import { handOverPasted } from './pasted-table.ts';
import { recallChoices } from './remember-columns.ts';

export type ImportContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;

/** Reads the file and shows the import screen, or says why it cannot be read. A portable plan file is opened instead. */
export async function importWorkbook(
  { ticket, name }: FileTicket,
  { services, dialogs, say }: ImportContext,
): Promise<void> {
  if (isPortable(name)) return openCopy({ ticket, name }, { services, dialogs, say });
  const reading: OpenDialog = { kind: 'reading', name };
  dialogs.show(reading);
  try {
    const { sheets, imported } = await services.desk.readWorkbook({ ticket });
    const choices = await recallChoices(services.db, sheets, imported);
    dialogs.replace(reading, { kind: 'preview', workbook: { name, sheets, found: imported, choices } });
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

/** Stores what the import screen showed, and with it how its columns were chosen. */
export async function storeImported({ imported, mapping }: ChosenImport, context: ImportContext): Promise<void> {
  const { db, newId, now } = context.services;
  const file = imported.plan.origin?.file ?? imported.plan.title;
  const { plan: restored } = restorePlan(imported.plan, file, newId);
  const { columns, rows } = restored;
  const plan = { ...restored, columns: { ...columns, custom: withClearRoles(columns.custom, rows) } };
  await storeImport(db, plan, newId(), now(), mapping);
  context.say(
    `Imported ${counted(countRows(plan.rows).actions, 'action')} from “${file}”. Undo takes the import back.`,
  );
}
