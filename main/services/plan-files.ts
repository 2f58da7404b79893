// The plan files: the mirror on disk of every plan in the working copy, a folder each.
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type DiskCopies,
  type DiskCopy,
  type KeptCopy,
  type KeptCopyKind,
  PLAN_ID,
  type SavedPlan,
  type Workspace,
  workspace,
} from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import type { DataFolder } from '../files/data-folder.ts';
import { readError } from '../files/read-errors.ts';
import { systemCode, writeError } from '../files/write-errors.ts';
import { PLAN_FILE, type PlanToWrite } from './plan-file.ts';
import { PlanFolder } from './plan-folder.ts';

export class PlanFiles {
  readonly #folder: DataFolder;
  readonly #now: () => Date;
  readonly #plans = new Map<string, PlanFolder>();
  /** Reads and writes are done one after another, so that an older state never lands on a newer one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: DataFolder, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  /** Reads every plan file. One that cannot be read takes no other with it. @throws TabledError file-unreadable */
  load(): Promise<DiskCopies> {
    return this.#inTurn(async () => {
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
    return this.#inTurn(async () => {
      await this.#demandFolder(PLAN_FILE);
      const setAside = await this.#plan(given.planId).save(given, replaces, backUp);
      return { savedAt: this.#now().toISOString(), setAside };
    });
  }

  saveWorkspace(given: Workspace): Promise<{ savedAt: string }> {
    return this.#inTurn(async () => {
      const path = this.#folder.workspace;
      await writeAtomically(path, `${JSON.stringify(given, null, 1)}\n`);
      return { savedAt: this.#now().toISOString() };
    });
  }

  /** Keeps a copy that lost against a newer one. @throws TabledError */
  setAside(given: PlanToWrite): Promise<{ path: string }> {
    return this.#inTurn(async () => {
      await this.#demandFolder(PLAN_FILE);
      return { path: await this.#plan(given.planId).setAside(given) };
    });
  }

  /** Writes a backup of a plan as it is given. @throws TabledError */
  backUp(given: PlanToWrite): Promise<void> {
    return this.#inTurn(async () => {
      await this.#demandFolder(PLAN_FILE);
      await this.#plan(given.planId).backUp(given);
    });
  }

  /** The copies of a plan beside its plan file, the newest first. @throws TabledError file-unreadable */
  keptCopies(planId: string): Promise<readonly KeptCopy[]> {
    return this.#inTurn(() => this.#plan(planId).copies.list());
  }

  /** @throws TabledError backup-gone, plan-refused, plan-newer-format or file-unreadable */
  readKeptCopy(planId: string, kind: KeptCopyKind, name: string): Promise<Plan> {
    return this.#inTurn(() => this.#plan(planId).copies.read(kind, name));
  }

  /**
   * A data folder that is gone while the program runs is not made anew: it may be on a drive or share that comes back, and
   * what was written in its place would be nowhere that anybody looks. @throws TabledError target-missing
   */
  async #demandFolder(file: string): Promise<void> {
    const { root } = this.#folder;
    try {
      await access(root);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') throw new TabledError('target-missing', { file, folder: root });
      throw writeError(error, join(root, file));
    }
  }

  #plan(planId: string): PlanFolder {
    const known = this.#plans.get(planId) ?? new PlanFolder(this.#folder.plans, planId, this.#now);
    this.#plans.set(planId, known);
    return known;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work, work);
    this.#last = turn;
    return turn;
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
