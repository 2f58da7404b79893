// npm run check:documents: exports plans and holds the files against Word's own schema and against LibreOffice. Needs
// xmllint, soffice, pdftotext and pdfinfo, which not every machine has; .ci/run installs them.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, runProgram, say } from './run-program.mjs';

/** Each program, and Debian's package that has it. */
const NEEDED = /** @type {const} */ ([
  ['xmllint', 'libxml2-utils'],
  ['soffice', 'libreoffice-writer-nogui'],
  ['pdftotext', 'poppler-utils'],
  ['pdfinfo', 'poppler-utils'],
]);

/** @param {string} program */
function isThere(program) {
  return spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0;
}

async function checkDocuments() {
  const missing = NEEDED.filter(([program]) => !isThere(program)).map(([, name]) => name);
  if (missing.length > 0) {
    say(`The document checks need more programs: apt-get install ${[...new Set(missing)].join(' ')} fonts-liberation`);
    return 1;
  }
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  const report = ['--reporter=default', '--reporter=json', '--outputFile=test-results/documents.json'];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  return runProgram(process.execPath, [vitest, 'run', '--project', 'documents', ...report]);
}

process.exitCode = await checkDocuments();
