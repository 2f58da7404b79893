// The saved views: filters with a name, those that most officers want first among them. A view is chosen, saved,
// renamed and deleted here.
import { useState } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { filterChips, filterName } from '../../shared/plan/filter-choices.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import { USUAL_VIEWS } from '../../shared/plan/plan-filter.ts';
import { type PlanFilter, type SavedView, USUAL_SETTINGS } from '../../shared/plan/plan-settings.ts';
import type { CommandContext } from '../commands/command.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { deleteView, renameView, saveView } from '../db/saved-views.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FilterPopover } from './filter-popover.tsx';
import { NameForm } from './name-form.tsx';
import styles from './views-popover.module.css';

export interface ViewsPopoverProps {
  readonly open: OpenPlan;
  readonly context: CommandContext;
}

function SavedViews({ open, context }: ViewsPopoverProps) {
  const { filter, services, dialogs } = context;
  const { db, newId, now } = services;
  const planId = open.record.id;
  const { views } = open.record.settings ?? USUAL_SETTINGS;
  const [renamed, setRenamed] = useState<string>();
  const [deleted, setDeleted] = useState<SavedView>();
  const [said, setSaid] = useState('');
  const attempt = (work: Promise<void>, done: string) => {
    work.then(
      () => setSaid(done),
      (error: unknown) => dialogs.show({ kind: 'error', error: asTabledError(error) }),
    );
  };
  const chips = filterChips(filter.value, filter.planRows, open.record.columns);
  const isTaken = (name: string, id?: string) => views.some((view) => view.name === name && view.id !== id);
  const choice = (name: string, chosen: PlanFilter) => (
    <button
      type="button"
      className={classNames(styles, 'view')}
      aria-pressed={samePlain(chosen, filter.value)}
      onClick={() => filter.change(chosen)}
    >
      {name}
    </button>
  );
  return (
    <div className={classNames(styles, 'views')}>
      <ul aria-label="Saved views">
        {USUAL_VIEWS.map(({ name, filter: usual }) => (
          <li key={name}>{choice(name, usual)}</li>
        ))}
        {views.map((view) => (
          <li key={view.id}>
            {renamed === view.id ? (
              <NameForm
                label={`New name of ${view.name}`}
                name={view.name}
                button="Rename"
                isTaken={(name) => isTaken(name, view.id)}
                onCancel={() => setRenamed(undefined)}
                onName={(name) => {
                  setRenamed(undefined);
                  attempt(renameView(db, planId, view.id, name, now()), `Renamed to ${name}.`);
                }}
              />
            ) : (
              <>
                {choice(view.name, view.filter)}
                <Button kind="quiet" label={`Rename ${view.name}`} onPress={() => setRenamed(view.id)}>
                  Rename
                </Button>
                <Button
                  kind="quiet"
                  label={`Delete ${view.name}`}
                  onPress={() => {
                    setDeleted(view);
                    attempt(deleteView(db, planId, view.id, now()), `Deleted the view ${view.name}.`);
                  }}
                >
                  Delete
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={classNames(styles, 'said')}>
        {said}
      </p>
      {deleted !== undefined && (
        <Button
          autoFocus
          onPress={() => {
            setDeleted(undefined);
            attempt(saveView(db, planId, deleted, now()), `${deleted.name} is back.`);
          }}
        >
          Bring {deleted.name} back
        </Button>
      )}
      {filter.isSet ? (
        <NameForm
          key={filterName(chips)}
          label="Save this filter as"
          name={filterName(chips)}
          button="Save"
          onName={(name) =>
            attempt(
              saveView(db, planId, { id: newId(), name, filter: filter.value }, now()),
              isTaken(name) ? `${name} has this filter now.` : `Saved as ${name}.`,
            )
          }
        />
      ) : (
        <p className={classNames(styles, 'said')}>Set a filter to save it here as a view.</p>
      )}
    </div>
  );
}

export function ViewsPopover({ open, context }: ViewsPopoverProps) {
  return (
    <FilterPopover part="views" name="Views" filter={context.filter} isSet={false}>
      <SavedViews open={open} context={context} />
    </FilterPopover>
  );
}
