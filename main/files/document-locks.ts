// Whether a document is open in an office program: they leave a file beside it while they have it open.
import { basename, dirname, extname, join } from 'node:path';
import { exists } from './exists.ts';

/** Word's owner file: "~$" before the name, in place of its first one or two letters where the name is long. */
function wordOwnerFile(name: string): string {
  const length = basename(name, extname(name)).length;
  const dropped = length > 7 ? 2 : length === 7 ? 1 : 0;
  return `~$${name.slice(dropped)}`;
}

/** The program that has the document open, by its lock file; undefined where there is none. */
export async function lockingProgram(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  const name = basename(path);
  if (!(await exists(path))) return undefined;
  if (await exists(join(folder, wordOwnerFile(name)))) return 'Word';
  if (await exists(join(folder, `.~lock.${name}#`))) return 'LibreOffice';
  return undefined;
}
