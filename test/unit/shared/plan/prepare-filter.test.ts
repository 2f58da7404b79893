// Rows that are read ahead of a filter, a few at a time.
import { expect, it } from 'vitest';
import { COUNCIL_LABELS, PLAN_FORMAT } from '../../../../shared/plan/plan.ts';
import { applyFilter, type FilterFacts, prepareFilter } from '../../../../shared/plan/plan-filter.ts';
import { NO_FILTER } from '../../../../shared/plan/plan-settings.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';

it('rows are read until the time is over, then the rest, and give what the filter itself finds', () => {
  const columns = { ...COUNCIL_LABELS, custom: [] };
  const rows = ['May 2010', '', 'When it can be'].map((date, at) => ({ id: `r${at}`, kind: 'action', date }));
  const { plan } = restorePlan({ format: PLAN_FORMAT, title: 'Plan', columns, rows }, 'test', () => 'id');
  const facts: FilterFacts = { columns: plan.columns, today: '2010-06-10', dueSoonDays: 28, changedOn: new Map() };
  let left = 2;
  expect(prepareFilter(plan.rows, facts, () => left-- > 0)).toBe(false);
  expect(prepareFilter(plan.rows, facts, () => true)).toBe(true);
  const afresh = plan.rows.map((row) => ({ ...row }));
  expect(applyFilter(plan.rows, NO_FILTER, facts)).toEqual(applyFilter(afresh, NO_FILTER, facts));
});
