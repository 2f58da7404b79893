// Texts that were typed and could not be put in the plan: the row was deleted, the cell changed elsewhere meanwhile, the
// text too long. They are kept until the person puts them back or throws them away.
import type { TabledDatabase, TypedText, UnkeptRecord } from './schema.ts';

/** The typed text alone, without whatever else its carrier has. */
export function typedText({ planId, rowId, field, label, base, text, on }: TypedText): TypedText {
  return { planId, rowId, field, label, base, text, ...(on === undefined ? {} : { on }) };
}

export function sameCell(a: TypedText, b: TypedText): boolean {
  return a.planId === b.planId && a.rowId === b.rowId && a.field === b.field;
}

/**
 * Keeps a text out of the plan, in place of the window's draft of it.
 * @param id the unkept text's own, where it is one that was put back and could not be kept again: it is replaced
 */
export async function keepAside(
  db: TabledDatabase,
  typed: TypedText,
  { windowId, id, now }: { readonly windowId: string; readonly id: string; readonly now: Date },
): Promise<void> {
  await db.transaction('rw', [db.drafts, db.unkept], async () => {
    await db.unkept.put({ id, at: now.toISOString(), ...typedText(typed) });
    await db.drafts.delete(windowId);
  });
}

/** All unkept texts, the newest first. */
export function unkeptTexts(db: TabledDatabase): Promise<readonly UnkeptRecord[]> {
  return db.unkept.orderBy('at').reverse().toArray();
}

export function throwAway(db: TabledDatabase, id: string): Promise<void> {
  return db.unkept.delete(id);
}
