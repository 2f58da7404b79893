// What the installers would hold, packed with a stand-in for Electron's binary: what is in it and what is not, how large
// it is, its fuses; and the packed page and services at work, started from the packed files and nothing else.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { packWithStandIn, readFuses } from '../../scripts/stand-in-package.mjs';
import { readDocx } from '../support/read-docx.ts';
import { expect, Program, startHost, test } from './program.ts';

/** All of the product's own code, its example and its dictionary; Electron itself comes on top. */
const MOST_ARCHIVE_BYTES = 4 * 1024 * 1024;

test.describe.configure({ mode: 'serial' });

let folder = '';
let packed = '';
let archive = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tabled-pack-'));
  packed = await packWithStandIn(folder);
  archive = join(packed, 'resources/app.asar');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The archive's files, without its folders. */
function contents(): readonly string[] {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)));
}

test('the archive holds main, preload, page, example and dictionary', () => {
  const names = contents();
  for (const name of [
    'package.json',
    'LICENSE',
    'dist/main/electron.mjs',
    'dist/main/worker.mjs',
    'dist/main/preload.cjs',
    'dist/renderer/index.html',
    'seeds/Data Quality Action Plan 2009-10.xlsx',
    'spelling/en-GB.bdic',
  ]) {
    expect(names).toContain(name);
  }
  expect(names.filter((name) => name.startsWith('dist/main/parts/')).length).toBeGreaterThan(3);
});

test('the archive holds no sources, tests, source maps, packages or command line', () => {
  const KNOWN = /^(?:package\.json|LICENSE|dist\/(?:main|renderer)\/.+|seeds\/.+\.xlsx|spelling\/en-GB\.bdic)$/;
  const names = contents();
  expect(names.filter((name) => !KNOWN.test(name))).toEqual([]);
  expect(names.filter((name) => /\.(?:tsx?|map)$|node_modules|(?:^|\/)test\/|dist\/main\/cli/.test(name))).toEqual([]);
  // No dependency of development is named, let alone there.
  extractAll(archive, join(folder, 'manifest'));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest/package.json'), 'utf8'));
  expect(manifest.devDependencies).toBeUndefined();
  expect(manifest.scripts).toBeUndefined();
});

test('the archive keeps within its budget', () => {
  expect(statSync(archive).size).toBeLessThan(MOST_ARCHIVE_BYTES);
  expect(readdirSync(join(packed, 'resources')).sort()).toEqual(['app.asar', 'licences']);
});

test('the fuses of the packed binary are set', () => {
  expect(readFuses(readFileSync(join(packed, 'tabled')))).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the licences and the bill of materials lie beside the archive', () => {
  const licences = join(packed, 'resources/licences');
  expect(readdirSync(licences).sort()).toEqual(['en-GB-dictionary.txt', 'licences.txt', 'sbom.cdx.json']);
  expect(JSON.parse(readFileSync(join(licences, 'sbom.cdx.json'), 'utf8')).bomFormat).toBe('CycloneDX');
});

test('the packed page and services import the example, show the plan, and export it', async ({ page, data }) => {
  const program = join(folder, 'program');
  extractAll(archive, program);
  const host = await startHost(data, { entry: join(program, 'dist/main/browser-host.mjs') });
  const shown = new Program(page, data, host);
  await shown.open();
  await shown.button('Open the 2009/10 example').click();
  await shown.button('Import 51 actions').click();
  await expect(shown.grid.getByRole('row')).toHaveCount(65);
  await shown.isSaved();
  await shown.exportToWord();
  await expect(page.getByRole('dialog')).toContainText('saved as');
  const [document] = readdirSync(join(data, 'exports'));
  const exported = readDocx(new Uint8Array(readFileSync(join(data, 'exports', document ?? ''))));
  expect(exported.rows).toHaveLength(65);
  await host.stop();
});
