// Builds the product into dist/: the page with Vite, the processes that own files with esbuild.
import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build as buildMain } from 'esbuild';
import { build as buildPage } from 'vite';
import { billOfMaterials, licenceList } from './licences.mjs';
import { modulesOf, shippedPackages } from './shipped-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Loads fflate when it is first used to pack or unpack: it works out its tables as it is loaded, and where there is Node's
 * own zlib they are rarely used at all. Texts are made bytes, and bytes texts, as it does it.
 */
const LATE_FFLATE = `
const later = (name) => (...given) => require('fflate-parts')[name](...given);
export const deflateSync = later('deflateSync');
export const inflateSync = later('inflateSync');
export const unzipSync = later('unzipSync');
export const zipSync = later('zipSync');
export const strFromU8 = (bytes, isLatin) =>
  isLatin ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') : new TextDecoder().decode(bytes);
export const strToU8 = (text, isLatin) =>
  isLatin ? Uint8Array.from(Buffer.from(text, 'latin1')) : new TextEncoder().encode(text);
`;

/** Named one by one, so that the rest of fflate is left out. */
const FFLATE_PARTS = "export { deflateSync, inflateSync, unzipSync, zipSync } from 'fflate/browser';";

/** @type {import('esbuild').Plugin} */
const lateFflate = {
  name: 'late-fflate',
  setup(build) {
    build.onResolve({ filter: /^fflate$/ }, ({ path }) => ({ path, namespace: 'late' }));
    build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({ contents: LATE_FFLATE, resolveDir: root }));
    build.onResolve({ filter: /^fflate-parts$/ }, ({ path }) => ({ path, namespace: 'parts' }));
    build.onLoad({ filter: /.*/, namespace: 'parts' }, () => ({ contents: FFLATE_PARTS, resolveDir: root }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Node 20 has them: esbuild would make such a pattern anew each time that a line is reached.
  supported: { 'regexp-unicode-property-escapes': true },
  // Electron is there at run time only; everything else is bundled, so that nothing is installed beside the product.
  external: ['electron'],
  // Script takes time to be read, too: the command line's whole run is a tenth of a second.
  minify: true,
  plugins: [lateFflate],
  legalComments: 'linked',
  sourcemap: true,
  logLevel: 'warning',
  metafile: true,
};

await rm(join(root, 'dist'), { recursive: true, force: true });
const processes = await buildMain({
  ...shared,
  format: 'esm',
  // What is imported only where it is needed is a file of its own.
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  outdir: 'dist/main',
  outExtension: { '.js': '.mjs' },
  entryPoints: {
    electron: 'main/electron/main.ts',
    'browser-host': 'main/browser/browser-host.ts',
    worker: 'main/worker/worker.ts',
  },
});
// A sandboxed preload cannot be an ES module.
const preload = await buildMain({
  ...shared,
  format: 'cjs',
  outdir: 'dist/main',
  outExtension: { '.js': '.cjs' },
  entryPoints: { preload: 'main/electron/preload.ts', cli: 'main/cli/start.ts' },
});
// The command line is one file, which takes less time to be loaded than its parts would; main/cli/start.ts calls it as a function.
const { metafile } = await buildMain({
  ...shared,
  format: 'cjs',
  outfile: 'dist/main/cli-program.js',
  // A text of ASCII alone is a byte for each sign, read and in memory; the few other signs are escaped.
  charset: 'ascii',
  entryPoints: ['main/cli/cli.ts'],
  define: { 'import.meta.url': 'programUrl' },
  banner: { js: '(function (exports, require, programUrl) { const module = { exports };' },
  footer: { js: 'return module.exports; })' },
});
await writeFile(join(root, 'dist/cli-program.meta.json'), JSON.stringify(metafile));
// The name by which others may know it.
await writeFile(join(root, 'dist/main/cli.mjs'), "import './cli.cjs';\n");
await chmod(join(root, 'dist/main/cli.cjs'), 0o755);
await promisify(execFile)(process.execPath, [
  join(root, 'scripts/keep-compiled.mjs'),
  join(root, 'dist/main/cli-program.js'),
  join(root, 'seeds/Data Quality Action Plan 2009-10.xlsx'),
]);

/** Modules of the page. @type {Set<string>} */
const pageModules = new Set();
await buildPage({
  root: join(root, 'renderer'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  plugins: [
    {
      name: 'page-modules',
      generateBundle: (_options, bundle) => {
        for (const part of Object.values(bundle)) {
          for (const id of part.type === 'chunk' ? part.moduleIds : []) pageModules.add(id);
        }
      },
    },
  ],
});

const packages = shippedPackages([...modulesOf(processes.metafile), ...modulesOf(preload.metafile), ...pageModules]);
await mkdir(join(root, 'dist/licences'));
await writeFile(join(root, 'dist/licences/sbom.cdx.json'), `${JSON.stringify(billOfMaterials(packages), null, 2)}\n`);
await writeFile(join(root, 'dist/licences/licences.txt'), licenceList(packages));
