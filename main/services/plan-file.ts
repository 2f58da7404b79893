// One plan file: plan JSON, with the mirror's own mark in a member of its own.
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { planStamp, type StampedPlan, type UncheckedPlan } from '../../shared/desk.ts';
import { isRecord, type PlainRecord } from '../../shared/plan/plain-data.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { type PlanStamp, UNMARKED } from '../../shared/plan/stamps.ts';
import { parsePlanJson } from './plan-json.ts';

/** A plan file's name, in its plan's own folder. */
export const PLAN_FILE = 'plan.json';

/** What is written of a plan: the plan is checked by the gate before it is written, and after it is read. */
export interface PlanToWrite extends PlanStamp {
  readonly planId: string;
  readonly shelved: boolean;
  readonly plan: UncheckedPlan;
}

/** What tells whether a file still says what its mark was written for. */
function fingerprint(plan: unknown): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

/** The text of a plan file. @throws TabledError plan-refused or plan-newer-format */
export function planFileText(given: PlanToWrite, file: string): string {
  const { plan } = restorePlan(given.plan, file, randomUUID);
  const { planId, revision, changedAt, shelved } = given;
  const mirror = { planId, revision, changedAt, shelved, sha256: fingerprint(plan) };
  return `${JSON.stringify({ ...plan, mirror }, null, 1)}\n`;
}

/**
 * Reads a plan file. One whose mark is missing or does not fit its content was written or changed by hand or by another
 * program: it is UNMARKED, so that it is taken for no state that Tabled has saved.
 * @param file what to call it in an error
 * @throws TabledError plan-refused or plan-newer-format; the operating system's error where it cannot be read
 */
export async function readPlanFile(path: string, planId: string, file = basename(path)): Promise<StampedPlan> {
  const value = parsePlanJson(await readFile(path), file);
  const { mirror, ...rest } = isRecord(value) ? value : { rows: value };
  const { plan } = restorePlan(rest, file, randomUUID);
  const mark = isRecord(mirror) ? mirror : {};
  return { planId, ...readStamp(mark, rest), shelved: mark['shelved'] === true, plan };
}

function readStamp({ revision, changedAt, sha256 }: PlainRecord, content: unknown): PlanStamp {
  const stamp = v.safeParse(planStamp, { revision, changedAt });
  return stamp.success && sha256 === fingerprint(content) ? stamp.output : UNMARKED;
}
