// One plan on disk: its plan file, with its backups and whatever was set aside beside it. Nothing in the folder is ever
// overwritten that the caller did not know of.
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskCopy, FileFinding, GonePart, MissedBackup, SavedPlan } from '../../shared/desk.ts';
import { errorMessage } from '../../shared/errors.ts';
import { BACKUP_EVERY_MINUTES } from '../../shared/limits.ts';
import { isNewer, type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { looksOf } from '../files/file-looks.ts';
import { freePath, timeStamp } from '../files/file-names.ts';
import { patientRename } from '../files/patient-rename.ts';
import { readError } from '../files/read-errors.ts';
import { systemCode, writeError } from '../files/write-errors.ts';
import { newestBackup, takeBackup, writeBackup } from './backups.ts';
import { conflictSentence, KeptCopies } from './kept-copies.ts';
import { PLAN_FILE, type PlanToWrite, planFileText, readPlanFile } from './plan-file.ts';
import { dropOldAside } from './set-aside.ts';

/** What a plan file was when it was last read or written here: while it looks the same, it holds the same. */
interface Seen {
  readonly looks: string;
  readonly stamp: PlanStamp;
}

/** What is on disk for a plan, and what to tell the person about it. */
export interface LoadedPlan {
  readonly copy?: DiskCopy;
  readonly notice?: string;
}

export class PlanFolder {
  readonly #folder: string;
  readonly #planId: string;
  readonly #now: () => Date;
  /** What stands beside the plan file. */
  readonly copies: KeptCopies;
  #seen: Seen | undefined;
  /** What was found gone, until the plan is on disk again and that is told. */
  #gone: GonePart | null = null;
  #backedUpAt = Number.NEGATIVE_INFINITY;
  /** Whether the caller knows that backups cannot be written, and none was since. */
  #isMissTold = false;

  constructor(plans: string, planId: string, now: () => Date) {
    this.#folder = join(plans, planId);
    this.#planId = planId;
    this.#now = now;
    this.copies = new KeptCopies(this.#folder, planId);
  }

  /** Reads the plan. A damaged file is set aside, and the newest whole backup stands in for it. Never rejects. */
  async load(): Promise<LoadedPlan> {
    try {
      await this.#dropUnfinished();
      const copy = await this.#read();
      // Its absence is told here.
      if (typeof copy === 'string') this.#seen = undefined;
      if (copy === 'gone') return await this.#standIn(`The plan file in ${this.#folder} is gone.`);
      if (copy === 'damaged') return await this.#standIn(await this.#reportDamaged());
      const conflicts = await this.copies.conflicts();
      const loaded = { copy: { ...copy, isBackup: false } };
      return conflicts.length === 0 ? loaded : { ...loaded, notice: conflictSentence(this.#planFile, conflicts) };
    } catch (error) {
      return { notice: sentenceFor(readError(error, this.#planFile)) };
    }
  }

  /**
   * Writes the plan file; once this resolves, it is on disk.
   * @param replaces the states that the caller knows the file may hold; one in any other state is set aside first
   * @param backUp whether the state before is backed up however young the last backup is
   * @returns where such a file was set aside, and what was gone that had been there
   * @throws TabledError
   */
  async save(given: PlanToWrite, replaces: readonly PlanStamp[], backUp = false): Promise<Omit<SavedPlan, 'savedAt'>> {
    const text = planFileText(given, this.#planFile);
    const isMadeAnew = await this.#makeFolder(this.#folder);
    if (this.#seen !== undefined && (await this.#looks()) === undefined) {
      this.#gone ??= isMadeAnew ? 'folder' : 'file';
    }
    const setAside = await this.#clearTheWay([given, ...replaces]);
    const missedBackup = await this.#backUpNowAndThen(backUp);
    await writeAtomically(this.#planFile, text);
    await this.#remember(given);
    this.#isMissTold = missedBackup !== null || this.#isMissTold;
    const gone = this.#gone;
    this.#gone = null;
    return { setAside, missedBackup, gone };
  }

  /** Looks whether the plan file still holds this state. Nothing is changed. @throws TabledError file-unreadable */
  async check(stamp: PlanStamp): Promise<FileFinding> {
    const looks = await this.#looks();
    if (looks === undefined) return 'gone';
    const copy = this.#seen?.looks === looks ? this.#seen.stamp : await this.#read();
    if (copy === 'gone') return 'gone';
    if (copy === 'damaged') return 'other';
    if (sameStamp(copy, stamp)) return 'same';
    return isNewer(copy, stamp) ? 'newer' : 'other';
  }

  /** Writes a backup of the plan as it is given, whatever the plan file holds. @throws TabledError */
  async backUp(given: PlanToWrite): Promise<void> {
    const text = planFileText(given, this.#planFile);
    await this.#makeFolder(this.copies.backups);
    await writeBackup(this.copies.backups, text, given, this.#now());
  }

  /** Keeps a copy that lost against a newer one; gives the path of its file. @throws TabledError */
  async setAside(given: PlanToWrite): Promise<string> {
    return this.#writeAside(planFileText(given, this.#planFile));
  }

  get #planFile(): string {
    return join(this.#folder, PLAN_FILE);
  }

  async #writeAside(content: Uint8Array | string): Promise<string> {
    const folder = this.copies.aside;
    await this.#makeFolder(folder);
    const path = await freePath(folder, timeStamp(this.#now()), '.json');
    await writeAtomically(path, content);
    await dropOldAside(folder, this.#now());
    return path;
  }

  /** Gives whether it was not there. */
  async #makeFolder(folder: string): Promise<boolean> {
    try {
      return (await mkdir(folder, { recursive: true })) !== undefined;
    } catch (error) {
      throw writeError(error, join(folder, PLAN_FILE));
    }
  }

  /** How the plan file looks from outside; undefined where there is none. */
  async #looks(): Promise<string | undefined> {
    try {
      return await looksOf(this.#planFile);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw readError(error, this.#planFile);
    }
  }

  async #remember({ revision, changedAt }: PlanStamp, looks?: string): Promise<void> {
    const now = looks ?? (await this.#looks());
    this.#seen = now === undefined ? undefined : { looks: now, stamp: { revision, changedAt } };
  }

  /** @throws TabledError plan-newer-format or file-unreadable */
  async #read(): Promise<Omit<DiskCopy, 'isBackup'> | 'gone' | 'damaged'> {
    // Before the content: a file that changes while it is read then looks different afterwards.
    const looks = await this.#looks();
    if (looks === undefined) return 'gone';
    try {
      const copy = await readPlanFile(this.#planFile, this.#planId, this.#planFile);
      await this.#remember(copy, looks);
      return copy;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return 'gone';
      const known = readError(error, this.#planFile);
      if (known.code === 'plan-refused') return 'damaged';
      throw known;
    }
  }

  /** Sets the plan file aside where it is damaged, or in a state that is not among the known ones. */
  async #clearTheWay(known: readonly PlanStamp[]): Promise<string | null> {
    const looks = await this.#looks();
    if (looks === undefined) return null;
    const copy = this.#seen?.looks === looks ? this.#seen.stamp : await this.#read();
    if (copy === 'gone') return null;
    if (copy === 'damaged') return this.#moveDamaged();
    if (known.some((stamp) => sameStamp(stamp, copy))) return null;
    return this.#writeAside(await readFile(this.#planFile));
  }

  /** Gives what to tell of a backup that could not be written. */
  async #backUpNowAndThen(isAskedFor: boolean): Promise<MissedBackup | null> {
    const now = this.#now().getTime();
    const wait = isAskedFor ? 0 : BACKUP_EVERY_MINUTES * 60_000;
    if (this.#seen === undefined || Math.abs(now - this.#backedUpAt) < wait) return null;
    // Of a file that is gone, or was just set aside, there is nothing to back up.
    if ((await this.#looks()) === undefined) return null;
    try {
      await takeBackup(this.#planFile, this.copies.backups, this.#seen.stamp, this.#now());
      this.#backedUpAt = now;
      this.#isMissTold = false;
      return null;
    } catch (error) {
      // The plan itself matters more: it is written all the same, and the backup is tried again with the next save.
      if (this.#isMissTold && !isAskedFor) return null;
      const keptAs = isAskedFor ? await this.#keepAside() : null;
      return {
        error: errorMessage(writeError(error, join(this.copies.backups, 'backup'))),
        wasAskedFor: isAskedFor,
        keptAs,
      };
    }
  }

  /** The plan file as it is, among those set aside: where it should have been backed up. Null where that fails too. */
  async #keepAside(): Promise<string | null> {
    try {
      return await this.#writeAside(await readFile(this.#planFile));
    } catch {
      return null;
    }
  }

  async #reportDamaged(): Promise<string> {
    const damaged = 'A plan file was damaged and could not be read.';
    try {
      return `${damaged} It was set aside as ${await this.#moveDamaged()}.`;
    } catch {
      return `${damaged} It stays where it is, as ${this.#planFile}, since that folder cannot be written.`;
    }
  }

  async #moveDamaged(): Promise<string> {
    const aside = await freePath(this.#folder, `damaged-${timeStamp(this.#now())}`, '.json');
    try {
      await patientRename(this.#planFile, aside);
    } catch (error) {
      throw writeError(error, this.#planFile);
    }
    return aside;
  }

  /** The newest whole backup in place of a plan file that is damaged or gone. */
  async #standIn(what: string): Promise<LoadedPlan> {
    const backup = await newestBackup(this.copies.backups, this.#planId);
    if (backup === undefined) return { notice: `${what} There is no backup of it on disk.` };
    const notice = `${what} Its newest whole backup on disk is ${backup.name}.`;
    return { copy: { ...backup.copy, isBackup: true }, notice };
  }

  /** Leftovers of writes that a power cut or a kill has stopped: the plan file itself is whole. */
  async #dropUnfinished(): Promise<void> {
    const names = await readdir(this.#folder);
    const unfinished = names.filter((name) => name.startsWith(`.${PLAN_FILE}.`) && name.endsWith('.tmp'));
    // One that cannot be removed does no harm.
    await Promise.allSettled(unfinished.map((name) => unlink(join(this.#folder, name))));
  }
}
