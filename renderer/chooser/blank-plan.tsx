// What a blank plan needs: a title and a period.
import type { Beginning } from './new-plan.ts';
import { PlanName } from './plan-name.tsx';

export interface BlankPlanProps {
  readonly beginning: Beginning;
  readonly fault: string;
  readonly onChange: (beginning: Beginning) => void;
}

export function BlankPlan({ beginning, fault, onChange }: BlankPlanProps) {
  const { title, period } = beginning;
  return (
    <PlanName
      title={title}
      period={period}
      fault={fault}
      onChange={(name) => onChange({ ...beginning, ...name, isNamed: true })}
    />
  );
}
