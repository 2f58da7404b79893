// Opens a saved document in the person's own program for it, from a process that has no shell API.
import { spawn } from 'node:child_process';
import { hasDisplay } from './system-browser.ts';

const PATIENCE_MS = 3000;

function opener(path: string): readonly [string, readonly string[]] {
  if (process.platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', path]];
  if (process.platform === 'darwin') return ['open', [path]];
  return ['xdg-open', [path]];
}

/** @throws Error with the reason, where the system does not open it */
export function openPath(path: string): Promise<void> {
  if (!hasDisplay(process.env)) return Promise.reject(new Error('this machine has no display'));
  const [program, given] = opener(path);
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { stdio: 'ignore' });
    // Some openers stay for as long as the program they have started: no bad news by now is good news.
    const waited = setTimeout(resolve, PATIENCE_MS);
    waited.unref();
    child.once('error', () => reject(new Error(`${program} is not installed`)));
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('no program for such files was found'));
    });
  });
}
