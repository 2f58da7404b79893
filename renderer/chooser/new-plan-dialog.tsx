// Begins a plan: a blank one, one from a spreadsheet, or one from another plan.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { CommandContext } from '../commands/command.ts';
import { readShelf, type Shelf } from '../db/plan-shelf.ts';
import { OneOf } from '../export/choice-parts.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { BlankPlan } from './blank-plan.tsx';
import { CopiedPlan } from './copied-plan.tsx';
import { type Beginning, beginPlan, CREATE_WORDS, faultOf, firstBeginning } from './new-plan.ts';
import styles from './plans-dialog.module.css';

export interface NewPlanDialogProps {
  readonly context: CommandContext;
  /** The plan to take from, where that is chosen already. */
  readonly from: string | undefined;
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
  /** Goes on to the import of a spreadsheet. */
  readonly onImport: () => void;
}

const KINDS = [
  ['blank', 'Blank', 'Under the council’s usual headings. You add themes, statements and actions.'],
  ['sheet', 'From a spreadsheet or Word document', 'You see what was read before anything is stored.'],
  ['copy', 'From another plan', 'Its themes, statements and actions, whole or for a new year.'],
] as const;

export function NewPlanDialog({ context, from, attempt, onClose, onImport }: NewPlanDialogProps) {
  const { db, now } = context.services;
  const shelf: Shelf | undefined = useLiveQuery(() => readShelf(db), [db]);
  const [beginning, change] = useState<Beginning>(() => firstBeginning(from, now()));
  const [isTried, tryIt] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const plans = shelf?.plans ?? [];
  const fault = faultOf(beginning);

  const create = () => {
    if (beginning.kind === 'sheet') {
      onImport();
      return;
    }
    tryIt(true);
    if (fault !== '') {
      document.getElementById('new-plan-title')?.focus();
      return;
    }
    attempt(async () => {
      const title = await beginPlan(beginning, context.services);
      context.say(`Begun: “${title}”. The plan before it is among your plans.`);
      onClose();
    });
  };
  const shownFault = isTried ? fault : '';
  return (
    <Dialog
      heading="New plan"
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={create}>
            {CREATE_WORDS[beginning.kind]}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className={classNames(styles, 'form')}
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <OneOf
          label="How it begins"
          value={beginning.kind}
          options={plans.length === 0 ? KINDS.filter(([kind]) => kind !== 'copy') : KINDS}
          onChange={(kind) => change({ ...beginning, kind })}
        />
        {beginning.kind === 'blank' && <BlankPlan beginning={beginning} fault={shownFault} onChange={change} />}
        {beginning.kind === 'copy' && (
          <CopiedPlan plans={plans} beginning={beginning} fault={shownFault} now={now()} onChange={change} />
        )}
        {/* Enter in a line begins the plan. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
