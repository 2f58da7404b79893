// Turns the operating system's errors on reading into ours.
import { TabledError } from '../../shared/errors.ts';
import { systemCode } from './write-errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not open it',
  EPERM: 'you may not open it',
  EISDIR: 'it is a folder',
  EBUSY: 'another program holds it',
};

/** The error to tell a person, from what reading a file threw. @param file what to call it */
export function readError(error: unknown, file: string): TabledError {
  if (error instanceof TabledError) return error;
  const reason = REASONS[systemCode(error)] ?? (error instanceof Error ? error.message : String(error));
  return new TabledError('file-unreadable', { file, reason }, { cause: error });
}
