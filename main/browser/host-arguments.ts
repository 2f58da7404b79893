// The browser host's command line.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Fixed, so that the page keeps its origin, and with it its IndexedDB, from one start to the next. */
export const DEFAULT_PORT = 48231;

export interface HostArguments {
  /** The whole path of the workbook whose import screen to open first. */
  readonly file: string | undefined;
  readonly port: number;
  /** Whether to open a window; without one the address is printed and the program stays up. */
  readonly window: boolean;
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { port: { type: 'string' }, 'no-window': { type: 'boolean' } },
    });
  } catch (error) {
    const options = given.filter((argument) => argument.startsWith('-')).join(' ');
    throw new Error(`Tabled does not understand “${options}”. It knows --port NUMBER and --no-window.`, {
      cause: error,
    });
  }
}

/** @param folder where relative paths start @throws Error in plain words where the arguments are not understood */
export function hostArguments(given: readonly string[], folder: string): HostArguments {
  const { values, positionals } = parse(given);
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not “${values.port}”.`);
  }
  if (positionals.length > 1) throw new Error('Name one file at the most.');
  const [file] = positionals;
  return { file: file === undefined ? undefined : resolve(folder, file), port, window: values['no-window'] !== true };
}
