// One field of the row in the panel: its label, its whole text, and its editor in the same place.
import type { ReactNode } from 'react';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { type CellField, cellLabel, cellTitle } from '../../shared/plan/row-cells.ts';
import { CellLines } from '../plan/cell-lines.tsx';
import { classNames } from '../ui/class-names.ts';
import { PanelButton } from './panel-button.tsx';
import { PanelEditor } from './panel-editor.tsx';
import styles from './side-panel.module.css';
import type { Panel } from './use-panel.ts';
import type { PanelEdits } from './use-panel-edits.ts';

export interface PanelFieldProps {
  readonly planId: string;
  readonly row: PlanRow;
  readonly columns: PlanColumns;
  readonly field: CellField;
  readonly text: string;
  readonly panel: Panel;
  readonly edits: PanelEdits;
  /** What is said of it below its text. */
  readonly children?: ReactNode;
}

const STEPS = { next: 1, previous: -1, stay: 0 } as const;

export function PanelField({ planId, row, columns, field, text, panel, edits, children }: PanelFieldProps) {
  const name = cellLabel(row, field, columns);
  const place = { rowId: row.id, field };
  const { editing } = panel;
  const isEditing = editing?.rowId === row.id && editing.field === field;
  const cell = { planId, ...place, label: cellTitle(row, field, columns), base: text };

  return (
    <div className={classNames(styles, 'field')}>
      <div className={classNames(styles, 'fieldHead')}>
        <h4 className={classNames(styles, 'label')}>{name}</h4>
        <PanelButton opens={field} label={`Edit ${name}`} onPress={() => panel.edit(place)}>
          Edit
        </PanelButton>
      </div>
      {isEditing ? (
        <PanelEditor cell={cell} beginning={editing.beginning} edits={edits} steps={STEPS} />
      ) : (
        <div className={classNames(styles, 'text')}>
          {text === '' ? <span className={classNames(styles, 'soft')}>Empty</span> : <CellLines text={text} />}
        </div>
      )}
      {children}
    </div>
  );
}
