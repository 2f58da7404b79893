// Runs a program as a user who may not write everywhere: tests may run as root, whom no permission stops.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';

const NOBODY = 65534;

export const isRoot = process.getuid?.() === 0;

/** Who the tests' programs run as: nobody where the tests are root's, else the tests' own user. */
export const unprivileged: { readonly uid?: number; readonly gid?: number } = isRoot
  ? { uid: NOBODY, gid: NOBODY }
  : {};

export function runUnprivileged(program: string, given: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, given, { encoding: 'utf8', ...unprivileged });
}
