// The heavy work that is done off the main thread: what each job is given and gives back.
import { randomUUID } from 'node:crypto';
import { findPlan, type ReadWorkbook } from '../../shared/import/import-plan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { writeWord } from '../../shared/word/write-word.ts';
import { readSheets } from './read-sheets.ts';

export interface Jobs {
  readonly readWorkbook: { given: { bytes: Uint8Array; file: string }; result: ReadWorkbook };
  readonly writeWord: { given: { plan: Plan }; result: Uint8Array };
}

export type JobName = keyof Jobs;

export const jobs: { readonly [Name in JobName]: (given: Jobs[Name]['given']) => Promise<Jobs[Name]['result']> } = {
  readWorkbook: async ({ bytes, file }) => {
    const sheets = readSheets(bytes, file);
    return { sheets, imported: findPlan(sheets, file, randomUUID) };
  },
  writeWord: async ({ plan }) => writeWord(plan),
};
