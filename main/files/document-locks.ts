// Whether a document is open in an office program: they leave a file beside it while they have it open.
import { basename, dirname, extname, join } from 'node:path';
import { exists } from './exists.ts';

/** Word's owner file: "~$" before the name, in place of its first one or two letters where the name is long. */
function wordOwnerFile(name: string): string {
  const length = basename(name, extname(name)).length;
  const dropped = length > 7 ? 2 : length === 7 ? 1 : 0;
  return `~$${name.slice(dropped)}`;
}

/** Excel's: "~$" before the whole name. */
function excelOwnerFile(name: string): string {
  return `~$${name}`;
}

/** The program that has the document open, by its lock file; undefined where there is none. */
export async function lockingProgram(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  const name = basename(path);
  if (!(await exists(path))) return undefined;
  const isWorkbook = extname(name).toLowerCase() === '.xlsx';
  const ownerFile = isWorkbook ? excelOwnerFile(name) : wordOwnerFile(name);
  if (await exists(join(folder, ownerFile))) return isWorkbook ? 'Excel' : 'Word';
  if (await exists(join(folder, `.~lock.${name}#`))) return 'LibreOffice';
  return undefined;
}
