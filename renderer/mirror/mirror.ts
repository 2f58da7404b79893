// Mirrors every committed change to the plan files on disk, and knows at each moment whether that is done.
import { liveQuery } from 'dexie';
import type { Desk } from '../../shared/desk.ts';
import { asTabledError, type TabledError } from '../../shared/errors.ts';
import { MIRROR_DELAY_MS } from '../../shared/limits.ts';
import type { Mirrored, PlanRecord, TabledDatabase, WorkspaceRecord } from '../db/schema.ts';
import { sameStamp } from '../db/stamps.ts';
import { stampedCopy } from './start-up.ts';

export type MirrorState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  /** Everything committed is on disk, since this moment (ISO 8601). */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: TabledError };

const RETRY_MS = [2_000, 5_000, 10_000, 30_000] as const;

interface Pending {
  readonly plans: readonly PlanRecord[];
  readonly workspace: WorkspaceRecord | undefined;
  /** When the last of what is on disk got there; "" where nothing was written yet. */
  readonly savedAt: string;
}

function isMirrored(copy: PlanRecord | WorkspaceRecord): boolean {
  return copy.mirrored !== null && sameStamp(copy, copy.mirrored);
}

async function findPending(db: TabledDatabase): Promise<Pending> {
  const plans = await db.plans.toArray();
  const workspace = await db.workspace.get('workspace');
  const savedAt = plans.map((plan) => plan.mirrored?.savedAt ?? '').sort();
  return {
    plans: plans.filter((plan) => !isMirrored(plan)),
    workspace: workspace === undefined || isMirrored(workspace) ? undefined : workspace,
    savedAt: savedAt.at(-1) ?? '',
  };
}

export class Mirror {
  readonly #db: TabledDatabase;
  readonly #desk: Pick<Desk, 'savePlan' | 'saveWorkspace'>;
  readonly #locks: LockManager;
  readonly #report: (state: MirrorState) => void;
  #stopWatching: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  /**
   * @param report is told of each change of state
   * @param locks keeps two windows from mirroring at once
   */
  constructor(
    db: TabledDatabase,
    desk: Pick<Desk, 'savePlan' | 'saveWorkspace'>,
    locks: LockManager,
    report: (state: MirrorState) => void,
  ) {
    this.#db = db;
    this.#desk = desk;
    this.#locks = locks;
    this.#report = report;
  }

  start(): void {
    const watching = liveQuery(() => findPending(this.#db)).subscribe({
      next: () => this.#look(),
      error: (error: unknown) => this.#report({ kind: 'failed', error: asTabledError(error) }),
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
  }

  /** Tries at once what failed before. */
  retry(): void {
    this.#schedule(0);
  }

  #commitMoved(): void {
    if (this.#db.commits.underWay === 0) this.#look();
    else if (this.#failures === 0) this.#report({ kind: 'saving' });
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
      (error: unknown) => this.#report({ kind: 'failed', error: asTabledError(error) }),
    );
  }

  #seen({ plans, workspace, savedAt }: Pending): void {
    if (plans.length === 0 && workspace === undefined) {
      this.#report(savedAt === '' ? { kind: 'nothing' } : { kind: 'saved', at: savedAt });
      return;
    }
    if (this.#failures === 0) this.#report({ kind: 'saving' });
    if (this.#timer === undefined) this.#schedule(MIRROR_DELAY_MS);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), delay);
  }

  async #write(): Promise<void> {
    try {
      await this.#locks.request('tabled-mirror', () => this.#writePending());
      this.#failures = 0;
      this.#timer = undefined;
      // An edit that came while the last write was under way found the timer set: look once more.
      this.#look();
    } catch (error) {
      this.#report({ kind: 'failed', error: asTabledError(error) });
      const delay = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 30_000;
      this.#failures += 1;
      this.#schedule(delay);
    }
  }

  async #writePending(): Promise<void> {
    const { plans, workspace } = await findPending(this.#db);
    for (const { id } of plans) {
      const copy = await this.#db.transaction('r', [this.#db.plans, this.#db.rows], async () => {
        const record = await this.#db.plans.get(id);
        return record === undefined ? undefined : stampedCopy(this.#db, record);
      });
      if (copy === undefined) continue;
      const { savedAt } = await this.#desk.savePlan(copy);
      const mirrored: Mirrored = { revision: copy.revision, changedAt: copy.changedAt, savedAt };
      await this.#db.plans.update(id, { mirrored });
    }
    if (workspace !== undefined) {
      const { planId, revision, changedAt } = workspace;
      const { savedAt } = await this.#desk.saveWorkspace({ planId, revision, changedAt });
      await this.#db.workspace.update('workspace', { mirrored: { revision, changedAt, savedAt } });
    }
  }
}
