// A start that finds the program running: it brings its file there, and says so in one line.
import { basename } from 'node:path';
import type { DataFolder } from '../files/data-folder.ts';
import type { RunningInstance } from './claim-folder.ts';
import { ring } from './ring.ts';

/** What becomes of a start's file where the program runs already. */
export function whatIsShown(file: string | undefined): string {
  return file === undefined ? 'Use its window.' : `“${basename(file)}” is opened in its window.`;
}

/** @returns the line for the person @throws Error in plain words where the program does not answer */
export async function visitRunning(
  { pid, ...bell }: RunningInstance,
  file: string | undefined,
  { instance }: DataFolder,
): Promise<string> {
  const welcome = await ring(bell, { file: file ?? '' });
  if (welcome === undefined) {
    throw new Error(
      `Tabled is running already (process ${pid}), but does not answer. End that process and start Tabled again; if it is another program, delete ${instance} first.`,
    );
  }
  const place = welcome.address === '' ? '' : ` Its address is ${welcome.address}`;
  return `Tabled is running already (process ${pid}). ${whatIsShown(file)}${place}`;
}
