// The command line's entry: tabled convert IN OUT, tabled inspect IN.
// Exit 0: done; what OUT could not hold is told on stderr, a sentence to a line. 1: an error, told in one plain sentence on
// stderr. 2: wrong usage. stdout: only what inspect prints.
import { version } from '../../package.json';
import { asTabledError } from '../../shared/errors.ts';
import { programParts } from '../files/program-parts.ts';
import { newId } from '../files/random.ts';
import { systemCode } from '../files/write-errors.ts';
import type { RunJob } from '../worker/run-job.ts';
import { smallJobRunner } from '../worker/small-jobs.ts';
import { type ConvertOptions, readArguments, targetOf } from './arguments.ts';
import { convert } from './convert.ts';
import { readPlan } from './read-plan.ts';

const USAGE = `Tabled ${version}
tabled convert IN OUT [options]
    IN   a workbook (.xlsx .xls .ods .csv), a Word document (.docx), a web page (.html) or plan JSON (.json)
    OUT  .docx .xlsx or .json
    --layout original|accessible   the council's own table, or the accessible edition
    --settings FILE.json           the settings of the export, as plan JSON has them in "exportSettings"
    --template FILE.docx           the council's own template, for .docx
tabled inspect IN   the plan, the problems of its reading and what its dates mean, as JSON
`;

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Prints, and ends the program where that cannot be done. */
function print(text: string): Promise<void> {
  // Whoever reads what inspect prints may have read enough, as in "| head -1": that is no error.
  process.stdout.on('error', async (error) => {
    process.exit(systemCode(error) === 'EPIPE' ? DONE : await tellFailure(error));
  });
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** The sentences are loaded where there is something to say. */
async function tellFailure(error: unknown): Promise<number> {
  const { sentenceFor } = await import('../../shared/sentences.ts');
  process.stderr.write(`${sentenceFor(asTabledError(error))}\n`);
  return FAILED;
}

/** What needs a worker's process, which takes as long to start as a plan of a thousand actions to be converted, gets one. */
const inWorker: RunJob = async (...order) => {
  const { jobRunner } = await import('../worker/run-job.ts');
  return jobRunner(programParts(import.meta.url).worker)(...order);
};

/** Ids that no plan file will ever hold. */
function passingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `row-${count}`;
  };
}

async function inspect(from: string): Promise<void> {
  const { listDates } = await import('../../shared/plan/row-dates.ts');
  const { plan, problems } = await readPlan(from, smallJobRunner(inWorker, newId));
  await print(`${JSON.stringify({ plan, problems, dates: listDates(plan.rows) }, null, 1)}\n`);
}

async function convertPlan(from: string, to: string, options: ConvertOptions): Promise<void> {
  const runJob = smallJobRunner(inWorker, targetOf(to) === 'json' ? newId : passingIds());
  const told = await convert(from, to, runJob, options);
  // OUT is there, and is not all that IN says: whoever made it has to hear of that.
  if (told.length > 0) process.stderr.write(`${told.join('\n')}\n`);
}

async function run(given: readonly string[]): Promise<number> {
  const read = readArguments(given);
  switch (read.command) {
    case 'convert':
      await convertPlan(read.from, read.to, read.options);
      return DONE;
    case 'inspect':
      await inspect(read.from);
      return DONE;
    case 'help':
    case 'version':
      await print(read.command === 'help' ? USAGE : `${version}\n`);
      return DONE;
    default:
      process.stderr.write(USAGE);
      return WRONG_USAGE;
  }
}

/** Resolves when all is done: what starts the command line may have something to do after it. */
export const done: Promise<void> = run(process.argv.slice(2))
  .catch(tellFailure)
  .then((code) => {
    process.exitCode = code;
  });
