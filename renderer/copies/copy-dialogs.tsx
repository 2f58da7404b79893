// Dialogs about a portable file of the plan: where it was saved, and what to do with one of a plan that is here already.

import { useMemo } from 'react';
import type { KeptCopy } from '../../shared/desk.ts';
import type { PlanStamp } from '../../shared/plan/stamps.ts';
import { planPath } from '../chooser/plan-facts.ts';
import type { CommandContext } from '../commands/command.ts';
import { asPlan } from '../db/open-plan.ts';
import type { OpenDialog } from '../dialogs.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { shownMoment } from '../ui/shown-time.ts';
import { restoreCopy } from './backups.ts';
import { BackupsDialog } from './backups-dialog.tsx';
import { CopySaved } from './copy-saved.tsx';
import { type CopyOfPlanHere, openAsSecond, openInPlace } from './open-copy.ts';

interface Joined {
  readonly context: CommandContext;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
}

function CopyHere({ copy, context, attempt, onClose }: Joined & { readonly copy: CopyOfPlanHere }) {
  const done = (open: typeof openAsSecond) => () =>
    attempt(async () => {
      await open(copy, context);
      onClose();
    });
  return (
    <Dialog
      heading="This plan is here already"
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button onPress={done(openInPlace)}>Put it in the place of this one</Button>
          <Button kind="primary" autoFocus onPress={done(openAsSecond)}>
            Open as a second plan
          </Button>
        </>
      }
    >
      <p>
        “{copy.name}” is a copy of the plan on screen, made on {shownMoment(copy.opened.made)}. From this plan to that
        copy: {copy.difference}.
      </p>
      <p>Where it takes this one’s place, a backup of what is here now is kept first, and undo brings it back.</p>
    </Dialog>
  );
}

interface BackupsProps extends Joined {
  readonly planId: string;
  readonly seen: PlanStamp;
  readonly copies: readonly KeptCopy[];
}

function Backups({ context, planId, seen, copies, attempt, onClose }: BackupsProps) {
  const { plan, services } = context;
  // The same plan for as long as it says the same: each new one is compared with every copy anew.
  const now = useMemo(() => plan && asPlan(plan), [plan]);
  if (now === undefined) return null;
  return (
    <BackupsDialog
      planId={planId}
      plan={now}
      copies={copies}
      onClose={onClose}
      onRestore={(copy) =>
        attempt(async () => {
          const { kind, name } = copy;
          const then = await services.desk.readKeptCopy({ planId, kind, name });
          await restoreCopy(planId, copy, then, seen, context);
          onClose();
        })
      }
    />
  );
}

export interface CopyDialogProps extends Joined {
  readonly dialog: Extract<OpenDialog, { kind: 'copy-saved' | 'copy-here' | 'backups' }>;
}

/** The dialog that is open of those about copies of the plan. */
export function CopyDialog({ dialog, ...joined }: CopyDialogProps) {
  const { services, plan } = joined.context;
  switch (dialog.kind) {
    case 'copy-saved':
      return (
        <CopySaved
          dialog={dialog}
          evidenceFolder={planPath(services.about.dataFolder, plan?.record.id ?? '', 'evidence')}
          onClose={joined.onClose}
        />
      );
    case 'copy-here':
      return <CopyHere copy={dialog.copy} {...joined} />;
    case 'backups':
      return <Backups planId={dialog.planId} seen={dialog.seen} copies={dialog.copies} {...joined} />;
  }
}
