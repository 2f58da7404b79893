// A table on its way in from the clipboard: of Word, Excel or a web page as HTML where it holds a table, else as text.
import type { FileTicket } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import type { Services } from '../services.ts';
import { handOver } from './choose-file.ts';

/** What a paste brings: the part of the browser's DataTransfer that is read. */
export interface Pasted {
  readonly files: ArrayLike<File>;
  readonly getData: (type: string) => string;
}

/** What an imported table is called, for want of a file's name. */
const NAME = 'Pasted table';

/** The pasted table as a file; a file that was copied itself is taken as it is. Undefined where there is no table. */
export function pastedFile(pasted: Pasted): File | undefined {
  const page = pasted.getData('text/html');
  if (/<table[\s>]/i.test(page)) return new File([page], `${NAME}.html`);
  const text = pasted.getData('text/plain');
  if (text.includes('\t')) return new File([text], `${NAME}.txt`);
  // Programs put a picture of what was copied beside its text.
  return text === '' && page === '' ? pasted.files[0] : undefined;
}

/** Hands what was pasted to main. @throws TabledError paste-no-table or file-too-large */
export async function handOverPasted(file: File | undefined, services: Pick<Services, 'desk'>): Promise<FileTicket> {
  if (file === undefined) throw new TabledError('paste-no-table', {});
  return handOver(file, services);
}
