// The worker's entry: does the one job it was started for, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { asTabledError, errorMessage } from '../../shared/errors.ts';
import { type JobName, type Jobs, jobs } from './jobs.ts';

export interface JobOrder<Name extends JobName> {
  readonly name: Name;
  readonly given: Jobs[Name]['given'];
}

async function work<Name extends JobName>({ name, given }: JobOrder<Name>): Promise<void> {
  try {
    parentPort?.postMessage({ ok: true, result: await jobs[name](given) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, error: errorMessage(asTabledError(error)) });
  }
}

await work(workerData as JobOrder<JobName>);
