// A folder of its own for each test that needs the real disk, or for all of a group; it is gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tabled-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** For all tests of a "describe" together. */
export function sharedTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tabled-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
