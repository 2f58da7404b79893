// A new name for a party, or one for several: what it would change is shown as it is typed, and nothing is stored before
// the person says so.
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { partyKey } from '../../shared/plan/parties.ts';
import { countParties } from '../../shared/plan/party-counts.ts';
import { type PartyRename, partyNameFault, renamedCells } from '../../shared/plan/rename-party.ts';
import type { CommandContext } from '../commands/command.ts';
import { renameParties } from '../db/cell-changes.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { followRenaming } from '../filter/follow-renaming.ts';
import { ChangedCells } from '../preview/changed-cells.tsx';
import { Refusal } from '../preview/refusal.tsx';
import { useSeenPlan } from '../preview/use-seen-plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './parties.module.css';
import type { PartyWish } from './parties-dialog.tsx';
import { cellCount, NAME_FAULTS, renamingOutcome, renamingWords, shownChange } from './renaming-words.ts';

export interface RenamePartiesProps {
  readonly context: CommandContext;
  readonly plan: OpenPlan;
  readonly wish: PartyWish;
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onBack: () => void;
  /** @param said what was done, as a sentence */
  readonly onDone: (said: string) => void;
}

export function RenameParties({ context, plan, wish, attempt, onBack, onDone }: RenamePartiesProps) {
  const { services, filter } = context;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(wish.to);
  const { seen, refusal, change } = useSeenPlan(plan);
  const { record } = seen;
  const rows = useMemo(() => seen.rows.map(({ row }) => row), [seen.rows]);
  const others = useMemo(
    () => countParties(rows).filter(({ key }) => wish.from.every((one) => one.key !== key)),
    [rows, wish],
  );
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const to = name.trim().replace(/\s+/g, ' ');
  const fault = partyNameFault(to);
  const rename: PartyRename = useMemo(() => ({ from: new Set(wish.from.map(({ key }) => key)), to }), [wish, to]);
  // A letter is on screen before the plan is looked through for it.
  const looked = useDeferredValue(rename);
  const changes = useMemo(
    () => (partyNameFault(looked.to) === undefined ? renamedCells(rows, looked) : []),
    [rows, looked],
  );
  const shown = useMemo(() => changes.map(shownChange), [changes]);
  const canRename = fault === undefined && changes.length > 0;

  async function renameAll(): Promise<void> {
    const words = renamingWords(wish, to);
    const { id: planId, revision, changedAt } = record;
    const renaming = {
      stamp: { revision, changedAt },
      rename,
      inForce: filter.value.parties,
      label: (count: number) => `Rename ${words} in ${cellCount(count)}`,
    };
    const isDone = await change(() => renameParties(services.db, planId, renaming, services.now()));
    if (!isDone) return;
    followRenaming(filter, rename);
    onDone(`Renamed ${words} in ${cellCount(changes.length)}. Undo takes it back.`);
  }
  const press = () => {
    if (canRename) attempt(renameAll);
  };

  const [only] = wish.from;
  const heading = wish.from.length === 1 ? `Rename “${only?.name ?? ''}”` : `Make ${wish.from.length} parties one`;
  return (
    <Dialog
      heading={heading}
      isWide
      buttons={
        <>
          <Button onPress={onBack}>Back</Button>
          <Button kind="primary" isDisabled={!canRename} onPress={press}>
            Rename in {cellCount(changes.length)}
          </Button>
        </>
      }
    >
      <Refusal sentence={refusal} />
      {wish.from.length > 1 && <p>{wish.from.map((party) => `“${party.name}”`).join(', ')}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <label htmlFor={id} className={classNames(styles, 'label')}>
          New name, in every cell that names the party
        </label>
        <input
          ref={input}
          id={id}
          list={`${id}-others`}
          className={classNames(styles, 'field')}
          value={name}
          autoComplete="off"
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-outcome`}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={`${id}-others`}>
          {others.map((party) => (
            <option key={party.key} value={party.name} />
          ))}
        </datalist>
      </form>
      <p id={`${id}-outcome`} role="status" className={classNames(styles, 'outcome')}>
        {fault === undefined
          ? renamingOutcome(changes, others.find(({ key }) => key === partyKey(to))?.name)
          : NAME_FAULTS[fault]}
      </p>
      <ChangedCells label="Cells that would change" plan={seen} changes={shown} />
    </Dialog>
  );
}
