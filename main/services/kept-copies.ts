// The copies of a plan that stand beside its plan file: backups, states that were set aside, and what file services such as
// OneDrive leave where a file was changed in two places.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptCopy, KeptCopyKind } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { countRows, type Plan } from '../../shared/plan/plan.ts';
import { readError } from '../files/read-errors.ts';
import { systemCode } from '../files/write-errors.ts';
import { backupMoment } from './backups.ts';
import { readPlanFile } from './plan-file.ts';

/** Whether a file is a plan file's second self: "plan-LAPTOP-7.json", "plan (1).json", "plan (Jane's conflicted copy).json". */
function isConflictCopy(name: string): boolean {
  return /^plan[^/\\]+\.json$/i.test(name);
}

/** Where a state's own stamp lies ahead of the clock, its backup is shown under the moment in which it was made. */
function shownMoment(kind: KeptCopyKind, name: string, changedAt: string): string {
  const made = kind === 'backup' ? backupMoment(name).getTime() : Number.NaN;
  return made < new Date(changedAt).getTime() ? new Date(made).toISOString() : changedAt;
}

export class KeptCopies {
  readonly backups: string;
  readonly aside: string;
  readonly #folder: string;
  readonly #planId: string;
  /** What was read of a copy, by its path, for as long as it looks the same: a list of them is asked for often. */
  readonly #seen = new Map<string, { readonly looks: string; readonly copy: KeptCopy }>();

  constructor(folder: string, planId: string) {
    this.#folder = folder;
    this.#planId = planId;
    this.backups = join(folder, 'backups');
    this.aside = join(folder, 'set-aside');
  }

  /** Every copy, the newest state first. @throws TabledError file-unreadable */
  async list(): Promise<readonly KeptCopy[]> {
    const copies: KeptCopy[] = [];
    for (const kind of ['backup', 'set-aside', 'conflict'] as const) {
      for (const name of await this.#names(kind)) {
        const copy = await this.#look(kind, name);
        if (copy !== undefined) copies.push(copy);
      }
    }
    return copies.sort((a, b) => Number(a.changedAt < b.changedAt) - Number(a.changedAt > b.changedAt));
  }

  /** Names of the copies that a file service has left. Never rejects: without them the plan is read all the same. */
  async conflicts(): Promise<readonly string[]> {
    return this.#names('conflict').catch(() => []);
  }

  /** @throws TabledError backup-gone, plan-refused, plan-newer-format or file-unreadable */
  async read(kind: KeptCopyKind, name: string): Promise<Plan> {
    // Only what the list has is read: a name from outside leads nowhere else.
    const names = await this.#names(kind);
    if (!names.includes(name)) throw new TabledError('backup-gone', { backup: name });
    try {
      return (await readPlanFile(this.#path(kind, name), this.#planId, name)).plan;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') throw new TabledError('backup-gone', { backup: name });
      throw readError(error, name);
    }
  }

  #folderOf(kind: KeptCopyKind): string {
    if (kind === 'backup') return this.backups;
    return kind === 'set-aside' ? this.aside : this.#folder;
  }

  #path(kind: KeptCopyKind, name: string): string {
    return join(this.#folderOf(kind), name);
  }

  async #names(kind: KeptCopyKind): Promise<readonly string[]> {
    try {
      const entries = await readdir(this.#folderOf(kind), { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      return names.filter((name) => (kind === 'conflict' ? isConflictCopy(name) : /^[^.].*\.json$/.test(name)));
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw readError(error, this.#folderOf(kind));
    }
  }

  async #look(kind: KeptCopyKind, name: string): Promise<KeptCopy | undefined> {
    const path = this.#path(kind, name);
    try {
      const { mtime, size: bytes, ino } = await stat(path);
      const looks = `${mtime.getTime()} ${bytes} ${ino}`;
      const seen = this.#seen.get(path);
      if (seen?.looks === looks) return seen.copy;
      const content = await this.#content(path, mtime);
      const copy = { kind, name, bytes, ...content, changedAt: shownMoment(kind, name, content.changedAt) };
      this.#seen.set(path, { looks, copy });
      return copy;
    } catch {
      // Gone since the folder was read.
      return undefined;
    }
  }

  async #content(path: string, mtime: Date): Promise<Pick<KeptCopy, 'changedAt' | 'counts'>> {
    try {
      const { plan, changedAt, revision } = await readPlanFile(path, this.#planId);
      // A copy without a mark that can be believed is as old as its file.
      return { counts: countRows(plan.rows), changedAt: revision === 0 ? mtime.toISOString() : changedAt };
    } catch {
      return { counts: null, changedAt: mtime.toISOString() };
    }
  }
}

export function conflictSentence(planFile: string, names: readonly string[]): string {
  const listed = names.map((name) => `“${name}”`).join(', ');
  return `Beside the plan file ${planFile} there is ${names.length === 1 ? 'another copy' : 'more than one other copy'}, as a file service leaves where a file was changed in two places: ${listed}. It was left as it is: compare it under Backups.`;
}
