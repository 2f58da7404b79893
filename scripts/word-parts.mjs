// npm run word-parts: makes the static parts of our Word documents anew, after a change of their styles or footer. A test
// tells when that was forgotten.
import './node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run-program.mjs';

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['shared/word/make-static-parts.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const [bundle] = outputFiles;
const { makeStaticParts } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle?.contents ?? []).toString('base64')}`
);
const text = `${JSON.stringify(await makeStaticParts(), null, 2)}\n`;
await writeFile(join(root, 'shared/word/static-parts.json'), text);
