// Builds the product into dist/: the page with Vite, the processes that own files with esbuild.
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildMain } from 'esbuild';
import { build as buildPage } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Electron is there at run time only; everything else is bundled, so that nothing is installed beside the product.
  external: ['electron'],
  // Script takes time to be read, too: the command line's whole run is a tenth of a second.
  minify: true,
  // fflate's own entry for Node loads worker threads, which nothing here uses.
  alias: { fflate: 'fflate/browser' },
  legalComments: 'linked',
  sourcemap: true,
  logLevel: 'warning',
};

await rm(join(root, 'dist'), { recursive: true, force: true });
// Each entry by itself: what it always needs is one file, which takes less time to be loaded than many; what it imports where
// it is needed are files of their own.
for (const [name, entry] of Object.entries({
  electron: 'main/electron/main.ts',
  'browser-host': 'main/browser/browser-host.ts',
  cli: 'main/cli/cli.ts',
  worker: 'main/worker/worker.ts',
})) {
  await buildMain({
    ...shared,
    format: 'esm',
    splitting: true,
    chunkNames: `${name}-parts/[name]-[hash]`,
    outdir: 'dist/main',
    outExtension: { '.js': '.mjs' },
    entryPoints: { [name]: entry },
  });
}
// A sandboxed preload cannot be an ES module.
await buildMain({
  ...shared,
  format: 'cjs',
  outdir: 'dist/main',
  outExtension: { '.js': '.cjs' },
  entryPoints: { preload: 'main/electron/preload.ts' },
});
await chmod(join(root, 'dist/main/cli.mjs'), 0o755);
await buildPage({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
