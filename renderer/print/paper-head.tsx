// What stands above the table on paper, and on paper alone: the plan's title and, where a filter is set, that only a part of
// the plan follows. A part is never taken for the whole.
import { useMemo } from 'react';
import { filterChips } from '../../shared/plan/filter-choices.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { shownOf } from '../filter/shown-of.ts';
import type { Filter } from '../filter/use-filter.ts';

function FilterSentence({ open, filter }: { readonly open: OpenPlan; readonly filter: Filter }) {
  const { value, planRows, rows, actions } = filter;
  const { columns } = open.record;
  const chips = useMemo(() => filterChips(value, planRows, columns), [value, planRows, columns]);
  const shown = rows.filter(({ row }) => row.kind === 'action').length;
  return (
    <p>
      Filtered: {chips.map(({ text }) => text).join(', ')}. {shownOf(shown, actions)}.
      {rows.length === 0 && ' No action matches, so that nothing of the plan is printed.'}
    </p>
  );
}

export function PaperHead({ open, filter }: { readonly open: OpenPlan; readonly filter: Filter }) {
  return (
    <div className="for-paper" aria-hidden="true">
      <p>{open.record.title}</p>
      {filter.isSet && <FilterSentence open={open} filter={filter} />}
    </div>
  );
}
