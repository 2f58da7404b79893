// Does the jobs that are small and plain in this very thread, loading nothing that they do not need. What could grow beyond
// bounds is not done here: a file that unpacks to much, many cells, whatever SheetJS or a template's reader has to read.
import { findPlan, type ReadWorkbook } from '../../shared/import/import-plan.ts';
import type { SheetGrid } from '../../shared/import/sheet-grid.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { writeOwnWord } from '../../shared/word/write-own-word.ts';
import { isTextFile } from './file-kinds.ts';
import type { JobName, Jobs } from './jobs.ts';
import { readPlainFile } from './read-plain-file.ts';
import type { JobLimits, RunJob } from './run-job.ts';
import { timedWork, withinTime } from './within-time.ts';
import { NATIVE_TOOLS } from './word-tools.ts';
import { declaredSize } from './zip-parts.ts';

const MEBIBYTE = 1024 * 1024;
/** A workbook of 20,000 actions has 2 MB, and 20 when it is unpacked. */
const MOST_BYTES = 8 * MEBIBYTE;
const MOST_INFLATED_BYTES = 48 * MEBIBYTE;
/** Of all sheets, the empty ones before filled ones included. */
const MOST_CELLS = 500_000;
/** What is written of a plan grows with its signs, its lines and its rows: so many characters for each of the latter two. */
const LINE_WEIGHT = 200;
const ROW_WEIGHT = 3000;
const MOST_WEIGHT = 192 * MEBIBYTE;

/** Undefined where the job is too much for this thread. */
type SmallJob<Name extends JobName> = (
  given: Jobs[Name]['given'],
  limits: JobLimits,
  newId: () => string,
) => Promise<Jobs[Name]['result'] | undefined>;

function countCells(sheets: readonly SheetGrid[]): number {
  return sheets.reduce((sum, { rows }) => rows.reduce((count, { length }) => count + length, sum), 0);
}

const readWorkbook: SmallJob<'readWorkbook'> = async ({ bytes, file }, { seconds, tooSlow }, newId) => {
  if (bytes.length > MOST_BYTES) return undefined;
  if (!isTextFile(bytes, file) && declaredSize(bytes) > MOST_INFLATED_BYTES) return undefined;
  const read = (): ReadWorkbook | undefined => {
    const sheets = readPlainFile(bytes, file);
    if (sheets === undefined || countCells(sheets) > MOST_CELLS) return undefined;
    return { sheets, imported: findPlan(sheets, file, newId) };
  };
  return withinTime(read, seconds, tooSlow);
};

/** About how much is written of texts, wherever they stand in a row. */
function weightOfTexts(holder: object): number {
  let weight = 0;
  // No list of the members is made, of which there are thousands.
  const members = holder as Readonly<Record<string, unknown>>;
  for (const member in members) {
    const text = members[member];
    if (typeof text !== 'string') continue;
    weight += text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) weight += LINE_WEIGHT;
  }
  return weight;
}

/** About how much is written of a plan, in characters. */
function weightOf({ rows }: Plan): number {
  let weight = rows.length * ROW_WEIGHT;
  for (const row of rows) weight += weightOfTexts(row) + (row.kind === 'action' ? weightOfTexts(row.custom) : 0);
  return weight;
}

const writeExport: SmallJob<'writeExport'> = async ({ kind, order }, { seconds, tooSlow }) => {
  if (kind !== 'word' || order.template !== null || weightOf(order.plan) > MOST_WEIGHT) return undefined;
  return writeOwnWord(order, { ...NATIVE_TOOLS, inTime: timedWork(seconds, tooSlow) });
};

const smallJobs: { readonly [Name in JobName]: SmallJob<Name> } = {
  readWorkbook,
  writeExport,
  // Somebody else's document, of any size and shape.
  checkTemplate: async () => undefined,
};

/**
 * Runs small jobs in this thread, and all others as they are given.
 * @param elsewhere runs a job in a worker of its own
 * @param newId gives each row that is read here its id
 */
export function smallJobRunner(elsewhere: RunJob, newId: () => string): RunJob {
  return async (name, given, limits) => (await smallJobs[name](given, limits, newId)) ?? elsewhere(name, given, limits);
}
