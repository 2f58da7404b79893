// Runs work of this thread's own that is stopped when its time is up: Node ends a script that takes too long, and whatever the
// script has called.
import { Script } from 'node:vm';

const NAME = 'tabledTimedWork';
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
    script.runInThisContext({ timeout: seconds * 1000, displayErrors: false });
  } catch (error) {
    throw isTimeUp(error) ? tooSlow() : error;
  } finally {
    Reflect.deleteProperty(globalThis, NAME);
  }
  const [result] = done;
  return result as Result;
}
