// One plan file: plan JSON, with the mirror's own mark in a member of its own.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { planStamp, type StampedPlan, type UncheckedPlan } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';

/** What is written of a plan: the plan is checked by the gate before it is written, and after it is read. */
export interface PlanToWrite extends PlanStamp {
  readonly planId: string;
  readonly shelved: boolean;
  readonly plan: UncheckedPlan;
}

/** The stamp of a file that names none, or none that can be believed: older than every other. */
const OLDEST: PlanStamp = { revision: 0, changedAt: new Date(0).toISOString() };

/** The text of a plan file. @throws TabledError plan-refused or plan-newer-format */
export function planFileText(given: PlanToWrite, file: string): string {
  const { plan } = restorePlan(given.plan, file, randomUUID);
  const { planId, revision, changedAt, shelved } = given;
  return `${JSON.stringify({ ...plan, mirror: { planId, revision, changedAt, shelved } }, null, 1)}\n`;
}

/**
 * Reads a plan file. A file without a mirror's mark (written by hand, or by another program) counts as oldest.
 * @param file what to call it in an error
 * @throws TabledError plan-refused or plan-newer-format; the operating system's error where it cannot be read
 */
export async function readPlanFile(path: string, planId: string, file = basename(path)): Promise<StampedPlan> {
  const value = parseJson(await readFile(path, 'utf8'), file);
  const { mirror, ...rest } = isRecord(value) ? value : { rows: value };
  const { plan } = restorePlan(rest, file, randomUUID);
  const mark = isRecord(mirror) ? mirror : {};
  return { planId, ...readStamp(mark), shelved: mark['shelved'] === true, plan };
}

/** The stamp in a file's mark; the oldest where it is none. */
export function readStamp({ revision, changedAt }: Readonly<Record<string, unknown>>): PlanStamp {
  const stamp = v.safeParse(planStamp, { revision, changedAt });
  return stamp.success ? stamp.output : OLDEST;
}

/** @throws TabledError plan-refused */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = text.trim() === '' ? 'it is empty' : 'it is cut short or damaged';
    throw new TabledError('plan-refused', { file, reason }, { cause: error });
  }
}
