// The file named on the command line, if there is one, and its way from a second start to the program that runs.
import { resolve } from 'node:path';
import * as v from 'valibot';

/** @param argv as Electron has it: the program, in a checkout also the script, what the person gave, and flags anywhere */
export function launchFile(argv: readonly string[], isPackaged: boolean, folder: string): string | undefined {
  const given = argv.slice(1).filter((argument) => !argument.startsWith('-'))[isPackaged ? 0 : 1];
  return given === undefined ? undefined : resolve(folder, given);
}

const secondStart = v.object({ file: v.string() });

/** What a second start tells the first: the arguments that Electron passes on are not the ones that were given. */
export function secondStartData(file: string | undefined): v.InferOutput<typeof secondStart> {
  return { file: file ?? '' };
}

/** The file of a second start; "" for none. */
export function secondStartFile(data: unknown): string {
  const { success, output } = v.safeParse(secondStart, data);
  return success ? output.file : '';
}
