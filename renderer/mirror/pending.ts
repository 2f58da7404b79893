// What is in the working copy and not on disk.
import type { TabledError } from '../../shared/errors.ts';
import { type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import {
  type DiskRecord,
  type PlanRecord,
  type TabledDatabase,
  WORKSPACE_ON_DISK,
  type WorkspaceRecord,
} from '../db/schema.ts';

export type MirrorState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  /** Everything committed is on disk, since this moment (ISO 8601). */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: TabledError };

export interface Pending {
  readonly plans: readonly PlanRecord[];
  readonly workspace: WorkspaceRecord | undefined;
  /** When the plan on screen got to the disk; "" where none is. */
  readonly savedAt: string;
}

function isOnDisk(copy: PlanStamp, known: DiskRecord | undefined): boolean {
  return known?.onDisk != null && sameStamp(copy, known.onDisk);
}

export function findPending(db: TabledDatabase): Promise<Pending> {
  return db.transaction('r', [db.plans, db.workspace, db.disk], async () => {
    const disk = new Map((await db.disk.toArray()).map((record) => [record.key, record]));
    const plans = await db.plans.toArray();
    const workspace = await db.workspace.get('workspace');
    const isPending = workspace !== undefined && !isOnDisk(workspace, disk.get(WORKSPACE_ON_DISK));
    return {
      plans: plans.filter((plan) => !isOnDisk(plan, disk.get(plan.id))),
      workspace: isPending ? workspace : undefined,
      savedAt: disk.get(workspace?.planId ?? '')?.savedAt ?? '',
    };
  });
}
