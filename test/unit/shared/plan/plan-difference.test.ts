import { expect, it } from 'vitest';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { differenceInWords, planDifference } from '../../../../shared/plan/plan-difference.ts';
import { examplePlan } from '../../../support/working-copy.ts';

const [first, second, third, ...others] = examplePlan.rows;

function words(rows: Plan['rows'], more: Partial<Plan> = {}): string {
  return differenceInWords(planDifference(examplePlan, { ...examplePlan, ...more, rows }));
}

it('tells what changed, was added and was deleted since, by kinds of rows', () => {
  if (first === undefined || second === undefined || third === undefined) throw new Error('the example is short');
  expect(words(examplePlan.rows)).toBe('nothing has changed');
  const edited = examplePlan.rows.map((row, index) =>
    row.kind === 'action' && index < 8 ? { ...row, evidence: `${row.evidence} and more` } : row,
  );
  const count = examplePlan.rows.filter((row, index) => row.kind === 'action' && index < 8).length;
  const added = [...edited.slice(0, -1), { ...first, id: 'new' }];
  expect(words(added)).toBe(`${count} actions changed, 1 theme added, 1 action deleted`);
  expect(words([second, first, third, ...others])).toBe('rows moved');
  expect(words(examplePlan.rows, { title: 'Other', columns: { ...examplePlan.columns, action: 'Task' } })).toBe(
    'the title changed, columns changed',
  );
});
