// Breaks the disk under the program, as far as this machine lets a test do so, and puts it right again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function run(program: string, ...given: readonly string[]): boolean {
  return spawnSync(program, given, { stdio: 'ignore' }).status === 0;
}

const mounted = new Set<string>();

function mount(given: readonly string[], at: string): boolean {
  if (!run('mount', ...given, at)) return false;
  mounted.add(at);
  return true;
}

export function unmount(at: string): void {
  if (mounted.delete(at)) run('umount', '--lazy', at);
}

/** For after each test, however it ends. */
export function unmountAll(): void {
  for (const at of [...mounted].reverse()) unmount(at);
}

/** Whether this machine lets us mount: as root, and in no container that forbids it. */
export const canMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'tabled-mount-'));
  const done = run('mount', '-t', 'tmpfs', 'tmpfs', folder) && run('umount', folder);
  rmSync(folder, { recursive: true, force: true });
  return done;
})();

/** A disk of its own in a folder, of so many MB. */
export function smallDisk(folder: string, megabytes: number): void {
  mkdirSync(folder, { recursive: true });
  if (!mount(['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs'], folder)) throw new Error('no small disk');
}

/** Fills the disk that a folder is on, to the last block; gives what makes room again. */
export function fillDisk(folder: string): () => void {
  const path = join(folder, 'filler');
  const { bsize } = statfsSync(folder);
  for (let bytes = statfsSync(folder).bavail * bsize; bytes > 0; bytes = statfsSync(folder).bavail * bsize) {
    try {
      writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      // Somebody else has taken room meanwhile: what is left is looked at once more.
    }
  }
  return () => {
    if (existsSync(path)) unlinkSync(path);
  };
}

/** A file that nothing can be renamed over, as where another program holds it; gives what lets it go. */
export function holdFile(path: string): () => void {
  if (!mount(['--bind', path], path)) throw new Error('the file cannot be held');
  return () => unmount(path);
}
