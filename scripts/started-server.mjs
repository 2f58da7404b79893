// Servers started by other scripts, of which the browser host is one: each prints its address when it can be asked.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run-program.mjs';

/** What the browser host is started with where nobody is to see a window. */
export const HOST = [join(root, 'dist/main/browser-host.mjs'), '--no-window', '--port', '0'];

/**
 * Starts a server and gives the address that it prints.
 * @param {readonly string[]} given what Node is given
 * @param {Record<string, string>} environment beside the script's own
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} `stop` returns when it has ended
 */
export function startServer(given, environment) {
  const server = spawn(process.execPath, given, { env: { ...process.env, ...environment } });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    server.stdout.setEncoding('utf8').on('data', (text) => {
      const address = /http:\S+/.exec(text)?.[0];
      const stop = async () => {
        server.kill('SIGINT');
        await ended;
      };
      if (address !== undefined) resolve({ address, stop });
    });
  });
}

/** @param {string} data the data folder */
export function startHost(data) {
  return startServer(HOST, { TABLED_DATA: data });
}
