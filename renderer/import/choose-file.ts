// Lets the person choose a workbook: in the system's dialog where the host has one, else in the page's own.
import type { FileTicket } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { megabytes, mostBytesOf } from '../../shared/limits.ts';
import type { Services } from '../services.ts';

/** The file types that are offered first; what a file really is, main finds out by its content. */
const ACCEPT = '.xlsx,.xlsm,.xlsb,.xls,.xltx,.xltm,.ods,.ots,.csv,.tsv,.txt,.docx,.docm,.dotx,.dotm,.html,.htm,.tabled';

/** Hands a file of the page to main. @throws TabledError file-too-large */
export async function handOver(file: File, { desk }: Pick<Services, 'desk'>): Promise<FileTicket> {
  const limit = mostBytesOf(file.name);
  if (file.size > limit) throw new TabledError('file-too-large', { file: file.name, limit: megabytes(limit) });
  return desk.receiveFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/** Lets the person choose a file in the page's own dialog. @param accept the kinds that are offered first */
export function chooseInPage(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** The chosen workbook's ticket; null where the person chose none. */
export async function chooseFile(services: Services): Promise<FileTicket | null> {
  if (services.about.dialogs) return services.desk.chooseWorkbook({});
  const file = await chooseInPage(ACCEPT);
  return file === null ? null : handOver(file, services);
}
