// Where everything lies on the laptop. Both hosts use the same folder, so that they show the same plans.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { systemCode } from './write-errors.ts';

export interface DataFolder {
  readonly root: string;
  readonly plans: string;
  readonly workspace: string;
  /** Where the browser host puts exported documents. */
  readonly exports: string;
  /** Word templates that exports use, by their SHA-256. */
  readonly templates: string;
  /** The browser host's own browser profile, apart from the person's: it holds the page's IndexedDB. */
  readonly browserProfile: string;
  /** Electron's own files, the page's IndexedDB among them. */
  readonly electronProfile: string;
  /** Held by the running program: its process, and where it answers. */
  readonly instance: string;
}

/** On Windows the local folder: a browser's profile is too large, and too busy, to roam from laptop to laptop. */
function usualRoot(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Tabled');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tabled');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'tabled');
}

/** The data folder: TABLED_DATA where it is set, else the platform's usual place for a program's data. */
export function dataFolder(environment: NodeJS.ProcessEnv, platform = process.platform): DataFolder {
  const root = resolve(environment['TABLED_DATA'] || usualRoot(environment, platform));
  return {
    root,
    plans: join(root, 'plans'),
    workspace: join(root, 'workspace.json'),
    exports: join(root, 'exports'),
    templates: join(root, 'templates'),
    browserProfile: join(root, 'browser-profile'),
    electronProfile: join(root, 'electron-profile'),
    instance: join(root, 'instance.json'),
  };
}

/**
 * Makes a folder, and those above it, where they are not there yet, for their owner alone: the plan is the council's, and
 * the data folder holds what opens it. Step by step, because Node's own recursive mkdir (20.20) never comes back where a
 * folder that is there refuses one in it with ENOENT.
 * @throws the operating system's error
 */
export function makePrivateFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    if (code !== 'ENOENT' || existsSync(dirname(path))) throw error;
    makePrivateFolder(dirname(path));
    makePrivateFolder(path);
  }
}
