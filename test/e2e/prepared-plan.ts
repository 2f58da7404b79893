// The example plan as a data folder has it: for tests that begin with a plan and are not about how it came in. To import it
// by the screen takes seconds, each time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAN_FILE, planFileText } from '../../main/services/plan-file.ts';
import type { UncheckedPlan } from '../../shared/desk.ts';

/** A plan's file, to be put into data folders. */
export interface PreparedPlan {
  readonly planId: string;
  readonly changedAt: string;
  /** What the plan file says. */
  readonly text: string;
}

const PLAN_ID = '5e5e5e5e-0910-4000-8000-000000002010';
/** As an import leaves it: the empty plan before it was the first. */
const REVISION = 2;

/** Reads a workbook by the product's own command line. */
export function preparePlan(root: string, workbook: string): PreparedPlan {
  const folder = mkdtempSync(join(tmpdir(), 'tabled-prepared-'));
  const file = join(folder, 'plan.json');
  const run = spawnSync(process.execPath, [join(root, 'dist/main/cli.cjs'), 'convert', workbook, file], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The example could not be read: ${run.stderr}`);
  const plan = JSON.parse(readFileSync(file, 'utf8')) as UncheckedPlan;
  rmSync(folder, { recursive: true, force: true });
  const changedAt = new Date().toISOString();
  const stamp = { planId: PLAN_ID, revision: REVISION, changedAt, shelved: false };
  return { planId: PLAN_ID, changedAt, text: planFileText({ ...stamp, plan }, file) };
}

/** Makes the plan the one on screen in a data folder that has nothing yet. */
export function putPlan(data: string, { planId, changedAt, text }: PreparedPlan): void {
  const folder = join(data, 'plans', planId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PLAN_FILE), text);
  writeFileSync(join(data, 'workspace.json'), JSON.stringify({ planId, revision: 1, changedAt }));
}
