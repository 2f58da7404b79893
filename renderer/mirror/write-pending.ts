// Writes to the disk what is in the working copy and not there yet.
import type { Desk, GonePart } from '../../shared/desk.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { missedBackupSentence } from '../../shared/sentences.ts';
import { noteOnDisk, noteSending, possibleStates } from '../db/disk-records.ts';
import { wasBroughtUpToDate } from '../db/from-sheets.ts';
import { type TabledDatabase, WORKSPACE_ON_DISK, type WorkspaceRecord } from '../db/schema.ts';
import { shownClock } from '../ui/shown-time.ts';
import { findPending } from './pending.ts';
import { stampedCopy } from './start-up.ts';

type DeskFiles = Pick<Desk, 'savePlan' | 'saveWorkspace'>;

function goneSentence(title: string, gone: GonePart, savedAt: string): string {
  const saved = `was gone: somebody or another program had deleted or moved it. The plan was saved again at ${shownClock(savedAt)}.`;
  return gone === 'file'
    ? `The file of “${title}” ${saved} Nothing else is to be done.`
    : `The folder of “${title}” ${saved} The backups and evidence files in the old folder are not in the new one: bring that folder back, from the recycle bin perhaps, and copy what is missing into the new one. The evidence register tells which files are missing.`;
}

async function writePlan(
  db: TabledDatabase,
  desk: DeskFiles,
  id: string,
  notice: (sentence: string) => void,
): Promise<void> {
  const copy = await stampedCopy(db, id);
  if (copy === undefined) return;
  const known = await db.disk.get(id);
  const replaces = possibleStates(known);
  const backUp = await wasBroughtUpToDate(db, id, known?.onDisk ?? undefined);
  await noteSending(db, id, copy);
  const saved = await desk.savePlan({ ...copy, replaces: [...replaces], backUp });
  const { savedAt, setAside, missedBackup, gone } = saved;
  await noteOnDisk(db, id, copy, savedAt);
  const title = shorten(copy.plan.title, 60);
  if (missedBackup !== null) notice(missedBackupSentence(title, missedBackup));
  if (gone !== null) notice(goneSentence(title, gone, savedAt));
  if (setAside !== null) {
    notice(
      `The file of “${title}” held something that this window did not know: it was changed or damaged by another program or window. It was set aside as ${setAside}, and what is on screen here was saved.`,
    );
  }
}

async function writeWorkspace(
  db: TabledDatabase,
  desk: DeskFiles,
  { planId, revision, changedAt }: WorkspaceRecord,
): Promise<void> {
  const { savedAt } = await desk.saveWorkspace({ planId, revision, changedAt });
  await noteOnDisk(db, WORKSPACE_ON_DISK, { revision, changedAt }, savedAt);
}

/**
 * Writes every plan that is not on disk, and which one is on screen. One that cannot be written keeps no other from it.
 * To be called with DISK_LOCK held.
 * @param notice is told of files that were set aside
 * @throws TabledError the first failure, once all was tried
 */
export async function writePending(
  db: TabledDatabase,
  desk: DeskFiles,
  notice: (sentence: string) => void,
): Promise<void> {
  const { plans, workspace } = await findPending(db);
  const failures: unknown[] = [];
  for (const { id } of plans) {
    await writePlan(db, desk, id, notice).catch((error: unknown) => failures.push(error));
  }
  if (workspace !== undefined) {
    await writeWorkspace(db, desk, workspace).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
