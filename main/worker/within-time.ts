// Runs work of this thread's own that is stopped when its time is up: Node ends a script that takes too long, and whatever the
// script has called.
import { Script } from 'node:vm';

const NAME = 'tabledTimedWork';
/** In seconds: there is no time limit of nothing. */
const SHORTEST = 0.001;
const script = new Script(`globalThis.${NAME}()`);

function isTimeUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/**
 * @param work is not asynchronous; what it leaves for later is not watched
 * @param tooSlow makes the error that is thrown when the time is up
 */
export function withinTime<Result>(work: () => Result, seconds: number, tooSlow: () => Error): Result {
  const done: Result[] = [];
  Reflect.set(globalThis, NAME, () => void done.push(work()));
  try {
    script.runInThisContext({ timeout: Math.ceil(seconds * 1000), displayErrors: false });
  } catch (error) {
    throw isTimeUp(error) ? tooSlow() : error;
  } finally {
    Reflect.deleteProperty(globalThis, NAME);
  }
  const [result] = done;
  return result as Result;
}

/** Does pieces of work that have so much time together: other threads may be at work between them. */
export function timedWork(seconds: number, tooSlow: () => Error): <Result>(work: () => Result) => Result {
  let left = seconds;
  return (work) => {
    // The clock of the process: to have that of "performance" takes milliseconds the first time.
    const start = process.uptime();
    try {
      return withinTime(work, Math.max(left, SHORTEST), tooSlow);
    } finally {
      left -= process.uptime() - start;
    }
  };
}
