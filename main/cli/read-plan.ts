// Reads a plan by its file's extension, for the command line.
import { basename, extname } from 'node:path';
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { newId } from '../files/random.ts';
import { parsePlanJson } from '../services/plan-json.ts';
import { incomingBytes, readPlan as readWorkbookPlan } from '../services/workbooks.ts';
import type { RunJob } from '../worker/run-job.ts';

/** A plan from a workbook, or from plan JSON. @throws TabledError */
export async function readPlan(path: string, runJob: RunJob): Promise<Pick<ImportedPlan, 'plan' | 'problems'>> {
  const name = basename(path);
  if (extname(path).toLowerCase() !== '.json') return readWorkbookPlan({ name, path }, runJob);
  const bytes = await incomingBytes({ name, path });
  const { plan } = restorePlan(parsePlanJson(bytes, name), name, newId);
  return { plan, problems: plan.origin?.problems ?? [] };
}
