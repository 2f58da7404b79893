// The plan files: the mirror on disk of every plan in the working copy, a folder each.
import { readdir, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import {
  type DiskCopies,
  type DiskCopy,
  type FileFinding,
  type KeptCopy,
  type KeptCopyKind,
  PLAN_ID,
  type SavedPlan,
  type Workspace,
  workspace,
} from '../../shared/desk.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import type { DataFolder } from '../files/data-folder.ts';
import { demandRoot } from '../files/demand-root.ts';
import { readError } from '../files/read-errors.ts';
import { Turns } from '../files/turns.ts';
import { systemCode } from '../files/write-errors.ts';
import { PLAN_FILE, type PlanToWrite } from './plan-file.ts';
import { PlanFolder } from './plan-folder.ts';

export class PlanFiles {
  readonly #folder: DataFolder;
  readonly #now: () => Date;
  readonly #plans = new Map<string, PlanFolder>();
  /** Reads and writes are done one after another, so that an older state never lands on a newer one. */
  readonly #turns = new Turns();

  constructor(folder: DataFolder, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  /** Reads every plan file. One that cannot be read takes no other with it. @throws TabledError file-unreadable */
  load(): Promise<DiskCopies> {
    return this.#turns.take(async () => {
      const notices: string[] = [];
      const plans: DiskCopy[] = [];
      for (const planId of await this.#planIds()) {
        const { copy, notice } = await this.#plan(planId).load();
        if (copy !== undefined) plans.push(copy);
        if (notice !== undefined) notices.push(notice);
      }
      return { plans, workspace: await this.#loadWorkspace(), notices };
    });
  }

  /** Writes a plan's mirror, as PlanFolder.save() does. @throws TabledError */
  save(given: PlanToWrite, replaces: readonly PlanStamp[], backUp = false): Promise<SavedPlan> {
    return this.#turns.take(async () => {
      await demandRoot(this.#folder.root, PLAN_FILE);
      const saved = await this.#plan(given.planId).save(given, replaces, backUp);
      return { savedAt: this.#now().toISOString(), ...saved };
    });
  }

  /** Looks whether plan files hold these states, as PlanFolder.check() does. @throws TabledError target-missing and others */
  check(plans: readonly (PlanStamp & { readonly planId: string })[]): Promise<readonly FileFinding[]> {
    return this.#turns.take(async () => {
      await demandRoot(this.#folder.root, PLAN_FILE);
      const findings: FileFinding[] = [];
      for (const { planId, ...stamp } of plans) findings.push(await this.#plan(planId).check(stamp));
      return findings;
    });
  }

  saveWorkspace(given: Workspace): Promise<{ savedAt: string }> {
    return this.#turns.take(async () => {
      const path = this.#folder.workspace;
      await writeAtomically(path, `${JSON.stringify(given, null, 1)}\n`);
      return { savedAt: this.#now().toISOString() };
    });
  }

  /** Keeps a copy that lost against a newer one. @throws TabledError */
  setAside(given: PlanToWrite): Promise<{ path: string }> {
    return this.#turns.take(async () => {
      await demandRoot(this.#folder.root, PLAN_FILE);
      return { path: await this.#plan(given.planId).setAside(given) };
    });
  }

  /** Writes a backup of a plan as it is given. @throws TabledError */
  backUp(given: PlanToWrite): Promise<void> {
    return this.#turns.take(async () => {
      await demandRoot(this.#folder.root, PLAN_FILE);
      await this.#plan(given.planId).backUp(given);
    });
  }

  /** The copies of a plan beside its plan file, the newest first. @throws TabledError file-unreadable */
  keptCopies(planId: string): Promise<readonly KeptCopy[]> {
    return this.#turns.take(() => this.#plan(planId).copies.list());
  }

  /** @throws TabledError backup-gone, plan-refused, plan-newer-format or file-unreadable */
  readKeptCopy(planId: string, kind: KeptCopyKind, name: string): Promise<Plan> {
    return this.#turns.take(() => this.#plan(planId).copies.read(kind, name));
  }

  #plan(planId: string): PlanFolder {
    const known = this.#plans.get(planId) ?? new PlanFolder(this.#folder.plans, planId, this.#now);
    this.#plans.set(planId, known);
    return known;
  }

  async #planIds(): Promise<readonly string[]> {
    try {
      const entries = await readdir(this.#folder.plans, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory() && PLAN_ID.test(entry.name)).map(({ name }) => name);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw readError(error, this.#folder.plans);
    }
  }

  async #loadWorkspace(): Promise<Workspace | null> {
    try {
      const found = v.safeParse(workspace, JSON.parse(await readFile(this.#folder.workspace, 'utf8')));
      return found.success ? found.output : null;
    } catch {
      // Which plan was on screen is a convenience: without it the newest plan is shown.
      return null;
    }
  }
}
