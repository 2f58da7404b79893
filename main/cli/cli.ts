#!/usr/bin/env node
// The command line's entry: tabled convert IN OUT, tabled inspect IN.
// Exit 0: done. 1: an error, told in one plain sentence on stderr. 2: wrong usage. stdout: only what inspect prints.
import { version } from '../../package.json';
import { asTabledError } from '../../shared/errors.ts';
import { listDates } from '../../shared/plan/row-dates.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { programParts } from '../files/program-parts.ts';
import { systemCode } from '../files/write-errors.ts';
import { jobRunner } from '../worker/run-job.ts';
import { canWrite, convert, readPlan } from './convert.ts';

const USAGE = `Tabled ${version}
tabled convert IN OUT   IN: a workbook (.xlsx .xls .ods .csv), a Word document (.docx), a web page (.html)
                        or plan JSON (.json); OUT: .docx, .xlsx or .json
tabled inspect IN       the plan, the problems of its reading and what its dates mean, as JSON
`;

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

function tellFailure(error: unknown): number {
  process.stderr.write(`${sentenceFor(asTabledError(error))}\n`);
  return FAILED;
}

async function run(given: readonly string[]): Promise<number> {
  const [command, from, to, ...more] = given;
  const runJob = jobRunner(programParts(import.meta.url).worker);
  if (command === 'inspect' && from !== undefined && to === undefined) {
    const { plan, problems } = await readPlan(from, runJob);
    await print(`${JSON.stringify({ plan, problems, dates: listDates(plan.rows) }, null, 1)}\n`);
    return DONE;
  }
  if (command === 'convert' && from !== undefined && to !== undefined && more.length === 0 && canWrite(to)) {
    await convert(from, to, runJob);
    return DONE;
  }
  if (command === '--help' || command === '--version') {
    await print(command === '--help' ? USAGE : `${version}\n`);
    return DONE;
  }
  process.stderr.write(USAGE);
  return WRONG_USAGE;
}

// Whoever reads what inspect prints may have read enough, as in "| head -1": that is no error.
process.stdout.on('error', (error) => {
  process.exit(systemCode(error) === 'EPIPE' ? DONE : tellFailure(error));
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = tellFailure(error);
}
