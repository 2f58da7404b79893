// Portable plan files: a plan with its history as one file, to be kept elsewhere or opened on another laptop.

import type { HeldCopy, OpenedCopy, UncheckedPlan } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { NO_HISTORY, type PlanHistory } from '../../shared/plan/history.ts';
import { restoreHistory } from '../../shared/plan/restore-history.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import { newId } from '../files/random.ts';
import { evidenceParts, registeredVersions } from '../portable/evidence-parts.ts';
import { EVIDENCE_FOLDER, HISTORY_PART, PLAN_PART } from '../portable/manifest.ts';
import { packPortable } from '../portable/pack.ts';
import { unpackPortable } from '../portable/unpack.ts';
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

/**
 * The bytes of a portable plan file, with the evidence files that its register names.
 * @param folder the plan's evidence
 * @throws TabledError plan-refused or file-unreadable
 */
export async function makePlanCopy(
  { planId, plan: given, history }: CopyToMake,
  folder: EvidenceFolder,
  version: string,
  now: Date,
): Promise<{ readonly bytes: Uint8Array } & Pick<HeldCopy, 'leftOut' | 'isTooLarge'>> {
  const { plan } = restorePlan(given, 'this plan', newId);
  const { parts: evidence, leftOut, isTooLarge } = await evidenceParts(plan.evidence ?? [], folder);
  const parts = new Map([[PLAN_PART, jsonBytes(plan)], [HISTORY_PART, jsonBytes(history)], ...evidence]);
  const bytes = packPortable(parts, { planId, title: plan.title, made: now.toISOString(), version });
  return { bytes, leftOut, isTooLarge };
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
    await folder.add({ name: name.slice(EVIDENCE_FOLDER.length), bytes });
    kept += 1;
  }
  return kept;
}
