// Windows notes of a file where it came from, in a stream beside its content: the Mark of the Web. Office opens a marked file
// in Protected View and runs no macro of it. Copying the bytes alone would take that away.
import { readFile, writeFile } from 'node:fs/promises';

const STREAM = ':Zone.Identifier';
/** A mark is a few lines: a zone, and the addresses that the file came from. */
const LONGEST = 64 * 1024;

/**
 * Gives a copy the mark that its original has. Never rejects: elsewhere than on NTFS there are no streams, and a file
 * without a mark is no worse than its original.
 */
export async function keepWebMark(original: string, copy: string, platform = process.platform): Promise<void> {
  if (platform !== 'win32') return;
  try {
    const mark = await readFile(`${original}${STREAM}`);
    if (mark.length <= LONGEST) await writeFile(`${copy}${STREAM}`, mark);
  } catch {
    // The original has none, or it cannot be kept here.
  }
}
