// The file named on the command line, if there is one.
import { resolve } from 'node:path';

/** @param argv as Electron has it: the program, in a checkout also the script, then what the person gave */
export function launchFile(argv: readonly string[], isPackaged: boolean, folder: string): string | undefined {
  const given = argv.slice(isPackaged ? 1 : 2).find((argument) => !argument.startsWith('-'));
  return given === undefined ? undefined : resolve(folder, given);
}
