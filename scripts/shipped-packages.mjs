// Which npm packages the built product really contains: told by the bundlers, not by what is installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { root } from './run-program.mjs';

/**
 * @typedef {object} ShippedPackage
 * @property {string} folder from the repository's root: node_modules/docx
 * @property {string} name
 * @property {string} version
 * @property {string} licence as the package declares it: an SPDX expression
 * @property {string} author
 * @property {string} integrity of the package as npm fetched it: sha512-…
 * @property {string} licenceText its licence file; "" where it has none
 */

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt|mit))?$/i;

/**
 * @param {string} module a module's path, as a bundler names it
 * @returns {string | undefined} the folder of its package, from the root; undefined for our own code
 */
export function packageFolder(module) {
  const path = module.replace(/^\0/, '').replace(/\?.*$/, '');
  const below = (isAbsolute(path) ? relative(root, path) : path).replaceAll('\\', '/');
  return PACKAGE.exec(below)?.[0];
}

/**
 * @param {import('esbuild').Metafile | undefined} metafile
 * @returns {readonly string[]} modules of which something is in the output
 */
export function modulesOf(metafile) {
  return Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
}

/** @param {string} folder */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

/** @param {unknown} author as package.json has it: a text or { name } */
function authorName(author) {
  if (typeof author === 'string') return author;
  return typeof author === 'object' && author !== null && 'name' in author ? String(author.name) : '';
}

/**
 * @param {string} folder
 * @param {Record<string, { integrity?: string }>} locked
 * @returns {ShippedPackage}
 */
function describe(folder, locked) {
  const path = join(root, folder, 'package.json');
  if (!existsSync(path)) throw new Error(`${folder} has no package.json`);
  const { name, version, license, author } = JSON.parse(readFileSync(path, 'utf8'));
  return {
    folder,
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    author: authorName(author),
    integrity: locked[folder]?.integrity ?? '',
    licenceText: licenceText(join(root, folder)),
  };
}

/**
 * @param {Iterable<string>} modules paths of modules, as the bundlers name them
 * @returns {readonly ShippedPackage[]} by name and version
 */
export function shippedPackages(modules) {
  const folders = new Set([...modules].flatMap((module) => packageFolder(module) ?? []));
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return [...folders]
    .map((folder) => describe(folder, locked))
    .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}
