// The councils' own Word templates: checked once, then kept in the data folder under their SHA-256, so that an export
// finds the very file that was chosen, whatever becomes of the original.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeptTemplate } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { MAX_READ_SECONDS } from '../../shared/limits.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import type { TemplateFindings } from '../../shared/word/check-template.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { type DataFolder, makePrivateFolder } from '../files/data-folder.ts';
import { demandRoot } from '../files/demand-root.ts';
import type { RunJob } from '../worker/run-job.ts';
import type { IncomingFile } from './tickets.ts';
import { incomingBytes } from './workbooks.ts';

/** A template that exports can use, and what was found in it. @throws TabledError template-unusable with the reason */
export async function readTemplate(
  file: IncomingFile,
  runJob: RunJob,
): Promise<{ readonly bytes: Uint8Array } & TemplateFindings> {
  const bytes = await incomingBytes(file);
  const { name } = file;
  const unusable = (reason: string) => new TabledError('template-unusable', { file: name, reason });
  const findings = await runJob(
    'checkTemplate',
    { bytes, file: name },
    {
      seconds: MAX_READ_SECONDS,
      tooSlow: () =>
        unusable(`it took longer than ${MAX_READ_SECONDS} seconds to read. Save it again in Word and choose it again.`),
      tooLarge: () =>
        unusable('it is too large to read safely. Take large pictures out of it, save it and choose it again.'),
    },
  );
  return { bytes, ...findings };
}

export class Templates {
  readonly #data: Pick<DataFolder, 'root' | 'templates'>;
  readonly #runJob: RunJob;

  /** @param data its folder of templates is made when it is first needed */
  constructor(data: Pick<DataFolder, 'root' | 'templates'>, runJob: RunJob) {
    this.#data = data;
    this.#runJob = runJob;
  }

  /** Keeps a copy of a template that exports can use. @throws TabledError template-unusable with the reason */
  async keep(file: IncomingFile): Promise<KeptTemplate> {
    const { bytes, unknownMarkers } = await readTemplate(file, this.#runJob);
    const { createHash } = await import('node:crypto');
    const id = createHash('sha256').update(bytes).digest('hex');
    await demandRoot(this.#data.root, file.name);
    makePrivateFolder(this.#data.templates);
    await writeAtomically(this.#path(id), bytes);
    return { id, name: basename(file.name), unknownMarkers };
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
    return join(this.#data.templates, `${id}.docx`);
  }
}
