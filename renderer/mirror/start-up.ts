// Brings the working copy and the plan files together when the program starts.
import type { Desk, DiskCopy, StampedPlan, Workspace } from '../../shared/desk.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { isNewer, nextStamp, sameStamp, UNMARKED } from '../../shared/plan/stamps.ts';
import { noteOnDisk, possibleStates } from '../db/disk-records.ts';
import { asPlan, rowsInOrder } from '../db/open-plan.ts';
import { type PlanRecord, type TabledDatabase, WORKSPACE_ON_DISK } from '../db/schema.ts';
import { storeDiskCopy, storeDiskWorkspace } from '../db/store-plan.ts';
import { shownMoment } from '../ui/shown-time.ts';
import { reconcile } from './reconcile.ts';

/** Held by whichever window is reading or writing the plan files: one at a time, or one would undo the other's work. */
export const DISK_LOCK = 'tabled-disk';

/** A plan of the working copy as it goes to the disk. Read in one transaction, so that stamp and rows belong together. */
export function stampedCopy(db: TabledDatabase, id: string): Promise<StampedPlan | undefined> {
  return db.transaction('r', [db.plans, db.rows], async () => {
    const record = await db.plans.get(id);
    if (record === undefined) return undefined;
    const { id: planId, revision, changedAt, shelved } = record;
    return { planId, revision, changedAt, shelved, plan: asPlan({ record, rows: await rowsInOrder(db, planId) }) };
  });
}

type DeskFiles = Pick<Desk, 'loadPlans' | 'setAside'>;

function copiesSentence(title: string, diskWins: boolean, loser: StampedPlan, path: string): string {
  const [shown, other] = diskWins ? ['on disk', 'in this window'] : ['in this window', 'on disk'];
  const isForeign = sameStamp(loser, UNMARKED);
  const origin = isForeign ? 'which something else than Tabled has written' : `of ${shownMoment(loser.changedAt)}`;
  return `Two different copies of “${shorten(title, 60)}” were found. The newer one, ${shown}, is shown; the one ${other}, ${origin}, was set aside as ${path}.`;
}

/** Neither the working copy nor the plan file was whole. */
function backupSentence({ plan, changedAt }: DiskCopy): string {
  return `There was no other copy of “${shorten(plan.title, 60)}”, so that backup, of ${shownMoment(changedAt)}, is shown. What was edited after it is not in it: look through the last edits, and under Backups for other copies.`;
}

/** The stamp of a plan that was imported or begun, and not edited yet. */
const NOT_EDITED_YET = 2;

/**
 * What went with a working copy that was deleted: undo and history are in it alone.
 * @param plans those that were taken from the disk
 */
function lostSentences(plans: readonly DiskCopy[]): readonly string[] {
  const edited = plans.filter(({ shelved, revision }) => !shelved && revision > NOT_EDITED_YET);
  const [first, ...more] = edited;
  if (first === undefined) return [];
  const [names, read] =
    more.length === 0
      ? [`“${shorten(first.plan.title, 60)}”`, `the plan was read from its file of ${shownMoment(first.changedAt)}`]
      : [`${edited.length} plans`, 'your plans were read from their files'];
  return [
    `Tabled’s working copy of ${names} was gone: the browser has deleted it, or this is another browser or laptop. So ${read}, whole as saved. Undo, and what was done to each action before, are not in it, and begin anew. A copy that you saved with “Save a copy…” has both, up to when it was made.`,
  ];
}

/** Does what is decided about one plan; "again" where an edit has come between, and the decision stands no longer. */
async function settle(
  db: TabledDatabase,
  desk: DeskFiles,
  local: PlanRecord | undefined,
  disk: DiskCopy | undefined,
): Promise<string | undefined | 'again'> {
  const earlier = local === undefined ? [] : possibleStates(await db.disk.get(local.id));
  const decision = reconcile(local, earlier, disk);
  if (decision === 'set-local-aside' && local !== undefined && disk !== undefined) {
    const loser = await stampedCopy(db, local.id);
    if (loser === undefined) return 'again';
    const { path } = await desk.setAside(loser);
    return (await storeDiskCopy(db, disk, loser)) ? copiesSentence(local.title, true, loser, path) : 'again';
  }
  if (decision === 'set-disk-aside' && local !== undefined && disk !== undefined) {
    const { path } = await desk.setAside(disk);
    return copiesSentence(local.title, false, disk, path);
  }
  if (decision === 'take' && disk !== undefined) {
    if (!(await storeDiskCopy(db, disk, undefined))) return 'again';
    return disk.isBackup ? backupSentence(disk) : undefined;
  }
  return undefined;
}

async function settlePlan(
  db: TabledDatabase,
  desk: DeskFiles,
  planId: string,
  disk: DiskCopy | undefined,
): Promise<readonly string[]> {
  for (;;) {
    const said = await settle(db, desk, await db.plans.get(planId), disk);
    if (said === 'again') continue;
    // Whoever has won: from now on it is known what the file holds, and the mirror writes whatever differs from that.
    await noteOnDisk(db, planId, disk === undefined || disk.isBackup ? null : disk);
    return said === undefined ? [] : [said];
  }
}

/** The workspace names a plan that is nowhere: the one that was worked on last is shown, or the first screen. */
async function showAnyPlan(db: TabledDatabase, now: Date): Promise<void> {
  const workspace = await db.workspace.get('workspace');
  if (workspace !== undefined && (workspace.planId === '' || (await db.plans.get(workspace.planId)))) return;
  const plans = await db.plans.filter((plan) => !plan.shelved).toArray();
  const [newest] = plans.sort((a, b) => (isNewer(a, b) ? -1 : 1));
  if (newest !== undefined) await storeDiskWorkspace(db, { planId: newest.id, ...nextStamp(workspace, now) });
}

async function settleWorkspace(db: TabledDatabase, disk: Workspace | null): Promise<void> {
  await noteOnDisk(db, WORKSPACE_ON_DISK, disk);
  const local = await db.workspace.get('workspace');
  if (disk === null) return;
  const decision = reconcile(local, [], { ...disk, isBackup: false });
  if (decision === 'take' || decision === 'set-local-aside') await storeDiskWorkspace(db, disk);
}

/**
 * Makes the working copy hold the newer copy of every plan. To be called with DISK_LOCK held.
 * @returns sentences to show: what could not be read, and what was set aside
 * @throws TabledError where the plan files cannot be read or a copy cannot be set aside; the working copy is as it was
 */
export async function startUp(db: TabledDatabase, desk: DeskFiles, now: Date): Promise<readonly string[]> {
  // The working copy opens while the disk is read; each plan is looked at again before anything is decided about it.
  const [{ plans, workspace, notices }, local] = await Promise.all([
    desk.loadPlans({}),
    db.plans.toCollection().primaryKeys(),
  ]);
  const isLost = local.length === 0 && (await db.workspace.count()) === 0;
  const onDisk = new Map(plans.map((plan) => [plan.planId, plan]));
  const said = [...notices];
  for (const planId of new Set([...local, ...onDisk.keys()])) {
    said.push(...(await settlePlan(db, desk, planId, onDisk.get(planId))));
  }
  if (isLost) said.push(...lostSentences(plans));
  await settleWorkspace(db, workspace);
  await showAnyPlan(db, now);
  return said;
}
