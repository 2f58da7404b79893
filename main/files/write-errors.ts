// Turns the operating system's errors on writing into ours.
import { basename, dirname } from 'node:path';
import { TabledError } from '../../shared/errors.ts';

/** Node's errors carry the operating system's code. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** On Windows a rename over a file that a program holds open fails with EPERM; a read-only folder fails earlier. */
function isRenameOverOpenFile(error: unknown, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && error instanceof Error && 'syscall' in error && error.syscall === 'rename';
}

/** The error to tell a person, from what a write to `path` threw. */
export function writeError(error: unknown, path: string, platform = process.platform): TabledError {
  if (error instanceof TabledError) return error;
  const file = basename(path);
  const folder = dirname(path);
  switch (systemCode(error)) {
    case 'EBUSY':
    case 'ETXTBSY':
      return new TabledError('target-locked', { file, program: 'another program' });
    case 'EPERM':
    case 'EACCES':
      return isRenameOverOpenFile(error, platform)
        ? new TabledError('target-locked', { file, program: 'another program' })
        : new TabledError('target-read-only', { file, what: folder });
    case 'EROFS':
      return new TabledError('target-read-only', { file, what: folder });
    case 'ENOENT':
    case 'ENOTDIR':
      return new TabledError('target-missing', { file, folder });
    case 'ENOSPC':
    case 'EDQUOT':
      return new TabledError('disk-full', { file });
    case 'EISDIR':
      return new TabledError('write-failed', { file, reason: 'there is a folder of that name' });
    default:
      return new TabledError('write-failed', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
