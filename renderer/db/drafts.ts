// Drafts: what is being typed, kept as it is typed. A window holds a lock for as long as it lives; a draft whose window
// lives no longer is one that a reload, a crash or a closed window has cut off, and is given back.
import { hasTypedField, typedFieldText } from '../../shared/plan/typed-fields.ts';
import { shownPlan } from './commit.ts';
import type { DraftRecord, TabledDatabase } from './schema.ts';
import { sameCell, typedText } from './unkept.ts';

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

/**
 * Stores what a window is typing. A draft of another cell that it has there still is one that nobody has dealt with: it
 * is put with the unkept texts, and not overwritten.
 * @param newId gives such an unkept text its id
 */
export async function keepDraft(
  db: TabledDatabase,
  draft: DraftRecord,
  { newId, now }: { readonly newId: () => string; readonly now: () => Date },
): Promise<void> {
  await db.transaction('rw', [db.drafts, db.unkept], async () => {
    const before = await db.drafts.get(draft.windowId);
    if (before !== undefined && !sameCell(before, draft)) {
      await db.unkept.add({ id: newId(), at: now().toISOString(), ...typedText(before) });
    }
    await db.drafts.put(draft);
  });
}

export function dropDraft(db: TabledDatabase, windowId: string): Promise<void> {
  return db.drafts.delete(windowId);
}

/** Whether the draft's cell is on screen: in the plan that the working copy shows, which a screen may be behind. */
export async function isOnScreen(db: TabledDatabase, { planId, rowId, field }: DraftRecord): Promise<boolean> {
  if (planId !== (await shownPlan(db))) return false;
  const [record, plan] = [await db.rows.get([planId, rowId]), await db.plans.get(planId)];
  return record !== undefined && plan !== undefined && hasTypedField(record.row, field, plan.columns);
}

/** Whether the plan has the draft's text already: its window was cut off in the moment of keeping it. */
async function isInPlan(db: TabledDatabase, { planId, rowId, field, text }: DraftRecord): Promise<boolean> {
  const record = await db.rows.get([planId, rowId]);
  return record !== undefined && typedFieldText(record.row, field) === text;
}

/** Every draft of a window that is gone; its last words in place of what the working copy has of the same cell. */
async function orphans(
  db: TabledDatabase,
  locks: LockManager,
  lastWords: readonly DraftRecord[],
): Promise<readonly DraftRecord[]> {
  const { held = [] } = await locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  const stored = await db.drafts.filter(({ windowId }) => !alive.has(`${LOCK}${windowId}`)).toArray();
  const isSaidAgain = (draft: DraftRecord) =>
    lastWords.some((words) => words.windowId === draft.windowId && sameCell(words, draft));
  return [...lastWords, ...stored.filter((draft) => !isSaidAgain(draft))];
}

export interface TakeOver {
  /** The window that takes the drafts over. */
  readonly windowId: string;
  readonly lastWords: readonly DraftRecord[];
  /** Gives each unkept text its id. */
  readonly newId: () => string;
  readonly now: Date;
}

/**
 * Takes over the drafts of windows that are gone. One whose cell is on screen belongs to this window from now on, to be
 * typed on; the others, which there is no editor for, are put with the unkept texts.
 */
export async function takeOverDrafts(
  db: TabledDatabase,
  locks: LockManager,
  { windowId, lastWords, newId, now }: TakeOver,
): Promise<DraftRecord | undefined> {
  const found = await orphans(db, locks, lastWords);
  return db.transaction('rw', [db.drafts, db.plans, db.rows, db.workspace, db.unkept], async () => {
    let taken: DraftRecord | undefined;
    for (const orphan of found) {
      await db.drafts.delete(orphan.windowId);
      if (await isInPlan(db, orphan)) continue;
      if (taken === undefined && (await isOnScreen(db, orphan))) taken = { ...orphan, windowId };
      else await db.unkept.add({ id: newId(), at: now.toISOString(), ...typedText(orphan) });
    }
    if (taken !== undefined) await db.drafts.put(taken);
    return taken;
  });
}
