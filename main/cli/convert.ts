// Reads and writes plans by file extension, for the command line.
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import { USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { makeDocument, writeDocument } from '../services/documents.ts';
import { localDay } from '../services/local-day.ts';
import { parseJson } from '../services/plan-file.ts';
import { incomingBytes, readPlan as readWorkbookPlan } from '../services/workbooks.ts';
import type { RunJob } from '../worker/run-job.ts';

function hasExtension(path: string, extension: string): boolean {
  return extname(path).toLowerCase() === extension;
}

/** A plan from a workbook, or from plan JSON. @throws TabledError */
export async function readPlan(path: string, runJob: RunJob): Promise<Pick<ImportedPlan, 'plan' | 'problems'>> {
  const name = basename(path);
  if (!hasExtension(path, '.json')) return readWorkbookPlan({ name, path }, runJob);
  const bytes = await incomingBytes({ name, path });
  const { plan } = restorePlan(parseJson(bytes, name), name, randomUUID);
  return { plan, problems: plan.origin?.problems ?? [] };
}

/** Whether `convert` can write a file of this name. */
export function canWrite(path: string): boolean {
  return ['.docx', '.xlsx', '.json'].some((extension) => hasExtension(path, extension));
}

/** Reads IN and writes OUT, atomically. @throws TabledError */
export async function convert(from: string, to: string, runJob: RunJob): Promise<void> {
  const { plan } = await readPlan(from, runJob);
  if (hasExtension(to, '.json')) {
    await writeAtomically(to, `${JSON.stringify(plan, null, 1)}\n`);
    return;
  }
  const kind = hasExtension(to, '.xlsx') ? 'excel' : 'word';
  const facts = { today: localDay(new Date()), changedRows: [] };
  const order = { kind, plan, settings: plan.exportSettings ?? USUAL_EXPORT, facts, template: null } as const;
  const { bytes } = await makeDocument(order, basename(to), runJob);
  await writeDocument(to, bytes);
}
