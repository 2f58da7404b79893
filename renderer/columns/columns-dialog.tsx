// The plan's columns: which are on screen, in which order, how wide, what they are called and what for; new ones, and the
// end of one. What is done here is done at once: the table behind shows it, and undo takes back what changes the plan.
import { useEffect, useRef, useState } from 'react';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { CustomColumn } from '../../shared/plan/plan.ts';
import { type TableView, USUAL_TABLE } from '../../shared/plan/plan-settings.ts';
import { type CellField, customField } from '../../shared/plan/row-cells.ts';
import { headingOfField, orderedFields, withMoved, withStep } from '../../shared/plan/table-view.ts';
import type { CommandContext } from '../commands/command.ts';
import { addColumn } from '../db/column-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { AddColumn } from './add-column.tsx';
import { keepTable } from './change-table.ts';
import { ColumnDetails } from './column-details.tsx';
import { ColumnList } from './column-list.tsx';
import styles from './columns.module.css';
import { type ColumnWork, useColumnWork } from './use-column-work.ts';

export interface ColumnsDialogProps {
  readonly context: CommandContext;
  readonly onClose: () => void;
  /** Goes on to the words of a column of choices. */
  readonly onWords: (key: string) => void;
}

interface PlanColumnsProps extends ColumnsDialogProps {
  readonly plan: OpenPlan;
}

/** What a person hears of a column that was moved. */
function placeInWords(plan: OpenPlan, table: TableView, field: CellField): string {
  const fields = orderedFields(plan.record.columns, table);
  const at = fields.indexOf(field);
  const before = fields[at - 1];
  const name = headingOfField(field, plan.record.columns);
  return before === undefined
    ? `${name} is first.`
    : `${name} is after ${headingOfField(before, plan.record.columns)}.`;
}

function PlanColumnsPanel({ context, plan, onClose, onWords }: PlanColumnsProps) {
  const { columns } = plan.record;
  const table = plan.record.settings?.table ?? USUAL_TABLE;
  const [chosen, setChosen] = useState<CellField>(context.activeField ?? 'action');
  const [said, setSaid] = useState('');
  const fields = orderedFields(columns, table);
  const shown = fields.find((field) => field === chosen) ?? 'action';
  const work: ColumnWork = useColumnWork(context);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A column that is gone takes the button with it that the keyboard was on.
    const frame = requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>('[role="row"][data-selected]');
      if (document.activeElement === document.body) row?.focus();
    });
    return () => cancelAnimationFrame(frame);
  });

  function change(changed: (before: TableView) => TableView, field?: CellField): void {
    work(() => keepTable(context, changed));
    if (field !== undefined) setSaid(placeInWords(plan, changed(table), field));
  }

  function add(column: Omit<CustomColumn, 'key'>): void {
    const { db, now } = context.services;
    work(async () => {
      const key = await addColumn(db, plan.record.id, column, now());
      setChosen(customField(key));
      setSaid(`Added the column ${column.label}.`);
    });
  }

  return (
    <Dialog
      heading="Columns"
      isWide
      buttons={
        <>
          <Button isDisabled={samePlain(table, USUAL_TABLE)} onPress={() => change(() => USUAL_TABLE)}>
            Usual order, widths and columns
          </Button>
          <Button kind="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={classNames(styles, 'halves')}>
        <div ref={list}>
          <ColumnList
            columns={columns}
            table={table}
            chosen={shown}
            onChoose={setChosen}
            onStep={(field, by) => change((before) => withStep(columns, before, field, by), field)}
            onMove={(moved, target, side) =>
              change((before) => withMoved(columns, before, moved, target, side), moved[0])
            }
          />
          <AddColumn onAdd={add} />
        </div>
        <ColumnDetails
          key={shown}
          context={context}
          plan={plan}
          field={shown}
          work={work}
          onTable={change}
          onWords={onWords}
          onSay={setSaid}
        />
      </div>
      <p role="status" className={classNames(styles, 'said')}>
        {said}
      </p>
    </Dialog>
  );
}

export function ColumnsDialog(props: ColumnsDialogProps) {
  const { plan } = props.context;
  return plan === undefined ? null : <PlanColumnsPanel {...props} plan={plan} />;
}
