// The worker's entry: does the one job it was started for, as a process or as a thread, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { DeskAnswer } from '../../shared/desk.ts';
import { asTabledError, errorMessage } from '../../shared/errors.ts';
import { type JobName, type Jobs, jobs } from './jobs.ts';

export interface JobOrder<Name extends JobName> {
  readonly name: Name;
  readonly given: Jobs[Name]['given'];
}

async function work<Name extends JobName>({ name, given }: JobOrder<Name>): Promise<DeskAnswer> {
  try {
    return { ok: true, result: await jobs[name](given) };
  } catch (error) {
    return { ok: false, error: errorMessage(asTabledError(error)) };
  }
}

if (parentPort === null) {
  process.once('message', async (order) => {
    const answer = await work(order as JobOrder<JobName>);
    process.send?.(answer, () => process.exit());
  });
  // The program has ended, and nobody waits for an answer.
  process.once('disconnect', () => process.exit());
} else {
  parentPort.postMessage(await work(workerData as JobOrder<JobName>));
}
