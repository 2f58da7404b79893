// The dialogs about evidence: which there are, and how they come up.
import { asTabledError } from '../../shared/errors.ts';
import type { EvidenceItem } from '../../shared/plan/evidence.ts';
import type { ActionRow } from '../../shared/plan/plan.ts';
import type { CommandContext } from '../commands/command.ts';

export type EvidenceContext = Pick<CommandContext, 'services' | 'dialogs' | 'say'>;

export type EvidenceView =
  | { readonly show: 'register' }
  | { readonly show: 'link'; readonly rows: readonly ActionRow[] }
  | { readonly show: 'rename'; readonly seen: EvidenceItem }
  | {
      readonly show: 'detach';
      readonly row: ActionRow;
      readonly evidenceId: string;
      /** What it is called. */
      readonly name: string;
    };

/** Brings a dialog up before any other: the register waits below what it has opened. */
export function bringUp(planId: string, view: EvidenceView, { dialogs }: Pick<EvidenceContext, 'dialogs'>): void {
  dialogs.bringUp({ kind: 'evidence', planId, view });
}

export type Attempt = (work: () => Promise<void>) => void;

/** Runs what a button asks for, after the edits that are on their way; a failure is shown before any other dialog. */
export function attemptWith({ services, dialogs }: EvidenceContext): Attempt {
  return (work) => {
    services.db.commits
      .idle()
      .then(work)
      .catch((error: unknown) => dialogs.bringUp({ kind: 'error', error: asTabledError(error) }));
  };
}
