// All plans on this laptop: open one, begin one, put one away and bring it back. Nothing is ever removed.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { CommandContext } from '../commands/command.ts';
import { bringPlanBack, putPlanAway, readShelf, type Shelf, type ShelfPlan, showPlan } from '../db/plan-shelf.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { whereSentence } from './plan-facts.ts';
import { PlanList } from './plan-list.tsx';
import styles from './plans-dialog.module.css';

export interface PlansDialogProps {
  readonly context: CommandContext;
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
  /** Begins a new plan, from another where one is given. */
  readonly onNew: (from: string | undefined) => void;
}

function NoPlans() {
  return (
    <p className={classNames(styles, 'none')}>
      There is no plan on this laptop yet. Choose “New plan…” to begin a blank one or to bring in your spreadsheet.
    </p>
  );
}

export function PlansDialog({ context, attempt, onClose, onNew }: PlansDialogProps) {
  const { db, about, now } = context.services;
  const shelf: Shelf | undefined = useLiveQuery(() => readShelf(db), [db]);
  const [wanted, choose] = useState<string>();
  const [showsPutAway, showPutAway] = useState(false);
  if (shelf === undefined)
    return (
      <Dialog heading="Plans" isMiddling buttons={<Button onPress={onClose}>Close</Button>}>
        …
      </Dialog>
    );

  const putAway = showsPutAway || shelf.plans.length === 0 ? shelf.putAway : [];
  const all = [...shelf.plans, ...putAway];
  const chosen: ShelfPlan | undefined =
    all.find(({ record }) => record.id === wanted) ?? all.find(({ isShown }) => isShown) ?? all[0];

  const open = (planId: string) =>
    attempt(async () => {
      const plan = all.find(({ record }) => record.id === planId);
      if (plan?.record.shelved === true) await bringPlanBack(db, planId, now());
      await showPlan(db, planId, now());
      context.say(`Opened “${plan?.record.title ?? ''}”.`);
      onClose();
    });
  const putChosenAway = ({ record }: ShelfPlan) =>
    attempt(async () => {
      await putPlanAway(db, record.id, now());
      showPutAway(true);
      context.say(`Put away “${record.title}”. It is kept, and can be brought back.`);
    });

  return (
    <Dialog
      heading="Plans"
      isMiddling
      buttons={
        <>
          <Button onPress={() => onNew(undefined)}>New plan…</Button>
          {chosen !== undefined && <Button onPress={() => onNew(chosen.record.id)}>New plan from it…</Button>}
          {chosen !== undefined && (
            // One button for both: it has the keyboard, and one that went would leave the next key to nobody.
            <Button
              onPress={() =>
                chosen.record.shelved
                  ? attempt(() => bringPlanBack(db, chosen.record.id, now()))
                  : putChosenAway(chosen)
              }
            >
              {chosen.record.shelved ? 'Bring back' : 'Put away'}
            </Button>
          )}
          <Button onPress={onClose}>Close</Button>
          {chosen !== undefined && (
            <Button kind="primary" onPress={() => open(chosen.record.id)}>
              Open
            </Button>
          )}
        </>
      }
    >
      {all.length === 0 ? (
        <NoPlans />
      ) : (
        <PlanList
          plans={shelf.plans}
          putAway={putAway}
          now={now()}
          chosen={chosen?.record.id}
          onChoose={choose}
          onOpen={open}
        />
      )}
      {chosen !== undefined && (
        <p className={classNames(styles, 'where')}>{whereSentence(chosen, about.dataFolder, now())}</p>
      )}
      {shelf.putAway.length > 0 && shelf.plans.length > 0 && (
        <Button kind="quiet" onPress={() => showPutAway(!showsPutAway)}>
          {showsPutAway ? 'Hide put-away plans' : `Show put-away plans (${shelf.putAway.length})`}
        </Button>
      )}
    </Dialog>
  );
}
