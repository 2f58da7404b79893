// What to tell a person when the program could not start, the same in both hosts.
import { TabledError } from '../../shared/errors.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import type { DataFolder } from './data-folder.ts';
import { systemCode } from './write-errors.ts';

/** Whether the operating system's error is about this folder or a file in it. */
function isAbout(folder: string, error: unknown): boolean {
  return error instanceof Error && 'path' in error && String(error.path).startsWith(folder);
}

export function startErrorSentence(error: unknown, { root }: DataFolder): string {
  if (error instanceof TabledError) return sentenceFor(error);
  if (isAbout(root, error) && ['EEXIST', 'ENOTDIR'].includes(systemCode(error))) {
    return `Tabled keeps its files in ${root}, which is not a folder. Name a folder: TABLED_DATA=/a/folder npm start`;
  }
  if (isAbout(root, error)) {
    return `Tabled keeps its files in ${root}, which cannot be written (${systemCode(error)}). Make that folder writable, or name another one: TABLED_DATA=/a/folder npm start`;
  }
  return error instanceof Error ? error.message : String(error);
}
