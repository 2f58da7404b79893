// Keeps the history from growing without end. Every edit of the last year and more stays, and so do the last twenty thousand
// however old they are; what goes is far behind any undo, and its words are in the backup of its month.
import { HISTORY_DAYS, HISTORY_EDITS } from '../../shared/limits.ts';
import type { TabledDatabase } from './schema.ts';

const DAY_MS = 86_400_000;

/** Drops the edits of each plan that are beyond both limits. Gives how many those were. */
export async function trimHistory(db: TabledDatabase, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - HISTORY_DAYS * DAY_MS).toISOString();
  let dropped = 0;
  for (const planId of await db.plans.toCollection().primaryKeys()) {
    const ofPlan = () => db.history.where('planId').equals(planId);
    const tooMany = (await ofPlan().count()) - HISTORY_EDITS;
    if (tooMany <= 0) continue;
    // Entries that are alike in an index come in the order of their seq. What is undone can be done again, and stays.
    const old = await ofPlan().limit(tooMany).toArray();
    const gone = old.filter(({ at, undone }) => at < oldest && undone === 0);
    await db.history.bulkDelete(gone.flatMap(({ seq }) => seq ?? []));
    dropped += gone.length;
  }
  return dropped;
}
