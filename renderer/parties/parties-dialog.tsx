// Every party that the plan names, to be renamed or made one with others: first the list, then what would change.
import { useState } from 'react';
import type { PartyCount } from '../../shared/plan/party-counts.ts';
import type { CommandContext } from '../commands/command.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { PartyTable } from './party-table.tsx';
import { RenameParties } from './rename-parties.tsx';

export interface PartiesDialogProps {
  readonly context: CommandContext;
  readonly plan: OpenPlan;
  /** Runs what a button asks for; a failure takes the dialog's place, with its sentence. */
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
}

/** The parties that are to be renamed, and the name that is offered for them. */
export interface PartyWish {
  readonly from: readonly PartyCount[];
  readonly to: string;
}

export function PartiesDialog({ context, plan, attempt, onClose }: PartiesDialogProps) {
  const [wish, setWish] = useState<PartyWish>();
  const [done, setDone] = useState('');
  if (wish === undefined) {
    return <PartyTable plan={plan} done={done} onRename={setWish} onClose={onClose} />;
  }
  return (
    <RenameParties
      context={context}
      plan={plan}
      wish={wish}
      attempt={attempt}
      onBack={() => setWish(undefined)}
      onDone={(said) => {
        setDone(said);
        setWish(undefined);
      }}
    />
  );
}
