// The data folder is not made anew while the program runs: it may be on a drive or share that comes back, and what was
// written in its place would be nowhere that anybody looks.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { TabledError } from '../../shared/errors.ts';
import { systemCode, writeError } from './write-errors.ts';

/** To be asked before any folder in it is made. @param file what is to be written @throws TabledError target-missing */
export async function demandRoot(root: string, file: string): Promise<void> {
  try {
    await access(root);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new TabledError('target-missing', { file, folder: root });
    throw writeError(error, join(root, file));
  }
}
