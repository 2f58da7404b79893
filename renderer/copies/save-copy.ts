// Saves a portable file of the plan on screen: all of it, with its history, to be kept elsewhere or opened on another laptop.
import type { CommandContext } from '../commands/command.ts';
import { planWithHistory } from '../db/plan-copies.ts';

export type CopyContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;

/** @throws TabledError of the making or the writing */
export async function saveCopy({ services: { db, desk }, dialogs, say }: CopyContext): Promise<void> {
  const found = await planWithHistory(db);
  if (found === undefined) return;
  const { planId, plan, history } = found;
  const { document, leftOut, tooLarge } = await desk.makePlanCopy({
    planId,
    plan,
    history: { positions: [...history.positions], entries: [...history.entries] },
  });
  const saved = await desk.saveDocument({ document });
  if (saved === null) say('No copy was saved.');
  else dialogs.show({ kind: 'copy-saved', what: 'copy', path: saved.path, leftOut, tooLarge });
}
