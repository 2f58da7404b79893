// npm run bench:import: bytes to plan, beside the bare SheetJS read and openpyxl's read of the same file, in one run.
// Prints medians in seconds, their ratios, and the peak memory of one import of the longest plan. The three take turns, a
// process each time, so that whatever else the machine does meets them alike; the ratios are medians of those turns'.
import './node-version.mjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median } from './median.mjs';
import { root, say } from './run-program.mjs';

const SIZES = [51, 1000, 5000, 20000];
const ROUNDS = 5;
/** Readings in one process: a short one is over before the machine's compilers are at work. */
const READINGS = { 51: 40, 1000: 12, 5000: 6, 20000: 4 };

/** A Python that has openpyxl; undefined where none is. */
function python() {
  return ['/usr/bin/python3', 'python3', 'python'].find((program) => {
    try {
      execFileSync(program, ['-c', 'import openpyxl'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * @param {string} program
 * @param {readonly string[]} given
 */
function run(program, given) {
  const lines = execFileSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n');
  const seconds = lines.flatMap((line) => (/^[\d.]+ \d+$/.test(line) ? [Number(line.split(' ')[0])] : []));
  const peak = lines.find((line) => line.startsWith('peak '));
  return { seconds: median(seconds), peak: Number(peak?.slice(5)) };
}

const folder = mkdtempSync(join(tmpdir(), 'tabled-bench-'));
const script = join(folder, 'measure.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/measure-import.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile: script,
});
const withOpenpyxl = python();
if (withOpenpyxl === undefined) say('openpyxl is not here (Debian: python3-openpyxl); it is left out.');
for (const size of SIZES) {
  const path = join(folder, `${size}.xlsx`);
  run(process.execPath, [script, 'generate', path, String(size)]);
  const readings = String(READINGS[/** @type {keyof typeof READINGS} */ (size)]);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const ours = run(process.execPath, [script, 'import', path, readings]).seconds;
    const bare = run(process.execPath, [script, 'sheetjs', path, readings]).seconds;
    const theirs =
      withOpenpyxl === undefined
        ? NaN
        : run(withOpenpyxl, [join(root, 'test/bench/read-openpyxl.py'), path, readings]).seconds;
    return { ours, bare, theirs };
  });
  const [ours, bare, theirs] = /** @type {const} */ (['ours', 'bare', 'theirs']).map((way) =>
    median(rounds.map((round) => round[way])).toFixed(3),
  );
  const toBare = median(rounds.map((round) => round.ours / round.bare)).toFixed(2);
  const toTheirs = median(rounds.map((round) => round.ours / round.theirs)).toFixed(2);
  say(`${size} actions: import ${ours} s; SheetJS alone ${bare} s (${toBare} x); openpyxl ${theirs} s (${toTheirs} x)`);
}
const longest = join(folder, `${SIZES.at(-1)}.xlsx`);
const { peak } = run(process.execPath, [script, 'import', longest, '1']);
say(`peak memory of one import of ${SIZES.at(-1)} actions: ${Math.round(peak)} MB`);
rmSync(folder, { recursive: true, force: true });
