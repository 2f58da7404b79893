// How a file looks from outside: while it looks the same, it holds the same, and need not be read again.
import { stat } from 'node:fs/promises';

/** @throws the operating system's error */
export async function looksOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path);
  return `${mtimeMs} ${size} ${ino}`;
}
