// The import screen: how a workbook was read, each decision to be changed, before anything is stored.
import { useRef, useState } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import { countRows } from '../../shared/plan/plan.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import type { MappingToKeep } from '../db/mappings.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Decisions } from './import-decisions.tsx';
import { ImportParts } from './import-parts.tsx';
import styles from './import-screen.module.css';
import { RawSheet } from './raw-sheet.tsx';
import { mappingToKeep } from './remember-columns.ts';
import { type ImportScreenState, useImportChoices, type WorkbookToImport } from './use-import-choices.ts';

/** What the person has decided to take. */
export interface ChosenImport {
  readonly imported: ImportedPlan;
  readonly mapping: MappingToKeep;
}

export interface ImportScreenProps {
  readonly workbook: WorkbookToImport;
  /** The title of the plan on screen, which the import will take the place of; undefined where there is none. */
  readonly replaces: string | undefined;
  readonly newId: () => string;
  /** Stores the plan as it is shown, and closes the screen. */
  readonly onImport: (chosen: ChosenImport) => Promise<void>;
  /** Goes on to compare it with the plan on screen. Without it, nothing of the kind is offered. */
  readonly onCompare?: ((chosen: ChosenImport) => Promise<void>) | undefined;
  readonly onCancel: () => void;
}

/** "51 actions, 9 themes (4 with a date), 4 statements, 2 problems" */
function countsInWords({ plan, problems }: ImportedPlan): string {
  const { actions, themes, datedThemes, statements } = countRows(plan.rows);
  const dated = datedThemes === 0 ? '' : ` (${datedThemes} with a date)`;
  const found = problems.length === 0 ? 'no problems' : counted(problems.length, 'problem');
  return `${counted(actions, 'action')}, ${counted(themes, 'theme')}${dated}, ${counted(statements, 'statement')}, ${found}`;
}

/** What is still to be chosen, in plain words. */
function whatIsMissing(name: string, { headings, columns }: ImportScreenState): string {
  const none = `Tabled has found no action plan in “${name}”. Show it where the plan is.`;
  if (headings === undefined) return `${none} First choose the sheet and the row of its headings.`;
  if (columns.some(({ use }) => use === 'action')) return `${none} Choose another row of headings, or another sheet.`;
  return `There is no plan without a column for the actions. Choose “Action” for the column that says what is to be done.`;
}

/** Runs one import at a time, and tells of one that failed: the choices stay as they are. */
function useStoring() {
  const isBusy = useRef(false);
  const [failure, setFailure] = useState('');
  async function store(work: () => Promise<void>): Promise<void> {
    // A second press while the first is at work would do it twice.
    if (isBusy.current) return;
    isBusy.current = true;
    setFailure('');
    try {
      await work();
    } catch (error) {
      setFailure(sentenceFor(asTabledError(error)));
    } finally {
      isBusy.current = false;
    }
  }
  return { failure, store };
}

export function ImportScreen(props: ImportScreenProps) {
  const { workbook, replaces, newId, onImport, onCompare, onCancel } = props;
  const state = useImportChoices(workbook, newId);
  const { failure, store } = useStoring();
  const { imported, title, choices } = state;

  function chosen(read: ImportedPlan): ChosenImport {
    const plan = { ...read.plan, title: title.trim() === '' ? read.plan.title : title.trim() };
    const mapping = mappingToKeep(workbook.sheets, workbook.found, read, choices, newId);
    return { imported: { ...read, plan }, mapping };
  }

  const take = (onward: (taken: ChosenImport) => Promise<void>) => {
    if (imported !== null) void store(() => onward(chosen(imported)));
  };
  return (
    <Dialog
      heading={`Import “${workbook.name}”`}
      isScreen
      buttons={
        <>
          <p className={classNames(styles, 'replaces')}>
            {replaces === undefined
              ? 'Nothing is stored until you import.'
              : `Nothing is stored until you import. The plan will then be shown in place of “${replaces}”, which stays among your plans; Undo brings it back on screen.`}
          </p>
          <Button onPress={onCancel}>Cancel</Button>
          {onCompare !== undefined && replaces !== undefined && (
            <Button isDisabled={imported === null} onPress={() => take(onCompare)}>
              Bring “{replaces}” up to date…
            </Button>
          )}
          <Button
            kind="primary"
            autoFocus={imported !== null}
            isDisabled={imported === null}
            onPress={() => take(onImport)}
          >
            Import{imported === null ? '' : ` ${counted(countRows(imported.plan.rows).actions, 'action')}`}
          </Button>
        </>
      }
    >
      <div className={classNames(styles, 'screen')}>
        <div className={classNames(styles, 'head')}>
          <p role="status" className={classNames(styles, 'counts')}>
            {imported === null ? whatIsMissing(workbook.name, state) : countsInWords(imported)}
          </p>
          {failure !== '' && (
            <p role="alert" className={classNames(styles, 'failure')}>
              {failure}
            </p>
          )}
        </div>
        <Decisions workbook={workbook} state={state} />
        {imported === null ? <RawSheet grid={state.grid} /> : <ImportParts imported={imported} state={state} />}
      </div>
    </Dialog>
  );
}
