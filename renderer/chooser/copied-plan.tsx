// What a plan from another one needs: which one, what of it is carried, and a name.
import { useEffect } from 'react';
import { leavableFields } from '../../shared/plan/new-plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import type { ShelfPlan } from '../db/plan-shelf.ts';
import { Group, OneOf, Tick } from '../export/choice-parts.tsx';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { type Beginning, fieldsLeftEmpty, proposedName, sourceOf } from './new-plan.ts';
import { PlanName } from './plan-name.tsx';
import styles from './plans-dialog.module.css';

export interface CopiedPlanProps {
  readonly plans: readonly ShelfPlan[];
  readonly beginning: Beginning;
  readonly fault: string;
  readonly now: Date;
  readonly onChange: (beginning: Beginning) => void;
}

const CARRIES = [
  ['year', 'What a new year begins with', 'Themes, statements and actions; what belongs to one year is left empty.'],
  ['all', 'Everything', 'Every text, note and date as it is.'],
] as const;

/** Until the person has given a name, it follows what is chosen. */
function useProposedName({ plans, beginning, now, onChange }: CopiedPlanProps): void {
  const source = sourceOf(beginning, plans);
  useEffect(() => {
    if (source === undefined) return;
    const { title, period } = beginning.isNamed ? beginning : proposedName(source, beginning.carries, now);
    const from = source.record.id;
    const isSame = from === beginning.from && title === beginning.title && period === beginning.period;
    if (!isSame) onChange({ ...beginning, from, title, period });
  }, [source, beginning, now, onChange]);
}

export function CopiedPlan(props: CopiedPlanProps) {
  const { plans, beginning, fault, onChange } = props;
  useProposedName(props);
  const source = sourceOf(beginning, plans);
  if (source === undefined) return null;
  const fields = leavableFields(source.record.columns);
  const empty = new Set(fieldsLeftEmpty(beginning, fields));
  const leave = (field: CellField, isLeft: boolean) => {
    const leftEmpty = new Set(empty);
    if (isLeft) leftEmpty.add(field);
    else leftEmpty.delete(field);
    onChange({ ...beginning, leftEmpty });
  };
  return (
    <>
      <div className={classNames(styles, 'line')}>
        <label htmlFor="new-plan-from">From</label>
        <Choice
          id="new-plan-from"
          value={source.record.id}
          options={plans.map(({ record }) => [record.id, record.title || 'Plan without a title'] as const)}
          onChoose={(from) => onChange({ ...beginning, from, leftEmpty: undefined })}
        />
      </div>
      <OneOf
        label="What is carried"
        value={beginning.carries}
        options={CARRIES}
        onChange={(carries) => onChange({ ...beginning, carries })}
      />
      {beginning.carries === 'year' && (
        <Group heading="Left empty in the new plan">
          {fields.map(({ field, label }) => (
            <Tick key={field} isOn={empty.has(field)} onChange={(isLeft) => leave(field, isLeft)}>
              {label}
            </Tick>
          ))}
          <Tick
            isOn={beginning.withoutComplete}
            onChange={(withoutComplete) => onChange({ ...beginning, withoutComplete })}
          >
            Leave out actions that are complete
          </Tick>
        </Group>
      )}
      <PlanName
        title={beginning.title}
        period={beginning.period}
        fault={fault}
        onChange={(name) => onChange({ ...beginning, ...name, isNamed: true })}
      />
    </>
  );
}
