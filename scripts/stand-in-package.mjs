// Packs the product with a stand-in in the place of Electron's binary: what is packed, and the fuses, are those of the
// real package, and no network is needed. Nothing that it makes can be run.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from './run-program.mjs';

/** By this Electron's binary tells the packager where its fuses are. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;

/** In the order in which they stand in the binary. */
export const FUSES = /** @type {const} */ ([
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]);

/** Every fuse the wrong way round, so that each that is right has been set. */
const UNSET = '101100110';

/**
 * @param {string} folder a new folder
 * @returns {string} the same
 */
function standIn(folder) {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const locale of ['en-GB', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, FUSES.length]), Buffer.from(UNSET)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), wire]));
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}

/**
 * @param {Buffer} program a packed binary
 * @returns {Record<string, boolean>} its fuses
 */
export function readFuses(program) {
  const start = program.indexOf(SENTINEL) + SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map((name, index) => [name, program[start + index] === '1'.charCodeAt(0)]));
}

/**
 * Packs into `folder`/linux-unpacked.
 * @param {string} folder an empty one
 * @returns {Promise<string>} the packed folder
 */
export async function packWithStandIn(folder) {
  const output = join(folder, 'release');
  const options = [`-c.electronDist=${standIn(join(folder, 'electron'))}`, `-c.directories.output=${output}`];
  const packager = join(root, 'node_modules/electron-builder/cli.js');
  const code = await runProgram(
    process.execPath,
    [packager, '--linux', 'dir', '--x64', '--publish', 'never', ...options],
    { DEBUG: '' },
  );
  if (code !== 0) throw new Error(`the packager ended with ${code}`);
  return join(output, 'linux-unpacked');
}
