// Measures one way of reading one file, in a process of its own: what it prints is read by scripts/bench-import.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { read } from 'xlsx';
import { readSheets } from '../../main/worker/read-sheets.ts';
import { importPlan } from '../../shared/import/import-plan.ts';
import { generatedWorkbook } from './generated-plan.ts';

const [way, path = '', count = ''] = process.argv.slice(2);

function importFile(bytes: Uint8Array): number {
  let ids = 0;
  const { plan } = importPlan(readSheets(bytes, path), path, () => {
    ids += 1;
    return String(ids);
  });
  return plan.rows.filter(({ kind }) => kind === 'action').length;
}

function readBare(bytes: Uint8Array): number {
  return read(bytes, { type: 'array', dense: true }).SheetNames.length;
}

if (way === 'generate') {
  writeFileSync(path, generatedWorkbook(Number(count)));
} else {
  const bytes = new Uint8Array(readFileSync(path));
  for (let turn = 0; turn < Number(count); turn += 1) {
    const start = performance.now();
    const found = way === 'import' ? importFile(bytes) : readBare(bytes);
    process.stdout.write(`${(performance.now() - start) / 1000} ${found}\n`);
  }
  process.stdout.write(`peak ${process.resourceUsage().maxRSS / 1024}\n`);
}
