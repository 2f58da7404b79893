// Takes whole plans into the working copy: an import, or a plan file from the disk.
import { generateNKeysBetween } from 'fractional-indexing';
import type { StampedPlan, Workspace } from '../../shared/desk.ts';
import { carried } from '../../shared/plan/plain-data.ts';
import { PLAN_MEMBERS, type Plan } from '../../shared/plan/plan.ts';
import { nextStamp, type PlanStamp, sameStamp } from '../../shared/plan/stamps.ts';
import { inOneTransaction, record, shownPlan } from './commit.ts';
import { keepMapping, type MappingToKeep } from './mappings.ts';
import type { HistoryRecord, PlanRecord, TabledDatabase } from './schema.ts';

function planRecord(copy: StampedPlan): PlanRecord {
  const { planId, revision, changedAt, shelved, plan } = copy;
  return {
    id: planId,
    title: plan.title,
    columns: plan.columns,
    carried: carried({ ...plan }, PLAN_MEMBERS),
    shelved,
    revision,
    changedAt,
    ...(plan.origin === undefined ? {} : { origin: plan.origin }),
    ...(plan.exportSettings === undefined ? {} : { exportSettings: plan.exportSettings }),
    ...(plan.settings === undefined ? {} : { settings: plan.settings }),
    ...(plan.evidence === undefined ? {} : { evidence: plan.evidence }),
  };
}

/**
 * Puts a plan in the working copy, for use inside a transaction.
 * @param own the rows' positions in their order, where they have some; else they get new ones
 */
export async function putPlan(db: TabledDatabase, copy: StampedPlan, own: readonly string[] = []): Promise<void> {
  const { planId, plan } = copy;
  const isOwn = own.length === plan.rows.length;
  const positions = isOwn ? own : generateNKeysBetween(null, null, plan.rows.length);
  await db.plans.put(planRecord(copy));
  await db.rows.where('[planId+position]').between([planId, ''], [planId, '\uffff']).delete();
  await db.rows.bulkPut(plan.rows.map((row, index) => ({ planId, id: row.id, position: positions[index] ?? '', row })));
}

/**
 * Stores an imported plan and shows it: one transaction, one undo step. The plan shown before stays in the working
 * copy and on disk, and undo brings it back on screen.
 * @param mapping how its columns were chosen; it is no part of the undo step
 */
export function storeImport(
  db: TabledDatabase,
  plan: Plan,
  planId: string,
  now: Date,
  mapping?: MappingToKeep,
): Promise<void> {
  return inOneTransaction(db, async () => {
    const before = await shownPlan(db);
    const stamp = nextStamp(undefined, now);
    await putPlan(db, { planId, ...stamp, shelved: false, plan });
    if (mapping !== undefined) await keepMapping(db, mapping, plan.origin?.file ?? plan.title, now);
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

/** Stores a plan that is in no file yet; for use inside a transaction. */
export function putNewPlan(db: TabledDatabase, plan: Plan, planId: string, now: Date): Promise<void> {
  return putPlan(db, { planId, ...nextStamp(undefined, now), shelved: false, plan });
}

/** Whether an undo step only says which plan is on screen, whatever that plan holds. */
function fitsAnyCopy({ changes }: HistoryRecord): boolean {
  return changes.every(({ kind }) => kind === 'shelved' || kind === 'current');
}

/**
 * Takes a plan as it is on disk, in place of what the working copy has of it. Undo steps of what is thus gone fit no
 * longer and go too; the import stays one, so that the plan before it can still be brought back on screen.
 * @param over the state that is to be replaced; undefined for none
 * @returns false, and nothing is done, where the working copy is in another state by now
 */
export function storeDiskCopy(db: TabledDatabase, copy: StampedPlan, over: PlanStamp | undefined): Promise<boolean> {
  return inOneTransaction(db, async () => {
    const now = await db.plans.get(copy.planId);
    const isExpected = now === undefined || over === undefined ? now === over : sameStamp(now, over);
    if (!isExpected) return false;
    await putPlan(db, copy);
    const history = db.history.where('planId').equals(copy.planId);
    await history.and((entry) => !fitsAnyCopy(entry)).delete();
    return true;
  });
}

export function storeDiskWorkspace(db: TabledDatabase, { planId, revision, changedAt }: Workspace): Promise<unknown> {
  return db.workspace.put({ key: 'workspace', planId, revision, changedAt });
}
