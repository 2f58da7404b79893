// Where everything lies on the laptop. Both hosts use the same folder, so that they show the same plans.
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface DataFolder {
  readonly root: string;
  readonly plans: string;
  readonly workspace: string;
  /** Where the browser host puts exported documents. */
  readonly exports: string;
  /** The browser host's own browser profile, apart from the person's: it holds the page's IndexedDB. */
  readonly browserProfile: string;
  /** Held by the running program: its process, and where it answers. */
  readonly instance: string;
}

function usualRoot(environment: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Tabled');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tabled');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'tabled');
}

/** The data folder: TABLED_DATA where it is set, else the platform's usual place for a program's data. */
export function dataFolder(environment: NodeJS.ProcessEnv): DataFolder {
  const root = environment['TABLED_DATA'] ?? usualRoot(environment);
  return {
    root,
    plans: join(root, 'plans'),
    workspace: join(root, 'workspace.json'),
    exports: join(root, 'exports'),
    browserProfile: join(root, 'browser-profile'),
    instance: join(root, 'instance.json'),
  };
}
