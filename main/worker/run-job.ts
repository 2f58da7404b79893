// Runs one job in a worker of its own, within limits of time and memory.
import { Worker } from 'node:worker_threads';
import type { DeskAnswer } from '../../shared/desk.ts';
import { fromErrorMessage, type TabledError } from '../../shared/errors.ts';
import { MAX_WORKER_HEAP_MIB } from '../../shared/limits.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { JobOrder } from './worker.ts';

export interface JobLimits {
  readonly seconds: number;
  /** What to throw when the time is up. */
  readonly tooSlow: () => TabledError;
  /** What to throw when the worker needs more memory than it may have. */
  readonly tooLarge: () => TabledError;
}

export type RunJob = <Name extends JobName>(
  name: Name,
  given: Jobs[Name]['given'],
  limits: JobLimits,
) => Promise<Jobs[Name]['result']>;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Makes the function that runs jobs. `script` is the built worker's path or URL. */
export function jobRunner(script: string | URL): RunJob {
  return (name, given, limits) =>
    new Promise((resolve, reject) => {
      const order: JobOrder<typeof name> = { name, given };
      const worker = new Worker(script, {
        workerData: order,
        resourceLimits: { maxOldGenerationSizeMb: MAX_WORKER_HEAP_MIB },
        // SheetJS prints remarks of its own, which are nobody's business on our output.
        stdout: true,
        stderr: true,
      });
      const timer = setTimeout(() => finish(() => reject(limits.tooSlow())), limits.seconds * 1000);
      function finish(settle: () => void): void {
        clearTimeout(timer);
        settle();
        void worker.terminate();
      }
      worker.once('message', (answer: DeskAnswer) => {
        finish(() =>
          answer.ok ? resolve(answer.result as Jobs[typeof name]['result']) : reject(fromErrorMessage(answer.error)),
        );
      });
      worker.once('error', (error) => finish(() => reject(isOutOfMemory(error) ? limits.tooLarge() : error)));
      worker.once('exit', (code) => finish(() => reject(new Error(`the worker ended early (${code})`))));
    });
}
