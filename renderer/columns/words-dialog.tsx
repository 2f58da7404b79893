// The council's own words for status, RAG and any column of choices: the words, what they mean, their colours, which say
// that an action is complete. All of it is kept together, as one undo step.
import { useState } from 'react';
import { isChoiceColumn, ragColumns, statusWordColumns } from '../../shared/plan/column-choices.ts';
import type { ColumnRole, CustomColumn, PlanColumns } from '../../shared/plan/plan.ts';
import type { CommandContext } from '../commands/command.ts';
import { changeColumns } from '../db/column-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { wordsFor } from '../plan/plan-fields.tsx';
import { Refusal } from '../preview/refusal.tsx';
import { useRefusal } from '../preview/use-refusal.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useColumnWork } from './use-column-work.ts';
import { addUsualColumn } from './usual-columns.ts';
import styles from './words.module.css';
import { WordsPanel } from './words-panel.tsx';
import { type EditedColumn, editedColumn, wordChanges, wordsFault } from './words-state.ts';

export interface WordsDialogProps {
  readonly context: CommandContext;
  /** The column to begin with; the first where absent. */
  readonly columnKey: string | undefined;
  readonly onClose: () => void;
}

function has(columns: readonly CustomColumn[], key: string): boolean {
  return columns.some((column) => column.key === key);
}

/** What a column tells, by its role or what its heading usually means. */
function roleOf(column: CustomColumn, columns: PlanColumns): ColumnRole | undefined {
  if (column.role !== undefined) return column.role;
  if (has(ragColumns(columns), column.key)) return 'rag';
  return has(statusWordColumns(columns), column.key) ? 'status' : undefined;
}

/** The columns that have words, or would be expected to. */
function wordColumns(columns: PlanColumns): readonly CustomColumn[] {
  return columns.custom.filter((column) => isChoiceColumn(column) || roleOf(column, columns) !== undefined);
}

function NoWords({ context, onClose }: Pick<WordsDialogProps, 'context' | 'onClose'>) {
  const work = useColumnWork(context);
  return (
    <Dialog
      heading="Status and RAG words"
      buttons={
        <Button kind="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <p className={classNames(styles, 'said')}>
        The plan has no column for how far actions are, and none for their RAG. Add one, and its words are yours to
        change.
      </p>
      <div className={classNames(styles, 'buttons')}>
        <Button onPress={() => work(() => addUsualColumn(context, 'status'))}>Add a status column</Button>
        <Button onPress={() => work(() => addUsualColumn(context, 'rag'))}>Add a RAG column</Button>
      </div>
    </Dialog>
  );
}

function PlanWords({ context, plan, columnKey, onClose }: WordsDialogProps & { readonly plan: OpenPlan }) {
  const { columns, id: planId } = plan.record;
  const candidates = wordColumns(columns);
  const [key, setKey] = useState(columnKey ?? candidates[0]?.key ?? '');
  const [edits, setEdits] = useState<ReadonlyMap<string, EditedColumn>>(new Map());
  const [fault, setFault] = useState('');
  const { refusal, attempt } = useRefusal();
  const column = candidates.find((one) => one.key === key) ?? candidates[0];
  if (column === undefined) return <NoWords context={context} onClose={onClose} />;
  const edited = edits.get(column.key) ?? editedColumn(column, wordsFor(plan, column), roleOf(column, columns));
  const rows = plan.rows.map(({ row }) => row);

  function keep(): void {
    // What is before the person is kept with what they have changed: a column that had no list gets this one.
    const all = [...new Map([...edits, [edited.base.key, edited]]).values()];
    const found = all.flatMap((one) => wordsFault(one) ?? [])[0];
    setFault(found ?? '');
    if (found !== undefined) return;
    const { db, now } = context.services;
    const names = all.map(({ base }) => base.label).join(', ');
    attempt(async () => {
      const done = await changeColumns(db, planId, wordChanges(all, columns.custom), `Words of ${names}`, now());
      if (done !== undefined) context.say(`${done}: kept. Undo takes them back.`);
      onClose();
    });
  }

  return (
    <Dialog
      heading="Status and RAG words"
      isWide
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={keep}>
            Keep
          </Button>
        </>
      }
    >
      {candidates.length > 1 && (
        <div className={classNames(styles, 'column')}>
          <label htmlFor="words-column">Column</label>
          <Choice
            id="words-column"
            value={column.key}
            options={candidates.map((one) => [one.key, one.label] as const)}
            onChoose={setKey}
          />
        </div>
      )}
      <p className={classNames(styles, 'help')}>
        These are offered in the column’s cells, and any other text can be typed there too. What they mean is printed in
        exports, where a RAG key is asked for. Taking a word out of the list changes no cell.
      </p>
      <WordsPanel
        key={column.key}
        edited={edited}
        rows={rows}
        onChange={(changed) => {
          setFault('');
          setEdits(new Map([...edits, [column.key, changed]]));
        }}
      />
      <Refusal sentence={fault === '' ? refusal : `${fault} Change that, and keep again.`} />
    </Dialog>
  );
}

export function WordsDialog(props: WordsDialogProps) {
  const { plan } = props.context;
  return plan === undefined ? null : <PlanWords {...props} plan={plan} />;
}
