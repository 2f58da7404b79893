// The licence list and the software bill of materials (CycloneDX 1.6) of what ships.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-program.mjs';

/** @typedef {import('./shipped-packages.mjs').ShippedPackage} ShippedPackage */

/** Permissive licences that ask for no more than that they are passed on. Anything else is a decision, not a default. */
export const ALLOWED_LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unicode-3.0',
  'Zlib',
];

/**
 * Whether an SPDX expression leaves us a choice of allowed licences: one side of an OR, both of an AND.
 * @param {string} expression
 */
export function isAllowed(expression) {
  const choices = expression.replace(/[()]/g, ' ').split(/\sOR\s/);
  return choices.some((choice) => choice.split(/\sAND\s/).every((name) => ALLOWED_LICENCES.includes(name.trim())));
}

/** What ships and is no package of a bundle: Electron itself, and the dictionary. */
function beside() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return [
    {
      type: 'framework',
      'bom-ref': `pkg:npm/electron@${devDependencies.electron}`,
      name: 'electron',
      version: devDependencies.electron,
      description: 'With Chromium and Node.js; its own licences are in LICENSES.chromium.html beside the program.',
      licenses: [{ license: { id: 'MIT' } }],
      purl: `pkg:npm/electron@${devDependencies.electron}`,
    },
    {
      type: 'data',
      'bom-ref': 'pkg:npm/dictionary-en-gb@3.0.0',
      name: 'dictionary-en-gb',
      version: '3.0.0',
      description: 'The SCOWL word list, in Chromium’s format: spelling/README.md.',
      licenses: [{ expression: 'MIT AND BSD-3-Clause' }],
      purl: 'pkg:npm/dictionary-en-gb@3.0.0',
    },
  ];
}

/** @param {ShippedPackage} shipped */
function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param {ShippedPackage} shipped */
function component(shipped) {
  const { name, version, licence, author, integrity } = shipped;
  const hash = /^sha512-(.+)$/.exec(integrity)?.[1];
  return {
    type: 'library',
    'bom-ref': purlOf(shipped),
    name,
    version,
    ...(author === '' ? {} : { authors: [{ name: author }] }),
    ...(hash === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }),
    licenses: [{ expression: licence }],
    purl: purlOf(shipped),
  };
}

/**
 * The bill of materials. It has no date and no serial number: the same product has the same bill.
 * @param {readonly ShippedPackage[]} packages
 */
export function billOfMaterials(packages) {
  const { name, version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const product = `pkg:npm/${name}@${version}`;
  const components = [...packages.map(component), ...beside()];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': product,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: product,
      },
    },
    components,
    dependencies: [{ ref: product, dependsOn: components.map((each) => each['bom-ref']) }],
  };
}

/** @param {readonly ShippedPackage[]} packages */
export function licenceList(packages) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const parts = packages.map(({ name, version, licence, licenceText }) => {
    const text = licenceText === '' ? `The package comes with no licence file; it declares ${licence}.` : licenceText;
    return `${name} ${version}: ${licence}\n\n${text}`;
  });
  const intro = 'Tabled, and the packages that are in it. Electron’s and Chromium’s licences lie beside the program.';
  return `${[intro, own, ...parts].join(`\n\n${'-'.repeat(100)}\n\n`)}\n`;
}
