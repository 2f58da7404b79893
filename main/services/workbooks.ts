// Reads a workbook into a plan: bytes from the disk or the page, the rest in a worker, then the one gate.
import { readFile, stat } from 'node:fs/promises';
import { TabledError } from '../../shared/errors.ts';
import { type ImportedPlan, noTable, type ReadWorkbook } from '../../shared/import/import-plan.ts';
import { MAX_READ_SECONDS, MAX_WORKER_HEAP_MIB, megabytes, mostBytesOf } from '../../shared/limits.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { newId } from '../files/random.ts';
import { readError } from '../files/read-errors.ts';
import type { RunJob } from '../worker/run-job.ts';
import type { IncomingFile } from './tickets.ts';

/** @throws TabledError file-too-large */
export function checkFileSize(file: string, bytes: number): void {
  const limit = mostBytesOf(file);
  if (bytes > limit) throw new TabledError('file-too-large', { file, limit: megabytes(limit) });
}

/** The bytes of a file to be read. @throws TabledError file-unreadable or file-too-large */
export async function incomingBytes(file: IncomingFile): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes;
  try {
    const { size } = await stat(file.path);
    checkFileSize(file.name, size);
    return await readFile(file.path);
  } catch (error) {
    throw readError(error, file.name);
  }
}

/**
 * Reads a workbook. Nothing is stored.
 * @throws TabledError with a code that begins "file-" or "plan-"
 */
export async function readWorkbook(file: IncomingFile, runJob: RunJob): Promise<ReadWorkbook> {
  const bytes = await incomingBytes(file);
  const { name } = file;
  const { sheets, imported } = await runJob(
    'readWorkbook',
    { bytes, file: name },
    {
      seconds: MAX_READ_SECONDS,
      tooSlow: () => new TabledError('file-too-slow', { file: name, seconds: MAX_READ_SECONDS }),
      tooLarge: () => new TabledError('file-too-large', { file: name, limit: `${MAX_WORKER_HEAP_MIB} MB of memory` }),
    },
  );
  return { sheets, imported: imported && { ...imported, plan: restorePlan(imported.plan, name, newId).plan } };
}

/** The plan that a workbook holds. @throws TabledError as readWorkbook does, or file-no-table */
export async function readPlan(file: IncomingFile, runJob: RunJob): Promise<ImportedPlan> {
  const { sheets, imported } = await readWorkbook(file, runJob);
  if (imported === null) throw noTable(file.name, sheets);
  return imported;
}
