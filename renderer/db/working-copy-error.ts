// What IndexedDB itself refuses, as an error that can be told: the disk that the browser keeps it on may be full.
import { asTabledError, TabledError } from '../../shared/errors.ts';

/** Names of errors that speak of the store and not of what was asked of it (Indexed Database API 3.0; Dexie's own). */
const OF_THE_STORE = [
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'QuotaExceededError',
  'TimeoutError',
  'UnknownError',
];

/** Whatever the working copy has thrown, as a TabledError: itself where it is one. */
export function workingCopyError(thrown: unknown): TabledError {
  if (!(thrown instanceof Error) || !OF_THE_STORE.includes(thrown.name)) return asTabledError(thrown);
  const isFull = thrown.name === 'QuotaExceededError' || thrown.message.includes('QuotaExceededError');
  const reason = isFull ? 'there is no room for it' : 'it cannot be opened or written';
  return new TabledError('working-copy-failed', { reason }, { cause: thrown });
}
