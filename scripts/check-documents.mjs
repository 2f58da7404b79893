// npm run check:documents: exports plans and holds the files against Word's own schema, LibreOffice and openpyxl. Needs
// xmllint, soffice, pdftotext, pdfinfo and a Python with openpyxl, which not every machine has; .ci/run installs them.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, runProgram, say } from './run-program.mjs';

/** A shell command that tells whether something is there, and Debian's package that has it. */
const NEEDED = /** @type {const} */ ([
  ['command -v xmllint', 'libxml2-utils'],
  ['command -v soffice', 'libreoffice-writer-nogui'],
  ['test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libsclo.so"', 'libreoffice-calc-nogui'],
  ['command -v pdftotext', 'poppler-utils'],
  ['command -v pdfinfo', 'poppler-utils'],
  ['/usr/bin/python3 -c "import openpyxl"', 'python3-openpyxl'],
]);

/** @param {string} command */
function isThere(command) {
  return spawnSync('/bin/sh', ['-c', command]).status === 0;
}

async function checkDocuments() {
  const missing = NEEDED.filter(([command]) => !isThere(command)).map(([, name]) => name);
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
