// Makes documents in a worker, holds the last few, and saves and opens them.
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { HeldDocument, HeldFile, SavedDocument } from '../../shared/desk.ts';
import { asTabledError, TabledError } from '../../shared/errors.ts';
import type { ExportedFile, ExportKind, ExportOrder } from '../../shared/export/export-order.ts';
import { MAX_WORKER_HEAP_MIB, MAX_WRITE_SECONDS } from '../../shared/limits.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { behindLinks, modeOf, writeAtomically } from '../files/atomic-write.ts';
import { copyInto } from '../files/copy-atomically.ts';
import { lockingProgram } from '../files/document-locks.ts';
import { safeFileName } from '../files/file-names.ts';
import { newId } from '../files/random.ts';
import { systemCode, writeError } from '../files/write-errors.ts';
import type { RunJob } from '../worker/run-job.ts';
import { newTicket } from './tickets.ts';

/** The content of a file that is too large to be held: it is put together each time that it is asked for. */
export interface LateContent {
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** Looks through the file as it was written, before it gets its name. @throws TabledError where it is not what it should be */
  readonly check: (path: string) => Promise<void>;
}

interface Held {
  readonly name: string;
  readonly content: Uint8Array | LateContent;
  path?: string;
}

const EXTENSIONS: Readonly<Record<ExportKind, string>> = { word: 'docx', excel: 'xlsx' };
/** Documents are held until this many newer ones were made, so that a failed save can be tried again. */
const HELD_DOCUMENTS = 4;

export interface DocumentOrder extends Omit<ExportOrder, 'plan'> {
  readonly kind: ExportKind;
  /** What claims to be a plan. */
  readonly plan: unknown;
}

/** As many faults as a sentence has room for. */
const TOLD_FAULTS = 3;

/** @throws TabledError document-check-failed where the file, read back, is not what was asked for */
function demandFaultless({ report: { faults } }: ExportedFile, file: string): void {
  if (faults.length === 0) return;
  const rest = faults.length - TOLD_FAULTS;
  const told = [...faults.slice(0, TOLD_FAULTS), ...(rest > 0 ? [`(And ${rest} more.)`] : [])].join(' ');
  throw new TabledError('document-check-failed', { file, faults: told });
}

/**
 * Makes a plan's document, and gives it out only where it is what was asked for.
 * @throws TabledError plan-refused, plan-newer-format, document-failed or document-check-failed
 */
export async function makeDocument(order: DocumentOrder, file: string, runJob: RunJob): Promise<ExportedFile> {
  const { plan } = restorePlan(order.plan, file, newId);
  return makeFromPlan({ ...order, plan }, file, runJob);
}

/** The same of a plan that has passed the gate. @throws TabledError document-failed or document-check-failed */
export async function makeFromPlan(
  { kind, ...order }: ExportOrder & Pick<DocumentOrder, 'kind'>,
  file: string,
  runJob: RunJob,
): Promise<ExportedFile> {
  const failed = (reason: string) => new TabledError('document-failed', { file, reason });
  try {
    const made = await runJob(
      'writeExport',
      { kind, order },
      {
        seconds: MAX_WRITE_SECONDS,
        tooSlow: () => failed(`it took longer than ${MAX_WRITE_SECONDS} seconds`),
        tooLarge: () => failed(`it needs more than ${MAX_WORKER_HEAP_MIB} MB of memory`),
      },
    );
    demandFaultless(made, file);
    return made;
  } catch (error) {
    const { code, facts } = asTabledError(error);
    // What a writer has to say is told as it says it.
    if (code === 'unexpected' && 'reason' in facts) throw failed(facts.reason);
    throw error;
  }
}

async function isReadOnly(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return false;
  } catch (error) {
    return ['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error));
  }
}

async function writeInPieces(path: string, { pieces, check }: LateContent): Promise<void> {
  const target = await behindLinks(path);
  const copy = await copyInto(dirname(target), pieces(), basename(path), (await modeOf(target)) ?? 0o666).catch(
    (error: unknown) => {
      throw writeError(error, path);
    },
  );
  try {
    await check(copy.path);
    await copy.keep(target);
  } catch (error) {
    await copy.drop();
    throw error;
  }
}

/** What was checked is what is there: a disk or a network drive may say that it has written what it has not. */
async function demandSame(path: string, bytes: Uint8Array): Promise<void> {
  const differs = (reason: string, cause?: unknown) =>
    new TabledError('document-not-as-checked', { file: basename(path), reason }, { cause });
  const there = await readFile(path).catch((error: unknown) => {
    throw differs(`it could not be read again: ${systemCode(error) || String(error)}`, error);
  });
  if (!there.equals(bytes)) throw differs('it was read again and holds other bytes than were written');
}

/**
 * Writes a document over whatever is there, unless an office program has that open or it is read-only.
 * @throws TabledError, document-not-as-checked where the file, read again, is not the bytes that were written
 */
export async function writeDocument(path: string, content: Uint8Array | LateContent): Promise<void> {
  const program = await lockingProgram(path);
  if (program !== undefined) throw new TabledError('target-locked', { file: basename(path), program });
  // Replacing a file asks its folder, not the file: one that is marked read-only would go all the same.
  if (await isReadOnly(path)) {
    throw new TabledError('target-read-only', { file: basename(path), what: 'the file of that name' });
  }
  if (content instanceof Uint8Array) {
    await writeAtomically(path, content);
    await demandSame(path, content);
  } else {
    await writeInPieces(path, content);
  }
}

async function bytesOf(content: Uint8Array | LateContent): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  const pieces: Buffer[] = [];
  // Each is good until the next is asked for.
  for await (const piece of content.pieces()) pieces.push(Buffer.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}

export class Documents {
  readonly #held = new Map<string, Held>();
  readonly #runJob: RunJob;

  constructor(runJob: RunJob) {
    this.#runJob = runJob;
  }

  async make(order: DocumentOrder & { readonly plan: { readonly title: unknown } }): Promise<HeldDocument> {
    const { title } = order.plan;
    const name = `${safeFileName(typeof title === 'string' ? title : '')}.${EXTENSIONS[order.kind]}`;
    const { bytes, report } = await makeDocument(order, name, this.#runJob);
    return { ...this.hold(name, bytes), report };
  }

  /** Holds a file until so many more are held. */
  hold(name: string, content: Uint8Array | LateContent): HeldFile {
    const document = newTicket();
    this.#held.set(document, { name, content });
    for (const oldest of [...this.#held.keys()].slice(0, -HELD_DOCUMENTS)) this.#held.delete(oldest);
    return { document, name };
  }

  /** Saves to the path that `choose` gives for the proposed name; null where it gives none. */
  async save(document: string, choose: (name: string) => Promise<string | null>): Promise<SavedDocument | null> {
    const held = this.#get(document);
    const path = await choose(held.name);
    if (path === null) return null;
    await writeDocument(path, held.content);
    held.path = path;
    return { path };
  }

  async bytes(document: string): Promise<Uint8Array> {
    return bytesOf(this.#get(document).content);
  }

  /** @param openPath hands a path to the operating system; rejects with the reason where it will not */
  async open(document: string, openPath: (path: string) => Promise<void>): Promise<void> {
    const { path, name } = this.#get(document);
    if (path === undefined) throw new TabledError('open-failed', { file: name, reason: 'it is not saved yet' });
    try {
      await openPath(path);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TabledError('open-failed', { file: basename(path), reason }, { cause: error });
    }
  }

  #get(document: string): Held {
    const held = this.#held.get(document);
    if (held === undefined) throw new TabledError('ticket-spent', {});
    return held;
  }
}
