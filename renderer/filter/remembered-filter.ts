// The filter of each plan, remembered for the window that set it: it is there again after a reload, and a program that
// is started anew shows the whole plan.
import { isFilterSet } from '../../shared/plan/plan-filter.ts';
import { NO_FILTER, type PlanFilter, restorePlanFilter } from '../../shared/plan/plan-settings.ts';

function key(planId: string): string {
  return `tabled-filter:${planId}`;
}

/** What the window is to show of a plan. @param storage the window's own: sessionStorage */
export function readFilter(storage: Pick<Storage, 'getItem'>, planId: string): PlanFilter {
  try {
    return restorePlanFilter(JSON.parse(storage.getItem(key(planId)) ?? 'null'));
  } catch {
    return NO_FILTER;
  }
}

export function rememberFilter(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  planId: string,
  filter: PlanFilter,
): void {
  try {
    if (isFilterSet(filter)) storage.setItem(key(planId), JSON.stringify(filter));
    else storage.removeItem(key(planId));
  } catch {
    // A full storage forgets the filter with the page: the plan is shown whole then, and says so.
  }
}
