// Where an import begins: what reads the file and shows the import screen is fetched first.
import type { FileTicket } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import { loadLater } from '../load-later.ts';
import type { ImportContext } from './import-workbook.ts';

/** Reads the file and shows the import screen, or says why it cannot be read. A portable plan file is opened instead. */
export async function beginImport(file: FileTicket, context: ImportContext): Promise<void> {
  const { importWorkbook } = await loadLater();
  return importWorkbook(file, context);
}

/** The same for what was pasted; whatever fails is told. */
export async function beginPastedImport(file: File | undefined, context: ImportContext): Promise<void> {
  try {
    const { importPasted } = await loadLater();
    await importPasted(file, context);
  } catch (error) {
    context.dialogs.show({ kind: 'error', error: asTabledError(error) });
  }
}
