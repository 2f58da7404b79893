// A folder for the files that a spec's tests share. It goes when the worker ends: afterAll comes after each of the tests that
// a worker is given, and the next one has the same folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function workerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tabled-worker-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
