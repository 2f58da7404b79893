// Lets the person choose files that are evidence: in the system's dialog where the host has one, else in the page's own.
import type { FileTicket } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { MAX_FILE_BYTES, megabytes } from '../../shared/limits.ts';
import { handOver } from '../import/choose-file.ts';
import type { Services } from '../services.ts';

/** A file on its way to main: what the system's dialog chose is there already. */
export type ChosenFile = FileTicket | File;

function chooseInPage(isMany: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = isMany;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** The chosen files; none where the person chose none. @param isMany where false, one is asked for */
export async function chooseEvidence(
  { about, desk }: Pick<Services, 'about' | 'desk'>,
  isMany: boolean,
): Promise<readonly ChosenFile[]> {
  return about.dialogs ? desk.chooseEvidence({}) : chooseInPage(isMany);
}

/** Its ticket. @throws TabledError evidence-too-large, or file-unreadable: a folder, or a file that has gone */
export async function ticketOf(file: ChosenFile, services: Pick<Services, 'desk'>): Promise<FileTicket> {
  if (!(file instanceof File)) return file;
  try {
    return await handOver(file, services);
  } catch (error) {
    if (error instanceof TabledError && error.code === 'file-too-large') {
      throw new TabledError('evidence-too-large', { file: file.name, limit: megabytes(MAX_FILE_BYTES) });
    }
    if (error instanceof TabledError) throw error;
    throw new TabledError('file-unreadable', { file: file.name, reason: 'a folder, or a file that is gone' });
  }
}
