// npm run check: types, lint and format, file sizes, layers. Says each step's outcome; fails if one fails.
import './node-version.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeProblem } from './check-file-sizes.mjs';
import { layerProblems } from './check-layers.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, runProgram, say } from './run-program.mjs';
import { sourceFiles } from './source-files.mjs';

/**
 * @param {string} step
 * @param {readonly string[]} problems
 */
function report(step, problems) {
  for (const problem of problems) say(`  ${problem}`);
  say(`${problems.length === 0 ? 'passed' : 'FAILED'}: ${step}`);
  return problems.length === 0;
}

/**
 * @param {string} step
 * @param {string} bin
 * @param {readonly string[]} given
 */
async function reportProgram(step, bin, given) {
  const code = await runProgram(process.execPath, [join(root, 'node_modules', bin), ...given]);
  return report(step, code === 0 ? [] : [`${bin} ended with ${code}`]);
}

async function check() {
  if (!(await ensureInstalled())) return 1;
  const sources = sourceFiles().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const outcomes = [
    await reportProgram('types', 'typescript/bin/tsc', ['--noEmit']),
    await reportProgram('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
    report(
      'file sizes',
      sources.flatMap(({ path, text }) => sizeProblem(path, text) ?? []),
    ),
    report(
      'layers',
      sources.flatMap(({ path, text }) => layerProblems(path, text)),
    ),
  ];
  return outcomes.every((passed) => passed) ? 0 : 1;
}

process.exitCode = await check();
