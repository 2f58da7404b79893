// The councils' own Word templates: checked once, then kept in the data folder under their SHA-256, so that an export
// finds the very file that was chosen, whatever becomes of the original.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeptTemplate } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { MAX_READ_SECONDS } from '../../shared/limits.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { makePrivateFolder } from '../files/data-folder.ts';
import type { RunJob } from '../worker/run-job.ts';
import type { IncomingFile } from './tickets.ts';
import { incomingBytes } from './workbooks.ts';

export class Templates {
  readonly #folder: string;
  readonly #runJob: RunJob;

  /** @param folder is made when it is first needed */
  constructor(folder: string, runJob: RunJob) {
    this.#folder = folder;
    this.#runJob = runJob;
  }

  /** Keeps a copy of a template that exports can use. @throws TabledError template-unusable with the reason */
  async keep(file: IncomingFile): Promise<KeptTemplate> {
    const bytes = await incomingBytes(file);
    const { name } = file;
    const unusable = (reason: string) => new TabledError('template-unusable', { file: name, reason });
    const { unknownMarkers } = await this.#runJob(
      'checkTemplate',
      { bytes, file: name },
      {
        seconds: MAX_READ_SECONDS,
        tooSlow: () =>
          unusable(
            `it took longer than ${MAX_READ_SECONDS} seconds to read. Save it again in Word and choose it again.`,
          ),
        tooLarge: () =>
          unusable('it is too large to read safely. Take large pictures out of it, save it and choose it again.'),
      },
    );
    const id = createHash('sha256').update(bytes).digest('hex');
    makePrivateFolder(this.#folder);
    await writeAtomically(this.#path(id), bytes);
    return { id, name: basename(name), unknownMarkers };
  }

  /** The bytes of the template that an export's settings name. @throws TabledError template-missing */
  async bytes({ id, name }: NonNullable<ExportSettings['template']>): Promise<Uint8Array> {
    try {
      return await readFile(this.#path(id));
    } catch (error) {
      throw new TabledError('template-missing', { template: name }, { cause: error });
    }
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.docx`);
  }
}
