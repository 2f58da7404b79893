// Takes whole plans into the working copy: an import, or a plan file from the disk.
import { generateNKeysBetween } from 'fractional-indexing';
import type { StampedPlan, Workspace } from '../../shared/desk.ts';
import { carried } from '../../shared/plan/plain-data.ts';
import { PLAN_MEMBERS, type Plan } from '../../shared/plan/plan.ts';
import { inOneTransaction, record } from './commit.ts';
import type { Mirrored, PlanRecord, TabledDatabase } from './schema.ts';
import { nextStamp } from './stamps.ts';

function planRecord(copy: StampedPlan, mirrored: Mirrored | null): PlanRecord {
  const { planId, revision, changedAt, shelved, plan } = copy;
  return {
    id: planId,
    title: plan.title,
    columns: plan.columns,
    carried: carried({ ...plan }, PLAN_MEMBERS),
    shelved,
    revision,
    changedAt,
    mirrored,
    ...(plan.origin === undefined ? {} : { origin: plan.origin }),
  };
}

async function putPlan(db: TabledDatabase, copy: StampedPlan, mirrored: Mirrored | null): Promise<void> {
  const { planId, plan } = copy;
  const positions = generateNKeysBetween(null, null, plan.rows.length);
  await db.plans.put(planRecord(copy, mirrored));
  await db.rows.where('[planId+position]').between([planId, ''], [planId, '\uffff']).delete();
  await db.rows.bulkPut(plan.rows.map((row, index) => ({ planId, id: row.id, position: positions[index] ?? '', row })));
}

/**
 * Stores an imported plan and shows it: one transaction, one undo step. The plan shown before stays in the working
 * copy and on disk, and undo brings it back on screen.
 */
export function storeImport(db: TabledDatabase, plan: Plan, planId: string, now: Date): Promise<void> {
  return inOneTransaction(db, async () => {
    const before = (await db.workspace.get('workspace'))?.planId ?? '';
    const stamp = nextStamp(undefined, now);
    await putPlan(db, { planId, ...stamp, shelved: false, plan }, null);
    const label = `Import of ${plan.origin?.file ?? plan.title}`;
    await record(
      db,
      planId,
      {
        label,
        changes: [
          { kind: 'shelved', before: true, after: false },
          { kind: 'current', before, after: planId },
        ],
      },
      now,
    );
  });
}

/** Takes a plan as it is on disk, in place of what the working copy has of it. Its undo steps fit no longer and go. */
export function storeDiskCopy(db: TabledDatabase, copy: StampedPlan): Promise<void> {
  return inOneTransaction(db, async () => {
    const { revision, changedAt } = copy;
    await putPlan(db, copy, { revision, changedAt, savedAt: changedAt });
    await db.history.where('planId').equals(copy.planId).delete();
  });
}

export function storeDiskWorkspace(db: TabledDatabase, workspace: Workspace): Promise<unknown> {
  const { planId, revision, changedAt } = workspace;
  const mirrored = { revision, changedAt, savedAt: changedAt };
  return db.workspace.put({ key: 'workspace', planId, revision, changedAt, mirrored });
}
