// From a workbook that was read to the list of what it would change in the plan on screen, and from there into the
// plan: nothing is stored before.
import { TabledError } from '../../shared/errors.ts';
import { takenChanges } from '../../shared/merge/apply-changes.ts';
import { comparePlans } from '../../shared/merge/compare-plans.ts';
import { placesInSheet } from '../../shared/merge/match-columns.ts';
import { allChanges, initiallyLeftOut } from '../../shared/merge/plan-changes.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import type { CommandContext } from '../commands/command.ts';
import { planToCompare, storeMerge } from '../db/store-merge.ts';
import type { OpenDialog } from '../dialogs.ts';
import { counted } from './change-names.ts';

type CompareContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;
export type CompareDialog = Extract<OpenDialog, { kind: 'compare' }>;

/** What the person had decided in a list of changes before this one. */
interface Decided {
  readonly dialog: CompareDialog;
  readonly leftOut: ReadonlySet<string>;
}

/** What is left out at first: as decided before, where a change was in that list too. */
function startingLeftOut(changes: CompareDialog['changes'], decided: Decided | undefined): ReadonlySet<string> {
  const usual = initiallyLeftOut(changes);
  if (decided === undefined) return usual;
  const known = new Set(allChanges(decided.dialog.changes).map(({ id }) => id));
  const ids = allChanges(changes).map(({ id }) => id);
  return new Set(ids.filter((id) => (known.has(id) ? decided.leftOut : usual).has(id)));
}

/**
 * Compares what was read from a workbook with the plan on screen, and shows the list of changes.
 * @param read what the import screen showed, and how its columns were chosen
 * @param name the workbook's
 * @param from the dialog that the list takes the place of
 * @param decided where the same workbook is compared again
 * @throws TabledError not-on-screen where no plan is on screen any more; plan-refused
 */
export async function compareWithPlan(
  read: Pick<CompareDialog, 'imported' | 'mapping'>,
  name: string,
  { services, dialogs }: CompareContext,
  from: OpenDialog,
  decided?: Decided,
): Promise<void> {
  const seen = await planToCompare(services.db);
  if (seen === undefined) throw new TabledError('not-on-screen', {});
  const { imported, mapping } = read;
  const { plan } = restorePlan(imported.plan, name, services.newId);
  const changes = comparePlans(seen.plan, plan, placesInSheet(imported), seen.edited);
  const leftOut = startingLeftOut(changes, decided);
  dialogs.replace(from, { kind: 'compare', name, imported, mapping, seen, changes, leftOut });
}

/**
 * Brings in what is not left out.
 * @returns false where the plan has changed since it was compared: then nothing was brought in
 * @throws TabledError
 */
export async function bringIn(
  dialog: CompareDialog,
  leftOut: ReadonlySet<string>,
  { services, dialogs, say }: CompareContext,
): Promise<boolean> {
  const { name: file, mapping, seen, changes } = dialog;
  try {
    await storeMerge(services.db, seen.planId, { stamp: seen.stamp, changes, leftOut, file, mapping }, services.now());
  } catch (error) {
    if (error instanceof TabledError && error.code === 'comparison-outdated') return false;
    throw error;
  }
  dialogs.close(dialog);
  const { length } = takenChanges(changes, leftOut);
  say(
    `Brought in ${counted(length, 'change', 'changes')} from “${file}”. Undo takes ${length === 1 ? 'it' : 'all of them'} back.`,
  );
  return true;
}
