// The heavy work that is done off the main thread: what each job is given and gives back.
import { randomUUID } from 'node:crypto';
import { writeExcel } from '../../shared/excel/write-excel.ts';
import type { ExportedFile, ExportKind, ExportOrder } from '../../shared/export/export-order.ts';
import { findPlan, type ReadWorkbook } from '../../shared/import/import-plan.ts';
import { checkTemplate, type TemplateFindings } from '../../shared/word/check-template.ts';
import { writeWord } from '../../shared/word/write-word.ts';
import { nativeUnpacking } from '../files/native-unpacking.ts';
import { nativePack, nativeZip } from '../files/native-zip.ts';
import { readSheets } from './read-sheets.ts';

export interface Jobs {
  readonly readWorkbook: { given: { bytes: Uint8Array; file: string }; result: ReadWorkbook };
  readonly writeExport: { given: { kind: ExportKind; order: ExportOrder }; result: ExportedFile };
  /** Rejects where the template cannot be used. */
  readonly checkTemplate: { given: { bytes: Uint8Array; file: string }; result: TemplateFindings };
}

const NATIVE = { zip: nativeZip, unpacking: nativeUnpacking, pack: nativePack };

export type JobName = keyof Jobs;

export const jobs: { readonly [Name in JobName]: (given: Jobs[Name]['given']) => Promise<Jobs[Name]['result']> } = {
  readWorkbook: async ({ bytes, file }) => {
    const sheets = readSheets(bytes, file);
    return { sheets, imported: findPlan(sheets, file, randomUUID) };
  },
  writeExport: async ({ kind, order }) => (kind === 'word' ? writeWord(order, NATIVE) : writeExcel(order, NATIVE)),
  checkTemplate: async ({ bytes, file }) => checkTemplate(bytes, file),
};
