// The heavy work that is done off the main thread: what each job is given and gives back.
import type { ExportedFile, ExportKind, ExportOrder } from '../../shared/export/export-order.ts';
import type { ReadWorkbook } from '../../shared/import/import-plan.ts';
import type { TemplateFindings } from '../../shared/word/check-template.ts';
import { newId } from '../files/random.ts';

export interface Jobs {
  readonly readWorkbook: { given: { bytes: Uint8Array; file: string }; result: ReadWorkbook };
  readonly writeExport: { given: { kind: ExportKind; order: ExportOrder }; result: ExportedFile };
  /** Rejects where the template cannot be used. */
  readonly checkTemplate: { given: { bytes: Uint8Array; file: string }; result: TemplateFindings };
}

export type JobName = keyof Jobs;

/** Each loads what it needs when it is done: a process does one. */
export const jobs: { readonly [Name in JobName]: (given: Jobs[Name]['given']) => Promise<Jobs[Name]['result']> } = {
  readWorkbook: async ({ bytes, file }) => {
    const { readSheets } = await import('./read-sheets.ts');
    const { findPlan } = await import('../../shared/import/import-plan.ts');
    const sheets = readSheets(bytes, file);
    return { sheets, imported: findPlan(sheets, file, newId) };
  },
  writeExport: async ({ kind, order }) => {
    if (kind === 'excel') {
      const { nativeZip: zip } = await import('../files/native-zip.ts');
      return (await import('../../shared/excel/write-excel.ts')).writeExcel(order, { zip });
    }
    const { NATIVE_TOOLS } = await import('./word-tools.ts');
    const { writeWord } = await import('../../shared/word/write-word.ts');
    return writeWord(order, NATIVE_TOOLS);
  },
  checkTemplate: async ({ bytes, file }) => {
    const { checkTemplate } = await import('../../shared/word/check-template.ts');
    return checkTemplate(bytes, file);
  },
};
