// Where the parts of the built program lie, seen from its built entry files in dist/main/.
import { fileURLToPath } from 'node:url';

export interface ProgramParts {
  readonly worker: URL;
  /** The folder of the built page. */
  readonly page: string;
  /** The plan that ships with the product, as a workbook. */
  readonly example: string;
  /** British English for Chromium's spelling check. */
  readonly dictionary: string;
}

/** @param entry the import.meta.url of a built entry file */
export function programParts(entry: string): ProgramParts {
  return {
    worker: new URL('./worker.mjs', entry),
    page: fileURLToPath(new URL('../renderer', entry)),
    example: fileURLToPath(new URL('../../seeds/Data Quality Action Plan 2009-10.xlsx', entry)),
    dictionary: fileURLToPath(new URL('../../spelling/en-GB.bdic', entry)),
  };
}
