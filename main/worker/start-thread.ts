// Starts a worker as a thread: in Electron, whose program runs no scripts beside its own. One huge allocation ends a
// thread's whole process, whatever limits it has; where a process can be started, that is safer.
import { Worker } from 'node:worker_threads';
import { MAX_WORKER_HEAP_MIB } from '../../shared/limits.ts';
import type { StartWorker } from './run-job.ts';

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

export const startThread: StartWorker = (script, order, hearing) => {
  const worker = new Worker(script, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MAX_WORKER_HEAP_MIB },
    // SheetJS prints remarks of its own, which are nobody's business on our output.
    stdout: true,
    stderr: true,
  });
  worker.once('message', hearing.answer);
  worker.once('error', (error) => (isOutOfMemory(error) ? hearing.outOfMemory() : hearing.failed(error)));
  worker.once('exit', (code) => hearing.failed(new Error(`the worker ended early (${code})`)));
  return () => void worker.terminate();
};
