// One column: whether it is shown, its heading, what is written in it, its width and place, and its end.
import { usedWords } from '../../shared/plan/column-choices.ts';
import type { CustomColumn } from '../../shared/plan/plan.ts';
import { type TableView, USUAL_TABLE } from '../../shared/plan/plan-settings.ts';
import { type CellField, customField } from '../../shared/plan/row-cells.ts';
import { headingOfField, withShown, withStep } from '../../shared/plan/table-view.ts';
import type { CommandContext } from '../commands/command.ts';
import { changeColumns, deleteColumn, type NamedColumn, renameColumn } from '../db/column-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Tick } from '../export/choice-parts.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { ColumnName } from './column-name.tsx';
import styles from './columns.module.css';
import { DeleteChoice } from './delete-choice.tsx';
import { TypeChoice } from './type-choice.tsx';
import type { ColumnWork } from './use-column-work.ts';
import { WidthChoice } from './width-choice.tsx';

export interface ColumnDetailsProps {
  readonly context: CommandContext;
  readonly plan: OpenPlan;
  readonly field: CellField;
  readonly work: ColumnWork;
  /** @param moved the column that is thereby put elsewhere */
  readonly onTable: (change: (table: TableView) => TableView, moved?: CellField) => void;
  readonly onWords: (key: string) => void;
  readonly onSay: (sentence: string) => void;
}

/** The column as edits name it. */
function named(field: CellField, custom: CustomColumn | undefined): NamedColumn {
  return custom === undefined ? (field as Exclude<NamedColumn, object>) : { key: custom.key };
}

export function ColumnDetails({ context, plan, field, work, onTable, onWords, onSay }: ColumnDetailsProps) {
  const { db, now } = context.services;
  const { id: planId, columns, settings } = plan.record;
  const table = settings?.table ?? USUAL_TABLE;
  const custom = columns.custom.find(({ key }) => customField(key) === field);
  const label = headingOfField(field, columns);
  const isFirst = field === 'action';
  const edit = (made: Promise<string | undefined>) =>
    made.then((done) => {
      if (done !== undefined) onSay(`${done}: done. Undo takes it back.`);
    });

  return (
    <section aria-label={`The column ${label}`} className={classNames(styles, 'details')}>
      <h3 className={classNames(styles, 'heading')}>{label}</h3>
      {isFirst ? (
        <p className={classNames(styles, 'help')}>Stands first with the number before it, and is always shown.</p>
      ) : (
        <Tick
          isOn={!table.hidden.includes(field)}
          onChange={(isShown) => onTable((before) => withShown(before, field, isShown))}
        >
          Shown in the table
        </Tick>
      )}
      <ColumnName
        label={label}
        onRename={(from, to) => work(() => edit(renameColumn(db, planId, named(field, custom), { from, to }, now())))}
      />
      {custom !== undefined && (
        <TypeChoice
          custom={custom}
          onChoose={(after, what) =>
            work(() => edit(changeColumns(db, planId, [{ base: custom, after }], what, now())))
          }
          onWords={onWords}
        />
      )}
      <WidthChoice field={field} table={table} onTable={onTable} />
      {!isFirst && (
        <div className={classNames(styles, 'buttons')}>
          <Button onPress={() => onTable((before) => withStep(columns, before, field, -1), field)}>Move up</Button>
          <Button onPress={() => onTable((before) => withStep(columns, before, field, 1), field)}>Move down</Button>
        </div>
      )}
      {custom !== undefined && (
        <DeleteChoice
          label={label}
          filled={[
            ...usedWords(
              plan.rows.map(({ row }) => row),
              custom.key,
            ).values(),
          ].reduce((a, b) => a + b, 0)}
          onDelete={() => work(() => edit(deleteColumn(db, planId, custom, now())))}
        />
      )}
    </section>
  );
}
