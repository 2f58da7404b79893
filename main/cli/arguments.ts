// What the command line was given, understood. Options may stand anywhere after the command, with "=" or a space.
import { extname } from 'node:path';
import { LAYOUTS, type Layout } from '../../shared/plan/export-settings.ts';

export interface ConvertOptions {
  readonly layout?: Layout | undefined;
  /** The paths of files. */
  readonly settings?: string | undefined;
  readonly template?: string | undefined;
}

export type Arguments =
  | { readonly command: 'help' | 'version' | 'wrong' }
  | { readonly command: 'inspect'; readonly from: string }
  | { readonly command: 'convert'; readonly from: string; readonly to: string; readonly options: ConvertOptions };

export type Target = 'word' | 'excel' | 'json';

const TARGETS: Readonly<Record<string, Target>> = { '.docx': 'word', '.xlsx': 'excel', '.json': 'json' };
const OPTIONS = ['layout', 'settings', 'template'];
const WRONG: Arguments = { command: 'wrong' };

/** What is to be made, by the name of OUT; undefined for a name that tells nothing. */
export function targetOf(path: string): Target | undefined {
  return TARGETS[extname(path).toLowerCase()];
}

/** Options by their names, and what is left; undefined for an option that there is not, twice or without its value. */
function splitOptions(given: readonly string[]) {
  const options = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const [, name = '', , ownValue] = /^--([a-z]+)(=(.*))?$/s.exec(given[at] ?? '') ?? [];
    if (name === '') {
      files.push(given[at] ?? '');
      continue;
    }
    if (ownValue === undefined) at += 1;
    const value = ownValue ?? given[at];
    if (!OPTIONS.includes(name) || options.has(name) || value === undefined) return undefined;
    options.set(name, value);
  }
  return { options, files };
}

function convertArguments(given: readonly string[]): Arguments {
  const { options, files } = splitOptions(given) ?? { options: new Map<string, string>(), files: [] };
  const [from, to = ''] = files;
  const target = targetOf(to);
  if (from === undefined || files.length !== 2 || target === undefined) return WRONG;
  const [layoutName, settings, template] = OPTIONS.map((name) => options.get(name));
  const layout = LAYOUTS.find((one) => one === layoutName);
  if (layoutName !== layout || (template !== undefined && target !== 'word')) return WRONG;
  return { command: 'convert', from, to, options: { layout, settings, template } };
}

export function readArguments([command, ...given]: readonly string[]): Arguments {
  if (command === '--help') return { command: 'help' };
  if (command === '--version') return { command: 'version' };
  if (command === 'convert') return convertArguments(given);
  const [from, ...more] = given;
  return command === 'inspect' && from !== undefined && more.length === 0 ? { command, from } : WRONG;
}
