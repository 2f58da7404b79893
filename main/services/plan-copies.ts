// Portable plan files: a plan with its history as one file, to be kept elsewhere or opened on another laptop.

import type { HeldCopy, OpenedCopy, UncheckedPlan } from '../../shared/desk.ts';
import { asTabledError, TabledError } from '../../shared/errors.ts';
import { MAX_COPY_TEXT_BYTES, megabytes } from '../../shared/limits.ts';
import { NO_HISTORY, type PlanHistory } from '../../shared/plan/history.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { restoreHistory } from '../../shared/plan/restore-history.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import { newId } from '../files/random.ts';
import { evidenceParts, registeredVersions } from '../portable/evidence-parts.ts';
import { EVIDENCE_FOLDER, HISTORY_PART, PLAN_PART } from '../portable/manifest.ts';
import { type FilePart, packPortable } from '../portable/pack.ts';
import { unpackPortable } from '../portable/unpack.ts';
import type { LateContent } from './documents.ts';
import { parsePlanJson } from './plan-json.ts';
import type { IncomingFile } from './tickets.ts';
import { incomingBytes } from './workbooks.ts';

/** A plan to be packed. Its history is the working copy's own: it is checked where it is opened. */
export interface CopyToMake {
  readonly planId: string;
  readonly plan: UncheckedPlan;
  readonly history: { readonly [Key in keyof PlanHistory]: unknown };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/** A plan and its history as parts. @throws TabledError copy-too-large where they could not be opened again */
function textParts(plan: Plan, history: CopyToMake['history']): ReadonlyMap<string, Uint8Array> {
  const limit = megabytes(MAX_COPY_TEXT_BYTES);
  const tooLarge = (size: string) => new TabledError('copy-too-large', { plan: plan.title, size, limit });
  try {
    const parts = new Map([
      [PLAN_PART, jsonBytes(plan)],
      [HISTORY_PART, jsonBytes(history)],
    ]);
    const bytes = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
    if (bytes > MAX_COPY_TEXT_BYTES) throw tooLarge(megabytes(bytes));
    return parts;
  } catch (error) {
    // No text is longer than JavaScript lets one be: half a gigabyte.
    throw error instanceof RangeError ? tooLarge('more than 512 MB') : error;
  }
}

/** @throws TabledError copy-check-failed where a copy that was written cannot be opened again */
async function demandOpens(path: string, file: string): Promise<void> {
  try {
    await openPlanCopy({ name: file, path });
  } catch (error) {
    throw new TabledError('copy-check-failed', { file, reason: sentenceFor(asTabledError(error)) }, { cause: error });
  }
}

/**
 * A portable plan file, with the evidence files that its register names: those are read when it is saved.
 * @param file its name
 * @param folder the plan's evidence
 * @throws TabledError plan-refused, copy-too-large or file-unreadable
 */
export async function makePlanCopy(
  { planId, plan: given, history }: CopyToMake,
  file: string,
  folder: EvidenceFolder,
  version: string,
  now: Date,
): Promise<{ readonly content: LateContent } & Pick<HeldCopy, 'leftOut' | 'tooLarge'>> {
  const { plan } = restorePlan(given, 'this plan', newId);
  const texts = textParts(plan, history);
  const { parts: evidence, leftOut, tooLarge } = await evidenceParts(plan.evidence ?? [], folder);
  const about = { planId, title: plan.title, made: now.toISOString(), version };
  const pieces = await packPortable(new Map<string, Uint8Array | FilePart>([...texts, ...evidence]), about);
  return { content: { pieces, check: (path) => demandOpens(path, file) }, leftOut, tooLarge };
}

/** A portable plan file, checked: what it says of itself, its parts, and its plan. */
async function readCopy(incoming: IncomingFile) {
  const file = incoming.name;
  const { about, parts } = unpackPortable(await incomingBytes(incoming), file);
  const planPart = parts.get(PLAN_PART);
  if (planPart === undefined) throw new TabledError('plan-refused', { file, reason: 'it holds no plan' });
  return { about, parts, plan: restorePlan(parsePlanJson(planPart, file), file, newId).plan };
}

/**
 * Opens a portable plan file. Nothing is stored.
 * @throws TabledError as unpackPortable and restorePlan do, file-unreadable or file-too-large
 */
export async function openPlanCopy(
  incoming: IncomingFile,
): Promise<Omit<OpenedCopy, 'evidence'> & { readonly hasEvidence: boolean }> {
  const { about, parts, plan } = await readCopy(incoming);
  const historyPart = parts.get(HISTORY_PART);
  const { history, isWhole } =
    historyPart === undefined
      ? { history: NO_HISTORY, isWhole: true }
      : restoreHistory(parsePlanJson(historyPart, incoming.name), plan.rows.length);
  const hasEvidence = [...parts.keys()].some((name) => name.startsWith(EVIDENCE_FOLDER));
  return { planId: about.planId, made: about.made, plan, history, isHistoryWhole: isWhole, hasEvidence };
}

/**
 * Puts the evidence files of a portable plan file into a folder: those that its plan names, and no others. Gives how many.
 * @throws TabledError as openPlanCopy does, and as writeAtomically does
 */
export async function keepCopyEvidence(incoming: IncomingFile, folder: EvidenceFolder): Promise<number> {
  const { about, parts, plan } = await readCopy(incoming);
  const named = new Set(registeredVersions(plan.evidence ?? []).map((version) => version.sha256));
  let kept = 0;
  for (const { name, sha256 } of about.parts) {
    const bytes = parts.get(name);
    if (bytes === undefined || !name.startsWith(EVIDENCE_FOLDER) || !named.has(sha256)) continue;
    // A file out of one from the web is from the web too.
    const origin = 'path' in incoming ? { origin: incoming.path } : {};
    await folder.add({ name: name.slice(EVIDENCE_FOLDER.length), bytes, ...origin });
    kept += 1;
  }
  return kept;
}
