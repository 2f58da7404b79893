// Opens a portable plan file: as the plan that it is, or beside the one of the same descent that is here already.
import type { FileTicket, OpenedCopy } from '../../shared/desk.ts';
import { asTabledError, TabledError } from '../../shared/errors.ts';
import { PORTABLE } from '../../shared/limits.ts';
import { differenceInWords, isNoDifference, planDifference } from '../../shared/plan/plan-difference.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import { storeCopy } from '../db/plan-copies.ts';
import { showPlan } from '../db/plan-shelf.ts';
import { putBack } from '../db/put-back.ts';
import type { OpenDialog } from '../dialogs.ts';
import { chooseInPage, handOver } from '../import/choose-file.ts';
import { stampedCopy } from '../mirror/start-up.ts';
import type { Services } from '../services.ts';
import { backUpNow } from './backups.ts';
import type { CopyContext } from './save-copy.ts';

export function isPortable(name: string): boolean {
  return name.toLowerCase().endsWith(PORTABLE);
}

/** The chosen file's ticket; null where the person chose none. */
export async function choosePlanCopy(services: Services): Promise<FileTicket | null> {
  if (services.about.dialogs) return services.desk.choosePlanCopy({});
  const file = await chooseInPage(PORTABLE);
  return file && handOver(file, services);
}

function tellOpened(name: string, { isHistoryWhole }: OpenedCopy, { say }: CopyContext): void {
  const rest = isHistoryWhole ? '' : ' Some of its earlier edits cannot be undone here.';
  say(`Opened “${name}”.${rest}`);
}

/** The copy's evidence files, into the folder of the plan that it becomes: before it does, so that none is missed. */
async function keepEvidence(planId: string, { evidence }: OpenedCopy, { desk }: Services): Promise<void> {
  if (evidence !== null) await desk.keepCopyEvidence({ planId, ticket: evidence });
}

/** A copy of a plan that is here too, and how the two differ. */
export interface CopyOfPlanHere {
  readonly name: string;
  readonly opened: OpenedCopy;
  /** The state of the plan here. */
  readonly seen: PlanStamp;
  /** What would change in the plan here, in words. */
  readonly difference: string;
}

async function openOver(name: string, opened: OpenedCopy, reading: OpenDialog, context: CopyContext): Promise<void> {
  const { services, dialogs, say } = context;
  await showPlan(services.db, opened.planId, services.now());
  const here = await stampedCopy(services.db, opened.planId);
  if (here === undefined) throw new TabledError('not-on-screen', {});
  const difference = planDifference(here.plan, opened.plan);
  if (isNoDifference(difference)) {
    // Files of the plan may be missing here that the copy has.
    await keepEvidence(opened.planId, opened, services);
    dialogs.close(reading);
    say(`“${name}” says what this plan says already.`);
    return;
  }
  dialogs.replace(reading, {
    kind: 'copy-here',
    copy: {
      name,
      opened,
      seen: { revision: here.revision, changedAt: here.changedAt },
      difference: differenceInWords(difference),
    },
  });
}

/** Opens a portable plan file, or says why it cannot be opened. */
export async function openCopy({ ticket, name }: FileTicket, context: CopyContext): Promise<void> {
  const { services, dialogs } = context;
  const reading: OpenDialog = { kind: 'reading', name };
  dialogs.show(reading);
  try {
    const opened = await services.desk.openPlanCopy({ ticket });
    const here = await services.db.plans.get(opened.planId);
    if (here !== undefined && !here.shelved) {
      await openOver(name, opened, reading, context);
      return;
    }
    // A plan that was put away keeps its own place.
    const planId = here === undefined ? opened.planId : services.newId();
    await keepEvidence(planId, opened, services);
    await storeCopy(services.db, planId, opened, name, services.now());
    dialogs.close(reading);
    tellOpened(name, opened, context);
  } catch (error) {
    dialogs.replace(reading, { kind: 'error', error: asTabledError(error) });
  }
}

/** Opens the copy as a plan of its own, beside the one that is here. */
export async function openAsSecond({ name, opened }: CopyOfPlanHere, context: CopyContext): Promise<void> {
  const { db, newId, now } = context.services;
  const planId = newId();
  await keepEvidence(planId, opened, context.services);
  await storeCopy(db, planId, opened, name, now());
  tellOpened(name, opened, context);
}

/** Puts what the copy says in the place of what the plan here says, of which a backup is kept. */
export async function openInPlace({ name, opened, seen }: CopyOfPlanHere, context: CopyContext): Promise<void> {
  const { db, now } = context.services;
  await keepEvidence(opened.planId, opened, context.services);
  await backUpNow(opened.planId, seen, context);
  await putBack(db, opened.planId, opened.plan, { label: `Opening of ${name}`, seen }, now());
  context.say(`The plan is as “${name}” has it. A backup of what it was before is kept, and undo brings that back.`);
}
