// Damages every workbook among the fixtures, over and over, and imports what is left, in workers that may be stopped.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { MAX_WORKER_HEAP_MIB } from '../../shared/limits.ts';
import { fixtureBytes, fixturePath, ROOT } from '../support/fixtures.ts';
import type { FuzzAnswer, FuzzOrder } from './fuzz-worker.ts';
import { type Below, damagedBytes, damagedParts, numbersFrom } from './mutations.ts';

/** Milliseconds after which an import counts as hanging: the desk gives it far longer. */
const HANGING_MS = 30_000;
const ZIPPED = ['.xlsx', '.ods', '.docx'];

interface Importer {
  readonly import: (order: FuzzOrder) => Promise<FuzzAnswer>;
  readonly end: () => Promise<unknown>;
}

/** A worker that imports, replaced by a new one where a file stops it. */
function importer(script: string): Importer {
  const start = () =>
    new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MAX_WORKER_HEAP_MIB }, stdout: true, stderr: true });
  let worker = start();
  let settle: (answer: FuzzAnswer) => void = () => undefined;
  const replace = (outcome: string) => {
    void worker.terminate();
    worker = start();
    listen();
    settle({ outcome, imported: '' });
  };
  const listen = () => {
    worker.on('message', (answer: FuzzAnswer) => settle(answer));
    // Out of memory is what the desk tells as file-too-large.
    worker.on('error', (error) =>
      replace('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-large' : `bug: ${error.stack}`),
    );
  };
  listen();
  return {
    end: () => worker.terminate(),
    import: async (order) => {
      const answer = new Promise<FuzzAnswer>((resolve) => {
        settle = resolve;
      });
      const timer = setTimeout(() => replace('hangs'), HANGING_MS);
      worker.postMessage(order);
      return answer.finally(() => clearTimeout(timer));
    },
  };
}

export interface FuzzReport {
  /** How often each outcome came. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** What may never be: crashes, errors without a code, and zipped files whose bytes were damaged and whose plan changed. */
  readonly faults: readonly string[];
}

async function buildWorker(folder: string): Promise<string> {
  const outfile = join(folder, 'fuzz-worker.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/fuzz/fuzz-worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

interface Intact extends FuzzOrder, FuzzAnswer {
  /** Whether its bytes are checked (CRC-32), so that a plan is read as it was or not at all. */
  readonly isChecked: boolean;
}

async function readIntact(file: string, worker: Importer): Promise<Intact> {
  const order = { bytes: fixtureBytes(`workbooks/${file}`), file };
  const answer = await worker.import(order);
  return { ...order, ...answer, isChecked: ZIPPED.includes(extname(file)) && answer.outcome === 'read' };
}

/** The outcome for one damaged file: "altered" is one that may never be. Every second damage to a zip is to its XML. */
async function damagedOutcome(intact: Intact, turn: number, below: Below, worker: Importer): Promise<string> {
  const { bytes: whole, file, isChecked } = intact;
  const isOfParts = isChecked && turn % 2 === 1;
  const bytes = isOfParts ? damagedParts(whole, below) : damagedBytes(whole, below);
  const { outcome, imported } = await worker.import({ bytes, file });
  const isAltered = isChecked && !isOfParts && outcome === 'read' && imported !== intact.imported;
  return isAltered ? 'altered' : outcome;
}

/** Imports each fixture damaged `count` times, from a seed. */
export async function fuzzImport(count: number, seed: number): Promise<FuzzReport> {
  const folder = mkdtempSync(join(tmpdir(), 'tabled-fuzz-'));
  const worker = importer(await buildWorker(folder));
  const outcomes: Record<string, number> = {};
  const faults: string[] = [];
  for (const file of readdirSync(fixturePath('workbooks')).sort()) {
    const intact = await readIntact(file, worker);
    // Each file has its own numbers, so that one more fixture does not change what the others meet.
    const below = numbersFrom(seed);
    for (let turn = 0; turn < count; turn += 1) {
      const outcome = await damagedOutcome(intact, turn, below, worker);
      const name = outcome.replace(/:[\s\S]*/, '');
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      if (['altered', 'bug', 'hangs'].includes(name))
        faults.push(`${file}, damage ${turn} from seed ${seed}: ${outcome}`);
    }
  }
  await worker.end();
  rmSync(folder, { recursive: true, force: true });
  return { outcomes, faults };
}
