// The bar that a filter is made with: a button for each part, the saved views, and below them the filter in words. The
// second line stays while a filter is set, whether the bar is open or not.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FACETS } from '../../shared/plan/plan-filter.ts';
import type { CommandContext } from '../commands/command.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { focusTable } from '../ui/keyboard-place.ts';
import { ChangedPopover } from './changed-popover.tsx';
import { FacetPopover } from './facet-popover.tsx';
import styles from './filter-bar.module.css';
import { ViewsPopover } from './views-popover.tsx';

export interface FilterBarProps {
  readonly open: OpenPlan;
  readonly context: CommandContext;
}

export function FilterBar({ open, context }: FilterBarProps) {
  const { filter } = context;
  const { turn, openPart } = filter;
  const bar = useRef<HTMLElement>(null);
  const isPartOpen = useRef(false);
  useEffect(() => {
    isPartOpen.current = openPart !== undefined;
  });
  useEffect(() => {
    if (turn > 0 && !isPartOpen.current) bar.current?.querySelector('button')?.focus();
  }, [turn]);

  function close(): void {
    filter.close();
    focusTable();
  }
  function handleKey(event: KeyboardEvent): void {
    // A popover's own keys come here too, though it stands elsewhere in the page.
    const isHere = event.target instanceof Element && bar.current?.contains(event.target) === true;
    if (event.key !== 'Escape' || !isHere || event.defaultPrevented) return;
    event.preventDefault();
    close();
  }
  return (
    <section ref={bar} className={classNames(styles, 'bar')} aria-label="Filter" onKeyDown={handleKey}>
      <span aria-hidden className={classNames(styles, 'name')}>
        Filter
      </span>
      {FACETS.map((facet) =>
        facet === 'changedSince' ? (
          <ChangedPopover key={facet} filter={filter} />
        ) : (
          <FacetPopover key={facet} facet={facet} open={open} filter={filter} />
        ),
      )}
      <ViewsPopover open={open} context={context} />
      <Button kind="quiet" onPress={close}>
        Close
      </Button>
    </section>
  );
}
