// Mirrors every committed change to the plan files on disk, and knows at each moment whether that is done.
import { liveQuery } from 'dexie';
import type { Desk } from '../../shared/desk.ts';
import { asTabledError, type ErrorCode } from '../../shared/errors.ts';
import { MIRROR_DELAY_MS } from '../../shared/limits.ts';
import { doubtDisk } from '../db/disk-records.ts';
import type { TabledDatabase } from '../db/schema.ts';
import { workingCopyError } from '../db/working-copy-error.ts';
import { checkFiles, newerSentence } from './check-files.ts';
import { findPending, type MirrorState, type Pending } from './pending.ts';
import { DISK_LOCK } from './start-up.ts';
import { writePending } from './write-pending.ts';

export type MirrorDesk = Pick<Desk, 'savePlan' | 'saveWorkspace' | 'checkPlanFiles'>;

/** What says nothing of the plan files. */
const SAYS_NOTHING: ReadonlySet<ErrorCode> = new Set([
  'desk-unreachable',
  'desk-refused',
  'working-copy-failed',
  'unexpected',
]);

const RETRY_MS = [2_000, 5_000, 10_000, 30_000] as const;

export interface MirrorReports {
  /** Is told of each change of state. */
  readonly state: (state: MirrorState) => void;
  /** Is told, in a sentence, what the person should know of. */
  readonly notice: (sentence: string) => void;
}

export class Mirror {
  readonly #db: TabledDatabase;
  readonly #desk: MirrorDesk;
  readonly #locks: LockManager;
  readonly #report: MirrorReports;
  #stopWatching: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isChecking = false;
  /** Newer states in files that the person was told of. */
  readonly #told = new Set<string>();

  /** @param locks keeps two windows from writing at once */
  constructor(db: TabledDatabase, desk: MirrorDesk, locks: LockManager, report: MirrorReports) {
    this.#db = db;
    this.#desk = desk;
    this.#locks = locks;
    this.#report = report;
  }

  start(): void {
    const watching = liveQuery(() => findPending(this.#db)).subscribe({
      next: () => this.#look(),
      error: (error: unknown) => this.#fail(error),
    });
    const stopListening = this.#db.commits.subscribe(() => this.#commitMoved());
    this.#stopWatching = () => {
      watching.unsubscribe();
      stopListening();
    };
  }

  stop(): void {
    this.#stopWatching();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Tries at once what failed before. */
  retry(): void {
    this.#schedule(0);
  }

  /**
   * Looks whether what was told as saved is still on the disk, and saves it anew where it is not. Does nothing while there
   * is something to save: that tells by itself.
   */
  async check(): Promise<void> {
    if (this.#isChecking || this.#timer !== undefined) return;
    this.#isChecking = true;
    try {
      const newer = await this.#locks.request(DISK_LOCK, () => checkFiles(this.#db, this.#desk));
      for (const plan of newer) this.#tellOnce(`${plan.id} ${plan.revision}`, newerSentence(plan));
    } catch (error) {
      // Where the folder cannot be looked at, writing tells what is true of it.
      if (!SAYS_NOTHING.has(asTabledError(error).code)) await doubtDisk(this.#db).catch(() => undefined);
    } finally {
      this.#isChecking = false;
      this.#look();
    }
  }

  #tellOnce(key: string, sentence: string): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#report.notice(sentence);
  }

  /** Says so, and tries again after a while: each time a longer one. */
  #fail(error: unknown): void {
    this.#report.state({ kind: 'failed', error: workingCopyError(error) });
    const delay = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 30_000;
    this.#failures += 1;
    this.#schedule(delay);
  }

  #commitMoved(): void {
    if (this.#db.commits.underWay === 0) this.#look();
    else if (this.#failures === 0) this.#report.state({ kind: 'saving' });
  }

  /** Looks afresh at what is not on disk. A look during which an edit began or ended is old news, and is done again. */
  #look(): void {
    const { begun } = this.#db.commits;
    findPending(this.#db).then(
      (pending) => {
        if (this.#db.commits.underWay > 0) return;
        if (this.#db.commits.begun === begun) this.#seen(pending);
        else this.#look();
      },
      (error: unknown) => this.#fail(error),
    );
  }

  #seen({ plans, workspace, savedAt }: Pending): void {
    if (plans.length === 0 && workspace === undefined) {
      // Nothing is left to try again; and the next edit is told as any other, with no failure before it.
      this.#failures = 0;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#report.state(savedAt === '' ? { kind: 'nothing' } : { kind: 'saved', at: savedAt });
      return;
    }
    if (this.#failures === 0) this.#report.state({ kind: 'saving' });
    if (this.#timer === undefined) this.#schedule(MIRROR_DELAY_MS);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), delay);
  }

  async #write(): Promise<void> {
    try {
      this.#db.retryOpening();
      await this.#locks.request(DISK_LOCK, () => writePending(this.#db, this.#desk, this.#report.notice));
      this.#failures = 0;
      this.#timer = undefined;
      // An edit that came while the last write was under way found the timer set: look once more.
      this.#look();
    } catch (error) {
      this.#fail(error);
    }
  }
}
