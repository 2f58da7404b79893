// What ships, by what the bundlers say is in it: each package known, and under a licence that we may pass on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAllowed } from '../../../scripts/licences.mjs';
import { packageFolder } from '../../../scripts/shipped-packages.mjs';
import { ROOT } from '../../support/fixtures.ts';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly content: string }[];
  readonly licenses: readonly [{ readonly expression?: string; readonly license?: { readonly id: string } }];
}

const bill = JSON.parse(readFileSync(join(ROOT, 'dist/licences/sbom.cdx.json'), 'utf8'));
const components: readonly Component[] = bill.components;
const list = readFileSync(join(ROOT, 'dist/licences/licences.txt'), 'utf8');

it('every package that ships has an allowed licence', () => {
  const refused = components.filter(({ licenses: [{ expression, license }] }) => {
    return !isAllowed(expression ?? license?.id ?? '');
  });
  expect(refused.map(({ name }) => name)).toEqual([]);
});

it('licences are read as SPDX has them', () => {
  for (const good of ['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND BSD-3-Clause']) expect(isAllowed(good)).toBe(true);
  for (const bad of ['', 'GPL-3.0-or-later', 'MIT AND GPL-3.0-or-later', 'UNLICENSED', 'SEE LICENSE IN x']) {
    expect(isAllowed(bad)).toBe(false);
  }
});

it('the bill of materials is CycloneDX, names what the product is made of, and each by its hash', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  const names = components.map(({ name }) => name);
  for (const name of ['react', 'dexie', 'valibot', '@e965/xlsx', 'electron', 'dictionary-en-gb']) {
    expect(names).toContain(name);
  }
  // Only what is in the bundles: no tool of ours ships.
  for (const name of ['vite', 'vitest', 'esbuild', 'playwright', 'typescript', 'fast-check']) {
    expect(names).not.toContain(name);
  }
  const unhashed = components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''));
  expect(unhashed.map(({ name }) => name).sort()).toEqual(['dictionary-en-gb', 'electron']);
  expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
});

it('the licence list has each package’s own text', () => {
  for (const { name, version } of components.filter(({ hashes }) => hashes !== undefined)) {
    expect(list).toContain(`${name} ${version}: `);
  }
  expect(list).toContain('Copyright (c) 2026 The Tabled authors');
});

it('a module’s package is found wherever it is installed', () => {
  expect(packageFolder('node_modules/docx/dist/index.mjs')).toBe('node_modules/docx');
  expect(packageFolder('node_modules/a/node_modules/@b/c/d.js?x')).toBe('node_modules/a/node_modules/@b/c');
  expect(packageFolder(join(ROOT, 'node_modules/@e965/xlsx/xlsx.mjs'))).toBe('node_modules/@e965/xlsx');
  expect(packageFolder('main/worker/worker.ts')).toBeUndefined();
  expect(packageFolder('\0vite/preload-helper')).toBeUndefined();
});
