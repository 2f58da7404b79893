// Runs other programs from the scripts. npm on Windows is a script itself and needs a shell.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} line one line for the person */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a program to its end, its output being ours.
 * @param {string} program
 * @param {readonly string[]} given
 * @param {Record<string, string>} [environment] added to our own
 * @returns {Promise<number>} its exit code; 1 where it was killed or could not be started
 */
export function runProgram(program, given, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, given, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32' && program === 'npm',
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program that stays until it is asked to end, and passes such requests on to it.
 * @param {string} program
 * @param {readonly string[]} given
 * @returns {Promise<number>} its exit code
 */
export function runUntilStopped(program, given) {
  const child = spawn(program, given, { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // On Windows Ctrl+C reaches the child by itself, and this would end it on the spot, with no time to close anything.
      if (process.platform !== 'win32') child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 0 : 1)));
  });
}
