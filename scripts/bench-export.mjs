// npm run bench:export: a workbook to a Word document by the whole command line, beside openpyxl with python-docx and
// beside pandoc, in one run. Whole processes are measured, their start included; they take turns, so that whatever else the
// machine does meets them alike. Prints medians in seconds, the ratios as medians of the turns', and peak memory. Pandoc
// reads no workbooks: it is given a web page of the same texts, which spares it the workbook.
import './node-version.mjs';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt } from './built-product.mjs';
import { median } from './median.mjs';
import { root, say } from './run-program.mjs';

const SIZES = [51, 1000, 5000, 20000];
/** Turns at each size: short runs are the noisy ones. */
const ROUNDS = { 51: 15, 1000: 7, 5000: 5, 20000: 3 };
// Where this names a file of further certificates, Node reads all of them at each start, before any script: 0.04 s on a
// machine that has Debian's. No officer's machine has it, and nothing here asks the network.
delete process.env['NODE_EXTRA_CA_CERTS'];
/** GNU time, which alone tells of another process's peak memory and processors' time. */
const TIME = '/usr/bin/time';

/**
 * @param {string} program
 * @param {readonly string[]} given
 */
function answers(program, given) {
  return spawnSync(program, given, { stdio: 'ignore' }).status === 0;
}

/**
 * Runs one program to its end.
 * @param {readonly string[]} command the program and what it is given
 * @returns {number} seconds
 */
function seconds([program = '', ...given]) {
  const start = process.hrtime.bigint();
  execFileSync(program, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/**
 * @param {readonly string[]} command
 * @returns {string} the processors' seconds that it takes, which a busy machine hardly changes, and the peak of its resident
 * memory; of the larger, where it starts another
 */
function usage(command) {
  const { stderr } = spawnSync(TIME, ['-f', 'used %U %S %M', ...command], { encoding: 'utf8' });
  const [, user, system, kilobytes] = /used ([\d.]+) ([\d.]+) (\d+)/.exec(stderr) ?? [];
  return `, ${(Number(user) + Number(system)).toFixed(2)} s of processors, ${Math.round(Number(kilobytes) / 1024)} MB`;
}

/** The programs that are here, each with the command that converts a plan of so many actions. */
function findPrograms() {
  const program = [process.execPath, join(root, 'dist/main/cli.cjs'), 'convert'];
  /** @type {{ name: string, command: (plan: string) => string[] }[]} */
  const found = [{ name: 'tabled', command: (plan) => [...program, `${plan}.xlsx`, `${plan}.tabled.docx`] }];
  const python = ['/usr/bin/python3', 'python3', 'python'].find((name) =>
    answers(name, ['-c', 'import docx, openpyxl']),
  );
  const script = join(root, 'test/bench/convert-python-docx.py');
  if (python === undefined)
    say('python-docx or openpyxl is not here (Debian: python3-docx, python3-openpyxl); left out.');
  else found.push({ name: 'python-docx', command: (plan) => [python, script, `${plan}.xlsx`, `${plan}.python.docx`] });
  if (!answers('pandoc', ['--version'])) say('pandoc is not here (Debian: pandoc); left out.');
  else found.push({ name: 'pandoc', command: (plan) => ['pandoc', `${plan}.html`, '-o', `${plan}.pandoc.docx`] });
  return found;
}

if (!(await ensureBuilt())) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'tabled-export-'));
const script = join(folder, 'write-bench-plan.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/write-bench-plan.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile: script,
});
const programs = findPrograms();
const hasTime = answers(TIME, ['true']);
if (!hasTime) say('GNU time is not here (Debian: time); peak memory and the processors’ time are left out.');
say(`Node ${process.versions.node}; medians of turns: ${Object.values(ROUNDS).join(', ')}`);
for (const size of SIZES) {
  const plan = join(folder, String(size));
  execFileSync(process.execPath, [script, `${plan}.xlsx`, `${plan}.html`, String(size)]);
  const count = ROUNDS[/** @type {keyof typeof ROUNDS} */ (size)];
  const rounds = Array.from({ length: count }, () => programs.map(({ command }) => seconds(command(plan))));
  const told = programs.map(({ name, command }, index) => {
    const time = median(rounds.map((turn) => turn[index] ?? Number.NaN));
    const ratio = median(rounds.map((turn) => (turn[index] ?? Number.NaN) / (turn[0] ?? Number.NaN)));
    const used = hasTime ? usage(command(plan)) : '';
    return `${name} ${time.toFixed(3)} s${index === 0 ? '' : ` (${ratio.toFixed(2)} x)`}${used}`;
  });
  say(`${size} actions: ${told.join('; ')}`);
}
rmSync(folder, { recursive: true, force: true });
