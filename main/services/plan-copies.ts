// Portable plan files: a plan with its history as one file, to be kept elsewhere or opened on another laptop.

import type { OpenedCopy, UncheckedPlan } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import type { PlanHistory } from '../../shared/plan/history.ts';
import { restoreHistory } from '../../shared/plan/restore-history.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { newId } from '../files/random.ts';
import { HISTORY_PART, PLAN_PART } from '../portable/manifest.ts';
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

/** The bytes of a portable plan file. @throws TabledError plan-refused */
export function makePlanCopy({ planId, plan: given, history }: CopyToMake, version: string, now: Date): Uint8Array {
  const { plan } = restorePlan(given, 'this plan', newId);
  const parts = new Map([
    [PLAN_PART, jsonBytes(plan)],
    [HISTORY_PART, jsonBytes(history)],
  ]);
  return packPortable(parts, { planId, title: plan.title, made: now.toISOString(), version });
}

/**
 * Opens a portable plan file. Nothing is stored.
 * @throws TabledError as unpackPortable and restorePlan do, file-unreadable or file-too-large
 */
export async function openPlanCopy(incoming: IncomingFile): Promise<OpenedCopy> {
  const file = incoming.name;
  const { about, parts } = unpackPortable(await incomingBytes(incoming), file);
  const planPart = parts.get(PLAN_PART);
  if (planPart === undefined) throw new TabledError('plan-refused', { file, reason: 'it holds no plan' });
  const { plan } = restorePlan(parsePlanJson(planPart, file), file, newId);
  const historyPart = parts.get(HISTORY_PART);
  const { history, isWhole } =
    historyPart === undefined
      ? { history: { positions: [], entries: [] }, isWhole: true }
      : restoreHistory(parsePlanJson(historyPart, file), plan.rows.length);
  return { planId: about.planId, made: about.made, plan, history, isHistoryWhole: isWhole };
}
