// Brings the working copy and the plan files together when the program starts.
import type { Desk, StampedPlan, Workspace } from '../../shared/desk.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { asPlan, rowsInOrder } from '../db/open-plan.ts';
import type { PlanRecord, TabledDatabase } from '../db/schema.ts';
import { storeDiskCopy, storeDiskWorkspace } from '../db/store-plan.ts';
import { reconcile } from './reconcile.ts';

export async function stampedCopy(db: TabledDatabase, record: PlanRecord): Promise<StampedPlan> {
  const { id: planId, revision, changedAt, shelved } = record;
  return { planId, revision, changedAt, shelved, plan: asPlan({ record, rows: await rowsInOrder(db, planId) }) };
}

function moment(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

type DeskFiles = Pick<Desk, 'loadPlans' | 'setAside'>;

async function settle(
  db: TabledDatabase,
  desk: DeskFiles,
  local: PlanRecord | undefined,
  disk: StampedPlan | undefined,
): Promise<string | undefined> {
  const decision = reconcile(local, disk);
  switch (decision) {
    case 'agree':
      return undefined;
    case 'write':
      // Nothing is known of the disk's copy any more, so the mirror writes it anew.
      if (local !== undefined && disk === undefined) {
        await db.plans.update(local.id, { mirrored: null });
      }
      return undefined;
    case 'take':
      if (disk !== undefined) await storeDiskCopy(db, disk);
      return undefined;
    default:
      break;
  }
  if (local === undefined || disk === undefined) return undefined;
  const diskWins = decision === 'set-local-aside';
  const loser = diskWins ? await stampedCopy(db, local) : disk;
  const { file } = await desk.setAside(loser);
  if (diskWins) await storeDiskCopy(db, disk);
  const [shown, other] = diskWins ? ['on disk', 'in this window'] : ['in this window', 'on disk'];
  return `Two different copies of “${shorten(local.title, 60)}” were found. The newer one, ${shown}, is shown; the one ${other}, of ${moment(loser.changedAt)}, was set aside as ${file}.`;
}

async function settleWorkspace(
  db: TabledDatabase,
  disk: Workspace | null,
  plans: readonly StampedPlan[],
): Promise<void> {
  const local = await db.workspace.get('workspace');
  if (disk !== null && ['take', 'set-local-aside'].includes(reconcile(local, disk))) {
    await storeDiskWorkspace(db, disk);
    return;
  }
  if (local !== undefined) {
    if (disk === null) {
      await db.workspace.update('workspace', { mirrored: null });
    }
    return;
  }
  // Neither copy says which plan was on screen: the one that was worked on last.
  const [newest] = plans.filter((plan) => !plan.shelved).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  if (newest === undefined) return;
  const { planId, revision, changedAt } = newest;
  await db.workspace.put({ key: 'workspace', planId, revision, changedAt, mirrored: null });
}

/**
 * Makes the working copy hold the newer copy of every plan.
 * @returns sentences to show: what could not be read, and what was set aside
 * @throws TabledError where the plan files cannot be read or a copy cannot be set aside; the working copy is as it was
 */
export async function startUp(db: TabledDatabase, desk: DeskFiles): Promise<readonly string[]> {
  const { plans, workspace, notices } = await desk.loadPlans({});
  const onDisk = new Map(plans.map((plan) => [plan.planId, plan]));
  const local = new Map((await db.plans.toArray()).map((record) => [record.id, record]));
  const said = [...notices];
  for (const planId of new Set([...local.keys(), ...onDisk.keys()])) {
    const sentence = await settle(db, desk, local.get(planId), onDisk.get(planId));
    if (sentence !== undefined) said.push(sentence);
  }
  await settleWorkspace(db, workspace, plans);
  return said;
}
