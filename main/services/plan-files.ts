// The plan files: the mirror on disk of every plan in the working copy, a folder each, with its backups beside it.
import { mkdir, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskCopies, PlanStamp, StampedPlan, Workspace } from '../../shared/desk.ts';
import { asTabledError, TabledError } from '../../shared/errors.ts';
import { BACKUP_EVERY_MINUTES } from '../../shared/limits.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import type { DataFolder } from '../files/data-folder.ts';
import { timeStamp } from '../files/file-names.ts';
import { systemCode, writeError } from '../files/write-errors.ts';
import { newestBackup, takeBackup } from './backups.ts';
import { type PlanToWrite, planFileText, readPlanFile } from './plan-file.ts';

const PLAN_FILE = 'plan.json';

export class PlanFiles {
  readonly #folder: DataFolder;
  readonly #now: () => Date;
  readonly #backedUpAt = new Map<string, number>();
  /** Plans whose file a newer version has written: never overwritten by this one. */
  readonly #newerFormat = new Map<string, TabledError>();
  /** Writes are done one after another, so that an older state never lands on a newer one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: DataFolder, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  /** Reads every plan file. A damaged one is set aside, and its newest whole backup stands in for it. */
  async load(): Promise<DiskCopies> {
    const notices: string[] = [];
    const plans: StampedPlan[] = [];
    for (const planId of await this.#planIds()) {
      const copy = await this.#loadPlan(planId, notices);
      if (copy !== undefined) plans.push(copy);
    }
    return { plans, workspace: await this.#loadWorkspace(), notices };
  }

  /** Writes a plan's mirror. When this resolves, the plan is on disk. @throws TabledError */
  save(given: PlanToWrite): Promise<{ savedAt: string }> {
    return this.#inTurn(async () => {
      const newer = this.#newerFormat.get(given.planId);
      if (newer !== undefined) throw newer;
      const text = planFileText(given, PLAN_FILE);
      const path = this.#path(given.planId, PLAN_FILE);
      await this.#makeFolder(this.#path(given.planId));
      await this.#backUpNowAndThen(given.planId, path);
      await writeAtomically(path, text);
      return { savedAt: this.#now().toISOString() };
    });
  }

  saveWorkspace(workspace: Workspace): Promise<{ savedAt: string }> {
    return this.#inTurn(async () => {
      await this.#makeFolder(this.#folder.root);
      await writeAtomically(this.#folder.workspace, `${JSON.stringify(workspace, null, 1)}\n`);
      return { savedAt: this.#now().toISOString() };
    });
  }

  /** Keeps a copy that lost against a newer one. */
  setAside(given: PlanToWrite): Promise<{ file: string }> {
    return this.#inTurn(async () => {
      const folder = this.#path(given.planId, 'set-aside');
      await this.#makeFolder(folder);
      const path = join(folder, `${timeStamp(this.#now())}.json`);
      await writeAtomically(path, planFileText(given, PLAN_FILE));
      return { file: path };
    });
  }

  #path(planId: string, ...parts: string[]): string {
    return join(this.#folder.plans, planId, ...parts);
  }

  #inTurn<Result>(write: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(write, write);
    this.#last = turn;
    return turn;
  }

  async #makeFolder(folder: string): Promise<void> {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      throw writeError(error, join(folder, PLAN_FILE));
    }
  }

  async #backUpNowAndThen(planId: string, path: string): Promise<void> {
    const now = this.#now();
    const last = this.#backedUpAt.get(planId) ?? Number.NEGATIVE_INFINITY;
    if (now.getTime() - last < BACKUP_EVERY_MINUTES * 60_000) return;
    try {
      await takeBackup(path, this.#path(planId, 'backups'), now);
      this.#backedUpAt.set(planId, now.getTime());
    } catch {
      // The plan itself matters more: it is written all the same, and the backup is tried again with the next save.
    }
  }

  async #planIds(): Promise<readonly string[]> {
    try {
      const entries = await readdir(this.#folder.plans, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory() && /^[\w-]{8,64}$/.test(entry.name)).map(({ name }) => name);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw new TabledError('file-unreadable', { file: this.#folder.plans, reason: String(error) }, { cause: error });
    }
  }

  async #loadPlan(planId: string, notices: string[]): Promise<StampedPlan | undefined> {
    const path = this.#path(planId, PLAN_FILE);
    await this.#dropUnfinished(planId);
    try {
      return await readPlanFile(path, planId);
    } catch (error) {
      const known = asTabledError(error);
      if (systemCode(error) === 'ENOENT')
        return this.#standIn(planId, `The plan file in ${this.#path(planId)} is gone.`, notices);
      if (known.code === 'plan-refused') return this.#standIn(planId, await this.#moveDamaged(planId), notices);
      if (known.code === 'plan-newer-format') this.#newerFormat.set(planId, known);
      notices.push(sentenceFor(known));
      return undefined;
    }
  }

  async #moveDamaged(planId: string): Promise<string> {
    const aside = this.#path(planId, `damaged-${timeStamp(this.#now())}.json`);
    await rename(this.#path(planId, PLAN_FILE), aside);
    return `A plan file was damaged and could not be read. It was set aside as ${aside}.`;
  }

  /** The newest whole backup in place of a plan file that is damaged or gone. */
  async #standIn(planId: string, what: string, notices: string[]): Promise<StampedPlan | undefined> {
    const backup = await newestBackup(this.#path(planId, 'backups'), planId);
    if (backup === undefined) {
      notices.push(`${what} There is no backup of it on disk.`);
      return undefined;
    }
    notices.push(`${what} Its newest whole backup, ${backup.name}, was used.`);
    return backup.copy;
  }

  /** Leftovers of writes that a power cut or a kill has stopped: the plan file itself is whole. */
  async #dropUnfinished(planId: string): Promise<void> {
    const names = await readdir(this.#path(planId));
    const unfinished = names.filter((name) => name.startsWith(`.${PLAN_FILE}.`) && name.endsWith('.tmp'));
    await Promise.all(unfinished.map((name) => unlink(this.#path(planId, name))));
  }

  async #loadWorkspace(): Promise<Workspace | null> {
    try {
      const value: unknown = JSON.parse(await readFile(this.#folder.workspace, 'utf8'));
      if (!isRecord(value)) return null;
      const { planId, revision, changedAt } = value;
      if (typeof planId !== 'string' || typeof changedAt !== 'string' || typeof revision !== 'number') return null;
      const stamp: PlanStamp = { revision, changedAt };
      return { planId, ...stamp };
    } catch {
      // Which plan was on screen is a convenience: without it the newest plan is shown.
      return null;
    }
  }
}
