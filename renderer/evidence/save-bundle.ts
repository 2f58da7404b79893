// Saves the evidence bundle for the auditor: all evidence files by action, and an index of them, as one zip.
import type { CommandContext } from '../commands/command.ts';
import { asPlan, readOpenPlan } from '../db/open-plan.ts';

/** @throws TabledError of the making or the writing */
export async function saveBundle({
  services: { db, desk },
  dialogs,
  say,
}: Pick<CommandContext, 'services' | 'dialogs' | 'say'>): Promise<void> {
  const open = await readOpenPlan(db);
  if (open === undefined) return;
  say('The evidence bundle is being made…');
  const made = await desk.makeEvidenceBundle({ planId: open.record.id, plan: asPlan(open) });
  const saved = await desk.saveDocument({ document: made.document });
  if (saved === null) {
    say('No bundle was saved.');
    return;
  }
  const { leftOut, tooLarge } = made;
  dialogs.bringUp({ kind: 'copy-saved', what: 'bundle', path: saved.path, leftOut, tooLarge });
}
