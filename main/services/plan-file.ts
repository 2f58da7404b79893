// One plan file: plan JSON, with the mirror's own mark in a member of its own.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PlanStamp, StampedPlan, UncheckedPlan } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';

/** What is written of a plan: the plan is checked by the gate before it is written, and after it is read. */
export interface PlanToWrite extends PlanStamp {
  readonly planId: string;
  readonly shelved: boolean;
  readonly plan: UncheckedPlan;
}

/** The text of a plan file. @throws TabledError plan-refused or plan-newer-format */
export function planFileText(given: PlanToWrite, file: string): string {
  const { plan } = restorePlan(given.plan, file, randomUUID);
  const { planId, revision, changedAt, shelved } = given;
  return `${JSON.stringify({ ...plan, mirror: { planId, revision, changedAt, shelved } }, null, 1)}\n`;
}

/**
 * Reads a plan file. A file without a mirror's mark (written by hand, or by another program) counts as oldest.
 * @throws TabledError plan-refused or plan-newer-format; the operating system's error where it cannot be read
 */
export async function readPlanFile(path: string, planId: string): Promise<StampedPlan> {
  const file = basename(path);
  const value = parseJson(await readFile(path, 'utf8'), file);
  const { mirror, ...rest } = isRecord(value) ? value : { rows: value };
  const { plan } = restorePlan(rest, file, randomUUID);
  const mark = isRecord(mirror) ? mirror : {};
  const { revision, changedAt, shelved } = mark;
  return {
    planId,
    revision: typeof revision === 'number' ? revision : 0,
    changedAt: typeof changedAt === 'string' ? changedAt : new Date(0).toISOString(),
    shelved: shelved === true,
    plan,
  };
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
