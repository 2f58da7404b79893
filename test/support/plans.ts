// Plans made in a test, through the gate.
import { COUNCIL_LABELS, PLAN_FORMAT, type Plan } from '../../shared/plan/plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { publishedPlan } from './fixtures.ts';

export type TestRow = Readonly<Record<string, unknown>>;

export function planOf(
  rows: readonly TestRow[],
  { title = 'Plan', columns = {} }: { readonly title?: string; readonly columns?: Partial<Plan['columns']> } = {},
): Plan {
  let count = 0;
  const newId = () => {
    count += 1;
    return `row-${count}`;
  };
  const labels = { ...COUNCIL_LABELS, custom: [], ...columns };
  return restorePlan({ format: PLAN_FORMAT, title, columns: labels, rows }, 'test', newId).plan;
}

/** The council's published plan. */
export function councilPlan(): Plan {
  return planOf(publishedPlan.rows, { title: publishedPlan.title });
}

/** Custom columns by their labels; the keys are the labels in lower-case letters. */
export function customColumns(labels: readonly string[]): Plan['columns']['custom'] {
  return labels.map((label) => ({ key: label.toLowerCase(), label }));
}
