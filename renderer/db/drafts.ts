// Drafts: what is being typed, kept as it is typed. A window holds a lock for as long as it lives; a draft whose window
// lives no longer is one that a reload, a crash or a closed window has cut off, and is given back.
import type { DraftRecord, TabledDatabase } from './schema.ts';

const LOCK = 'tabled-window-';

/** Holds this window's lock until the window is gone; resolves when it is held. */
export function holdWindowLock(locks: LockManager, windowId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const held = locks.request(`${LOCK}${windowId}`, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
    held.catch(reject);
  });
}

export function keepDraft(db: TabledDatabase, draft: DraftRecord): Promise<unknown> {
  return db.drafts.put(draft);
}

export function dropDraft(db: TabledDatabase, windowId: string): Promise<void> {
  return db.drafts.delete(windowId);
}

/** Takes over the draft of a window that is gone: from now on it belongs to this window. */
export async function takeOverDraft(
  db: TabledDatabase,
  locks: LockManager,
  windowId: string,
): Promise<DraftRecord | undefined> {
  const { held = [] } = await locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  return db.transaction('rw', [db.drafts, db.rows, db.workspace], async () => {
    const orphans = await db.drafts.filter((draft) => !alive.has(`${LOCK}${draft.windowId}`)).toArray();
    const shown = (await db.workspace.get('workspace'))?.planId;
    const rows = await db.rows.bulkGet(orphans.map(({ planId, rowId }) => [planId, rowId] as [string, string]));
    // A draft whose row is not on screen waits until it is.
    const orphan = orphans.find((draft, index) => draft.planId === shown && rows[index] !== undefined);
    if (orphan === undefined) return undefined;
    await db.drafts.delete(orphan.windowId);
    const draft = { ...orphan, windowId };
    await db.drafts.put(draft);
    return draft;
  });
}
