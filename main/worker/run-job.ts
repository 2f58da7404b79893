// Runs one job in a worker of its own, within limits of time and memory.
import type { DeskAnswer } from '../../shared/desk.ts';
import { fromErrorMessage, type TabledError } from '../../shared/errors.ts';
import type { JobName, Jobs } from './jobs.ts';
import { startProcess } from './start-process.ts';
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

/** What is heard of a worker; only the first of it counts. */
export interface Hearing {
  readonly answer: (answer: DeskAnswer) => void;
  readonly outOfMemory: () => void;
  readonly failed: (error: Error) => void;
}

/** Starts a worker on an order; what is given back stops it, whatever it does. */
export type StartWorker = (script: string | URL, order: JobOrder<JobName>, hearing: Hearing) => () => void;

/**
 * Makes the function that runs jobs.
 * @param script the built worker's path or URL
 * @param start a process of its own for each job, unless the program is one that cannot start any
 */
export function jobRunner(script: string | URL, start: StartWorker = startProcess): RunJob {
  return (name, given, limits) =>
    new Promise((resolve, reject) => {
      const order: JobOrder<typeof name> = { name, given };
      const timer = setTimeout(() => finish(() => reject(limits.tooSlow())), limits.seconds * 1000);
      const stop = start(script, order, {
        answer: (answer) =>
          finish(() =>
            answer.ok ? resolve(answer.result as Jobs[typeof name]['result']) : reject(fromErrorMessage(answer.error)),
          ),
        outOfMemory: () => finish(() => reject(limits.tooLarge())),
        failed: (error) => finish(() => reject(error)),
      });
      function finish(settle: () => void): void {
        clearTimeout(timer);
        settle();
        stop();
      }
    });
}
