// Starts a worker as a process of its own: whatever it does to itself, the program goes on.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DeskAnswer } from '../../shared/desk.ts';
import { MAX_WORKER_HEAP_MIB } from '../../shared/limits.ts';
import type { StartWorker } from './run-job.ts';

/** How Node ends where its memory is full: by aborting, which systems without signals give as this code. */
const ABORTED = 134;

export const startProcess: StartWorker = (script, order, hearing) => {
  const child = fork(script instanceof URL ? fileURLToPath(script) : script, [], {
    execArgv: [`--max-old-space-size=${MAX_WORKER_HEAP_MIB}`],
    serialization: 'advanced',
    // SheetJS prints remarks of its own, which are nobody's business on our output.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const stop = () => {
    process.off('exit', stop);
    child.kill('SIGKILL');
  };
  process.once('exit', stop);
  child.once('message', (answer: DeskAnswer) => hearing.answer(answer));
  child.once('error', hearing.failed);
  child.once('exit', (code, signal) => {
    if (signal === 'SIGABRT' || code === ABORTED) hearing.outOfMemory();
    else hearing.failed(new Error(`the worker ended early (${code ?? signal})`));
  });
  // Where it ended before it was told, its end is what counts.
  child.send(order, () => undefined);
  return stop;
};
