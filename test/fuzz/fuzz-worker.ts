// Imports one file after another, each as the desk's worker would, and tells what came of it.
import { parentPort } from 'node:worker_threads';
import { readSheets } from '../../main/worker/read-sheets.ts';
import { TabledError } from '../../shared/errors.ts';
import { importPlan } from '../../shared/import/import-plan.ts';

export interface FuzzOrder {
  readonly bytes: Uint8Array;
  readonly file: string;
}

export interface FuzzAnswer {
  /** The code of the refusal; "read" where there was none; else what was thrown, which is a bug. */
  readonly outcome: string;
  /** All that the import made of the file, to be compared with another. */
  readonly imported: string;
}

function attempt({ bytes, file }: FuzzOrder): FuzzAnswer {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return String(ids);
  };
  try {
    return { outcome: 'read', imported: JSON.stringify(importPlan(readSheets(bytes, file), file, newId)) };
  } catch (error) {
    const outcome = error instanceof TabledError ? error.code : `bug: ${error instanceof Error ? error.stack : error}`;
    return { outcome, imported: '' };
  }
}

parentPort?.on('message', (order: FuzzOrder) => parentPort?.postMessage(attempt(order)));
